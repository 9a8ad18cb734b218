package io.skyspy.runtime.source;

import io.skyspy.runtime.outbox.Outbox;
import io.skyspy.runtime.spool.SpoolStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A running ingest app: opens the outbox, then starts the sources; stops the sources, then leaves what is unpublished in the spool. */
public final class IngestApp implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IngestApp.class);

    private final OutboxOpening outboxes;
    private final Function<Outbox, List<Source>> sourcesInto;
    private volatile @Nullable Outbox outbox;
    private volatile List<Source> sources = List.of();

    /** @param sourcesInto makes the sources that publish into an outbox */
    public IngestApp(OutboxOpening outboxes, Function<Outbox, List<Source>> sourcesInto) {
        this.outboxes = outboxes;
        this.sourcesInto = sourcesInto;
    }

    @Override
    public void start() {
        Outbox opened;
        try {
            opened = outboxes.open();
        } catch (IOException unusable) {
            throw new IllegalStateException("The spool cannot be used: " + unusable.getMessage(), unusable);
        }
        outbox = opened;
        boolean complete = false;
        try {
            startSources(sourcesInto.apply(opened));
            complete = true;
        } finally {
            if (!complete) {
                stop();
            }
        }
        log.atInfo().addKeyValue("sources", sources.size()).log("Sources started");
    }

    private void startSources(List<Source> all) {
        List<Source> started = new ArrayList<>();
        for (Source source : all) {
            source.start();
            started.add(source);
            sources = List.copyOf(started);
        }
    }

    @Override
    public void stop() {
        sources.forEach(Source::stop);
        sources = List.of();
        Outbox opened = outbox;
        outbox = null;
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public boolean isRunning() {
        return outbox != null;
    }

    /** How each source is going. */
    public List<SourceStatus> sources() {
        return sources.stream().map(Source::status).toList();
    }

    /** What waits on disk; empty before the start and after the stop. */
    public Optional<SpoolStatus> spool() {
        return Optional.ofNullable(outbox).map(Outbox::spoolStatus);
    }

    /** Opens the outbox. */
    @FunctionalInterface
    public interface OutboxOpening {
        Outbox open() throws IOException;
    }
}
