package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.observe.AircraftClass;
import java.time.Duration;

/**
 * When the TCAS of two airliners would point each other out: by time to the closest approach, corrected for slow closure, or by distance.
 * Traffic advisories are not transmitted; this one is derived.
 *
 * @param enabled whether they are derived at all
 * @see "RTCA DO-185B table 2-15; FAA, Introduction to TCAS II version 7.1, table 2"
 */
public record TrafficAdvisoryRule(boolean enabled, Exemptions exemptions) {
    static final double WIDEST_NM = 1.3;

    private static final double S_PER_H = 3_600;
    private static final Duration LONGEST = Duration.ofSeconds(48);

    /**
     * The thresholds of one sensitivity level.
     *
     * @param belowFt altitude up to which it holds
     * @param tauS time to go
     * @param distanceNm distance that alarms at any closure
     * @param verticalFt distance in height
     */
    private record Level(double belowFt, double tauS, double distanceNm, double verticalFt) {}

    private static final Level[] LEVELS = {
        new Level(1_000, 20, 0.30, 850),
        new Level(2_350, 25, 0.33, 850),
        new Level(5_000, 30, 0.48, 850),
        new Level(10_000, 40, 0.75, 850),
        new Level(20_000, 45, 1.00, 850),
        new Level(42_000, 48, WIDEST_NM, 850),
        new Level(Double.POSITIVE_INFINITY, 48, WIDEST_NM, 1_200)
    };

    Duration lookAhead() {
        return LONGEST;
    }

    boolean applies(Pair pair) {
        boolean equipped = pair.one().who().aircraftClass() == AircraftClass.AIRLINER
                && pair.other().who().aircraftClass() == AircraftClass.AIRLINER;
        if (!enabled
                || !equipped
                || pair.mixed()
                || exemptions.isLow(pair)
                || exemptions.isInPattern(pair)
                || exemptions.flyTogether(pair)) {
            return false;
        }
        Level level = level(Math.min(pair.first().altitudeFt(), pair.second().altitudeFt()));
        return isNearAcross(pair, level) && isNearInHeight(pair, level);
    }

    private static boolean isNearAcross(Pair pair, Level level) {
        double distance = pair.horizontalNm();
        if (distance <= level.distanceNm()) {
            return true;
        }
        double closure = pair.closureKt();
        if (closure <= 0) {
            return false;
        }
        double tau = (distance * distance - level.distanceNm() * level.distanceNm()) / (distance * closure) * S_PER_H;
        // without the bearing TCAS would warn of a pair that passes far apart; from positions it is known
        return tau <= level.tauS() && pair.horizontalNmAfter(pair.timeToCpaS(level.tauS())) <= level.distanceNm();
    }

    /** Level-offs that are set count: TCAS does not know them, and warns of many aircraft that stop 1,000 ft apart. */
    private static boolean isNearInHeight(Pair pair, Level level) {
        return pair.verticalFtAfter(pair.timeToCpaS(level.tauS())) <= level.verticalFt();
    }

    private static Level level(double altitudeFt) {
        int level = 0;
        while (altitudeFt > LEVELS[level].belowFt()) {
            level++;
        }
        return LEVELS[level];
    }
}
