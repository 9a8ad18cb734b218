package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.observe.AircraftClass;
import java.time.Duration;
import java.util.Optional;

/**
 * When two aircraft are too close, or will be: less than a distance apart both across and in height.
 *
 * @param lookAhead how far the flight is carried on, straight ahead and with its vertical rate
 * @param alwaysNm a distance, with half the height, that alarms in a traffic pattern too
 * @param mixedMarginFt by how much the heights may differ less when only a barometric and a geometric altitude can be compared: then the
 *     error is that large, and an alarm must not be made of it
 * @param lightScale part of the distances that counts when neither is an airliner: such aircraft fly close to others knowingly
 */
public record ConflictRule(
        Duration lookAhead,
        double horizontalNm,
        int verticalFt,
        double alwaysNm,
        int mixedMarginFt,
        double lightScale,
        Exemptions exemptions) {
    private static final double CRITICAL_NM = 0.25;
    private static final double CRITICAL_FT = 300;
    private static final double HIGH_NM = 0.35;
    private static final double HIGH_FT = 400;

    /** How grave it is; empty when there is no conflict. */
    Optional<Severity> judge(Pair pair) {
        if (exemptions.isLow(pair) || exemptions.flyTogether(pair)) {
            return Optional.empty();
        }
        double scale = scale(pair);
        double highest = verticalFt * scale - (pair.mixed() ? mixedMarginFt : 0);
        if (exemptions.isInPattern(pair)) {
            return within(pair.horizontalNm(), alwaysNm * scale, pair.verticalFt(), highest / 2)
                    ? Optional.of(severity(pair.horizontalNm(), pair.verticalFt()))
                    : Optional.empty();
        }
        Evidence.Approach approach = evidence(pair);
        boolean now = within(pair.horizontalNm(), horizontalNm * scale, pair.verticalFt(), highest);
        boolean soon = within(approach.cpaHorizontalNm(), horizontalNm * scale, approach.cpaVerticalFt(), highest);
        if (!now && !soon) {
            return Optional.empty();
        }
        Severity ahead = severity(approach.cpaHorizontalNm(), approach.cpaVerticalFt());
        Severity here = severity(pair.horizontalNm(), pair.verticalFt());
        return Optional.of(soon && ahead.isWorseThan(here) ? ahead : here);
    }

    Evidence.Approach evidence(Pair pair) {
        return pair.evidence(lookAhead.toMillis() / 1000.0);
    }

    private double scale(Pair pair) {
        boolean airliner = pair.one().who().aircraftClass() == AircraftClass.AIRLINER
                || pair.other().who().aircraftClass() == AircraftClass.AIRLINER;
        return airliner ? 1 : lightScale;
    }

    private static boolean within(double horizontalNm, double mostNm, double verticalFt, double mostFt) {
        return horizontalNm <= mostNm && verticalFt <= mostFt;
    }

    private static Severity severity(double horizontalNm, double verticalFt) {
        if (horizontalNm < CRITICAL_NM && verticalFt < CRITICAL_FT) {
            return Severity.CRITICAL;
        }
        return horizontalNm < HIGH_NM || verticalFt < HIGH_FT ? Severity.HIGH : Severity.MEDIUM;
    }
}
