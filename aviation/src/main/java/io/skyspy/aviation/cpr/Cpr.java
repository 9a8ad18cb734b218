package io.skyspy.aviation.cpr;

import io.skyspy.aviation.geo.Position;
import java.util.Optional;

/**
 * Compact position reporting: encodes positions into frames and decodes frames into positions.
 *
 * <p>Two frames of different format determine the position globally; one frame and a reference nearby determine it
 * locally. Resolution about 5 m in the air, 1.2 m on the ground.
 *
 * @see "RTCA DO-260B; ICAO Doc 9871"
 */
public final class Cpr {

    private Cpr() {}

    /**
     * Airborne position from an even and an odd frame.
     *
     * @param latestIsOdd which of the two arrived last: the result is where that one was sent
     * @return empty when the frames lie in different longitude zones, or yield no latitude on Earth
     */
    public static Optional<Position> airborneGlobal(CprFrame even, CprFrame odd, boolean latestIsOdd) {
        return GlobalDecoding.airborne(even, odd, latestIsOdd);
    }

    /**
     * Surface position from an even and an odd frame; of the eight possible ones, that nearest to the reference.
     *
     * @param latestIsOdd which of the two arrived last: the result is where that one was sent
     * @param reference anywhere within 45 degrees of latitude and longitude of the aircraft: receiver, airport
     * @return empty when the frames lie in different longitude zones
     */
    public static Optional<Position> surfaceGlobal(
            CprFrame even, CprFrame odd, boolean latestIsOdd, Position reference) {
        return GlobalDecoding.surface(even, odd, latestIsOdd, reference);
    }

    /**
     * Airborne position from one frame, nearest to a reference.
     *
     * @param reference within 180 NM of the aircraft, else the result is another place with the same code
     * @return empty when the nearest point would lie beyond a pole
     */
    public static Optional<Position> airborneLocal(CprFrame frame, Position reference) {
        return LocalDecoding.decode(frame, reference, 360.0);
    }

    /**
     * Surface position from one frame, nearest to a reference.
     *
     * @param reference within 45 NM of the aircraft, else the result is another place with the same code
     * @return empty when the nearest point would lie beyond a pole
     */
    public static Optional<Position> surfaceLocal(CprFrame frame, Position reference) {
        return LocalDecoding.decode(frame, reference, 90.0);
    }

    /** The frame an aircraft in the air at this position sends. */
    public static CprFrame encodeAirborne(Position position, boolean odd) {
        return Encoding.encode(position, odd, false);
    }

    /** The frame an aircraft or vehicle on the ground at this position sends. */
    public static CprFrame encodeSurface(Position position, boolean odd) {
        return Encoding.encode(position, odd, true);
    }
}
