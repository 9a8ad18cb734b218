package io.skyspy.standalone.decode;

import io.skyspy.streams.aircraft.track.Outcome;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says on standard error how far it is: every two seconds to a person, or when it takes long; and at the end. */
final class Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long LONG_FRAMES = 1_000_000;

    private static final String UNKNOWN_ADDRESS = Outcome.UNKNOWN_ADDRESS.name().toLowerCase(Locale.ROOT);

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

    /** @param rejections how often for which reason */
    void end(long accepted, Map<String, Long> rejections) {
        say(accepted, rejections.values().stream().mapToLong(Long::longValue).sum(), System.nanoTime());
        if (!rejections.isEmpty()) {
            String reasons = rejections.entrySet().stream()
                    .map(reason -> String.format("%,d %s", reason.getValue(), reason.getKey()))
                    .collect(Collectors.joining(", "));
            boolean unknown = rejections.containsKey(UNKNOWN_ADDRESS);
            err.println("rejected: " + reasons
                    + (unknown ? "; --raw decodes frames of aircraft that do not announce themselves" : ""));
            err.flush();
        }
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
