package io.skyspy.streams.aircraft.publish;

import io.skyspy.schemas.avro.AircraftDelta;
import io.skyspy.schemas.avro.DeltaKind;
import io.skyspy.schemas.avro.RemovalReason;
import io.skyspy.streams.aircraft.track.Field;
import io.skyspy.streams.aircraft.track.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Changes of tracks. Times are event time in milliseconds since the epoch. */
public final class Deltas {
    private static final long POSITION = Field.LATITUDE_DEG.bit() | Field.LONGITUDE_DEG.bit();

    private Deltas() {}

    public static AircraftDelta appeared(Track track, long atMs) {
        return builder(track, DeltaKind.NEW, atMs).setState(States.of(track)).build();
    }

    public static AircraftDelta changed(Track track, long atMs) {
        long changed = track.fields().changed();
        return builder(track, DeltaKind.CHANGED, atMs)
                .setState(States.of(track, changed))
                .setChanged(names(changed))
                .setCleared(names(track.fields().cleared()))
                .build();
    }

    public static AircraftDelta removed(Track track, long atMs) {
        return builder(track, DeltaKind.REMOVED, atMs)
                .setReason(RemovalReason.TIMEOUT)
                .build();
    }

    private static AircraftDelta.Builder builder(Track track, DeltaKind kind, long atMs) {
        return AircraftDelta.newBuilder()
                .setIcao(track.address().text())
                .setKind(kind)
                .setAt(Instant.ofEpochMilli(atMs))
                .setSequence(track.sequence())
                .setChanged(List.of())
                .setCleared(List.of());
    }

    private static List<String> names(long fields) {
        List<String> names = new ArrayList<>();
        for (Field field : Field.values()) {
            if ((fields & field.bit()) != 0) {
                names.add(Columns.of(field).name());
            }
        }
        if ((fields & POSITION) != 0) {
            names.add("positionAt");
            names.add("positionSource");
        }
        return names;
    }
}
