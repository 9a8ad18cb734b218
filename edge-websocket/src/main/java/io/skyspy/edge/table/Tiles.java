package io.skyspy.edge.table;

import java.util.Arrays;

/**
 * The tile an aircraft is in, and which it was in before, newest first: so it can be said who had it in view at an earlier version.
 *
 * <p>A tile is one degree by one degree. Immutable. Remembers the last few moves only.
 */
final class Tiles {

    /** No position is known. */
    static final int NOWHERE = -1;
    /** It is not remembered where it was. */
    static final int FORGOTTEN = -2;

    private static final int REMEMBERED = 4;
    private static final int COLUMNS = 360;

    private final int[] tiles;
    private final long[] since;

    private Tiles(int[] tiles, long[] since) {
        this.tiles = tiles;
        this.since = since;
    }

    static Tiles begun(int tile, long version) {
        return new Tiles(new int[] {tile}, new long[] {version});
    }

    Tiles moved(int tile, long version) {
        if (tile == tiles[0]) {
            return this;
        }
        int kept = Math.min(tiles.length, REMEMBERED - 1);
        int[] nextTiles = new int[kept + 1];
        long[] nextSince = new long[kept + 1];
        nextTiles[0] = tile;
        nextSince[0] = version;
        System.arraycopy(tiles, 0, nextTiles, 1, kept);
        System.arraycopy(since, 0, nextSince, 1, kept);
        return new Tiles(nextTiles, nextSince);
    }

    int now() {
        return tiles[0];
    }

    boolean movedSince(long version) {
        return since[0] > version;
    }

    int at(long version) {
        for (int i = 0; i < tiles.length; i++) {
            if (since[i] <= version) {
                return tiles[i];
            }
        }
        return FORGOTTEN;
    }

    /** The tile of that place; {@link #NOWHERE} when it is no place on earth. */
    static int of(double latitudeDeg, double longitudeDeg) {
        if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180)) {
            return NOWHERE;
        }
        return row(latitudeDeg) * COLUMNS + column(longitudeDeg);
    }

    static int row(double latitudeDeg) {
        return Math.min(179, (int) Math.floor(latitudeDeg) + 90);
    }

    static int column(double longitudeDeg) {
        return Math.floorMod((int) Math.floor(longitudeDeg) + 180, COLUMNS);
    }

    static int rowOf(int tile) {
        return tile / COLUMNS;
    }

    static int columnOf(int tile) {
        return tile % COLUMNS;
    }

    @Override
    public String toString() {
        return Arrays.toString(tiles) + " since " + Arrays.toString(since);
    }
}
