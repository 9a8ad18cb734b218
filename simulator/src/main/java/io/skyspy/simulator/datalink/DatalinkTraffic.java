package io.skyspy.simulator.datalink;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.simulator.SimulatedFlight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What airliners say: that they left the gate, took off, landed, arrived; where they are, every few minutes; now and then a request, or
 * their route. Depends
 * on seed and flights only. Not for concurrent use.
 */
public final class DatalinkTraffic {

    private static final int SHORTEST_S = 30;
    private static final int LONGEST_S = 150;
    private static final Duration TO_THE_GATE = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private final Map<IcaoAddress, Talker> talkers = new HashMap<>();

    public DatalinkTraffic(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** What is said now, as receivers write it: one JSON object each. */
    public List<String> at(Instant now, List<SimulatedFlight> flights) {
        List<String> said = new ArrayList<>();
        Set<IcaoAddress> present = new HashSet<>();
        for (SimulatedFlight flight : flights) {
            present.add(flight.address());
            Operator.of(flight.callsign()).ifPresent(operator -> {
                Talker talker = talkers.computeIfAbsent(
                        flight.address(), address -> new Talker(flight.motion().onGround(), now.plus(pause())));
                talker.next(flight, now)
                        .ifPresent(message ->
                                said.add(ReceiverJson.of(flight, operator, message, talker.messages++, now)));
            });
        }
        talkers.keySet().retainAll(present);
        return said;
    }

    private Duration pause() {
        return Duration.ofSeconds(random.nextInt(SHORTEST_S, LONGEST_S));
    }

    /** One aircraft: what it said last, and when it speaks next. */
    private final class Talker {

        private boolean onGround;
        private boolean departs;
        private Instant due;
        private Instant arrived = Instant.MAX;
        private int messages;

        Talker(boolean onGround, Instant due) {
            this.onGround = onGround;
            this.departs = onGround;
            this.due = due;
        }

        Optional<Texts.Message> next(SimulatedFlight flight, Instant now) {
            boolean before = onGround;
            onGround = flight.motion().onGround();
            if (before && !onGround) {
                departs = false;
                return Optional.of(Texts.off(flight, now));
            }
            if (!before && onGround) {
                arrived = now;
                return Optional.of(Texts.on(flight, now));
            }
            if (onGround
                    && !departs
                    && now.isAfter(arrived.plus(arrived.equals(Instant.MAX) ? Duration.ZERO : TO_THE_GATE))) {
                arrived = Instant.MAX;
                return Optional.of(Texts.in(flight, now));
            }
            if (now.isBefore(due) || (onGround && (!departs || messages > 1))) {
                return Optional.empty();
            }
            due = now.plus(pause());
            if (onGround) {
                return Optional.of(messages == 0 ? Texts.clearanceRequest(flight) : Texts.out(flight, now));
            }
            return Optional.of(
                    switch (random.nextInt(6)) {
                        case 0 -> Texts.weatherRequest(flight);
                        case 1 -> Texts.flightPlan(flight);
                        default -> Texts.position(flight, now);
                    });
        }
    }
}
