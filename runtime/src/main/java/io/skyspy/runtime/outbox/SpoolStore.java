package io.skyspy.runtime.outbox;

import io.skyspy.runtime.spool.Spool;
import io.skyspy.runtime.spool.SpoolPosition;
import io.skyspy.runtime.spool.SpoolSize;
import io.skyspy.runtime.spool.SpoolStatus;
import io.skyspy.runtime.spool.SpooledRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outgoing records in a spool. What the disk does not take, or gives back unreadable, is counted; the log says so once per incident. */
final class SpoolStore implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SpoolStore.class);

    private final Spool spool;
    private final RecordCodec codec;
    private final OutboxMetrics metrics;
    private boolean saidFull;
    private boolean saidFailing;

    private SpoolStore(Spool spool, RecordCodec codec, OutboxMetrics metrics) {
        this.spool = spool;
        this.codec = codec;
        this.metrics = metrics;
    }

    static SpoolStore open(Path directory, SpoolSize size, OutboxMetrics metrics) throws IOException {
        Spool spool = Spool.open(directory, size);
        SpoolStatus found = spool.status();
        if (found.records() > 0 || found.damagedBytes() > 0) {
            log.atInfo()
                    .addKeyValue("records", found.records())
                    .addKeyValue("damagedBytes", found.damagedBytes())
                    .log("Spool holds records of an earlier run");
        }
        return new SpoolStore(spool, new RecordCodec(new SchemaFolder(directory)), metrics);
    }

    /** Appends; empty when the disk does not take it. */
    Optional<SpoolPosition> append(OutgoingRecord<?> outgoing) {
        try {
            long before = spool.status().dropped();
            SpoolPosition position = spool.append(codec.encode(outgoing));
            sayFull(spool.status().dropped() - before);
            return Optional.of(position);
        } catch (IOException failed) {
            sayFailing(failed);
            return Optional.empty();
        }
    }

    /** The next record to publish; empty when all were read, or the disk fails. */
    Optional<Spooled> next() {
        try {
            for (var next = spool.next(); next.isPresent(); next = spool.next()) {
                SpooledRecord record = next.get();
                Optional<OutgoingRecord<?>> decoded = codec.decode(record.bytes());
                if (decoded.isPresent()) {
                    return Optional.of(new Spooled(decoded.get(), record.position()));
                }
                metrics.unreadable();
                spool.acknowledge(record.position());
            }
        } catch (IOException failed) {
            sayFailing(failed);
        }
        return Optional.empty();
    }

    void acknowledge(SpoolPosition position) {
        try {
            spool.acknowledge(position);
        } catch (IOException failed) {
            sayFailing(failed);
        }
    }

    void skipToEnd() {
        spool.skipToEnd();
    }

    /** Whether there is nothing left to read. */
    boolean isRead() {
        return spool.isRead();
    }

    boolean isEmpty() {
        return spool.status().records() == 0;
    }

    SpoolStatus status() {
        return spool.status();
    }

    /** The incident is over; the next one is to be logged again. */
    void recovered() {
        saidFull = false;
        saidFailing = false;
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException failed) {
            sayFailing(failed);
        }
    }

    private void sayFull(long dropped) {
        if (dropped == 0) {
            return;
        }
        metrics.dropped(dropped);
        if (!saidFull) {
            saidFull = true;
            log.atWarn()
                    .addKeyValue("bytes", spool.status().bytes())
                    .log("Spool is full, its oldest records are dropped");
        }
    }

    private void sayFailing(IOException failed) {
        metrics.diskFailed();
        if (!saidFailing) {
            saidFailing = true;
            log.atError().addKeyValue("reason", failed.getMessage()).log("Spool cannot use the disk");
        }
    }

    /** A record and its place. */
    record Spooled(OutgoingRecord<?> outgoing, SpoolPosition position) {}
}
