package io.skyspy.streams.acars;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DatalinkClock;
import io.skyspy.streams.acars.format.Envelope;
import io.skyspy.streams.acars.format.Parsed;
import io.skyspy.streams.acars.format.ReceiverFormats;
import io.skyspy.streams.acars.message.Airlines;
import io.skyspy.streams.acars.message.Conversation;
import io.skyspy.streams.acars.message.InMemory;
import io.skyspy.testkit.JsonLines;
import io.skyspy.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What real receivers wrote, played through everything between the raw record and the message. */
final class RecordingsTest {

    private static final Instant ARRIVED = Instant.parse("2026-11-25T12:00:00Z");
    private static final Set<String> LINK_LABELS = Set.of("_d", "Q0", "5V");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acarsdec-v3.jsonl",
                "acarsdec-v4.1-testwav.jsonl",
                "acarsdec.jsonl",
                "vdlm2dec.jsonl",
                "dumpvdl2.jsonl",
                "dumphfdl.jsonl"
            })
    void everyLineThatBearsAMessageYieldsOne(String file) throws IOException {
        ReceiverFormats formats = new ReceiverFormats();
        for (JsonNode line : lines(file)) {
            Parsed parsed = parse(formats, line);
            assertThat(parsed).as(line.toString()).isInstanceOf(Parsed.Frame.class);
            boolean bears = line.has("label") || line.findValue("acars") != null;
            assertThat(((Parsed.Frame) parsed).message() != null)
                    .as(line.toString())
                    .isEqualTo(bears);
        }
    }

    @Test
    void textsThatTheReceiverPutTogetherStandForTheirParts() throws IOException {
        List<AcarsMessage> messages = messages("acarsdec.jsonl");
        Map<String, AcarsMessage> byId = new HashMap<>();
        messages.forEach(message -> byId.put(message.getId(), message));
        int checked = 0;
        for (AcarsMessage message : messages) {
            if (message.getBlock() == BlockState.COMPLETE
                    && !message.getSupersedes().isEmpty()) {
                checked++;
                AcarsMessage first =
                        requireNonNull(byId.get(message.getSupersedes().getFirst()));
                assertThat(message.getText()).startsWith(first.getText());
            }
        }
        long complete = messages.stream()
                .filter(message -> message.getBlock() == BlockState.COMPLETE && message.getCopies() == 1)
                .count();

        assertThat(complete).isGreaterThanOrEqualTo(26);
        assertThat(checked).as("of %d put together by the receiver", complete).isGreaterThanOrEqualTo(20);
    }

    @Test
    void moreOfTheTextsAreUnderstoodThanByTheReferenceDecoder() throws IOException {
        int full = 0;
        int partial = 0;
        int none = 0;
        Map<String, Integer> unknown = new HashMap<>();
        for (String file :
                List.of("acarsdec.jsonl", "dumpvdl2.jsonl", "dumphfdl.jsonl", "vdlm2dec.jsonl", "acarsdec-v3.jsonl")) {
            for (AcarsMessage message : messages(file)) {
                boolean part = message.getBlock() != BlockState.WHOLE && message.getBlock() != BlockState.COMPLETE;
                if (message.getText().isBlank() || part || LINK_LABELS.contains(message.getLabel())) {
                    continue;
                }
                if (message.getDecoded() == null) {
                    none++;
                    unknown.merge(message.getLabel(), 1, Integer::sum);
                } else if (message.getDecoded().getFull()) {
                    full++;
                } else {
                    partial++;
                }
            }
        }
        double all = full + partial + none;

        assertThat(full / all)
                .as("full %d, partial %d, none %d %s", full, partial, none, unknown)
                .isGreaterThanOrEqualTo(0.66);
        assertThat(none / all)
                .as("full %d, partial %d, none %d %s", full, partial, none, unknown)
                .isLessThanOrEqualTo(0.08);
    }

    @Test
    void flightIdsBecomeCallsignsWhereTheAirlineIsCertain() {
        Airlines airlines = Airlines.with("");

        assertThat(airlines.of("WN4899").callsign()).isEqualTo("SWA4899");
        assertThat(airlines.of("DL0395").callsign()).isEqualTo("DAL395");
        assertThat(airlines.of("G40642").callsign()).isEqualTo("AAY642");
        assertThat(airlines.of("US3137").callsign()).isEqualTo("AAL3137");
        assertThat(airlines.of("QTR33Q").callsign()).isEqualTo("QTR33Q");
        assertThat(airlines.of("XA0000").callsign()).isNull();
        assertThat(airlines.of("KJ0123").ambiguous()).isTrue();
    }

    private static List<AcarsMessage> messages(String file) throws IOException {
        ReceiverFormats formats = new ReceiverFormats();
        Conversation conversation = InMemory.conversation();
        List<AcarsMessage> messages = new ArrayList<>();
        for (JsonNode line : lines(file)) {
            if (parse(formats, line) instanceof Parsed.Frame frame && frame.message() != null) {
                messages.add(conversation.take(frame.message().build()));
            }
        }
        return messages;
    }

    private static Parsed parse(ReceiverFormats formats, JsonNode line) {
        return formats.parse(
                line.toString().getBytes(StandardCharsets.UTF_8),
                new Envelope("test", ARRIVED, DatalinkClock.RECORDED));
    }

    private static List<JsonNode> lines(String file) throws IOException {
        Path path = SharedData.assumePresent(
                SharedData.directory("data/acars").map(directory -> directory.resolve(file)), "data/acars/" + file);
        return JsonLines.read(path);
    }
}
