package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.feed.BeastFeed;
import io.skyspy.simulator.feed.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that other people write, in other languages, as processes of their own. */
final class ForeignClientsSystemTest {

    private static final Path SOURCES = Path.of("src", "test");

    @TempDir
    static Path data;

    private static BeastFeed feed;
    private static RunningSystem system;

    /** What a process said and how it ended. */
    private record Ended(int code, String output) {}

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        // A small field of view: the aircraft at its edge come and go all the time.
        feed = BeastFeed.open(
                SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE),
                new Pace.RealTime(4),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Clock.systemUTC());
        system = RunningSystem.start(
                data,
                Map.of(
                        "skyspy.streams.aircraft.remove-after", "1s",
                        "skyspy.ingest.adsb.sources[0].type", "beast-connect",
                        "skyspy.ingest.adsb.sources[0].address", "127.0.0.1:" + feed.port()));
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
        feed.close();
    }

    @Test
    void aClientOnNodesWsGetsEveryKindOfMessage() throws IOException, InterruptedException {
        Ended client = node(
                "plain-client.mjs",
                "aircraft:snapshot",
                "aircraft:new",
                "aircraft:delta",
                "aircraft:update",
                "aircraft:remove",
                "aircraft:heartbeat",
                "positions:update");

        assertThat(client.code()).as(client.output()).isZero();
        assertThat(client.output().lines().findFirst()).contains("aircraft:snapshot");
    }

    @Test
    void theClientOfStompjsConnectsSubscribesAsksAndComesBack() throws IOException, InterruptedException {
        Ended client = nodeAt("/stomp", "stomp-client.mjs");

        assertThat(client.code()).as(client.output()).isZero();
        assertThat(client.output())
                .contains("\"connections\":2")
                .contains("connected", "receipt", "aircraft", "answer", "unsubscribed", "reconnected")
                .contains("error No such destination");
    }

    @Test
    void whatTheJavaScriptClientFoldsThroughLossesAndStallsIsTheServersList() throws IOException, InterruptedException {
        Ended client = node("fold-client.mjs");

        assertThat(client.code()).as(client.output()).isZero();
        assertThat(client.output()).contains("\"compared\":14", "\"drops\":3", "\"stalls\":3");
    }

    @Test
    void theSeedsPythonClientReceivesAircraft() throws IOException, InterruptedException {
        String python = Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        assumeThat(run(python, "-c", "import websockets").code())
                .as("Python's websockets is installed (Debian: apt install python3-websockets)")
                .isZero();

        Ended client = run(python, SOURCES.resolve("python/seed_client.py").toString(), address("/ws/all/"));

        assertThat(client.output()).contains("Received ").contains(" aircraft");
    }

    /** Runs a script on the aircraft of the system; skips the test where there is no Node. */
    private static Ended node(String script, String... arguments) throws IOException, InterruptedException {
        return nodeAt("/ws/aircraft/", script, arguments);
    }

    private static Ended nodeAt(String path, String script, String... arguments)
            throws IOException, InterruptedException {
        assumeThat(run("node", "--version").code()).as("Node is installed").isZero();
        Path js = SOURCES.resolve("js");
        if (!Files.exists(js.resolve("node_modules/@stomp/stompjs"))) {
            assertThat(run("npm", "ci", "--silent", "--prefix", js.toString()).code())
                    .isZero();
        }
        List<String> command =
                new ArrayList<>(List.of("node", js.resolve(script).toString(), address(path)));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static String address(String path) {
        return "ws://127.0.0.1:" + system.port() + path;
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            return new Ended(-1, String.valueOf(notInstalled.getMessage()));
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
