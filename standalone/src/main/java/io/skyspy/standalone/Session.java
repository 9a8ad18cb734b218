package io.skyspy.standalone;

import io.skyspy.ingest.adsb.replay.ReplayListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.FileSystemUtils;

/** One start of the system from the command line: from the first line on the screen to Ctrl-C. */
final class Session {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final String name;
    private final CommonOptions options;
    private final PrintWriter out;

    Session(String name, CommonOptions options, PrintWriter out) {
        this.name = name;
        this.options = options;
        this.out = out;
    }

    /** Where this command keeps its data: simulated, recorded and real aircraft must never meet in one picture. */
    Path dataDirectory() {
        return options.dataDir.resolve(name);
    }

    /** Deletes what an earlier run of this command kept: its broker, its state, its spool. */
    void forget() {
        for (String part : List.of("kafka", "streams", "spool")) {
            try {
                FileSystemUtils.deleteRecursively(dataDirectory().resolve(part));
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }

    /** What the command line says, as configuration keys. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port);
        settings.put("skyspy.data-dir", dataDirectory());
        settings.put(EmbeddedKafkaAtStart.KAFKA_PORT, options.kafkaPort);
        settings.put(EmbeddedKafkaAtStart.REGISTRY_PORT, options.registryPort);
        settings.put("logging.level.org.springframework.boot.diagnostics", "off");
        settings.put("logging.level.org.springframework.boot.SpringApplication", "off");
        return settings;
    }

    /** Runs until the process is asked to stop. */
    int run(Map<String, Object> settings, String whenReady) throws InterruptedException {
        return run(settings, whenReady, new ReplayListener() {});
    }

    /** Runs until the process is asked to stop, telling how recordings go. */
    int run(Map<String, Object> settings, String whenReady, ReplayListener replays) throws InterruptedException {
        out.println("Starting ...");
        out.flush();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().name("stop").unstarted(() -> {
            asked.countDown();
            awaitQuietly(stopped);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try (Standalone system = Standalone.start(settings, replays)) {
            if (!system.awaitReady(READY_WITHIN)) {
                throw new UserMistake("The system did not become ready within " + READY_WITHIN.toMinutes()
                        + " minutes; the log above says what it waits for.");
            }
            out.println(whenReady.replace("{url}", "http://localhost:" + system.port()));
            out.flush();
            asked.await();
            out.println("Stopping ...");
            out.flush();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UserMistake("The file " + file + " cannot be read.");
        }
    }
}
