package io.skyspy.simulator.feed;

import io.skyspy.simulator.SimulatedFrame;
import java.io.ByteArrayOutputStream;

/**
 * Writes frames in Beast binary: {@code 1a}, type, six bytes of a 12 MHz counter, signal, frame, every {@code 1a} in
 * them doubled.
 *
 * <p>Not for concurrent use.
 */
final class BeastEncoder {
    private static final int ESCAPE = 0x1A;
    private static final int SHORT_FRAME = '2';
    private static final int LONG_FRAME = '3';
    private static final int SHORT_BYTES = 7;
    private static final int HEARTBEAT_ZEROS = 9;
    private static final long TICKS_PER_MICRO = 12;

    private final long startMicros;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** An encoder whose counter is 0 at a time in microseconds since the epoch. */
    BeastEncoder(long startMicros) {
        this.startMicros = startMicros;
    }

    void add(SimulatedFrame frame) {
        out.write(ESCAPE);
        out.write(frame.bytes().length == SHORT_BYTES ? SHORT_FRAME : LONG_FRAME);
        long ticks = (frame.timeMicros() - startMicros) * TICKS_PER_MICRO;
        for (int shift = 40; shift >= 0; shift -= 8) {
            escaped((int) (ticks >>> shift) & 0xFF);
        }
        escaped(signal(frame.signalDbfs()));
        for (byte value : frame.bytes()) {
            escaped(value & 0xFF);
        }
    }

    /** What receivers send to say that they are there: a Mode A/C frame of zeros. */
    void addHeartbeat() {
        out.write(ESCAPE);
        out.write('1');
        for (int i = 0; i < HEARTBEAT_ZEROS; i++) {
            out.write(0);
        }
    }

    int size() {
        return out.size();
    }

    /** What was added since the last call. */
    byte[] take() {
        byte[] bytes = out.toByteArray();
        out.reset();
        return bytes;
    }

    /** Amplitude in 255ths of full scale, [1, 255]. */
    private static int signal(float dbfs) {
        return (int) Math.clamp(Math.round(255 * Math.pow(10, dbfs / 20)), 1L, 255L);
    }

    private void escaped(int value) {
        if (value == ESCAPE) {
            out.write(ESCAPE);
        }
        out.write(value);
    }
}
