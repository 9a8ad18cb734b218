package io.skyspy.simulator.feed;

import io.skyspy.simulator.SimulatedFrame;
import io.skyspy.simulator.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** The frames of a simulation one after the other without end, however long that takes in simulated time. */
final class FrameSupply {
    private static final Duration STEP = Duration.ofSeconds(1);
    /** Simulated time without a frame after which there will be none: nobody flies. */
    private static final int SILENT_STEPS = 600;

    private final Simulation simulation;
    private Instant until;
    private Iterator<SimulatedFrame> frames = List.<SimulatedFrame>of().iterator();

    FrameSupply(Simulation simulation, Instant start) {
        this.simulation = simulation;
        this.until = start;
    }

    boolean hasNext() {
        for (int step = 0; step < SILENT_STEPS && !frames.hasNext(); step++) {
            until = until.plus(STEP);
            frames = simulation.at(until).iterator();
        }
        return frames.hasNext();
    }

    SimulatedFrame next() {
        return frames.next();
    }
}
