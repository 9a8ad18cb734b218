package io.skyspy.edge.auth.store;

import io.skyspy.edge.auth.Entry;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** Which entries stand in which topic, and how to read and write them. Each topic has one partition. */
public final class AuthTopics {

    private final Map<Entry.Kind, Serde<SpecificRecord>> serdes = new EnumMap<>(Entry.Kind.class);
    private final Map<String, Entry.Kind> kinds;

    /** How a serde is made for the values of a topic. */
    @FunctionalInterface
    public interface Serdes {

        <V extends SpecificRecord> Serde<V> of(Topic<V> topic);
    }

    @SuppressWarnings("unchecked") // the entry of a kind is written as the record of its topic, by StoredEntries
    public AuthTopics(Serdes made) {
        for (Entry.Kind kind : Entry.Kind.values()) {
            serdes.put(kind, (Serde<SpecificRecord>) made.of(topic(kind)));
        }
        kinds = Arrays.stream(Entry.Kind.values())
                .collect(Collectors.toMap(kind -> topic(kind).name(), Function.identity()));
    }

    private static Topic<?> topic(Entry.Kind kind) {
        return switch (kind) {
            case USER -> Topics.AUTH_USERS;
            case ROLE -> Topics.AUTH_ROLES;
            case KEY -> Topics.AUTH_KEYS;
            case KEY_USE -> Topics.AUTH_KEY_USES;
            case LOGIN -> Topics.AUTH_LOGINS;
            case FEATURE -> Topics.AUTH_FEATURES;
        };
    }

    static TopicPartition partition(Entry.Kind kind) {
        return new TopicPartition(topic(kind).name(), 0);
    }

    Entry.Kind kind(String topic) {
        Entry.Kind kind = kinds.get(topic);
        if (kind == null) {
            throw new IllegalArgumentException("not a topic of ours: " + topic);
        }
        return kind;
    }

    byte[] serialize(Entry entry) {
        return serde(entry.kind()).serializer().serialize(topic(entry.kind()).name(), StoredEntries.write(entry));
    }

    /** Null only when nothing is there to be read. */
    @Nullable
    SpecificRecord deserialize(Entry.Kind kind, byte[] value) {
        return serde(kind).deserializer().deserialize(topic(kind).name(), value);
    }

    private Serde<SpecificRecord> serde(Entry.Kind kind) {
        return java.util.Objects.requireNonNull(serdes.get(kind));
    }
}
