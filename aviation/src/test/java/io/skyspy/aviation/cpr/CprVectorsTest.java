package io.skyspy.aviation.cpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.Recordings;
import io.skyspy.aviation.geo.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** CPR cases of dump1090-fa (cprtests.c) and Virtual Radar Server (RawDecodingTests.xls). */
class CprVectorsTest {

    static Stream<JsonNode> pairsInTheAir() {
        return vectors("global_airborne");
    }

    @ParameterizedTest
    @MethodSource("pairsInTheAir")
    void aPairInTheAirDecodes(JsonNode vector) {
        CprFrame even = half(vector, "even", false);
        CprFrame odd = half(vector, "odd", false);
        check(vector, "even", Cpr.airborneGlobal(even, odd, false));
        check(vector, "odd", Cpr.airborneGlobal(even, odd, true));
    }

    static Stream<JsonNode> pairsOnTheGround() {
        return vectors("global_surface");
    }

    @ParameterizedTest
    @MethodSource("pairsOnTheGround")
    void aPairOnTheGroundDecodes(JsonNode vector) {
        CprFrame even = half(vector, "even", true);
        CprFrame odd = half(vector, "odd", true);
        Position reference = new Position(number(vector, "reflat"), number(vector, "reflon"));
        check(vector, "even", Cpr.surfaceGlobal(even, odd, false, reference));
        check(vector, "odd", Cpr.surfaceGlobal(even, odd, true, reference));
    }

    static Stream<JsonNode> singleFrames() {
        return vectors("relative");
    }

    @ParameterizedTest
    @MethodSource("singleFrames")
    void aSingleFrameDecodesNearAReference(JsonNode vector) {
        boolean surface = vector.get("surface").asInt() == 1;
        CprFrame frame = new CprFrame(
                surface,
                vector.get("fflag").asInt() == 1,
                vector.get("cprlat").asInt(),
                vector.get("cprlon").asInt());
        Position reference = new Position(number(vector, "reflat"), number(vector, "reflon"));
        Position position =
                (surface ? Cpr.surfaceLocal(frame, reference) : Cpr.airborneLocal(frame, reference)).orElseThrow();
        assertThat(position.latitudeDeg()).isCloseTo(number(vector, "rlat"), within(1e-6));
        assertThat(position.longitudeDeg()).isCloseTo(number(vector, "rlon"), within(1e-6));
    }

    static Stream<JsonNode> encodings() {
        return vectors("encode");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void aPositionEncodes(JsonNode vector) {
        int steps = 1 << vector.get("Bits").asInt();
        boolean odd = Boolean.parseBoolean(vector.get("OddFormat").asString());
        Position position = new Position(number(vector, "Latitude"), number(vector, "Longitude"));
        int sent = Math.min(steps, 1 << 17) - 1; // of the 19 bits on the ground the upper two are not sent
        int latitude = Encoding.latitude(position.latitudeDeg(), odd, steps) & sent;
        int longitude = Encoding.longitude(position, odd, steps) & sent;
        assertThat(List.of(latitude, longitude))
                .isIn(
                        List.of(hex(vector, "ExpectedLatitude"), hex(vector, "ExpectedLongitude")),
                        // What the table itself gives for the zone boundaries in floating point.
                        List.of(hex(vector, "RELatitude"), hex(vector, "RELongitude")));
    }

    @Test
    void thereAreSoManyOfEachKind() {
        assertThat(pairsInTheAir()).hasSize(2);
        assertThat(pairsOnTheGround()).hasSize(11);
        assertThat(singleFrames()).hasSize(11);
        assertThat(encodings()).hasSize(666);
    }

    private static Stream<JsonNode> vectors(String kind) {
        return Recordings.json("adsb/cpr_vectors.jsonl").stream()
                .filter(vector -> vector.get("kind").asString().equals(kind));
    }

    private static CprFrame half(JsonNode vector, String half, boolean surface) {
        return new CprFrame(
                surface,
                half.equals("odd"),
                vector.get(half + "_cprlat").asInt(),
                vector.get(half + "_cprlon").asInt());
    }

    private static void check(JsonNode vector, String half, Optional<Position> position) {
        if (vector.get(half + "_result").asInt() != 0) {
            assertThat(position).isEmpty();
            return;
        }
        assertThat(position.orElseThrow().latitudeDeg()).isCloseTo(number(vector, half + "_rlat"), within(1e-6));
        assertThat(position.orElseThrow().longitudeDeg()).isCloseTo(number(vector, half + "_rlon"), within(1e-6));
    }

    private static double number(JsonNode vector, String field) {
        JsonNode value = vector.get(field);
        return value.isNumber() ? value.asDouble() : Double.parseDouble(value.asString());
    }

    private static int hex(JsonNode vector, String field) {
        return vector.has(field) ? Integer.parseInt(vector.get(field).asString(), 16) : -1;
    }
}
