package io.skyspy.streams.safety.conflict;

import io.skyspy.aviation.geo.Position;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Cells that cover the Earth: bands of latitude, each cut into as many cells of at least the same width as fit around it. The cells at the
 * poles are whole caps, and the last cell of a band is the neighbour of the first.
 *
 * @param cellDeg height of a cell, and its least width, in degrees of latitude (60 NM each), (0, 90]
 */
record Grid(double cellDeg) {
    private static final double NM_PER_DEG = 60;

    Grid {
        if (!(cellDeg > 0 && cellDeg <= 90)) {
            throw new IllegalArgumentException("a cell is more than 0 and at most 90 degrees high, not " + cellDeg);
        }
    }

    /** The cell a place lies in. */
    String cellOf(Position place) {
        int band = band(place.latitudeDeg());
        return name(band, column(place.longitudeDeg(), columns(band)));
    }

    /** Every cell that is at most so far away from a place, its own first. */
    Set<String> around(Position place, double reachNm) {
        Set<String> cells = new LinkedHashSet<>();
        cells.add(cellOf(place));
        double reachDeg = reachNm / NM_PER_DEG;
        int last = band(Math.min(90, place.latitudeDeg() + reachDeg));
        for (int band = band(Math.max(-90, place.latitudeDeg() - reachDeg)); band <= last; band++) {
            addColumns(cells, band, place, reachDeg);
        }
        return cells;
    }

    private void addColumns(Set<String> cells, int band, Position place, double reachDeg) {
        int columns = columns(band);
        double widthDeg =
                reachDeg / Math.cos(Math.toRadians(Math.min(89.99, Math.abs(place.latitudeDeg()) + reachDeg)));
        double cell = 360.0 / columns;
        long first = (long) Math.floor((place.longitudeDeg() + 180 - widthDeg) / cell);
        long last = (long) Math.floor((place.longitudeDeg() + 180 + widthDeg) / cell);
        for (long column = first; column <= Math.min(last, first + columns - 1); column++) {
            cells.add(name(band, Math.floorMod(column, columns)));
        }
    }

    private int band(double latitudeDeg) {
        int bands = (int) Math.ceil(180 / cellDeg);
        return Math.clamp((int) Math.floor((latitudeDeg + 90) / cellDeg), 0, bands - 1);
    }

    /** How many cells a band has: as many as are wide enough where it is shortest. */
    private int columns(int band) {
        double southDeg = band * cellDeg - 90;
        double farthestDeg = Math.min(90, Math.max(Math.abs(southDeg), Math.abs(southDeg + cellDeg)));
        return Math.max(1, (int) Math.floor(360 * Math.cos(Math.toRadians(farthestDeg)) / cellDeg));
    }

    private static int column(double longitudeDeg, int columns) {
        return Math.floorMod((int) Math.floor((longitudeDeg + 180) * columns / 360), columns);
    }

    private static String name(int band, int column) {
        return band + ":" + column;
    }
}
