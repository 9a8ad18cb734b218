package io.skyspy.simulator.feed;

/** How fast simulated frames go out. */
public sealed interface Pace {

    /**
     * As time passes.
     *
     * @param factor simulated seconds per second, (0, 1000]
     */
    record RealTime(double factor) implements Pace {
        public RealTime {
            if (!(factor > 0 && factor <= 1_000)) {
                throw new IllegalArgumentException("Simulated time runs above 0 and at most 1000 times, not " + factor);
            }
        }
    }

    /**
     * So many frames each second, whatever simulated time that takes.
     *
     * @param rate (0, 10000000]
     */
    record FramesPerSecond(int rate) implements Pace {
        public FramesPerSecond {
            if (rate <= 0 || rate > 10_000_000) {
                throw new IllegalArgumentException("1 to 10000000 frames per second can be asked for, not " + rate);
            }
        }
    }

    /** As fast as the slowest client takes them. */
    record Unlimited() implements Pace {}
}
