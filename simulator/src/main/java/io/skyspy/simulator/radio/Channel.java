package io.skyspy.simulator.radio;

import java.util.random.RandomGenerator;

/**
 * The kinds of transmission, each with its own irregular rhythm: intervals are drawn evenly between two bounds.
 *
 * @see "RTCA DO-260B for the extended squitters; ICAO Annex 10 Volume IV for the acquisition squitter"
 */
enum Channel {
    POSITION(400, 600),
    VELOCITY(400, 600),
    IDENTIFICATION(4_800, 5_200),
    TARGET_STATE(1_200, 1_300),
    OPERATIONAL_STATUS(2_400, 2_600),
    EMERGENCY(4_800, 5_200),
    ACQUISITION(950, 1_050),
    /** Answers to radars that sweep by and to data link interrogations; about one a second in sum. */
    REPLY(500, 1_700),
    /** Answers to other aircraft's TCAS. */
    AIR_AIR(600, 2_400),
    /** While TCAS advises something. */
    ADVISORY(760, 840);

    private static final long MICROS_PER_MILLI = 1_000;

    private final long leastMicros;
    private final long mostMicros;

    Channel(int leastMillis, int mostMillis) {
        this.leastMicros = leastMillis * MICROS_PER_MILLI;
        this.mostMicros = mostMillis * MICROS_PER_MILLI;
    }

    /** Time to the next transmission, in microseconds. */
    long drawMicros(RandomGenerator random, Moment moment) {
        return (long) (random.nextLong(leastMicros, mostMicros) * slowdown(moment));
    }

    /** Standing vehicles say little, an emergency is repeated often. */
    private double slowdown(Moment moment) {
        return switch (this) {
            case POSITION -> moment.isStanding() ? 10 : 1;
            case IDENTIFICATION -> moment.isStanding() ? 2 : 1;
            case EMERGENCY -> moment.announcement().isEmergency() ? 0.16 : 1;
            case VELOCITY, TARGET_STATE, OPERATIONAL_STATUS, ACQUISITION, REPLY, AIR_AIR, ADVISORY -> 1;
        };
    }
}
