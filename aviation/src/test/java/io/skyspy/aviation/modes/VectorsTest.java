package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Frames from many projects, against what pyModeS 3.3 makes of them. */
class VectorsTest {
    /** Texts for codes that are compared themselves, and what depends on the version of the sender or on inference. */
    private static final Set<String> ELSEWHERE = Set.of(
            "bds", "crc_valid", "icao_verified", "wake_vortex", "flight_status_text", "capability_text", "nuc_p");

    @Test
    void fieldsAreThoseOfThePublishedDecodes() {
        List<String> differences = new ArrayList<>();
        for (JsonNode vector : Recordings.json("adsb/vectors.jsonl")) {
            String hex = vector.get("hex").asString();
            if (!(Frames.decodeMended(hex) instanceof ModeSMessage message)) {
                differences.add(hex + " " + Frames.decodeMended(hex));
                continue;
            }
            Map<String, Object> ours = FieldsAsPyModeSNamesThem.of(message);
            vector.get("pymodes").properties().forEach(field -> {
                if (!ELSEWHERE.contains(field.getKey()) && !agrees(field.getValue(), ours.get(field.getKey()))) {
                    differences.add(hex + " " + field.getKey() + " is " + field.getValue() + ", not "
                            + ours.get(field.getKey()));
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    private static boolean agrees(JsonNode theirs, @Nullable Object ours) {
        if (theirs.isNull()) {
            return ours == null;
        }
        if (theirs.isNumber()) {
            return ours instanceof Number number && Math.abs(theirs.asDouble() - number.doubleValue()) < 1e-6;
        }
        return ours != null && theirs.asString().equals(ours.toString());
    }
}
