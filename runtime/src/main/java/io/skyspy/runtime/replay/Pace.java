package io.skyspy.runtime.replay;

import java.time.Duration;

/** Says how long to wait before something recorded is due. Begins anew with each file, so that gaps between files are not waited for. */
public final class Pace {

    private final Speed speed;
    private boolean begun;
    private long beginMicros;
    private long beginNanos;

    public Pace(Speed speed) {
        this.speed = speed;
    }

    /** What comes next is due at once, and what follows relative to it. */
    public void beginAnew() {
        begun = false;
    }

    /**
     * How long until that is due.
     *
     * @param eventMicros its recorded time, microseconds since the epoch
     * @param nowNanos the JVM's nanosecond clock
     * @return zero or more
     */
    public Duration until(long eventMicros, long nowNanos) {
        return switch (speed) {
            case Speed.Max() -> Duration.ZERO;
            case Speed.Times(double factor) -> {
                if (!begun) {
                    begun = true;
                    beginMicros = eventMicros;
                    beginNanos = nowNanos;
                }
                double dueNanos = (eventMicros - beginMicros) * 1e3 / factor;
                yield Duration.ofNanos(Math.max(0, (long) dueNanos - (nowNanos - beginNanos)));
            }
        };
    }
}
