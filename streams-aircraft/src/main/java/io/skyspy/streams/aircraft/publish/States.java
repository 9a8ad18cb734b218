package io.skyspy.streams.aircraft.publish;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.ReceiverSight;
import io.skyspy.streams.aircraft.track.Field;
import io.skyspy.streams.aircraft.track.Hearer;
import io.skyspy.streams.aircraft.track.Source;
import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.TrackFields;
import java.time.Instant;
import java.util.List;

/** Tracks as states. */
public final class States {
    private static final int POSITION_AT =
            AircraftState.getClassSchema().getField("positionAt").pos();
    private static final int POSITION_SOURCE =
            AircraftState.getClassSchema().getField("positionSource").pos();
    private static final int NAV_MODES =
            AircraftState.getClassSchema().getField("navModes").pos();
    private static final int RECEIVERS =
            AircraftState.getClassSchema().getField("receivers").pos();

    private States() {}

    /** Everything that is known. */
    public static AircraftState of(Track track) {
        return of(track, track.fields().known());
    }

    /** The required values and those in a set of fields that are known. */
    static AircraftState of(Track track, long fields) {
        AircraftState state = new AircraftState();
        state.put(0, track.address().text());
        state.put(1, track.sequence());
        state.put(2, Instant.ofEpochMilli(track.firstSeenMs()));
        state.put(3, Instant.ofEpochMilli(track.lastSeenMs()));
        state.put(4, track.messages());
        state.put(5, source(track.source()));
        state.put(NAV_MODES, List.of());
        state.put(RECEIVERS, receivers(track));
        TrackFields values = track.fields();
        for (Field field : Field.values()) {
            if ((fields & field.bit()) != 0 && values.has(field)) {
                Columns.Column column = Columns.of(field);
                state.put(column.position(), column.value().apply(track));
            }
        }
        if ((fields & (Field.LATITUDE_DEG.bit() | Field.LONGITUDE_DEG.bit())) != 0 && values.has(Field.LATITUDE_DEG)) {
            state.put(POSITION_AT, Instant.ofEpochMilli(values.timeMs(Field.LATITUDE_DEG)));
            state.put(POSITION_SOURCE, source(values.source(Field.LATITUDE_DEG)));
        }
        return state;
    }

    static DataSource source(Source source) {
        return DataSource.valueOf(source.name());
    }

    private static List<ReceiverSight> receivers(Track track) {
        return track.hearers().stream().map(States::receiver).toList();
    }

    private static ReceiverSight receiver(Hearer hearer) {
        return new ReceiverSight(hearer.receiver().id(), Instant.ofEpochMilli(hearer.heardAtMs()), hearer.signalDbfs());
    }
}
