package io.skyspy.aviation.geo;

/** Angles brought into the circle. */
public final class Degrees {

    private Degrees() {}

    /** The same direction in [0, 360). */
    public static double normalised(double angleDeg) {
        double turned = angleDeg % 360;
        double positive = turned < 0 ? turned + 360 : turned;
        return positive >= 360 ? 0.0 : positive + 0.0; // adding zero turns -0.0 into 0.0
    }
}
