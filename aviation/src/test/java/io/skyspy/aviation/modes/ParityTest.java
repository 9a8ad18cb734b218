package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParityTest {

    /** Recorded by pyModeS (tests/test_adsb.py), by Virtual Radar Server's tests and in Delft 2015. */
    @Test
    void remainderIsZeroOrTheAddress() {
        assertThat(remainder("8D406B902015A678D4D220AA4BDA")).isZero();
        assertThat(remainder("A000029C85E42F313000007047D3")).isEqualTo(0x4243D0);
        assertThat(remainder("20001718029FCD")).isEqualTo(0x4891A6);
        assertThat(remainder("5D4840D6F87407") & ~0x7F).isZero();
    }

    @Test
    void theTwoWaysToDivideAgree() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            byte[] frame = new byte[14];
            random.nextBytes(frame);
            frame[0] = (byte) (0xA0 | (frame[0] & 7)); // DF20: the decoder keeps the remainder
            ModeSMessage message = (ModeSMessage) ModeSDecoder.decode(frame, 0, 14);
            assertThat(message.addressBits()).isEqualTo(Parity.remainder(frame, 0, 14));
            frame[0] = (byte) (0x20 | (frame[0] & 7)); // DF4
            message = (ModeSMessage) ModeSDecoder.decode(frame, 0, 7);
            assertThat(message.addressBits()).isEqualTo(Parity.remainder(frame, 0, 7));
        }
    }

    @Test
    void appliedParityLeavesTheOverlay() {
        byte[] frame = Frames.bytes("A0001838CA3820000000000000FF");
        Parity.apply(frame, 0x4CA2D4);
        assertThat(Parity.remainder(frame, 0, 14)).isEqualTo(0x4CA2D4);
    }

    /** No five bits or fewer cancel out: not one, no two, three, four or five syndromes sum to zero. */
    @ParameterizedTest
    @ValueSource(ints = {Parity.SHORT_BYTES, Parity.LONG_BYTES})
    void everyErrorOfOneToFiveBitsIsDetected(int length) {
        int bits = length * 8;
        int[] syndromes = new int[bits];
        for (int bit = 0; bit < bits; bit++) {
            byte[] error = new byte[length];
            error[bit / 8] = (byte) (0x80 >> (bit % 8));
            syndromes[bit] = Parity.remainder(error, 0, length);
            assertThat(syndromes[bit]).isNotZero();
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < bits; i++) {
            for (int j = i + 1; j < bits; j++) {
                int sum = syndromes[i] ^ syndromes[j];
                assertThat(sum).isNotZero();
                assertThat(pairs.put(sum, i * 128 + j))
                        .as("two pairs with one sum: four bits cancel")
                        .isNull();
            }
        }
        for (int i = 0; i < bits; i++) {
            assertThat(pairs).doesNotContainKey(syndromes[i]); // three bits
            for (int j = i + 1; j < bits; j++) {
                for (int k = j + 1; k < bits; k++) {
                    int sum = syndromes[i] ^ syndromes[j] ^ syndromes[k];
                    if (pairs.containsKey(sum)) { // five bits
                        throw new AssertionError("bits " + i + " " + j + " " + k + " cancel with two others");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8D406B902015A678D4D220AA4BDA", "5D4CA2D4000000"})
    void everySingleWrongBitBehindTheFormatIsRepaired(String hex) {
        byte[] whole = Frames.bytes(hex);
        Parity.apply(whole, 0);
        ModeSMessage sent = (ModeSMessage) ModeSDecoder.decode(whole, 0, whole.length);
        boolean allCall = sent instanceof AllCallReply;
        // The last seven bits of an all-call reply hold the interrogator code: there a wrong bit is another code.
        int lastBit = whole.length * 8 - (allCall ? 7 : 0);
        for (int bit = 6; bit <= lastBit; bit++) {
            byte[] damaged = whole.clone();
            damaged[(bit - 1) / 8] ^= (byte) (0x80 >> ((bit - 1) % 8));
            ModeSMessage repaired = (ModeSMessage) ModeSDecoder.decode(damaged, 0, damaged.length);
            assertThat(repaired.repaired()).isTrue();
            assertThat(repaired.repairedBit()).isEqualTo(bit);
            assertThat(repaired.addressRepaired()).isEqualTo(bit >= 9 && bit <= 32);
            assertThat(repaired.head()).isEqualTo(sent.head());
            assertThat(repaired.tail() & ~0xFF).isEqualTo(sent.tail());
        }
    }

    private static int remainder(String hex) {
        byte[] frame = Frames.bytes(hex);
        return Parity.remainder(frame, 0, frame.length);
    }
}
