package io.skyspy.edge.table;

/**
 * A box of whole tiles, each one degree by one degree: boxes are few, so that many clients share one.
 *
 * @param southRow row of its southern tiles, 0 at the south pole
 * @param northRow row of its northern tiles, at least the southern one
 * @param westColumn column of its western tiles, 0 at 180° W
 * @param columns how many tiles it is wide, 1 to 360; beyond 180° E it goes on at 180° W
 */
public record Area(int southRow, int northRow, int westColumn, int columns) {

    private static final int ALL_COLUMNS = 360;
    private static final double NM_PER_DEGREE = 60.0;

    /**
     * The smallest area with that box in it.
     *
     * @param westDeg western longitude, −180 to 180
     * @param southDeg southern latitude, −90 to 90
     * @param eastDeg eastern longitude; west of {@code westDeg} when the box crosses 180°
     * @param northDeg northern latitude, at least the southern one
     * @throws IllegalArgumentException when it is no box on earth
     */
    public static Area box(double westDeg, double southDeg, double eastDeg, double northDeg) {
        boolean onEarth = Math.abs(westDeg) <= 180 && Math.abs(eastDeg) <= 180 && southDeg >= -90 && northDeg <= 90;
        if (!onEarth || !(southDeg <= northDeg)) {
            throw new IllegalArgumentException("no box on earth");
        }
        double width = eastDeg >= westDeg ? eastDeg - westDeg : eastDeg - westDeg + 360;
        int columns = (int) (Math.ceil(westDeg + width) - Math.floor(westDeg));
        return new Area(
                Tiles.row(southDeg),
                Math.max(Tiles.row(southDeg), Tiles.row(Math.nextDown(northDeg))),
                Tiles.column(westDeg),
                Math.clamp(columns, 1, ALL_COLUMNS));
    }

    /**
     * The smallest area with that circle in it.
     *
     * @param radiusNm nautical miles, more than 0
     * @throws IllegalArgumentException when it is no circle on earth
     */
    public static Area circle(double latitudeDeg, double longitudeDeg, double radiusNm) {
        if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180 && radiusNm > 0)) {
            throw new IllegalArgumentException("no circle on earth");
        }
        double high = radiusNm / NM_PER_DEGREE;
        double south = Math.max(-90, latitudeDeg - high);
        double north = Math.min(90, latitudeDeg + high);
        double wide = high / Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        if (Math.max(-south, north) >= 90 || wide >= 180) {
            return box(-180, south, 180, north);
        }
        return box(wrapped(longitudeDeg - wide), south, wrapped(longitudeDeg + wide), north);
    }

    /** Whether that tile is in it; a place that is not known is in none. */
    boolean contains(int tile) {
        if (tile < 0) {
            return false;
        }
        int row = Tiles.rowOf(tile);
        return row >= southRow
                && row <= northRow
                && Math.floorMod(Tiles.columnOf(tile) - westColumn, ALL_COLUMNS) < columns;
    }

    /** West, south, east and north border in degrees. */
    public double[] bordersDeg() {
        double west = westColumn - 180.0;
        return new double[] {west, southRow - 90.0, wrapped(west + columns), northRow - 89.0};
    }

    private static double wrapped(double longitudeDeg) {
        if (longitudeDeg > 180) {
            return longitudeDeg - 360;
        }
        return longitudeDeg < -180 ? longitudeDeg + 360 : longitudeDeg;
    }
}
