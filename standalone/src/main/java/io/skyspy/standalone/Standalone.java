package io.skyspy.standalone;

import io.skyspy.edge.socket.Gate;
import io.skyspy.ingest.adsb.replay.ReplayListener;
import io.skyspy.runtime.StreamsApp;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The system, running in this JVM: the embedded broker and registry unless brokers are configured, and every app.
 *
 * <p>Closing it stops the apps first and the broker last, so that what they have in hand is still written.
 */
public final class Standalone implements AutoCloseable {

    private static final Duration ASK_EVERY = Duration.ofMillis(100);

    private final EmbeddedKafkaAtStart embedded;
    private final ConfigurableApplicationContext context;

    private Standalone(EmbeddedKafkaAtStart embedded, ConfigurableApplicationContext context) {
        this.embedded = embedded;
        this.context = context;
    }

    /**
     * Starts it; returns when the web server listens, which is before it is ready.
     *
     * @param settings configuration keys that win over files, environment and defaults
     */
    public static Standalone start(Map<String, Object> settings) {
        return start(settings, new ReplayListener() {});
    }

    /** Starts it, telling how recordings go that are among its sources. */
    static Standalone start(Map<String, Object> settings, ReplayListener replays) {
        EmbeddedKafkaAtStart embedded = new EmbeddedKafkaAtStart();
        SpringApplication application = new SpringApplication(StandaloneConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addListeners(new UnknownKeys(), embedded);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("replayListener", replays));
        try {
            return new Standalone(embedded, application.run(CommandLineSettings.of(settings)));
        } catch (RuntimeException | Error failed) {
            embedded.close();
            throw failed;
        }
    }

    /** Port of the web server. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** {@code host:port} of the broker. */
    public String bootstrapServers() {
        return context.getEnvironment().getProperty("spring.kafka.bootstrap-servers", "localhost:9092");
    }

    /** Address of the schema registry. */
    public String schemaRegistryUrl() {
        return context.getEnvironment().getProperty("skyspy.kafka.schema-registry-url", "http://localhost:8081");
    }

    /**
     * Waits until every Streams app runs and {@code /health} answers 200.
     *
     * @return whether that came within the time
     */
    public boolean awaitReady(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < deadline) {
            if (isReady()) {
                return true;
            }
            Thread.sleep(ASK_EVERY);
        }
        return false;
    }

    private boolean isReady() {
        boolean running = context.getBeansOfType(StreamsApp.class).values().stream()
                .allMatch(app -> app.health().getStatus().equals(Status.UP));
        return running && context.getBean(Gate.class).isOpen();
    }

    @Override
    public void close() {
        context.close();
        embedded.close();
    }
}
