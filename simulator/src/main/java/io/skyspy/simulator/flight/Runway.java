package io.skyspy.simulator.flight;

import io.skyspy.aviation.geo.Position;

/**
 * A strip to land on and take off from, in one direction.
 *
 * @param threshold where it begins
 * @param courseDeg true direction
 * @param lengthNm from threshold to end
 * @param elevationFt above mean sea level
 */
public record Runway(Position threshold, double courseDeg, double lengthNm, double elevationFt) {

    /** The point on the (extended) centre line, beyond the threshold if positive and before it if negative. */
    public Position along(double distanceNm) {
        return Earth.away(threshold, distanceNm < 0 ? courseDeg + 180 : courseDeg, Math.abs(distanceNm));
    }

    /** The point beside the (extended) centre line; positive is to the right. */
    public Position beside(double alongNm, double rightNm) {
        return Earth.away(along(alongNm), courseDeg + (rightNm < 0 ? -90 : 90), Math.abs(rightNm));
    }

    /** How far a place is along the centre line from the threshold, in NM. */
    double progressNm(Position place) {
        return Earth.distanceNm(threshold, place) * Math.cos(angle(place));
    }

    /** The track that leads back to the centre line: the course, corrected by at most {@code largestDeg}. */
    double trackAlongDeg(Position place, double degPerNm, double largestDeg) {
        double rightNm = Earth.distanceNm(threshold, place) * Math.sin(angle(place));
        return courseDeg - Math.clamp(rightNm * degPerNm, -largestDeg, largestDeg);
    }

    private double angle(Position place) {
        return Math.toRadians(Earth.bearingDeg(threshold, place) - courseDeg);
    }
}
