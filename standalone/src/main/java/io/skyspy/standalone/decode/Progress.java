package io.skyspy.standalone.decode;

import java.io.PrintWriter;
import java.time.Duration;

/** Says on standard error how far it is: every two seconds to a person, or when it takes long; and at the end. */
final class Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long LONG_FRAMES = 1_000_000;

    private final PrintWriter err;
    private final boolean toPerson;
    private final long beganNanos = System.nanoTime();
    private long saidNanos = beganNanos;

    /** @param toPerson whether standard error is a terminal */
    Progress(PrintWriter err, boolean toPerson) {
        this.err = err;
        this.toPerson = toPerson;
    }

    void now(long accepted, long rejected) {
        long nanos = System.nanoTime();
        if (nanos - saidNanos >= EVERY_NANOS && (toPerson || accepted + rejected > LONG_FRAMES)) {
            saidNanos = nanos;
            say(accepted, rejected, nanos);
        }
    }

    void end(long accepted, long rejected) {
        say(accepted, rejected, System.nanoTime());
    }

    private void say(long accepted, long rejected, long nanos) {
        double seconds = (nanos - beganNanos) / 1e9;
        long frames = accepted + rejected;
        err.printf(
                "%,d frames: %,d accepted, %,d rejected; %.1f s, %,d frames/s%n",
                frames, accepted, rejected, seconds, Math.round(frames / seconds));
        err.flush();
    }
}
