package io.skyspy.streams.safety;

import io.skyspy.streams.safety.conflict.ConflictRule;
import io.skyspy.streams.safety.conflict.Exemptions;
import io.skyspy.streams.safety.conflict.Search;
import io.skyspy.streams.safety.conflict.TrafficAdvisoryRule;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When two aircraft are too close, and how they are searched. Altitudes are barometric.
 *
 * @param lookAhead how far both flights are carried on to find their closest point of approach
 * @param horizontalNm distance in NM within which both must be, now or at the closest point
 * @param verticalFt distance in height in feet within which both must be at the same time
 * @param alwaysNm distance in NM that alarms in a traffic pattern too, within half the distance in height
 * @param mixedMarginFt by how many feet the distance in height must be less when a barometric altitude has to be compared with a geometric
 *     one
 * @param lightScale part of the distances that counts between two aircraft of which neither is an airliner, more than 0 and at most 1
 * @param floorFt altitude in feet below which nobody is looked at: on the runway, at a pad
 * @param patternCeilingFt altitude in feet below which slow aircraft fly the pattern of an airfield; raise it at high airfields
 * @param patternKt how fast in knots they fly there at most
 * @param togetherKt aircraft whose velocities differ by less, in knots, fly together: formations, parallel approaches
 * @param togetherCeilingFt altitude in feet above which two airliners do not fly together
 * @param trafficAdvisories whether traffic advisories are derived for airliners, by the thresholds of TCAS II 7.1
 * @param every shortest event time between two looks at one aircraft
 * @param cellDeg height of a cell of the grid in degrees of latitude, at least 0.25 and at most 10
 * @param longestAge how old a position may be to be carried forward
 * @param hits how often in a row a pair must be too close before it is told, at least 1
 * @param apartAfter for how long it must not be before that counts as over
 * @param maxAircraftPerCell most aircraft followed in one cell; more are refused and counted
 */
public record ConflictSettings(
        @DefaultValue("35s") Duration lookAhead,
        @DefaultValue("0.5") double horizontalNm,
        @DefaultValue("500") int verticalFt,
        @DefaultValue("0.15") double alwaysNm,
        @DefaultValue("250") int mixedMarginFt,
        @DefaultValue("0.4") double lightScale,
        @DefaultValue("500") int floorFt,
        @DefaultValue("3000") int patternCeilingFt,
        @DefaultValue("200") int patternKt,
        @DefaultValue("30") int togetherKt,
        @DefaultValue("10000") int togetherCeilingFt,
        @DefaultValue("true") boolean trafficAdvisories,
        @DefaultValue("1s") Duration every,
        @DefaultValue("1") double cellDeg,
        @DefaultValue("10s") Duration longestAge,
        @DefaultValue("2") int hits,
        @DefaultValue("15s") Duration apartAfter,
        @DefaultValue("5000") int maxAircraftPerCell) {

    public ConflictSettings {
        Require.positive("conflict.look-ahead", lookAhead);
        Require.positive("conflict.horizontal-nm", horizontalNm);
        Require.positive("conflict.vertical-ft", verticalFt);
        Require.positive("conflict.always-nm", alwaysNm);
        Require.notNegative("conflict.mixed-margin-ft", mixedMarginFt);
        Require.met(
                lightScale > 0 && lightScale <= 1,
                "conflict.light-scale must be more than 0 and at most 1",
                lightScale);
        Require.notNegative("conflict.pattern-kt", patternKt);
        Require.notNegative("conflict.together-kt", togetherKt);
        Require.positive("conflict.every", every);
        Require.met(cellDeg >= 0.25 && cellDeg <= 10, "conflict.cell-deg must be 0.25 to 10", cellDeg);
        Require.positive("conflict.longest-age", longestAge);
        Require.positive("conflict.hits", hits);
        Require.positive("conflict.apart-after", apartAfter);
        Require.positive("conflict.max-aircraft-per-cell", maxAircraftPerCell);
    }

    Search search() {
        Exemptions exemptions = new Exemptions(floorFt, patternCeilingFt, patternKt, togetherKt, togetherCeilingFt);
        ConflictRule conflicts =
                new ConflictRule(lookAhead, horizontalNm, verticalFt, alwaysNm, mixedMarginFt, lightScale, exemptions);
        TrafficAdvisoryRule advisories = new TrafficAdvisoryRule(trafficAdvisories, exemptions);
        return new Search(every, cellDeg, longestAge, hits, apartAfter, maxAircraftPerCell, conflicts, advisories);
    }
}
