package io.skyspy.streams.safety.conflict;

import java.time.Duration;

/**
 * How conflicts are searched.
 *
 * @param every shortest event time between two looks at one aircraft
 * @param cellDeg height of a cell in degrees of latitude
 * @param longestAge how old a position may be to be carried forward
 * @param hits how often in a row a pair must be too close before it counts
 * @param apartAfter for how long it must not be before it no longer counts
 * @param mostAircraft aircraft followed in one cell; more are refused
 */
public record Search(
        Duration every,
        double cellDeg,
        Duration longestAge,
        int hits,
        Duration apartAfter,
        int mostAircraft,
        ConflictRule conflicts,
        TrafficAdvisoryRule advisories) {

    Grid grid() {
        return new Grid(cellDeg);
    }

    Duration longestLookAhead() {
        return conflicts.lookAhead().compareTo(advisories.lookAhead()) > 0
                ? conflicts.lookAhead()
                : advisories.lookAhead();
    }

    double widestNm() {
        return Math.max(conflicts.horizontalNm(), TrafficAdvisoryRule.WIDEST_NM);
    }
}
