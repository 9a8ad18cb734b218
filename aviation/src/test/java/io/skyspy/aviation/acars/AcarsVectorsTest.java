package io.skyspy.aviation.acars;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.JsonLines;
import io.skyspy.testkit.SharedData;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Messages with what acars-decoder-typescript (MIT) and libacars (MIT) make of them. Where that decoder reads degrees, minutes and seconds
 * as decimal degrees, the same digits are compared: {@code N 361915} and {@code 36.321} were sent by one aircraft in the same second.
 */
final class AcarsVectorsTest {

    private static final double NEAR_DEG = 0.011;
    private static final Set<String> DIGITS_AS_DECIMALS =
            Set.of("label-22-pos", "label-80", "label-16-tod", "label-20-pos", "c-band", "arinc-702");
    /** That decoder's C-band plugin refuses what has no C-band header; the decoder of the label may well read it. */
    private static final String WITHOUT_HEADER = "c-band";

    private final AcarsDecoder decoder = new AcarsDecoder();

    @Test
    void messagesOfTheReferenceDecoderAgree() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (JsonNode vector : vectors("airframes-test", "real-airframes")) {
            compared++;
            if (decode(vector) instanceof Decoded decoded) {
                compare(vector, decoded, differences);
            } else if (!vector.path("expect").path("raw").isEmpty()
                    && !vector.path("decoder").asString("").equals("label-b6-forwardslash")) {
                differences.add(vector.path("id").asString("") + " is not decoded: " + vector.path("text"));
            }
        }

        assertThat(compared).isPositive();
        assertThat(differences).isEmpty();
    }

    @Test
    void whatTheReferenceDecoderRefusesIsRefused() throws IOException {
        List<String> taken = new ArrayList<>();
        for (JsonNode vector : vectors("airframes-negative")) {
            if (!vector.path("decoder").asString("").equals(WITHOUT_HEADER)
                    && decode(vector) instanceof Decoded decoded) {
                taken.add(vector.path("id").asString("") + " " + vector.path("text") + " " + decoded.decoder());
            }
        }

        assertThat(taken).isEmpty();
    }

    @Test
    void adscAndCpdlcAgreeWithLibacars() throws IOException {
        List<String> differences = new ArrayList<>();
        for (JsonNode vector : vectors("libacars")) {
            JsonNode expected = vector.path("expect").path("libacars");
            Decoding decoding = decode(vector);
            if (expected.has("arinc622")) {
                compareArinc622(vector, expected.path("arinc622"), decoding, differences);
            } else if (expected.has("media-adv")) {
                compareLinks(vector, expected.path("media-adv"), decoding, differences);
            } else if (!(decoding instanceof Decoded)) {
                differences.add(vector.path("id").asString("") + " is not decoded");
            }
        }

        assertThat(differences).isEmpty();
    }

    private static List<JsonNode> vectors(String... kinds) throws IOException {
        return JsonLines.read(SharedData.assumePresent(
                        SharedData.directory("data/acars").map(directory -> directory.resolve("vectors.jsonl")),
                        "data/acars/vectors.jsonl"))
                .stream()
                .filter(vector -> Set.of(kinds).contains(vector.path("kind").asString("")))
                .toList();
    }

    private Decoding decode(JsonNode vector) {
        JsonNode sublabel = vector.path("sublabel");
        return decoder.decode(new AcarsText(
                vector.path("label").asString(""),
                sublabel.isString() ? sublabel.asString("") : null,
                null,
                vector.path("text").asString(""),
                null));
    }

    private static void compare(JsonNode vector, Decoded decoded, List<String> differences) {
        String id = vector.path("id").asString("");
        JsonNode raw = vector.path("expect").path("raw");
        JsonNode position = raw.path("position");
        if (position.has("latitude") && !isThere(vector, position, decoded)) {
            differences.add(id + " position " + position + " but " + decoded.position());
        }
        if (raw.path("altitude").isNumber()
                && (decoded.altitudeFt() == null
                        || decoded.altitudeFt() != raw.path("altitude").intValue())) {
            differences.add(id + " altitude " + raw.path("altitude") + " but " + decoded.altitudeFt());
        }
        airport(id, raw, "departure", decoded.departure(), differences);
        airport(id, raw, "arrival", decoded.arrival(), differences);
        airport(id, raw, "alternate", decoded.alternate(), differences);
        time(id, raw.path("eta_time"), decoded.eta(), differences);
        time(id, raw.path("out_time"), decoded.out(), differences);
        time(id, raw.path("off_time"), decoded.off(), differences);
        time(id, raw.path("on_time"), decoded.on(), differences);
        time(id, raw.path("in_time"), decoded.in(), differences);
        route(id, raw.path("route").path("waypoints"), decoded, differences);
    }

    private static boolean isThere(JsonNode vector, JsonNode position, Decoded decoded) {
        if (decoded.position() == null) {
            return false;
        }
        double latitude = position.path("latitude").doubleValue();
        double longitude = position.path("longitude").doubleValue();
        if (near(latitude, decoded.position().latitudeDeg())
                && near(longitude, decoded.position().longitudeDeg())) {
            return true;
        }
        if (isMirrored(vector, longitude, decoded.position().longitudeDeg())) {
            return near(latitude, decoded.position().latitudeDeg());
        }
        return DIGITS_AS_DECIMALS.contains(vector.path("decoder").asString(""))
                && sameDigits(latitude, decoded.position().latitudeDeg())
                && sameDigits(longitude, decoded.position().longitudeDeg());
    }

    /** Whether the digits behind the point are the minutes, or minutes and seconds, of the angle. */
    private static boolean sameDigits(double decimals, double angle) {
        double degrees = Math.floor(Math.abs(decimals));
        double digits = (Math.abs(decimals) - degrees) * 100;
        double minutes = Math.floor(digits + 1e-6);
        double asMinutes = degrees + digits / 60;
        double asSeconds = degrees + minutes / 60 + (digits - minutes) * 100 / 3_600;
        return near(asMinutes, Math.abs(angle)) || near(asSeconds, Math.abs(angle));
    }

    /** West of Greenwich that decoder's label 4T adds the minutes towards the east. */
    private static boolean isMirrored(JsonNode vector, double expected, double angle) {
        double degrees = Math.ceil(angle);
        return vector.path("decoder").asString("").equals("label-4t-agfsr")
                && near(expected, degrees - (angle - degrees));
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < NEAR_DEG;
    }

    /** Behind an airport that decoder sometimes leaves the whole route; where a flight plan names a point, it takes that. */
    private static void airport(
            String id, JsonNode raw, String which, @Nullable String found, List<String> differences) {
        JsonNode code = raw.path(which + "_icao").isString() ? raw.path(which + "_icao") : raw.path(which + "_iata");
        String expected = code.asString("");
        boolean named = !expected.isEmpty() && expected.chars().anyMatch(Character::isLetter);
        if (named && (found == null || !expected.startsWith(found))) {
            differences.add(id + " " + which + " " + expected + " but " + found);
        }
    }

    private static void time(String id, JsonNode expected, @Nullable LocalTime found, List<String> differences) {
        if (!expected.isNumber() || expected.longValue() == 0) {
            return;
        }
        long seconds = expected.longValue() % 86_400;
        boolean possible = expected.longValue() < 86_400 || expected.longValue() > 1_000_000_000;
        if (possible && (found == null || found.toSecondOfDay() != seconds)) {
            differences.add(id + " time " + expected + " but " + found);
        }
    }

    /** Every named point of the reference, in its order, is among ours. */
    private static void route(String id, JsonNode waypoints, Decoded decoded, List<String> differences) {
        List<String> expected = StreamSupport.stream(waypoints.spliterator(), false)
                .map(waypoint -> waypoint.path("name").asString(""))
                .filter(name -> !name.isBlank() && !name.equals("?") && !name.startsWith("/"))
                .toList();
        List<String> found =
                new ArrayList<>(decoded.waypoints().stream().map(Waypoint::name).toList());
        int from = 0;
        for (String name : expected) {
            int at = found.subList(from, found.size()).indexOf(name);
            if (at < 0) {
                differences.add(id + " route " + expected + " but " + found);
                return;
            }
            from += at + 1;
        }
    }

    private static void compareArinc622(
            JsonNode vector, JsonNode expected, Decoding decoding, List<String> differences) {
        String id = vector.path("id").asString("");
        if (!(decoding instanceof Decoded decoded)) {
            differences.add(id + " is not decoded");
            return;
        }
        if (expected.has("adsc")) {
            compareAdsc(id, expected.path("adsc").path("tags"), decoded.groups(), differences);
        }
        JsonNode message = expected.path("cpdlc").has("atc_uplink_msg")
                ? expected.path("cpdlc").path("atc_uplink_msg")
                : expected.path("cpdlc").path("atc_downlink_msg");
        if (message.has("header")) {
            compareCpdlc(id, message, decoded, differences);
        }
    }

    private static void compareAdsc(String id, JsonNode tags, List<Group> groups, List<String> differences) {
        int index = 0;
        for (JsonNode tag : tags) {
            for (Map.Entry<String, JsonNode> named : tag.properties()) {
                if (index >= groups.size() || !groups.get(index).name().equals(named.getKey())) {
                    differences.add(id + " group " + named.getKey() + " but " + groups);
                    return;
                }
                values(id, "", named.getValue(), groups.get(index), differences);
            }
            index++;
        }
    }

    private static void values(String id, String prefix, JsonNode expected, Group group, List<String> differences) {
        for (Map.Entry<String, JsonNode> value : expected.properties()) {
            String name = prefix + value.getKey();
            if (value.getValue().isObject()) {
                values(id, name + "_", value.getValue(), group, differences);
            } else if (value.getValue().isNumber()) {
                Double found = group.numbers().get(name);
                if (found == null || Math.abs(found - value.getValue().doubleValue()) > 1e-6) {
                    differences.add(id + " " + name + " " + value.getValue() + " but " + found);
                }
            } else if (!value.getValue().asString("").equals(group.words().get(name))) {
                differences.add(id + " " + name + " " + value.getValue() + " but " + group.words());
            }
        }
    }

    private static void compareCpdlc(String id, JsonNode message, Decoded decoded, List<String> differences) {
        List<JsonNode> elements = new ArrayList<>();
        message.properties().forEach(member -> {
            if (member.getKey().endsWith("_element_id")) {
                elements.add(member.getValue());
            } else if (member.getKey().endsWith("_element_id_seq")) {
                member.getValue().forEach(element -> element.forEach(elements::add));
            }
        });
        for (int i = 0; i < elements.size(); i++) {
            String label = elements.get(i).path("choice_label").asString("");
            String choice = elements.get(i).path("choice").asString("");
            boolean same = i < decoded.groups().size()
                    && label.equals(decoded.groups().get(i).words().get("label"))
                    && choice.startsWith(decoded.groups().get(i).name());
            if (!same) {
                differences.add(id + " element " + choice + " but " + decoded.groups());
            }
        }
        String number = Integer.toString(message.path("header").path("msg_id").intValue());
        if (!number.equals(decoded.items().get("msg_id")) || decoded.level() != Level.FULL) {
            differences.add(id + " header " + message.path("header") + " but " + decoded);
        }
    }

    private static void compareLinks(JsonNode vector, JsonNode expected, Decoding decoding, List<String> differences) {
        StringBuilder available = new StringBuilder();
        expected.path("links_avail")
                .forEach(link -> available.append(link.path("code").asString("")));
        boolean same = decoding instanceof Decoded decoded
                && available.toString().equals(decoded.items().get("links_available"))
                && expected.path("current_link")
                        .path("code")
                        .asString("")
                        .equals(decoded.items().get("link"))
                && Boolean.toString(expected.path("current_link")
                                .path("established")
                                .booleanValue())
                        .equals(decoded.items().get("established"));
        if (!same) {
            differences.add(vector.path("id").asString("") + " " + expected + " but " + decoding);
        }
    }
}
