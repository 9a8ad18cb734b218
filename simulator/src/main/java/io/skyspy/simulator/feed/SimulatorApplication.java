package io.skyspy.simulator.feed;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.scenario.Scenario;
import io.skyspy.simulator.scenario.Scenarios;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A receiver of its own process, for the compose file and for load tests. Set by environment variables:
 *
 * <ul>
 *   <li>{@code SIMULATOR_PORT} where to listen for Beast clients (30005)
 *   <li>{@code SIMULATOR_AIRCRAFT} how many are about (60)
 *   <li>{@code SIMULATOR_SEED} of all chance (1)
 *   <li>{@code SIMULATOR_FRAMES_PER_SECOND} a steady rate; 0 = as fast as clients take them; absent = real time
 *   <li>{@code SIMULATOR_SCENARIOS} names, separated by commas
 *   <li>{@code FEEDER_LAT}, {@code FEEDER_LON} where the receiver stands
 * </ul>
 */
public final class SimulatorApplication {
    private final Map<String, String> environment;

    private SimulatorApplication(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SimulatorApplication application = new SimulatorApplication(System.getenv());
        BeastFeed feed;
        try {
            feed = application.open();
        } catch (IllegalArgumentException | IOException impossible) {
            System.err.println("The simulator cannot start: " + impossible.getMessage());
            System.exit(1);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        System.out.println("Simulated frames in Beast binary on port " + feed.port());
        stopped.await();
        feed.close();
    }

    private BeastFeed open() throws IOException {
        InetSocketAddress address = new InetSocketAddress((int) number("SIMULATOR_PORT", 30_005));
        return BeastFeed.open(settings(), pace(), address, Clock.systemUTC());
    }

    private SimulationSettings settings() {
        Position usual = SimulationSettings.DEFAULT_CENTRE;
        Position centre =
                new Position(number("FEEDER_LAT", usual.latitudeDeg()), number("FEEDER_LON", usual.longitudeDeg()));
        return SimulationSettings.demo(centre)
                .withAircraft((int) number("SIMULATOR_AIRCRAFT", 60))
                .withSeed((long) number("SIMULATOR_SEED", 1))
                .withScenarios(scenarios(environment.getOrDefault("SIMULATOR_SCENARIOS", "")));
    }

    private Pace pace() {
        if (!environment.containsKey("SIMULATOR_FRAMES_PER_SECOND")) {
            return new Pace.RealTime(1);
        }
        int rate = (int) number("SIMULATOR_FRAMES_PER_SECOND", 0);
        return rate == 0 ? new Pace.Unlimited() : new Pace.FramesPerSecond(rate);
    }

    private double number(String name, double otherwise) {
        String text = environment.getOrDefault(name, "");
        try {
            return text.isBlank() ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(name + " is not a number: " + text, noNumber);
        }
    }

    private static List<Scenario> scenarios(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> chosen(word).stream())
                .distinct()
                .toList();
    }

    private static List<Scenario> chosen(String word) {
        List<Scenario> chosen = Scenarios.chosenBy(word);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("There is no scenario " + word + "; there is "
                    + String.join(", ", Scenarios.words()) + ", " + Scenarios.EVERY);
        }
        return chosen;
    }
}
