package io.skyspy.aviation.modes;

/**
 * What kind of thing sends, as announced beside its identification: set A to D and number 0 to 7.
 *
 * <p>Number 0 says nothing. A: aircraft by weight, rotorcraft (A7). B: gliders, balloons, parachutists, drones, space.
 * C: surface vehicles and obstacles. D: reserved.
 *
 * @see "RTCA DO-260B"
 */
public enum EmitterCategory {
    D0,
    D1,
    D2,
    D3,
    D4,
    D5,
    D6,
    D7,
    C0,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    C7,
    B0,
    B1,
    B2,
    B3,
    B4,
    B5,
    B6,
    B7,
    A0,
    A1,
    A2,
    A3,
    A4,
    A5,
    A6,
    A7;

    private static final EmitterCategory[] ALL = values();

    /** The category of type code 1 (D) to 4 (A) and number 0 to 7. */
    static EmitterCategory of(int typeCode, int number) {
        return ALL[(typeCode - 1) * 8 + number];
    }

    /** The type code of the identification squitter that carries this category, [1, 4]. */
    public int typeCode() {
        return 'E' - name().charAt(0);
    }

    /** The number within the set, [0, 7]. */
    public int number() {
        return name().charAt(1) - '0';
    }

    /** Whether it says anything. */
    public boolean isSpecified() {
        return number() != 0;
    }
}
