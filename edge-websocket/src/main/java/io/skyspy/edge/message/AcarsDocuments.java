package io.skyspy.edge.message;

import io.skyspy.aviation.acars.Label;
import io.skyspy.aviation.acars.Labels;
import io.skyspy.edge.datalink.MessageStatistics;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Encodes what is said about datalink messages, as events and as answers. */
public final class AcarsDocuments {

    private static final int TOP_LABELS = 10;
    private static final int MOST_LABELS = 20;

    private AcarsDocuments() {}

    /** {@code acars:snapshot}: the newest messages, newest first. */
    public static byte[] snapshot(List<AcarsMessage> newest, Instant now) {
        return AircraftMessages.encoded("acars:snapshot", data -> page(data, newest, now));
    }

    /** {@code acars:message}: one that has not been heard before. */
    public static Message message(AcarsMessage message) {
        String type = "acars:message";
        return new Message(type, AircraftMessages.encoded(type, data -> AcarsJson.members(data, message)));
    }

    /** {@code acars:message_updated}: how often and by whom a message has been heard by now. */
    public static Message updated(AcarsMessage message) {
        String type = "acars:message_updated";
        return new Message(type, AircraftMessages.encoded(type, data -> {
            data.writeStringProperty("id", message.getId());
            data.writeNumberProperty("copies", message.getCopies());
            Json.value(data, "stations", message.getStations());
        }));
    }

    /** The messages alone, for requests over a socket. */
    public static byte[] list(List<AcarsMessage> messages) {
        return Json.array(json -> messages.forEach(message -> AcarsJson.write(json, message)));
    }

    /** The same for HTTP. */
    public static byte[] page(List<AcarsMessage> messages, Instant now) {
        return Json.object(json -> page(json, messages, now));
    }

    private static void page(JsonGenerator json, List<AcarsMessage> messages, Instant now) {
        json.writeArrayPropertyStart("messages");
        messages.forEach(message -> AcarsJson.write(json, message));
        json.writeEndArray();
        json.writeNumberProperty("count", messages.size());
        Json.timestamp(json, now);
    }

    /** Both the members of {@code stats} and those of {@code acars-stats}. */
    public static byte[] statistics(MessageStatistics statistics, Instant now) {
        return Json.object(json -> {
            json.writeNumberProperty("total_messages", statistics.total());
            json.writeNumberProperty("last_hour", statistics.lastHour());
            json.writeNumberProperty("last_24h", statistics.lastDay());
            json.writeNumberProperty("total_24h", statistics.lastDay());
            bySource(json, statistics);
            json.writeObjectPropertyStart("by_label");
            statistics.byLabel().entrySet().stream()
                    .limit(MOST_LABELS)
                    .forEach(count -> json.writeNumberProperty(count.getKey(), count.getValue()));
            json.writeEndObject();
            json.writeArrayPropertyStart("top_labels");
            statistics.byLabel().entrySet().stream().limit(TOP_LABELS).forEach(count -> top(json, count));
            json.writeEndArray();
            json.writeObjectPropertyStart("by_category");
            statistics.byCategory().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeNumberProperty("with_text", statistics.withText());
            json.writeNumberProperty("decoded", statistics.understood());
            Json.timestamp(json, now);
        });
    }

    /**
     * Whether and how messages come.
     *
     * @param complete whether everything is known that is kept
     */
    public static byte[] status(MessageStatistics statistics, boolean complete, Instant now) {
        return Json.object(json -> {
            json.writeBooleanProperty("enabled", true);
            json.writeBooleanProperty("running", complete);
            json.writeNumberProperty("last_hour_count", statistics.lastHour());
            bySource(json, statistics);
            json.writeObjectPropertyStart("sources");
            statistics.bySource().forEach((link, source) -> {
                json.writeObjectPropertyStart(link.name());
                json.writeNumberProperty("total", source.total());
                json.writeNumberProperty("last_hour", source.lastHour());
                json.writeNumberProperty("errors", source.errors());
                json.writeNumberProperty("duplicates", source.duplicates());
                json.writeEndObject();
            });
            json.writeEndObject();
            Json.timestamp(json, now);
        });
    }

    /** Every label with what it means. */
    public static byte[] labels() {
        return Json.object(AcarsDocuments::labels);
    }

    /** The same for HTTP, with the links there are. */
    public static byte[] reference() {
        return Json.object(json -> {
            json.writeObjectPropertyStart("labels");
            labels(json);
            json.writeEndObject();
            json.writeObjectPropertyStart("sources");
            for (DataLink link : DataLink.values()) {
                json.writeStringProperty(link.name(), name(link));
            }
            json.writeEndObject();
        });
    }

    private static void labels(JsonGenerator json) {
        for (Label label : Labels.all().values()) {
            json.writeObjectPropertyStart(label.code());
            AcarsJson.described(json, label);
            json.writeStringProperty("category", label.category());
            json.writeStringProperty("subcategory", label.subcategory());
            json.writeStringProperty("direction", label.direction());
            json.writeEndObject();
        }
    }

    private static void top(JsonGenerator json, Map.Entry<String, Integer> count) {
        json.writeStartObject();
        json.writeStringProperty("label", count.getKey());
        json.writeNumberProperty("count", count.getValue());
        Labels.of(count.getKey()).ifPresent(label -> AcarsJson.described(json, label));
        json.writeEndObject();
    }

    private static void bySource(JsonGenerator json, MessageStatistics statistics) {
        json.writeObjectPropertyStart("by_source");
        statistics.bySource().forEach((link, source) -> json.writeNumberProperty(link.name(), source.total()));
        json.writeEndObject();
    }

    private static String name(DataLink link) {
        return switch (link) {
            case ACARS -> "VHF ACARS";
            case VDLM2 -> "VDL mode 2";
            case HFDL -> "HF data link";
            case IMSL -> "Inmarsat";
            case IRDM -> "Iridium";
            case OTHER -> "other";
        };
    }
}
