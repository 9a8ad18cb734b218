package io.skyspy.benchmarks;

import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.feed.BeastFeed;
import io.skyspy.simulator.feed.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;

/** Frames of simulated aircraft that flow into a system beside what is measured. */
final class BackgroundTraffic implements AutoCloseable {

    private static final int AIRCRAFT = 300;

    private final BeastFeed feed;
    private final Socket from;
    private final Socket to;
    private final int framesPerSecond;

    private BackgroundTraffic(BeastFeed feed, Socket from, Socket to, int framesPerSecond) {
        this.feed = feed;
        this.framesPerSecond = framesPerSecond;
        this.from = from;
        this.to = to;
    }

    static BackgroundTraffic start(BenchedSystem system, int framesPerSecond) throws IOException {
        SimulationSettings traffic =
                SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE).withAircraft(AIRCRAFT);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        BeastFeed feed = BeastFeed.open(traffic, new Pace.FramesPerSecond(framesPerSecond), anyPort, Clock.systemUTC());
        Socket from = new Socket(InetAddress.getLoopbackAddress(), feed.port());
        Socket to = system.receiver();
        Thread.ofPlatform().daemon().start(() -> pump(from, to));
        return new BackgroundTraffic(feed, from, to, framesPerSecond);
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // The benchmark is over and closed the sockets.
        }
    }

    /** For people. */
    @Override
    public String toString() {
        return framesPerSecond + " frames/s beside it";
    }

    @Override
    public void close() throws IOException {
        from.close();
        to.close();
        feed.close();
    }
}
