package io.skyspy.edge.message;

import io.skyspy.edge.contract.Stream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Encodes the snapshots of streams that nothing has come from: clients wait for one before anything else. */
public final class EmptySnapshots {

    private EmptySnapshots() {}

    /** The snapshot; empty for streams that begin otherwise. */
    public static Optional<byte[]> of(Stream stream, Instant now) {
        return switch (stream) {
            case SAFETY -> snapshot("safety:snapshot", now, data -> counted(data, "events"));
            case ALERTS -> snapshot("alert:snapshot", now, data -> counted(data, "alerts"));
            case ACARS -> snapshot("acars:snapshot", now, data -> counted(data, "messages"));
            case AUDIO ->
                snapshot("audio:snapshot", now, data -> {
                    Json.value(data, "recent_transmissions", List.of());
                    data.writeNumberProperty("pending_transcriptions", 0);
                });
            case AIRSPACE ->
                snapshot("airspace:snapshot", now, data -> {
                    Json.value(data, "advisories", List.of());
                    Json.value(data, "boundaries", List.of());
                });
            case NOTAMS ->
                snapshot("notams:snapshot", now, data -> {
                    Json.value(data, "notams", List.of());
                    Json.value(data, "tfrs", List.of());
                    data.writeObjectPropertyStart("stats");
                    data.writeNumberProperty("total_active", 0);
                    data.writeNumberProperty("tfr_count", 0);
                    data.writeEndObject();
                });
            case AIRCRAFT, STATS, CANNONBALL -> Optional.empty();
        };
    }

    private static Optional<byte[]> snapshot(String type, Instant now, Consumer<JsonGenerator> members) {
        return Optional.of(AircraftMessages.encoded(type, data -> {
            members.accept(data);
            Json.timestamp(data, now);
        }));
    }

    private static void counted(JsonGenerator data, String list) {
        Json.value(data, list, List.of());
        data.writeNumberProperty("count", 0);
    }
}
