package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A point or airway of a route.
 *
 * @param name as in the message; for a bare coordinate that coordinate
 * @param position where it is; absent when the message does not say
 * @param time when it was passed or will be, UTC; absent when the message does not say
 */
public record Waypoint(
        String name, @Nullable Position position, @Nullable LocalTime time) {

    static Waypoint named(String name) {
        return new Waypoint(name, null, null);
    }

    Waypoint at(@Nullable LocalTime when) {
        return new Waypoint(name, position, when);
    }
}
