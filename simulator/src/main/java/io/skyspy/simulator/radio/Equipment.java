package io.skyspy.simulator.radio;

/** What is on board to transmit with. */
public enum Equipment {
    /** Mode S with enhanced surveillance registers, ADS-B version 2, TCAS. */
    AIRLINER(true, true, true),
    /** Mode S and ADS-B version 2, nothing else: private aircraft, helicopters, gliders. */
    LIGHT(true, true, false),
    /** Mode S and TCAS but no ADS-B, as many military aircraft: no position is ever sent. */
    MODE_S_ONLY(false, true, true),
    /** A squitter unit that cannot be interrogated, as on airport vehicles. */
    VEHICLE(true, false, false);

    private final boolean squitters;
    private final boolean replies;
    private final boolean tcas;

    Equipment(boolean squitters, boolean replies, boolean tcas) {
        this.squitters = squitters;
        this.replies = replies;
        this.tcas = tcas;
    }

    boolean squitters() {
        return squitters;
    }

    boolean replies() {
        return replies;
    }

    boolean tcas() {
        return tcas;
    }

    /** Whether the registers 1,0 to 6,0 can be read. */
    boolean hasRegisters() {
        return tcas;
    }
}
