package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Frames collected from many projects, against what pyModeS 3.3 makes of them. */
class VectorsTest {
    /** Texts for codes that are compared themselves, and what depends on more than the frame. */
    private static final Set<String> NOT_A_FIELD =
            Set.of("crc_valid", "icao_verified", "wake_vortex", "flight_status_text", "capability_text", "nuc_p", "mv");

    static Stream<JsonNode> vectors() {
        return Recordings.json("adsb/vectors.jsonl").stream();
    }

    @Test
    void thereAreSoMany() {
        assertThat(vectors()).hasSize(750);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void fieldsAreThoseOfThePublishedDecode(JsonNode vector) {
        Decoded decoded = Frames.decodeMended(vector.get("hex").asString());
        assertThat(decoded).isInstanceOf(ModeSMessage.class);
        ModeSMessage message = (ModeSMessage) decoded;
        JsonNode theirs = vector.get("pymodes");
        Map<String, Object> ours =
                FieldsAsPyModeSNamesThem.of(message, theirs.path("bds").asString(""));
        List<String> differences = new ArrayList<>();
        theirs.properties().forEach(field -> {
            String name = field.getKey();
            if (!NOT_A_FIELD.contains(name)
                    && !theyAreWrong(message, name, field.getValue())
                    && !agrees(field.getValue(), ours.get(name))) {
                differences.add(name + " is " + field.getValue() + ", not " + ours.get(name));
            }
        });
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theRemainderIsThatOfThePublishedDecode(JsonNode vector) {
        byte[] frame = Frames.bytes(vector.get("hex").asString());
        assertThat(Parity.remainder(frame, 0, frame.length))
                .isEqualTo(Integer.parseInt(vector.get("crc_remainder").asString(), 16));
    }

    @Test
    void oneWrongBitIsRepairedAndMoreAreRefused() {
        int repaired = 0;
        int refused = 0;
        for (JsonNode vector : Recordings.json("adsb/vectors.jsonl")) {
            JsonNode expected = vector.path("expect");
            String hex = vector.get("hex").asString();
            if (expected.path("bit_errors").asInt(0) == 1) {
                ModeSMessage message = (ModeSMessage) Frames.decode(hex);
                ModeSMessage original = (ModeSMessage)
                        Frames.decode(expected.get("repairable_to").asString());
                assertThat(message.repairedBit()).isEqualTo(expected.get("bit").asInt() + 1); // theirs count from 0
                assertThat(message.head()).isEqualTo(original.head());
                assertThat(message.tail() - message.repairedBit()).isEqualTo(original.tail());
                repaired++;
            } else if (expected.has("bit_errors")) {
                assertThat(Frames.decode(hex)).isEqualTo(Rejected.BAD_PARITY);
                refused++;
            }
        }
        assertThat(repaired).isEqualTo(8);
        assertThat(refused).isEqualTo(9);
    }

    /** Every case where we know better, and why. */
    private static boolean theyAreWrong(ModeSMessage message, String field, JsonNode theirs) {
        return switch (message) {
            // DO-260 codes the height above the ellipsoid like the pressure altitude, in feet; readsb, dump1090-fa and
            // Virtual Radar Server agree. pyModeS takes the 12 bits for metres.
            case AirbornePosition m when m.altitudeIsGeometric() && field.equals("altitude") -> true;
            // ME bit 8 is IMF in TIS-B and ADS-R.
            case AirbornePosition m when m.source().hasAddressMark() && field.equals("nic_b") -> true;
            // A coarse TIS-B message has no type code.
            case CoarseTisbPosition m -> !field.equals("icao") && !field.equals("df");
            // "#" stands for a letter that is none.
            case Identification m ->
                field.equals("callsign") && theirs.asString().contains("#");
            // Version 0 has no NACp and no SIL: the bits are reserved.
            case OperationalStatus m when m.version() == 0 -> field.equals("nac_p") || field.equals("sil");
            // DF16 has no crosslink bit.
            case LongAirAirReply m -> field.equals("cross_link_capability");
            // DF19 overlays no address; every format that begins with two ones is DF24.
            case MilitarySquitter m -> field.equals("icao");
            case CommDReply m -> field.equals("df");
            default -> false;
        };
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
