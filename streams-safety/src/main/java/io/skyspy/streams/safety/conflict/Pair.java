package io.skyspy.streams.safety.conflict;

import io.skyspy.aviation.geo.Course;
import io.skyspy.aviation.geo.Geodesic;
import io.skyspy.aviation.geo.Position;
import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.util.Objects;

/**
 * Two aircraft carried forward to one time, in a plane that touches the Earth at the first. Bearings are those of the geodesic, so that it
 * holds at the poles and across the antimeridian too.
 *
 * @param apart from the first to the second, NM
 * @param relative speed of the second as the first sees it, knots
 * @param first vertical motion of the first
 * @param second vertical motion of the second
 * @param mixed whether one altitude is barometric and the other geometric
 */
record Pair(
        Observation one,
        Observation other,
        Vector apart,
        Vector relative,
        Vertical first,
        Vertical second,
        boolean mixed) {
    private static final double MS_PER_H = 3_600_000;
    private static final double S_PER_H = 3_600;

    /** Both must have position, altitude, speed and track. */
    static Pair at(Observation one, Observation other, long atMs) {
        Position from = Objects.requireNonNull(one.motion().position());
        Position to = Objects.requireNonNull(other.motion().position());
        Course there = Geodesic.course(from, to);
        double back = Geodesic.initialBearingDeg(to, from);
        // north turns on the way: at the second aircraft it points elsewhere in the plane of the first
        double turned = back + 180 - there.initialBearingDeg();
        Vector speed1 = speed(one, 0);
        Vector speed2 = speed(other, turned);
        Vector apart = Vector.of(there.distanceNm(), there.initialBearingDeg())
                .plus(speed2.times((atMs - other.atMs()) / MS_PER_H))
                .minus(speed1.times((atMs - one.atMs()) / MS_PER_H));
        boolean baro = bothBaro(one.motion(), other.motion());
        boolean geom = !baro && bothGeom(one.motion(), other.motion());
        return new Pair(
                one,
                other,
                apart,
                speed2.minus(speed1),
                Vertical.of(one, geom, atMs),
                Vertical.of(other, geom, atMs),
                !baro && !geom);
    }

    private static Vector speed(Observation aircraft, double turnedDeg) {
        return Vector.of(
                Objects.requireNonNull(aircraft.motion().groundSpeedKt()),
                Objects.requireNonNull(aircraft.motion().trackDeg()) - turnedDeg);
    }

    private static boolean bothBaro(Motion one, Motion other) {
        return one.altitudeBaroFt() != null && other.altitudeBaroFt() != null;
    }

    private static boolean bothGeom(Motion one, Motion other) {
        return one.altitudeGeomFt() != null && other.altitudeGeomFt() != null;
    }

    double horizontalNm() {
        return apart.length();
    }

    double verticalFt() {
        return Math.abs(second.altitudeFt() - first.altitudeFt());
    }

    /** How fast the horizontal distance shrinks, in knots. */
    double closureKt() {
        double distance = horizontalNm();
        return distance > 0 ? -apart.dot(relative) / distance : -relative.length();
    }

    /** Seconds until they are closest, not later than the look-ahead; 0 when they have been. */
    double timeToCpaS(double lookAheadS) {
        double square = relative.dot(relative);
        return square > 0 ? Math.clamp(-apart.dot(relative) / square * S_PER_H, 0, lookAheadS) : 0;
    }

    double horizontalNmAfter(double seconds) {
        return apart.plus(relative.times(seconds / S_PER_H)).length();
    }

    double verticalFtAfter(double seconds) {
        return Math.abs(second.altitudeFtAfter(seconds) - first.altitudeFtAfter(seconds));
    }

    /** The numbers, with the closest point of approach within a look-ahead. */
    Evidence.Approach evidence(double lookAheadS) {
        double time = timeToCpaS(lookAheadS);
        return new Evidence.Approach(
                horizontalNm(), verticalFt(), closureKt(), time, horizontalNmAfter(time), verticalFtAfter(time), mixed);
    }
}
