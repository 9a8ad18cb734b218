package io.skyspy.standalone.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.aviation.geo.Position;
import io.skyspy.standalone.UserMistake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Frames of The 1090 Megahertz Riddle and of pyModeS' tests, through every door. */
final class DecodingTest {
    private static final String KLM = "8D4840D6202CC371C32CE0576098";
    private static final String EVEN = "8D40621D58C382D690C8AC2863A7";
    private static final String ODD = "8D40621D58C386435CC412692AD6";
    private static final String REPLY = "A000029C85E42F313000007047D3";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1457996400.25,8D4840D6202CC371C32CE0576098,4840D6,19\n",
                "\u00EF\u00BB\u00BF1457996400.25,4840D6,8D4840D6202CC371C32CE0576098\n",
                "time,frame\n1457996400.25;\"8d4840d6202cc371c32ce0576098\"\n",
                "2016-03-14T23:00:00.250    8D4840D6202CC371C32CE0576098\r\n",
                "{\"timestamp\":1457996400.25,\"frame\":\"8d4840d6202cc371c32ce0576098\",\"df\":\"17\"}\n",
                "{\"frame\":\"8d4840d6202cc371c32ce0576098\", \"timestamp\": 1457996400.25}",
                "{\"timestamp\":1457996400.2499999,\"frame\":\"8d4840d6202cc371c32ce0576098\"}",
                "{\"hex\":\"8d4840d6202cc371c32ce0576098\",\"timestamp\":1457996400.25}",
                "[{\"timestamp\":1457996400.25,\"frame\":\"8d4840d6202cc371c32ce0576098\"}]",
                "{\n \"timestamp\":1457996400.25,\n \"frame\":\"8d4840d6202cc371c32ce0576098\"\n}\n",
                "[{\"reply\":[{\"sensorTimestamp\":\"1457996400250\",\"reply\":\"jUhA1iAsw3HDLOBXYJg=\"}]}]"
            })
    void textIsRecognisedAndItsTimeKept(String text) throws IOException, InterruptedException {
        assertThat(Decoded.folded().lines(text))
                .last()
                .asString()
                .startsWith("{\"timestamp\":1457996400.25,\"frame\":\"" + KLM + "\"")
                .contains("\"flight\":\"KLM1023\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*8D4840D6202CC371C32CE0576098;\n", "@00000000AB128D4840D6202CC371C32CE0576098;", KLM})
    void withoutATimeThereIsNone(String text) throws IOException, InterruptedException {
        assertThat(Decoded.folded().lines(text))
                .singleElement()
                .asString()
                .startsWith("{\"frame\":\"" + KLM + "\"")
                .contains("\"flight\":\"KLM1023\"");
    }

    @Test
    void beastHasASignalAndItsDamageIsTold() throws IOException, InterruptedException {
        byte[] beast = HexFormat.of()
                .parseHex("1a33000000000001408d4840d6202cc371c32ce0576098" + "ffff" + "1a330000000000"
                        + "1a33000000000002408d4840d6202cc371c32ce0576098" + "1a31000000000003400123");

        List<JsonNode> objects = Decoded.folded().objects(beast);

        assertThat(objects).hasSize(5);
        assertThat(objects.get(0).get("rssi").asDouble()).isEqualTo(-12);
        assertThat(objects.get(1).get("rejected").asString()).isEqualTo("noise");
        assertThat(objects.get(2).get("rejected").asString()).isEqualTo("truncated");
        assertThat(objects.get(3).get("flight").asString()).isEqualTo("KLM1023");
        assertThat(objects.get(4).get("rejected").asString()).isEqualTo("mode_ac");
    }

    @Test
    void theSecondHalfOfAPositionHasIt() throws IOException, InterruptedException {
        List<JsonNode> objects = Decoded.folded().objects("1457996412 " + ODD + "\n1457996414 " + EVEN + "\n");

        assertThat(objects.get(0).has("lat")).isFalse();
        assertThat(objects.get(1).get("lat").asDouble()).isEqualTo(52.257202);
        assertThat(objects.get(1).get("lon").asDouble()).isEqualTo(3.919373);
        assertThat(objects.get(1).get("nic").asInt()).isEqualTo(8);
    }

    @Test
    void oneFrameAloneIsEnoughWhenTheReceiversPlaceIsKnown() throws IOException, InterruptedException {
        assertThat(Decoded.folded().at(new Position(52.2, 4)).objects("1457996414 " + EVEN))
                .singleElement()
                .satisfies(object -> assertThat(object.get("lat").asDouble()).isEqualTo(52.257202));
    }

    @Test
    void rawLooksAtNothingButTheFrame() throws IOException, InterruptedException {
        String feed = "1457996412 " + ODD + "\n1457996414 " + EVEN + "\n1457996415 " + REPLY;

        assertThat(Decoded.raw().objects(feed)).noneMatch(object -> object.has("lat") || object.has("rejected"));
        Decoded folded = Decoded.folded();
        JsonNode reply = folded.objects(feed).getLast();
        assertThat(reply.get("rejected").asString()).isEqualTo("unknown_address");
        assertThat(reply.get("hex").asString()).isEqualTo("4243D0");
        assertThat(reply.has("nav_qnh")).isFalse();
        assertThat(folded.summary()).contains("rejected: 1 unknown_address; --raw");
    }

    @Test
    void brokenLinesAreToldInTheirPlaceAndCounted() throws IOException, InterruptedException {
        Decoded decoded = Decoded.folded();
        List<JsonNode> objects = decoded.objects("{\"timestamp\":1,\"frame\":\"" + KLM + "\"}\n"
                + "{\"timestamp\":2,\"frame\":\"8D48\n"
                + "{\"timestamp\":3,\"frame\":\"8D48\\u00e9\"}\n"
                + "\"quoted\\ \u0001\u00ff.\n"
                + "{\"timestamp\":4,\"frame\":\"" + KLM + "\"}\n");

        assertThat(objects)
                .extracting(object -> object.path("rejected").asString("taken"))
                .containsExactly("taken", "bad_json", "bad_hex", "bad_json", "taken");
        assertThat(objects.get(3).get("line").asString()).isEqualTo("\"quoted\\ \u0001\u00ff.");
        assertThat(decoded.summary())
                .contains("5 frames: 2 accepted, 3 rejected")
                .contains("rejected: 1 bad_hex, 2 bad_json");
    }

    @Test
    void packedInputIsUnpackedAndOneThatBreaksOffToldAfterWhatItHad() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int second = 1; second < 20_000; second++) {
            text.append(second * 7919L).append(',').append(KLM).append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(Decoded.folded().lines(packed.toByteArray())).hasSize(19_999);
        Decoded broken = Decoded.folded();
        assertThatThrownBy(() -> broken.lines(Arrays.copyOf(packed.toByteArray(), packed.size() / 2)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThat(broken.summary()).containsPattern("[1-9][0-9,]+ frames: [1-9][0-9,]+ accepted");
    }

    @Test
    void nothingIsNoMistakeButTextWithoutFramesIs() throws IOException, InterruptedException {
        assertThat(Decoded.folded().lines("")).isEmpty();
        assertThatThrownBy(() -> Decoded.folded().lines("Dear Sir or Madam,\n"))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageContaining("--format");
        assertThat(Decoded.folded().as(InputFormat.CSV).objects("Dear Sir or Madam,\n"))
                .singleElement()
                .satisfies(
                        object -> assertThat(object.get("rejected").asString()).isEqualTo("unknown_shape"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MSG,3,,,4B1908,,,,,,,2525,,,33.96693,-118.25598,,,0,0,0,0 | skyspy replay
            {"now":1700513836.875,"aircraft":[{"hex":"a3e31a"}]} | skyspy replay
            {"hex":"aa6abc","type":"adsb_icao"}, | skyspy replay
            -00a66ef135445d525a0c0519119021204800; | dump978-fa
            597318177,-00a66ef135445d525a0c0519119021204800;rs=1; | dump978-fa
            {"text":"Dear Sir or Madam"} | --format
            """)
    void whatHasNoFramesIsRefusedWithWhatTakesIt(String text, String advice) {
        assertThatThrownBy(() -> Decoded.folded().lines(text + "\n"))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void aReaderThatLeavesEndsItQuietlyAndAFullDiskDoesNot() throws IOException, InterruptedException {
        StringWriter err = new StringWriter();
        Decoding decoding = new Decoding(true, null, new Progress(new PrintWriter(err), false));

        decoding.run(klm(), failing("Broken pipe"));

        assertThat(err.toString()).isEmpty();
        assertThatThrownBy(() -> decoding.run(klm(), failing("No space left on device")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void aLivePipeIsAnsweredAtOnce() throws IOException {
        PipedOutputStream feed = new PipedOutputStream();
        PipedInputStream source = new PipedInputStream(feed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread decoding = Thread.ofVirtual().start(() -> {
            try {
                new Decoding(true, null, new Progress(new PrintWriter(new StringWriter()), false))
                        .run(Input.open(source, null), out);
            } catch (IOException | InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        for (int frames = 1; frames <= 3; frames++) {
            feed.write(("*" + KLM + ";\n").getBytes(StandardCharsets.US_ASCII));
            feed.flush();
            int expected = frames;
            Awaitility.await()
                    .until(() -> out.toString(StandardCharsets.US_ASCII).lines().count() == expected);
        }
        feed.close();
        Awaitility.await().until(() -> !decoding.isAlive());
    }

    private static Input klm() throws IOException {
        return Input.open(new ByteArrayInputStream(KLM.getBytes(StandardCharsets.US_ASCII)), InputFormat.CSV);
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
