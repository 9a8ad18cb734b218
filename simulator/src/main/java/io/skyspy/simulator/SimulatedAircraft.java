package io.skyspy.simulator;

import io.skyspy.simulator.flight.Atmosphere;
import io.skyspy.simulator.flight.Pilot;
import io.skyspy.simulator.radio.Announcement;
import io.skyspy.simulator.radio.Identity;
import io.skyspy.simulator.radio.Moment;
import io.skyspy.simulator.radio.Receiver;
import io.skyspy.simulator.radio.Transmitter;
import io.skyspy.simulator.traffic.Flight;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One flight under way: moves, and transmits what the receiver then hears. Not for concurrent use. */
final class SimulatedAircraft {
    private final Flight flight;
    private final Pilot pilot;
    private final RandomGenerator random;
    private final Transmitter transmitter;
    private Duration elapsed;

    /** Joins a flight that began {@code elapsed} ago. */
    SimulatedAircraft(Flight flight, Duration elapsed, long nowMicros, Atmosphere atmosphere, RandomGenerator random) {
        this.flight = flight;
        this.pilot = new Pilot(flight.plan(), flight.performance(), atmosphere);
        this.random = random;
        this.elapsed = elapsed;
        for (long second = 0; second < elapsed.toSeconds(); second++) {
            pilot.fly(Duration.ofSeconds(1));
        }
        this.transmitter = new Transmitter(flight.identity(), moment(), nowMicros, atmosphere, random);
    }

    Identity identity() {
        return flight.identity();
    }

    SimulatedFlight now() {
        return new SimulatedFlight(identity().address(), identity().callsign().text(), pilot.motion());
    }

    boolean hasFinished() {
        return pilot.hasFinished();
    }

    /** Moves on from {@code fromMicros} by one step. */
    void step(long fromMicros, Duration step, Receiver receiver, Consumer<SimulatedFrame> heard) {
        Moment before = moment();
        pilot.fly(step);
        elapsed = elapsed.plus(step);
        Moment after = moment();
        long toMicros = fromMicros + step.toNanos() / 1_000;
        OptionalDouble usual = receiver.usualSignalDbfs(after.motion());
        if (usual.isEmpty()) {
            transmitter.passTime(toMicros, after);
            return;
        }
        transmitter.transmit(fromMicros, before, toMicros, after, (time, frame) -> {
            OptionalDouble signal = Receiver.hear(usual.getAsDouble(), random);
            if (signal.isPresent()) {
                heard.accept(new SimulatedFrame(time, frame, (float) signal.getAsDouble()));
            }
        });
    }

    private Moment moment() {
        return new Moment(pilot.motion(), pilot.selectedAltitudeFt(), announcement());
    }

    private Announcement announcement() {
        List<Announcement> all = flight.announcements();
        Announcement current = all.getFirst();
        for (Announcement next : all) {
            if (next.after().compareTo(elapsed) <= 0) {
                current = next;
            }
        }
        return current;
    }
}
