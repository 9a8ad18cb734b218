package io.skyspy.edge.feed;

import io.skyspy.edge.feed.FeedMetrics.Rejection;
import io.skyspy.edge.table.TableEvent;
import io.skyspy.schemas.avro.AircraftState;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one record of the states topic. A bad one is counted, named once in the log, and skipped. */
final class StateRecords {

    private static final Logger log = LoggerFactory.getLogger(StateRecords.class);
    private static final Pattern ADDRESS = Pattern.compile("~?[0-9A-F]{6}");
    private static final String REASON_HEADER = "reason";
    private static final String DEFAULT_REASON = "timeout";
    private static final int LONGEST_REASON = 100;

    private final Deserializer<AircraftState> values;
    private final FeedMetrics metrics;

    StateRecords(Deserializer<AircraftState> values, FeedMetrics metrics) {
        this.values = values;
        this.metrics = metrics;
    }

    /**
     * What the record says; empty when it is bad.
     *
     * @throws io.skyspy.schemas.registry.RegistryUnavailableException when it may be good, but nobody can be asked how to read it
     */
    Optional<TableEvent> read(ConsumerRecord<@Nullable String, byte @Nullable []> written) {
        String key = written.key();
        if (key == null || !ADDRESS.matcher(key).matches()) {
            return rejected(written, Rejection.BAD_KEY);
        }
        if (written.value() == null) {
            return Optional.of(new TableEvent.Gone(key, reason(written)));
        }
        AircraftState state;
        try {
            state = values.deserialize(written.topic(), written.headers(), written.value());
        } catch (SerializationException unreadable) {
            return rejected(written, Rejection.UNREADABLE);
        }
        return key.equals(state.getIcao())
                ? Optional.of(new TableEvent.Seen(state, written.partition()))
                : rejected(written, Rejection.BAD_KEY);
    }

    private static String reason(ConsumerRecord<?, ?> tombstone) {
        Header header = tombstone.headers().lastHeader(REASON_HEADER);
        if (header == null || header.value() == null || header.value().length > LONGEST_REASON) {
            return DEFAULT_REASON;
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private Optional<TableEvent> rejected(ConsumerRecord<?, ?> bad, Rejection reason) {
        if (metrics.rejected(reason)) {
            log.atWarn()
                    .addKeyValue("topic", bad.topic())
                    .addKeyValue("partition", bad.partition())
                    .addKeyValue("offset", bad.offset())
                    .addKeyValue("reason", reason)
                    .log("A record is skipped; further ones are only counted");
        }
        return Optional.empty();
    }
}
