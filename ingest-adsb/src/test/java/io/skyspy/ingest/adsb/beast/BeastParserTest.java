package io.skyspy.ingest.adsb.beast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.ingest.adsb.feed.Heard;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeastParserTest {

    private static final String LONG = "1a33 000000000001 ff 8d485020994409940838175b284f";
    private static final String SHORT = "1a32 083e27b6cb6a 1a1a 00a1841a1ac3b31d";

    @Test
    void readsCounterSignalAndFrame() {
        Heard heard = heard(LONG);

        assertThat(heard.hex()).containsExactly("8d485020994409940838175b284f");
        assertThat(heard.frames.getFirst().ticks()).isEqualTo(1);
        assertThat(heard.frames.getFirst().signalDbfs()).isZero();
        assertThat(heard.frames.getFirst().heardAtMicros()).isEmpty();
    }

    @Test
    void undoublesEscapesInSignalAndPayload() { // frame from adsbee, firmware/common/comms/beast/beast.md
        Heard heard = heard(SHORT);

        assertThat(heard.hex()).containsExactly("00a1841ac3b31d");
        assertThat(heard.frames.getFirst().ticks()).isEqualTo(9_063_047_285_610L);
        assertThat(heard.frames.getFirst().signalDbfs()).isCloseTo(-19.83f, within(0.01f));
    }

    @Test
    void keepsSignalAndCounterOfZeroAbsent() {
        RawFrame frame = heard("1a32 000000000000 00 5d4840d6f87407").frames.getFirst();

        assertThat(frame.signalDbfs()).isNull();
        assertThat(frame.ticks()).isNull();
    }

    @Test
    void readsModeAc() {
        assertThat(heard("1a31 000000000007 20 3a77").hex()).containsExactly("3a77");
    }

    @Test
    void passesOverHeartbeatsStatusPositionPingsAndCommands() {
        Heard heard = heard("1a31 000000000000 00 0000" + "1a34" + "00".repeat(21) + "1a35" + "11".repeat(21)
                + "1a50 010203" + "1a57 31 32" + LONG);

        assertThat(heard.hex()).containsExactly("8d485020994409940838175b284f");
        assertThat(heard.skipped).isEmpty();
    }

    @Test
    void givesTheReceiverIdToTheFramesAfterIt() {
        Heard heard = heard(SHORT + "1ae3 00112233 1a1a 556677" + LONG + SHORT + "1ae3 0000000000000000" + LONG);

        assertThat(heard.frames)
                .extracting(frame -> frame.feedReceiver().orElse("none"))
                .containsExactly("none", "001122331a556677", "001122331a556677", "none");
    }

    @Test
    void readsUuidsAsTextAndAsBytes() {
        String text =
                HexFormat.of().formatHex("0F8FAD5B-D9CB-469F-A165-70867728950E".getBytes(StandardCharsets.US_ASCII));

        Heard heard = heard("1ae4" + text + LONG + "1ae4 00112233445566778899aabbccddeeff" + LONG);

        assertThat(heard.frames)
                .extracting(frame -> frame.feedReceiver().orElse("none"))
                .containsExactly("0f8fad5bd9cb469fa16570867728950e", "00112233445566778899aabbccddeeff");
    }

    @Test
    void takesTheReplayClockAsTheTimeOfTheFramesAfterIt() {
        Heard heard = heard("1ae8 0068e5cf8b010000" + LONG); // 1,700,000,000,000 ms, little endian

        assertThat(heard.frames.getFirst().heardAtMicros()).hasValue(1_700_000_000_000_000L);
    }

    @Test
    void refusesAReplayClockNoReceiverCanHave() {
        Heard heard = heard("1ae8 ffffffffffffff7f" + LONG);

        assertThat(heard.frames.getFirst().heardAtMicros()).isEmpty();
        assertThat(heard.skipped).isEqualTo(Map.of(Rejection.BAD_TIME, 1));
    }

    @Test
    void findsTheNextFrameAfterGarbageTruncationAndUnknownTypes() {
        Heard heard = heard("00ff31" + LONG + "1a33 000000000001 ff 8d48" + SHORT + "1a99 010203" + LONG);

        assertThat(heard.hex())
                .containsExactly("8d485020994409940838175b284f", "00a1841ac3b31d", "8d485020994409940838175b284f");
        assertThat(heard.skipped)
                .isEqualTo(Map.of(Rejection.NOISE, 1, Rejection.TRUNCATED, 1, Rejection.UNKNOWN_TYPE, 1));
    }

    @Test
    void readsTheSameHoweverTheStreamIsCut() {
        byte[] stream = bytes(LONG + "1ae3 0011223344556677" + SHORT + "00" + LONG + "1ae8 0068e5cf8b010000" + SHORT);
        Heard whole = Heard.of(new BeastParser(), stream);

        for (int cut = 0; cut <= stream.length; cut++) {
            BeastParser parser = new BeastParser();
            Heard heard = new Heard();
            parser.feed(stream, 0, cut, heard);
            parser.feed(stream, cut, stream.length - cut, heard);

            assertThat(heard.hex()).isEqualTo(whole.hex());
            assertThat(heard.skipped).isEqualTo(whole.skipped);
        }
    }

    @Test
    void survivesMillionsOfRandomBytesAndFindsTheFrameAfterThem() {
        Random random = new Random(1090);
        byte[] noise = new byte[4_000_000];
        random.nextBytes(noise);
        for (int i = 0; i < noise.length; i += 7) {
            noise[i] = random.nextInt(3) == 0 ? 0x1a : (byte) ('0' + random.nextInt(6));
        }
        BeastParser parser = new BeastParser();
        Heard heard = new Heard();

        parser.feed(noise, 0, noise.length, heard);
        byte[] good = bytes("00" + LONG);
        parser.feed(good, 0, good.length, heard);

        assertThat(heard.hex().getLast()).isEqualTo("8d485020994409940838175b284f");
        assertThat(heard.frames).allMatch(frame -> RawFrame.isLength(frame.bytes().length));
    }

    private static Heard heard(String hex) {
        return Heard.of(new BeastParser(), bytes(hex));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
