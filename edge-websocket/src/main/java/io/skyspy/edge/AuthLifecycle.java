package io.skyspy.edge;

import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.store.AuthStore;
import io.skyspy.runtime.TopicsAtStart;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads the accounts as soon as their topics are there; in the mode {@code public} nobody needs them. */
final class AuthLifecycle implements SmartLifecycle, BooleanSupplier {

    private static final Logger log = LoggerFactory.getLogger(AuthLifecycle.class);

    private final AuthStore store;
    private final TopicsAtStart topics;
    private volatile boolean running;

    AuthLifecycle(AuthStore store, TopicsAtStart topics) {
        this.store = store;
        this.topics = topics;
    }

    @Override
    public void start() {
        running = true;
        if (mode() != AuthMode.PUBLIC) {
            log.atInfo().addKeyValue("mode", mode()).log("Clients are asked who they are");
            var unused = topics.ready().thenRun(this::read);
        }
    }

    private synchronized void read() {
        if (running) {
            store.start();
        }
    }

    /** Whether it is known who is who. */
    @Override
    public boolean getAsBoolean() {
        return mode() == AuthMode.PUBLIC || store.isComplete();
    }

    private AuthMode mode() {
        return store.directory().mode();
    }

    @Override
    public synchronized void stop() {
        running = false;
        store.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
