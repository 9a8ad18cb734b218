package io.skyspy.streams.acars.message;

import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a receiver with libacars made of an air traffic services message (ARINC 622): the groups of an ADS-C report, the elements of a CPDLC
 * message, under the names that our own decoder has for them.
 */
final class ReceivedDecoding {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_DIGITS = 3;

    private ReceivedDecoding() {}

    /** The decoding; empty when there is none, or when the receiver itself says that something is wrong with it. */
    static Optional<AcarsDecoded> of(String json) {
        JsonNode message;
        try {
            message = MAPPER.readTree(json).path("arinc622");
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
        if (!message.path("crc_ok").booleanValue(false)) {
            return Optional.empty();
        }
        boolean reported = message.has("adsc");
        JsonNode content = message.path(reported ? "adsc" : "cpdlc");
        List<AcarsGroup> groups = reported ? reports(content) : elements(content);
        if (groups.isEmpty() || content.path("err").booleanValue(false)) {
            return Optional.empty();
        }
        AcarsDecoded.Builder decoded = AcarsDecoded.newBuilder()
                .setDecodedBy("receiver")
                .setMessageType(reported ? "adsc_message" : "cpdlc_message")
                .setDescription(reported ? "ADS-C message" : "FANS-1/A CPDLC message")
                .setFull(true)
                .setGroups(groups)
                .setItems(Map.of("ground_station", message.path("gs_addr").asString("")))
                .setRemaining("");
        place(groups, decoded);
        return Optional.of(decoded.build());
    }

    private static List<AcarsGroup> reports(JsonNode adsc) {
        List<AcarsGroup> groups = new ArrayList<>();
        for (JsonNode tag : adsc.path("tags")) {
            tag.properties().forEach(named -> groups.add(group(named.getKey(), "", named.getValue())));
        }
        return groups;
    }

    /** The first element has a member of its own, further ones are in a list. */
    private static List<AcarsGroup> elements(JsonNode cpdlc) {
        List<AcarsGroup> groups = new ArrayList<>();
        for (JsonNode sent : cpdlc) {
            sent.properties().forEach(member -> {
                if (member.getKey().endsWith("_element_id")) {
                    groups.add(element(member.getValue()));
                } else if (member.getKey().endsWith("_element_id_seq")) {
                    member.getValue().forEach(each -> each.forEach(element -> groups.add(element(element))));
                }
            });
        }
        return groups;
    }

    private static AcarsGroup element(JsonNode element) {
        String label = element.path("choice_label").asString("");
        AcarsGroup group = group(name(element.path("choice").asString("")), label, element.path("data"));
        group.getWords().put("label", label);
        return group;
    }

    /** {@code uM20Altitude} is element 20 of the uplinks. */
    private static String name(String choice) {
        int end = 2;
        while (end < choice.length() && end < 2 + MOST_DIGITS && Character.isDigit(choice.charAt(end))) {
            end++;
        }
        return choice.substring(0, Math.min(end, choice.length()));
    }

    private static AcarsGroup group(String name, String text, JsonNode values) {
        AcarsGroup group = new AcarsGroup(name, text, new HashMap<>(), new HashMap<>());
        flatten("", values, group);
        return group;
    }

    private static void flatten(String prefix, JsonNode values, AcarsGroup group) {
        values.properties().forEach(value -> {
            String name = prefix + value.getKey();
            if (value.getValue().isObject()) {
                flatten(name + "_", value.getValue(), group);
            } else if (value.getValue().isNumber()) {
                group.getNumbers().put(name, value.getValue().doubleValue());
            } else {
                group.getWords().put(name, value.getValue().asString(""));
            }
        });
    }

    /** A report that tells where the aircraft is does so for the message. */
    private static void place(List<AcarsGroup> groups, AcarsDecoded.Builder decoded) {
        groups.stream()
                .filter(group -> group.getName().endsWith("_report"))
                .map(AcarsGroup::getNumbers)
                .filter(numbers -> numbers.containsKey("lat") && numbers.containsKey("lon"))
                .filter(numbers -> Math.abs(numbers.getOrDefault("lat", 0.0)) <= 90
                        && Math.abs(numbers.getOrDefault("lon", 0.0)) <= 180)
                .findFirst()
                .ifPresent(numbers -> decoded.setLatitudeDeg(numbers.get("lat"))
                        .setLongitudeDeg(numbers.get("lon"))
                        .setAltitudeFt(
                                numbers.containsKey("alt")
                                        ? Integer.valueOf((int) Math.rint(numbers.getOrDefault("alt", 0.0)))
                                        : null));
    }
}
