package io.skyspy.simulator.traffic;

import io.skyspy.aviation.modes.EmitterCategory;
import io.skyspy.simulator.flight.Performance;
import io.skyspy.simulator.radio.Equipment;

/** Types in the simulated traffic; figures are round numbers typical of the type, not limits of any manual. */
@SuppressWarnings("ImmutableEnumChecker") // a record of numbers cannot change
enum AircraftType {
    REGIONAL_JET(EmitterCategory.A3, Equipment.AIRLINER, 37_000, performance(430, 132, 2_600, 2_600, 25, 1.2)),
    TURBOPROP(EmitterCategory.A2, Equipment.AIRLINER, 24_000, performance(310, 120, 1_600, 2_000, 25, 1.2)),
    NARROW_BODY(EmitterCategory.A3, Equipment.AIRLINER, 38_000, performance(452, 140, 2_500, 2_600, 25, 1)),
    WIDE_BODY(EmitterCategory.A5, Equipment.AIRLINER, 39_000, performance(484, 146, 2_200, 2_400, 25, 0.9)),
    LIGHT_SINGLE(EmitterCategory.A1, Equipment.LIGHT, 8_500, performance(115, 65, 800, 900, 30, 1.2)),
    LIGHT_TWIN(EmitterCategory.A1, Equipment.LIGHT, 11_500, performance(175, 88, 1_300, 1_200, 30, 1.3)),
    HELICOPTER(EmitterCategory.A7, Equipment.LIGHT, 2_500, performance(118, 32, 900, 800, 25, 1.5)),
    GLIDER(EmitterCategory.B1, Equipment.LIGHT, 7_000, performance(58, 50, 500, 600, 42, 1)),
    FIGHTER(EmitterCategory.A6, Equipment.AIRLINER, 26_000, performance(470, 145, 6_000, 5_000, 45, 3)),
    MILITARY_TRANSPORT(EmitterCategory.A5, Equipment.MODE_S_ONLY, 34_000, performance(440, 135, 2_300, 2_500, 25, 1)),
    AIRPORT_VEHICLE(EmitterCategory.C2, Equipment.VEHICLE, 0, performance(25, 20, 1, 1, 1, 1));

    private final EmitterCategory category;
    private final Equipment equipment;
    private final int cruiseFt;
    private final Performance performance;

    AircraftType(EmitterCategory category, Equipment equipment, int cruiseFt, Performance performance) {
        this.category = category;
        this.equipment = equipment;
        this.cruiseFt = cruiseFt;
        this.performance = performance;
    }

    EmitterCategory category() {
        return category;
    }

    Equipment equipment() {
        return equipment;
    }

    /** Usual cruising altitude, geometric. */
    int cruiseFt() {
        return cruiseFt;
    }

    Performance performance() {
        return performance;
    }

    private static Performance performance(
            double cruiseKt,
            double approachKt,
            double climbFpm,
            double descentFpm,
            double maxBankDeg,
            double accelerationKtPerS) {
        return new Performance(cruiseKt, approachKt, climbFpm, descentFpm, maxBankDeg, accelerationKtPerS);
    }
}
