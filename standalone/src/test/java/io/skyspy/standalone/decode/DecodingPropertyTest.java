package io.skyspy.standalone.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.skyspy.aviation.modes.Parity;
import io.skyspy.testkit.Properties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Whatever comes in, what goes out is JSON, one object for each thing. */
final class DecodingPropertyTest {
    private static final int[] FORMATS = {0x80, 0x88, 0x90, 0xA0, 0xA8, 0xC0};

    @ParameterizedTest
    @EnumSource(InputFormat.class)
    void rubbishInAnyFormBecomesObjects(InputFormat format) {
        Properties.forAll(21, 300, random -> {
            byte[] rubbish = new byte[random.nextInt(1, 3_000)];
            random.nextBytes(rubbish);
            for (int i = 0; i < rubbish.length; i++) {
                if (random.nextInt(4) == 0) {
                    rubbish[i] = (byte) "\n;*{}\",0A\u001a3".charAt(random.nextInt(11));
                }
            }
            assertThat(decode(format, rubbish)).allMatch(JsonNode::isObject);
        });
    }

    @Test
    void everyFrameBecomesOneObjectWhateverItsBits() {
        Properties.forAll(22, 100, random -> {
            StringBuilder frames = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                frames.append(HexFormat.of().formatHex(frame(random))).append('\n');
            }
            byte[] text = frames.toString().getBytes(StandardCharsets.US_ASCII);

            assertThat(decode(InputFormat.CSV, text))
                    .hasSize(500)
                    .allMatch(object -> object.has("frame"))
                    .anyMatch(object -> object.path("df").asInt() == 18 && object.has("tc"));
        });
    }

    /** Long frames of every format with good parity, in half of them fewer bits set. */
    private static byte[] frame(RandomGenerator random) {
        byte[] frame = new byte[14];
        random.nextBytes(frame);
        frame[0] = (byte) (FORMATS[random.nextInt(FORMATS.length)] | random.nextInt(8));
        if (random.nextBoolean()) {
            for (int i = 4; i < 11; i++) {
                frame[i] &= (byte) random.nextInt(256);
            }
        }
        Parity.apply(frame, 0);
        return frame;
    }

    private static List<JsonNode> decode(InputFormat format, byte[] input) {
        try {
            return Decoded.raw().as(format).objects(input);
        } catch (IOException unexpected) {
            return fail(unexpected);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return fail(stopped);
        }
    }
}
