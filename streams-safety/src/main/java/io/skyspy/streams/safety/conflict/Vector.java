package io.skyspy.streams.safety.conflict;

/** East and north, of a plane that touches the Earth at an aircraft; NM or knots. */
record Vector(double east, double north) {

    static Vector of(double length, double directionDeg) {
        double direction = Math.toRadians(directionDeg);
        return new Vector(length * Math.sin(direction), length * Math.cos(direction));
    }

    Vector plus(Vector other) {
        return new Vector(east + other.east, north + other.north);
    }

    Vector minus(Vector other) {
        return new Vector(east - other.east, north - other.north);
    }

    Vector times(double factor) {
        return new Vector(east * factor, north * factor);
    }

    double dot(Vector other) {
        return east * other.east + north * other.north;
    }

    double length() {
        return Math.hypot(east, north);
    }
}
