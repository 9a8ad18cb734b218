package io.skyspy.standalone;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.datalink.DatagramSender;
import io.skyspy.simulator.datalink.DatalinkTraffic;
import io.skyspy.simulator.feed.BeastFeed;
import io.skyspy.simulator.feed.Pace;
import io.skyspy.simulator.scenario.Scenario;
import io.skyspy.simulator.scenario.Scenarios;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the system on simulated traffic, which comes in through a socket as a receiver's would. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the system on simulated traffic: real Mode S frames, through Kafka, to the map.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--aircraft",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many aircraft are about at a time (${DEFAULT-VALUE}), 0 to 20000.")
    private int aircraft;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Stories told beside ordinary traffic, again and again: emergency, ra, conflict, orbit, extremes, all.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--latitude",
            paramLabel = "DEG",
            defaultValue = "${env:FEEDER_LAT:-47.9377}",
            description = "Where the simulated receiver stands (${DEFAULT-VALUE}).")
    private double latitudeDeg;

    @Option(
            names = "--longitude",
            paramLabel = "DEG",
            defaultValue = "${env:FEEDER_LON:--121.9687}",
            description = "Where the simulated receiver stands (${DEFAULT-VALUE}).")
    private double longitudeDeg;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Session session = new Session("demo", options, spec.commandLine().getOut());
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        int datalinkPort = freeDatagramPort();
        SimulationSettings simulation = simulation();
        DatalinkTraffic datalink = new DatalinkTraffic(simulation.seed());
        Clock clock = Clock.systemUTC();
        try (DatagramSender sender =
                        new DatagramSender(new InetSocketAddress(InetAddress.getLoopbackAddress(), datalinkPort));
                BeastFeed feed = BeastFeed.open(
                        simulation,
                        new Pace.RealTime(1),
                        anyPort,
                        clock,
                        traffic ->
                                datalink.at(clock.instant(), traffic.flights()).forEach(sender::send))) {
            Map<String, Object> settings = session.settings();
            settings.put("skyspy.location.latitude-deg", latitudeDeg);
            settings.put("skyspy.location.longitude-deg", longitudeDeg);
            settings.put("skyspy.ingest.adsb.sources[0].id", "simulator");
            settings.put("skyspy.ingest.adsb.sources[0].type", "beast-connect");
            settings.put("skyspy.ingest.adsb.sources[0].address", "127.0.0.1:" + feed.port());
            settings.put("skyspy.ingest.acars.sources[0].id", "simulator");
            settings.put("skyspy.ingest.acars.sources[0].type", "udp-listen");
            settings.put("skyspy.ingest.acars.sources[0].address", "127.0.0.1:" + datalinkPort);
            return session.run(settings, "Simulated aircraft are on the map: {url}   (Ctrl-C stops)");
        }
    }

    private static int freeDatagramPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private List<Scenario> stories() {
        for (String word : scenarios) {
            if (Scenarios.chosenBy(word).isEmpty()) {
                throw new UserMistake("--scenario: there is no \"" + word + "\"; there are "
                        + String.join(", ", Scenarios.words()) + " and " + Scenarios.EVERY);
            }
        }
        return scenarios.stream()
                .flatMap(word -> Scenarios.chosenBy(word).stream())
                .distinct()
                .toList();
    }

    private SimulationSettings simulation() {
        try {
            return SimulationSettings.demo(new Position(latitudeDeg, longitudeDeg))
                    .withAircraft(aircraft)
                    .withScenarios(stories());
        } catch (IllegalArgumentException impossible) {
            throw new UserMistake(String.valueOf(impossible.getMessage()));
        }
    }
}
