package io.skyspy.benchmarks.edge;

import io.skyspy.edge.EdgeWebsocketApplication;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.socket.Gate;
import io.skyspy.edge.table.Inbox;
import io.skyspy.runtime.TopicsAtStart;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The edge as it is, in a process of its own: hub, encoder, sockets. With {@code bench.deltas-per-second} it is fed through its inbox
 * instead of from Kafka, and its hub, which waits for Kafka, is told here when to cut; nothing else differs.
 */
final class EdgeServer {

    private static final long FEED_EVERY_MS = 20;

    private EdgeServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConfigurableApplicationContext context = new SpringApplication(EdgeWebsocketApplication.class).run(arguments);
        Gate gate = context.getBean(Gate.class);
        if (context.getEnvironment().getProperty("bench.deltas-per-second") != null) {
            feed(context);
            gate.open();
        }
        while (!gate.isOpen()) {
            Thread.sleep(FEED_EVERY_MS);
        }
        Questions.answer(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        Runtime.getRuntime().halt(0); // clients need no good-bye
    }

    private static void feed(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        int aircraft = settings.getRequiredProperty("bench.aircraft", Integer.class);
        int perSecond = settings.getRequiredProperty("bench.deltas-per-second", Integer.class);
        long windowMs = DurationStyle.detectAndParse(settings.getRequiredProperty("skyspy.edge.window"))
                .toMillis();
        context.getBean(TopicsAtStart.class).stop(); // the broker is not asked again
        Hub hub = context.getBean(Hub.class);
        Inbox inbox = context.getBean(Inbox.class);
        Traffic traffic = new Traffic(aircraft, Clock.systemUTC());
        for (int i = 0; i < aircraft; i++) {
            inbox.seen(traffic.next(), 0);
        }
        int atOnce = (int) (perSecond * FEED_EVERY_MS / 1000);
        Runnable feed = () -> {
            for (int i = 0; i < atOnce; i++) {
                inbox.seen(traffic.next(), 0);
            }
        };
        hub.tick();
        every(windowMs, hub::tick);
        if (atOnce > 0) {
            every(FEED_EVERY_MS, feed);
        }
    }

    /** On a thread of its own, as the hub and the reader of the topic have one each. */
    private static void every(long millis, Runnable task) {
        var unused = Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS);
    }
}
