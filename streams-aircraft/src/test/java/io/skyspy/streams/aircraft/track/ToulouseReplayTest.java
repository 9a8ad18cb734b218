package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;
import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.Squawk;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An hour over Toulouse, compared with what readsb and rs1090 made of the same frames. */
final class ToulouseReplayTest {
    private static final String FRAMES = "toulouse_part1.jsonl.gz";
    private static final String READSB = "toulouse_part1_readsb_positions.jsonl.gz";
    /** Where readsb was told the receiver is, by its distances and bearings. */
    private static final Receiver RECEIVER = new Receiver("toulouse", new Position(43.6, 1.4));

    private static final double METRES_PER_NM = 1852;
    /** A line of readsb carries the aircraft's state when the line was written, a position or two after the one it stands for. */
    private static final long LINE_LATE_MS = 1_200;

    private final TracksInMemory tracks = new TracksInMemory();
    private final Sky sky = new Sky(tracks, TrackSettings.DEFAULT, new TrackEvents() {});

    @Test
    void positionsOfReadsbAreFoundWithinAMetre() {
        Map<String, NavigableMap<Long, Position>> ours = new TreeMap<>();
        replay((line, track) -> newFix(line, track)
                .ifPresent(fix -> ours.computeIfAbsent(icao(line), icao -> new TreeMap<>())
                        .put(fix.atMs(), fix.position())));

        List<JsonNode> theirs = Recording.jsonLines(READSB);
        List<JsonNode> missing = theirs.stream()
                .filter(line -> !isFound(ours.getOrDefault(line.get("hex").asString(), new TreeMap<>()), line))
                .toList();

        assertThat(theirs).hasSize(6_604);
        assertThat(missing.size()).as("missing %s", missing).isLessThanOrEqualTo(theirs.size() / 1000);
    }

    @Test
    void everyPositionIsThatOfRs1090() {
        List<Double> distancesM = new ArrayList<>();
        replay((line, track) -> newFix(line, track)
                .filter(fix -> line.has("latitude"))
                .ifPresent(fix -> distancesM.add(distanceM(
                        fix.position(),
                        new Position(
                                line.get("latitude").asDouble(),
                                line.get("longitude").asDouble())))));

        assertThat(distancesM)
                .hasSizeGreaterThan(7_000)
                .allSatisfy(distance -> assertThat(distance).isLessThan(1));
    }

    @Test
    void callsignsAltitudesAndVelocitiesAreThoseOfRs1090() {
        List<String> differences = new ArrayList<>();
        replay((line, track) -> {
            if (track != null && line.get("df").asString().equals("17")) {
                compare(differences, line, track, "altitude", Field.ALTITUDE_BARO_FT, 0.5);
                if (line.path("bds").asString("").equals("09")) {
                    compare(differences, line, track, "groundspeed", Field.GROUND_SPEED_KT, 0.01);
                    compare(differences, line, track, "track", Field.TRACK_DEG, 0.01);
                }
                String callsign = line.path("callsign").asString("").strip();
                if (callsign.matches("[A-Z0-9]+") && !callsign.equals(callsign(track))) {
                    differences.add(line + " " + callsign(track));
                }
            }
        });

        assertThat(differences).isEmpty();
    }

    @Test
    void squawksAreConfirmedAndThoseOfRs1090() {
        List<String> ours = new ArrayList<>();
        Map<String, Long> theirs = new TreeMap<>();
        replay((line, track) -> {
            if (track != null && track.fields.has(Field.SQUAWK)) {
                String squawk = icao(line) + " " + new Squawk((int) track.fields.get(Field.SQUAWK)).text();
                if (!ours.contains(squawk)) {
                    ours.add(squawk);
                }
            }
            if (line.has("squawk")) {
                theirs.merge(icao(line) + " " + line.get("squawk").asString(), 1L, Long::sum);
            }
        });

        List<String> often = theirs.entrySet().stream()
                .filter(entry -> entry.getValue() > 10)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        assertThat(ours).isNotEmpty().isSubsetOf(theirs.keySet()).containsAll(often);
        assertThat(ours).noneMatch(squawk -> squawk.endsWith("7500") || squawk.endsWith("7700"));
    }

    private void replay(BiConsumer<JsonNode, @Nullable Track> look) {
        for (JsonNode line : Recording.jsonLines(FRAMES)) {
            byte[] frame = HexFormat.of().parseHex(line.get("frame").asString());
            sky.take(frame, 0, frame.length, new Heard(atMs(line), RECEIVER, null, null));
            sky.settle();
            look.accept(line, tracks.get(Integer.parseInt(icao(line), 16)));
        }
    }

    private static void compare(
            List<String> differences, JsonNode line, Track track, String name, Field field, double within) {
        if (line.hasNonNull(name)) {
            double theirs = line.get(name).asDouble();
            if (!track.fields.has(field) || Math.abs(track.fields.get(field) - theirs) > within) {
                differences.add(line + " " + field + " " + track.fields.get(field));
            }
        }
    }

    private static String callsign(Track track) {
        return Callsign.decode((long) track.fields.get(Field.CALLSIGN) << 8)
                .map(Callsign::text)
                .orElse("none");
    }

    private static boolean isFound(NavigableMap<Long, Position> ours, JsonNode line) {
        long atMs = Math.round(line.get("now").asDouble() * 1000);
        Position expected =
                new Position(line.get("lat").asDouble(), line.get("lon").asDouble());
        return ours.subMap(atMs - 2, true, atMs + LINE_LATE_MS, true).values().stream()
                .anyMatch(position -> distanceM(position, expected) <= 1);
    }

    private static Optional<Fix> newFix(JsonNode line, @Nullable Track track) {
        return Optional.ofNullable(track)
                .map(known -> known.positions.fix())
                .filter(fix -> fix.atMs() == atMs(line) && line.has("lat_cpr"));
    }

    private static double distanceM(Position a, Position b) {
        return Sphere.distanceNm(a, b) * METRES_PER_NM;
    }

    private static String icao(JsonNode line) {
        return line.get("icao24").asString();
    }

    private static long atMs(JsonNode line) {
        return Math.round(line.get("timestamp").asDouble() * 1000);
    }
}
