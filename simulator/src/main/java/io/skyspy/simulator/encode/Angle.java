package io.skyspy.simulator.encode;

/** Angles as a number of equal steps around the circle. */
final class Angle {
    private Angle() {}

    /** The nearest of {@code steps} directions to an angle of any size in degrees, [0, steps). */
    static int steps(double angleDeg, int steps) {
        return Math.floorMod(Math.round(angleDeg * steps / 360), steps);
    }
}
