package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.skyspy.aviation.Recordings;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ModeSDecoderTest {
    private static final int FUZZED_FRAMES = Integer.getInteger("skyspy.fuzz.frames", 10_000_000);
    /** Every field of every message is asked for by reflection, which is slow; of the later ones only one in so many. */
    private static final int FIELDS_OF_ALL = 500_000;

    private static final int FIELDS_OF_ONE_IN = 10;

    @Test
    void tooFewOrTooManyBytesAreRejected() {
        byte[] frame = Frames.bytes("8D406B902015A678D4D220AA4BDA00");
        assertThat(ModeSDecoder.decode(frame, 0, 0)).isEqualTo(Rejected.TRUNCATED);
        assertThat(ModeSDecoder.decode(frame, 0, 7)).isEqualTo(Rejected.TRUNCATED);
        assertThat(ModeSDecoder.decode(frame, 0, 13)).isEqualTo(Rejected.TRUNCATED);
        assertThat(ModeSDecoder.decode(frame, 0, 15)).isEqualTo(Rejected.OVERLONG);
        assertThat(ModeSDecoder.decode(frame, 3, 14)).isEqualTo(Rejected.TRUNCATED);
        assertThat(ModeSDecoder.decode(frame, -1, 14)).isEqualTo(Rejected.TRUNCATED);
        assertThat(ModeSDecoder.decode(frame, Integer.MAX_VALUE, 14)).isEqualTo(Rejected.TRUNCATED);
        assertThat(ModeSDecoder.decode(frame, 0, Integer.MAX_VALUE)).isEqualTo(Rejected.TRUNCATED);
        assertThat(ModeSDecoder.decode(new byte[0], 0, 0)).isEqualTo(Rejected.TRUNCATED);
    }

    @Test
    void silenceAndUnassignedFormatsAreRejected() {
        assertThat(Frames.decode("00000000000000")).isEqualTo(Rejected.ALL_ZERO);
        assertThat(Frames.decode("08000000000001")).isEqualTo(Rejected.UNASSIGNED_FORMAT);
        assertThat(Frames.decode("B0000000000000000000000000FF")).isEqualTo(Rejected.UNASSIGNED_FORMAT);
        assertThat(Frames.decodeMended("974CA2D449FFF3FFFEAAAA000000")).isEqualTo(Rejected.RESERVED_CODE);
    }

    @Test
    void frameIsFoundAnywhereInABuffer() {
        byte[] buffer = Frames.bytes("FFFFFF8D406B902015A678D4D220AA4BDA20001718029FCDFF");
        assertThat(ModeSDecoder.decode(buffer, 3, 14)).isInstanceOf(Identification.class);
        assertThat(((ModeSMessage) ModeSDecoder.decode(buffer, 17, 7)).address().text())
                .isEqualTo("4891A6");
    }

    @Test
    void addressAtTheDoorIsThatOfTheMessage() {
        for (String hex : List.of("8D406B902015A678D4D220AA4BDA", "20001718029FCD", "A000029C85E42F313000007047D3")) {
            byte[] frame = Frames.bytes(hex);
            ModeSMessage message = (ModeSMessage) Frames.decode(hex);
            assertThat(FrameAddress.of(frame, 0, frame.length))
                    .hasValue(message.address().value());
        }
        assertThat(FrameAddress.of(new byte[14], 0, 14)).isEmpty();
        assertThat(FrameAddress.of(Frames.bytes("8D40079958AF844B9FAA41F959E2"), 0, 14))
                .as("after repair of a wrong address bit")
                .hasValue(0x400F99);
    }

    @Test
    void nothingThrowsAndNoBadParityPasses() {
        RandomGenerator random = new SplittableRandom(20_150_303);
        List<byte[]> seeds = seeds();
        int accepted = 0;
        for (int i = 0; i < FUZZED_FRAMES; i++) {
            byte[] frame = i % 3 == 0 ? noise(random) : mutated(seeds.get(random.nextInt(seeds.size())), random);
            Decoded decoded = ModeSDecoder.decode(frame, 0, frame.length);
            if (decoded instanceof ModeSMessage message) {
                accepted++;
                if (i < FIELDS_OF_ALL || i % FIELDS_OF_ONE_IN == 0) {
                    EveryField.read(message);
                }
                if (message instanceof ExtendedSquitter
                        && !message.repaired()
                        && Parity.remainder(frame, 0, frame.length) != 0) {
                    fail("bad parity passes: " + HexFormat.of().formatHex(frame));
                }
            }
        }
        assertThat(accepted).isBetween(FUZZED_FRAMES / 20, FUZZED_FRAMES);
    }

    @Test
    void recordedNoiseHoldsNoSquitterWithBadParity() {
        int squitters = 0;
        for (String line : Recordings.lines("adsb/delft_2015_noise_first500.txt")) {
            String hex = line.strip().replaceAll("^\\S+\\s+", "");
            if (Frames.decode(hex) instanceof ExtendedSquitter squitter && !squitter.repaired()) {
                byte[] frame = Frames.bytes(hex);
                assertThat(Parity.remainder(frame, 0, frame.length)).isZero();
                squitters++;
            }
        }
        assertThat(squitters).isPositive();
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String hex : List.of(
                "8D406B902015A678D4D220AA4BDA",
                "8D406B9058B97218E77D23BEAD12",
                "8C4841753AAB238733C8CD4020B1",
                "8D485020994409940838175B284F",
                "8DA05F219B06B6AF189400CBC33F",
                "8DA2C1B6E112B600000000760759",
                "8D4CA2D4E2D20004F1961808A675",
                "8DA05629EA21485CBF3F8CADAEEB",
                "8F40622DF900260283493839FD1F",
                "934CA2D4C3FFFAE6FFF5552DACD6",
                "A000029C85E42F313000007047D3",
                "A000139381951536E024D4CCF6B5",
                "A8001EBCFFFB23286004A73F6A5B",
                "80E1983830C202000000000A5855",
                "28000A8A07C7AD",
                "20001718029FCD",
                "02E1951DE7596A",
                "5D4840D6F87407")) {
            seeds.add(Frames.bytes(hex));
        }
        return seeds;
    }

    private static byte[] noise(RandomGenerator random) {
        byte[] frame = new byte[random.nextBoolean() ? 14 : random.nextInt(20)];
        random.nextBytes(frame);
        return frame;
    }

    /** Bits flipped, and in half of the cases the parity made right again, so that every field meets every value. */
    private static byte[] mutated(byte[] seed, RandomGenerator random) {
        byte[] frame = seed.clone();
        for (int flips = random.nextInt(12); flips > 0; flips--) {
            int bit = random.nextInt(frame.length * 8);
            frame[bit / 8] ^= (byte) (0x80 >> (bit % 8));
        }
        if (random.nextBoolean()) {
            Parity.apply(frame, 0);
        }
        return frame;
    }
}
