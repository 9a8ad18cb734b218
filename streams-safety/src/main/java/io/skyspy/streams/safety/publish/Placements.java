package io.skyspy.streams.safety.publish;

import io.skyspy.schemas.avro.CellPlacement;
import io.skyspy.schemas.avro.CellPresence;
import io.skyspy.streams.safety.conflict.Placement;
import io.skyspy.streams.safety.conflict.Presence;

/** Placements as records. */
public final class Placements {
    private Placements() {}

    public static CellPlacement write(Placement placement) {
        return new CellPlacement(
                placement.cell(),
                CellPresence.valueOf(placement.presence().name()),
                Snapshots.write(placement.aircraft()));
    }

    public static Placement read(CellPlacement placement) {
        return new Placement(
                placement.getCell(),
                Presence.valueOf(placement.getPresence().name()),
                Snapshots.read(placement.getAircraft()));
    }
}
