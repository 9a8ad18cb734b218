package io.skyspy.schemas;

import io.skyspy.schemas.Topic.Cleanup;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;

/** The broker's settings of a topic, from what the catalogue says about it. */
final class TopicSettings {

    private static final Duration TOMBSTONES_KEPT = Duration.ofHours(1);
    private static final Duration LONGEST_UNCOMPACTED = Duration.ofHours(1);
    private static final Duration SHORTEST_SEGMENT = Duration.ofMinutes(10);
    private static final int COMPACTED_SEGMENT_BYTES = 32 * 1024 * 1024;
    private static final int SEGMENTS_PER_RETENTION = 12;

    private TopicSettings() {}

    /** Everything set when the topic is created. */
    static Map<String, String> of(Topic<?> topic, TopicLayout layout) {
        Map<String, String> settings = new LinkedHashMap<>(verified(topic));
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(layout.minInsyncReplicas()));
        if (topic.cleanup() != Cleanup.DELETE) {
            settings.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(COMPACTED_SEGMENT_BYTES));
            settings.put(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.3");
            settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(TOMBSTONES_KEPT));
            settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(LONGEST_UNCOMPACTED));
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis(LONGEST_UNCOMPACTED));
        } else {
            topic.retention().ifPresent(kept -> settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis(segment(kept))));
        }
        return settings;
    }

    /** What an existing topic must have. */
    static Map<String, String> verified(Topic<?> topic) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                switch (topic.cleanup()) {
                    case DELETE -> "delete";
                    case COMPACT -> "compact";
                    case COMPACT_AND_DELETE -> "compact,delete";
                });
        // Retention goes by arrival, also for a feed that was recorded long ago; the time of the event is in the value.
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        topic.retention().ifPresent(kept -> settings.put(TopicConfig.RETENTION_MS_CONFIG, millis(kept)));
        return settings;
    }

    /** Whether two values of a setting mean the same: the order of cleanup policies does not matter. */
    static boolean same(String setting, String one, String other) {
        return setting.equals(TopicConfig.CLEANUP_POLICY_CONFIG)
                ? policies(one).equals(policies(other))
                : one.equals(other);
    }

    /** Only whole segments are deleted: short ones keep a topic near its retention. */
    private static Duration segment(Duration retention) {
        Duration part = retention.dividedBy(SEGMENTS_PER_RETENTION);
        return part.compareTo(SHORTEST_SEGMENT) < 0 ? SHORTEST_SEGMENT : part;
    }

    private static Set<String> policies(String value) {
        return Stream.of(value.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
