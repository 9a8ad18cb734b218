package io.skyspy.edge.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Notes when keys are used, each at most once in some minutes: a busy key must not fill a topic. */
public final class KeyUses implements BiConsumer<ApiKey, Instant> {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Journal journal;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    public KeyUses(Journal journal) {
        this.journal = journal;
    }

    /** Keys are few: whoever gets here has come with one that is good. */
    @Override
    public void accept(ApiKey key, Instant now) {
        Instant last = noted.get(key.id());
        if (last != null && now.isBefore(last.plus(EVERY))) {
            return;
        }
        noted.put(key.id(), now);
        journal.writeLater(new KeyUse(key.id(), now));
    }
}
