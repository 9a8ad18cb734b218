package io.skyspy.standalone.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;
import io.skyspy.testkit.JsonLines;
import io.skyspy.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An hour over Toulouse, compared with what rs1090 and readsb made of the same frames. */
final class ToulouseDecodeTest {
    private static final Position RECEIVER = new Position(43.6, 1.4);
    private static final double METRES_PER_NM = 1852;
    /** A line of readsb carries the aircraft's state when the line was written, a position or two after the one it stands for. */
    private static final long LINE_LATE_MS = 1_200;

    @Test
    void everyValueIsThatOfRs1090() throws IOException, InterruptedException {
        Path recording = SharedData.assumeAdsb("toulouse_part1.jsonl.gz");
        List<JsonNode> theirs = JsonLines.read(recording);
        List<JsonNode> ours = Decoded.folded().at(RECEIVER).objects(Files.readAllBytes(recording));

        assertThat(ours).hasSameSizeAs(theirs);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).has("rejected")) {
                compared++;
                compare(differences, theirs.get(i), ours.get(i));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(35_900);
    }

    @Test
    void positionsAreThoseOfReadsb() throws IOException, InterruptedException {
        Path recording = SharedData.assumeAdsb("toulouse_part1.jsonl.gz");
        List<JsonNode> theirs = JsonLines.read(SharedData.assumeAdsb("toulouse_part1_readsb_positions.jsonl.gz"));
        Map<String, NavigableMap<Long, Position>> ours = new HashMap<>();
        for (JsonNode object : Decoded.folded().at(RECEIVER).objects(Files.readAllBytes(recording))) {
            if (object.has("lat")) {
                ours.computeIfAbsent(object.get("hex").asString(), hex -> new TreeMap<>())
                        .put(millis(object.get("timestamp")), position(object));
            }
        }

        List<Double> nearestM = theirs.stream()
                .map(line -> nearestM(
                        ours.getOrDefault(line.get("hex").asString().toUpperCase(Locale.ROOT), new TreeMap<>()), line))
                .toList();

        assertThat(theirs).hasSizeGreaterThan(6_000);
        assertThat(nearestM.stream().filter(metres -> metres > 1).count()).isLessThanOrEqualTo(theirs.size() / 1_000);
        assertThat(nearestM.stream().filter(Double::isFinite)).allMatch(metres -> metres < 100);
        assertThat(ours.values().stream().mapToLong(Map::size).sum()).isGreaterThan(6_700);
    }

    @Test
    void noPositionIsFarFromThatOfRs1090() throws IOException, InterruptedException {
        Path recording = SharedData.assumeAdsb("toulouse_part1.jsonl.gz");
        List<JsonNode> theirs = JsonLines.read(recording);
        List<JsonNode> ours = Decoded.folded().at(RECEIVER).objects(Files.readAllBytes(recording));

        List<Double> distancesM = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            JsonNode their = theirs.get(i);
            if (ours.get(i).has("lat") && their.has("latitude")) {
                Position expected = new Position(
                        their.get("latitude").asDouble(), their.get("longitude").asDouble());
                distancesM.add(distanceM(position(ours.get(i)), expected));
            }
        }

        assertThat(distancesM)
                .hasSizeGreaterThan(7_000)
                .allSatisfy(metres -> assertThat(metres).isLessThan(1));
    }

    private static void compare(List<String> differences, JsonNode theirs, JsonNode ours) {
        if (theirs.path("altitude").asInt(0) != 0) { // code 0, no altitude, is 0 ft to rs1090
            same(differences, theirs, "altitude", ours, "alt_baro");
        }
        if (theirs.hasNonNull("squawk")
                && ours.has("squawk")
                && !text(theirs, "squawk").equals(text(ours, "squawk"))) {
            differences.add(theirs + " " + ours);
        }
        if (theirs.path("bds").asString("").equals("09")) {
            same(differences, theirs, "groundspeed", ours, "gs");
            same(differences, theirs, "track", ours, "track");
            // rs1090 called every one of these rates geometric, readsb by the source bit barometric
            same(differences, theirs, "vertical_rate", ours, ours.has("geom_rate") ? "geom_rate" : "baro_rate");
            same(differences, theirs, "geo_minus_baro", ours, "geom_minus_baro");
        }
        String callsign = text(theirs, "callsign").strip();
        if (callsign.matches("[A-Z0-9]+") && !callsign.equals(text(ours, "flight"))) {
            differences.add(theirs + " " + ours);
        }
    }

    private static void same(
            List<String> differences, JsonNode theirs, String theirName, JsonNode ours, String ourName) {
        if (theirs.hasNonNull(theirName)) {
            JsonNode our = ours.path(ourName);
            if (!our.isNumber()
                    || Math.abs(our.asDouble() - theirs.get(theirName).asDouble()) > 0.001) {
                differences.add(theirName + " " + theirs + " " + ours);
            }
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static double nearestM(NavigableMap<Long, Position> ours, JsonNode line) {
        long atMs = millis(line.get("now"));
        Position expected = position(line);
        return ours.subMap(atMs - 2, true, atMs + LINE_LATE_MS, true).values().stream()
                .mapToDouble(position -> distanceM(position, expected))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Position position(JsonNode object) {
        return new Position(object.get("lat").asDouble(), object.get("lon").asDouble());
    }

    private static double distanceM(Position a, Position b) {
        return Sphere.distanceNm(a, b) * METRES_PER_NM;
    }

    private static long millis(JsonNode seconds) {
        return Math.round(seconds.asDouble() * 1_000);
    }
}
