package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** One aircraft as of one version: its state and, for every field, the version at which it last changed. Immutable. */
public final class Row {

    private static final Field[] FIELDS = Field.values();

    private final AircraftState state;
    private final int partition;
    private final Instant arrivedAt;
    private final long createdAtVersion;
    private final long changedAtVersion;
    private final long[] versions;
    private final Tiles tiles;

    private Row(
            AircraftState state,
            int partition,
            Instant arrivedAt,
            long createdAtVersion,
            long changedAtVersion,
            long[] versions,
            Tiles tiles) {
        this.state = state;
        this.partition = partition;
        this.arrivedAt = arrivedAt;
        this.createdAtVersion = createdAtVersion;
        this.changedAtVersion = changedAtVersion;
        this.versions = versions;
        this.tiles = tiles;
    }

    static Row created(AircraftState state, int partition, long version, Instant arrivedAt) {
        long[] versions = new long[FIELDS.length];
        Arrays.fill(versions, version);
        return new Row(state, partition, arrivedAt, version, version, versions, Tiles.begun(tile(state), version));
    }

    /** This row with that state; fields that differ, or did so for a moment, get the version, the others keep theirs. */
    Row updated(AircraftState next, Set<Field> touched, long version, Instant arrived) {
        long[] nextVersions = versions.clone();
        boolean changed = false;
        for (int i = 0; i < FIELDS.length; i++) {
            if (touched.contains(FIELDS[i]) || !Objects.equals(FIELDS[i].of(state), FIELDS[i].of(next))) {
                nextVersions[i] = version;
                changed = true;
            }
        }
        return new Row(
                next,
                partition,
                arrived,
                createdAtVersion,
                changed ? version : changedAtVersion,
                nextVersions,
                tiles.moved(tile(next), version));
    }

    private static int tile(AircraftState state) {
        Double latitudeDeg = state.getLatitudeDeg();
        Double longitudeDeg = state.getLongitudeDeg();
        return latitudeDeg == null || longitudeDeg == null ? Tiles.NOWHERE : Tiles.of(latitudeDeg, longitudeDeg);
    }

    Tiles tiles() {
        return tiles;
    }

    /** The state, whole. */
    public AircraftState state() {
        return state;
    }

    /** The address: six upper-case hex digits, after a {@code ~} when it is not an ICAO one. */
    public String icao() {
        return state.getIcao();
    }

    /** The partition it is read from; each has a clock of its own. */
    int partition() {
        return partition;
    }

    /** Wall-clock time of the cut that brought this state. */
    Instant arrivedAt() {
        return arrivedAt;
    }

    long createdAtVersion() {
        return createdAtVersion;
    }

    boolean changedSince(long version) {
        return changedAtVersion > version;
    }

    EnumSet<Field> fieldsSince(long version) {
        EnumSet<Field> fields = EnumSet.noneOf(Field.class);
        for (int i = 0; i < FIELDS.length; i++) {
            if (versions[i] > version) {
                fields.add(FIELDS[i]);
            }
        }
        return fields;
    }
}
