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
 * instead of from Kafka, and its hub, which waits for Kafka, is told here when to cut: just after the last change, so that ages seen by clients
 * have no waiting for the cut in them, as those of senders that play a recording have none. Nothing else differs.
 */
final class EdgeServer {

    private static final long LOOK_EVERY_MS = 20;

    private EdgeServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConfigurableApplicationContext context = new SpringApplication(EdgeWebsocketApplication.class).run(arguments);
        Gate gate = context.getBean(Gate.class);
        if (context.getEnvironment().getProperty("bench.deltas-per-second") != null) {
            feed(context);
            gate.open();
        }
        while (!gate.isOpen()) {
            Thread.sleep(LOOK_EVERY_MS);
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
        int atOnce = (int) (perSecond * windowMs / 1000);
        Runnable cut = () -> {
            for (int i = 0; i < atOnce; i++) {
                inbox.seen(traffic.next(), 0);
            }
            hub.tick();
        };
        cut.run();
        var unused = Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(cut, windowMs, windowMs, TimeUnit.MILLISECONDS);
    }
}
