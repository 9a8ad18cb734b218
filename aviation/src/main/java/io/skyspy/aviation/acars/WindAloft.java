package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * Wind at a point and a level, measured or forecast.
 *
 * @param waypoint name of the point; absent when it is only a position
 * @param position where; absent when only the name is known
 * @param altitudeFt pressure altitude in feet; absent when not said
 * @param directionDeg where it comes from, degrees from true north, [0, 360]
 * @param speedKt knots
 * @param temperatureC degrees Celsius; absent when not said
 */
public record WindAloft(
        @Nullable String waypoint,
        @Nullable Position position,
        @Nullable Integer altitudeFt,
        int directionDeg,
        int speedKt,
        @Nullable Double temperatureC) {}
