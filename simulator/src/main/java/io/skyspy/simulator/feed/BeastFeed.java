package io.skyspy.simulator.feed;

import io.skyspy.simulator.Simulation;
import io.skyspy.simulator.SimulationSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A receiver that does not exist: a TCP server that sends simulated frames in Beast binary to whoever connects.
 *
 * <p>Frames nobody is there for are lost in {@link Pace.RealTime}, as on air; the other paces wait for a client. At real
 * time a client that is 1 MiB behind is disconnected.
 */
public final class BeastFeed implements AutoCloseable {
    private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final long CUT_MILLIS = 50;

    private final FeedClients clients;
    private final Clock clock;
    private final BeastEncoder encoder;
    private final Consumer<Simulation> beside;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread pump;
    private Instant heartbeatDue;

    private BeastFeed(
            FeedClients clients, SimulationSettings settings, Pace pace, Clock clock, Consumer<Simulation> beside) {
        this.clients = clients;
        this.beside = beside;
        this.clock = clock;
        Instant start = clock.instant();
        this.encoder = new BeastEncoder(ChronoUnit.MICROS.between(Instant.EPOCH, start));
        this.heartbeatDue = start.plus(HEARTBEAT_EVERY);
        this.pump = Thread.ofPlatform().daemon().name("simulator-feed").unstarted(() -> run(settings, pace, start));
    }

    /**
     * Begins to simulate and to listen.
     *
     * @param address where to listen; port 0 = any free one, see {@link #port()}
     * @param clock says when the simulation begins and, at real time, how it goes on
     */
    public static BeastFeed open(SimulationSettings settings, Pace pace, InetSocketAddress address, Clock clock)
            throws IOException {
        return open(settings, pace, address, clock, simulation -> {});
    }

    /**
     * The same, with something that is shown the simulation at real time after every cut, on the thread that simulates.
     *
     * @param beside what is shown it
     */
    public static BeastFeed open(
            SimulationSettings settings, Pace pace, InetSocketAddress address, Clock clock, Consumer<Simulation> beside)
            throws IOException {
        FeedClients clients = FeedClients.listen(address);
        BeastFeed feed = new BeastFeed(clients, settings, pace, clock, beside);
        feed.pump.start();
        return feed;
    }

    /** The port clients connect to. */
    public int port() {
        return clients.port();
    }

    /** How many are connected. */
    public int clients() {
        return clients.count();
    }

    /** Stops listening, disconnects everybody and waits for the simulation to stop. */
    @Override
    public void close() throws IOException {
        stopped.countDown();
        clients.close();
        try {
            pump.join(CLOSING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(SimulationSettings settings, Pace pace, Instant start) {
        Simulation simulation = new Simulation(settings, start);
        try {
            switch (pace) {
                case Pace.RealTime realTime -> followClock(simulation, realTime.factor(), start);
                case Pace.FramesPerSecond steady -> followRate(new FrameSupply(simulation, start), steady.rate());
                case Pace.Unlimited unlimited -> followClients(new FrameSupply(simulation, start));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void followClock(Simulation simulation, double factor, Instant start) throws InterruptedException {
        SimulatedTime time = new SimulatedTime(start, clock.instant(), factor);
        while (!stopped.await(CUT_MILLIS, TimeUnit.MILLISECONDS)) {
            simulation.at(time.at(clock.instant())).forEach(encoder::add);
            beside.accept(simulation);
            addHeartbeat();
            if (encoder.size() > 0) {
                clients.offer(encoder.take());
            }
        }
    }

    private void followRate(FrameSupply frames, int rate) throws InterruptedException {
        Allowance allowance = new Allowance(rate, clock.instant());
        while (!stopped.await(CUT_MILLIS, TimeUnit.MILLISECONDS)) {
            int due = allowance.take(clock.instant());
            if (clients.count() > 0 && due > 0) {
                send(frames, due);
            }
        }
    }

    private void followClients(FrameSupply frames) throws InterruptedException {
        while (stopped.getCount() > 0) {
            if (clients.count() > 0) {
                send(frames, 1_000);
            } else {
                stopped.await(CUT_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void send(FrameSupply frames, int number) throws InterruptedException {
        for (int i = 0; i < number && frames.hasNext(); i++) {
            encoder.add(frames.next());
        }
        addHeartbeat();
        if (encoder.size() > 0) {
            clients.put(encoder.take());
        }
    }

    private void addHeartbeat() {
        if (!clock.instant().isBefore(heartbeatDue)) {
            encoder.addHeartbeat();
            heartbeatDue = clock.instant().plus(HEARTBEAT_EVERY);
        }
    }
}
