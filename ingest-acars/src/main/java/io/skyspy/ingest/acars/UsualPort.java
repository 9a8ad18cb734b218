package io.skyspy.ingest.acars;

import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port that nobody asked for but that receivers usually send to. When it cannot be had, because another program has it, that is said,
 * and the app does without.
 */
final class UsualPort implements Source {

    private static final Logger log = LoggerFactory.getLogger(UsualPort.class);

    private final Source source;
    private volatile boolean listening;

    UsualPort(Source source) {
        this.source = source;
    }

    @Override
    public void start() {
        try {
            source.start();
            listening = true;
        } catch (IllegalStateException unusable) {
            log.atWarn()
                    .addKeyValue("source", source.status().source().id())
                    .addKeyValue("reason", unusable.getMessage())
                    .log("A usual port is not listened on; configure skyspy.ingest.acars.sources to listen elsewhere,"
                            + " or usual-ports: false");
        }
    }

    @Override
    public void stop() {
        if (listening) {
            source.stop();
        }
    }

    @Override
    public SourceStatus status() {
        return source.status();
    }
}
