package io.skyspy.streams.acars.format;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records of receivers, told apart by the shape of their JSON. Total: whatever bytes come are answered. Not thread-safe, since
 * log-ons of HF aircraft are remembered.
 */
public final class ReceiverFormats {

    private static final int DEEPEST = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final HfdlFormat hfdl = new HfdlFormat(new HfdlSessions());

    /** What the payload holds. */
    public Parsed parse(byte[] payload, Envelope envelope) {
        JsonNode node;
        try {
            node = MAPPER.readTree(payload);
        } catch (JacksonException notJson) {
            return new Parsed.Rejected(Rejection.BAD_JSON);
        }
        Json json = new Json(node);
        if (json.has("vdl2")) {
            return Vdl2Format.parse(json.object("vdl2"), envelope);
        } else if (json.has("hfdl")) {
            return hfdl.parse(json.object("hfdl"), envelope);
        } else if (json.has("isu")) {
            return SatelliteFormats.jaero(json, envelope);
        } else if (json.has("AESID") && json.has("LABEL")) {
            return SatelliteFormats.jaeroFlat(json, envelope);
        } else if (json.object("source").object("app").textOr("name", "").equals("SatDump")
                || json.textOr("msg_name", "").equals("ACARS")) {
            return SatelliteFormats.satdump(json, envelope);
        } else if (json.node().path("acars").isObject()) {
            return SatelliteFormats.iridium(json, envelope);
        } else if (json.has("timestamp")) {
            return FlatFormat.parse(json, envelope);
        }
        return new Parsed.Rejected(Rejection.UNKNOWN_SHAPE);
    }
}
