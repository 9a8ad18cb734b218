package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An hour over Toulouse, against what rs1090 wrote beside each frame. */
class RecordedHourTest {
    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyFieldIsTheRecordedOne() {
        for (JsonNode line : Recordings.json("adsb/toulouse_part1.jsonl.gz")) {
            if (Frames.decode(line.get("frame").asString()) instanceof ModeSMessage message) {
                text(line, "icao24", message.address().text().toLowerCase(Locale.ROOT));
                compare(message, line);
            } else {
                differences.add("rejected: " + line);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared.get("altitude")).isGreaterThan(10_000);
        assertThat(compared.get("squawk")).isGreaterThan(10_000);
        assertThat(compared.get("vertical_rate")).isGreaterThan(4_000);
        assertThat(compared.get("callsign")).isGreaterThan(500);
    }

    private void compare(ModeSMessage message, JsonNode line) {
        switch (message) {
            case CommBAltitudeReply m -> {
                // They take code 0 for 0 ft. Requests and messages are noise in this recording; so is the altitude
                // beside.
                boolean noise = m.downlinkRequest() != 0 || m.utilityMessage() != 0;
                if (!noise && m.altitudeEncoding() != AltitudeCode.Encoding.ABSENT) {
                    number(line, "altitude", asDouble(m.altitudeBaroFt()));
                }
            }
            case CommBIdentityReply m ->
                text(line, "squawk", m.squawk().map(Squawk::text).orElse(""));
            case Identification m -> {
                if (!line.get("callsign").asString().contains("#")) { // a letter that is none
                    text(line, "callsign", m.callsign().map(Callsign::text).orElse(""));
                }
            }
            case AirbornePosition m -> {
                number(line, "altitude", asDouble(m.altitudeBaroFt()));
                number(line, "lat_cpr", OptionalDouble.of(m.cpr().latitude()));
                number(line, "lon_cpr", OptionalDouble.of(m.cpr().longitude()));
            }
            case SurfacePosition m -> {
                number(line, "groundspeed", asTheyCountIt(m.groundSpeedKt()));
                number(line, "track", m.trackDeg());
                number(line, "lat_cpr", OptionalDouble.of(m.cpr().latitude()));
                number(line, "lon_cpr", OptionalDouble.of(m.cpr().longitude()));
            }
            case GroundVelocity m -> {
                number(line, "groundspeed", m.groundSpeedKt());
                number(line, "track", m.trackDeg());
                number(line, "vertical_rate", asDouble(m.verticalRateFpm()));
                number(line, "geo_minus_baro", asDouble(m.geometricMinusBarometricFt()));
            }
            default -> {}
        }
    }

    /** Between 2 and 15 kt they count in steps of 0.25 kt; DO-260 and pyModeS have 0.5 kt there. */
    private static OptionalDouble asTheyCountIt(OptionalDouble speedKt) {
        double speed = speedKt.orElse(0);
        return speed >= 2 && speed < 15 ? OptionalDouble.of(2 + (speed - 2) / 2) : speedKt;
    }

    private void text(JsonNode line, String field, String ours) {
        if (line.has(field)) {
            compared.merge(field, 1, Integer::sum);
            if (!line.get(field).asString().strip().equals(ours)) {
                differences.add(field + " is not " + ours + ": " + line);
            }
        }
    }

    private void number(JsonNode line, String field, OptionalDouble ours) {
        if (line.hasNonNull(field)) {
            compared.merge(field, 1, Integer::sum);
            double theirs = line.get(field).asDouble();
            if (ours.isEmpty() || Math.abs(theirs - ours.getAsDouble()) > 1e-6 * Math.max(1, Math.abs(theirs))) {
                differences.add(field + " is not " + ours + ": " + line);
            }
        } else if (ours.isPresent() && line.has(field)) {
            differences.add(field + " is " + ours + ": " + line);
        }
    }

    private static OptionalDouble asDouble(OptionalInt value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
    }
}
