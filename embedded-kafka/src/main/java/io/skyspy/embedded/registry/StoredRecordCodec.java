package io.skyspy.embedded.registry;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of {@code _schemas} in the JSON that Confluent's registry writes. The order of a key's properties is part of the form: the
 * topic is compacted by the key's bytes.
 *
 * @see "Confluent Schema Registry: io.confluent.kafka.schemaregistry.storage, classes SchemaKey, ConfigKey, DeleteSubjectKey"
 */
final class StoredRecordCodec {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String topic;

    StoredRecordCodec(String topic) {
        this.topic = topic;
    }

    ProducerRecord<byte[], byte @Nullable []> encode(StoredRecord stored) {
        return switch (stored) {
            case StoredRecord.Version(SubjectVersion version) ->
                encoded(schemaKey(version.subject(), version.version()), value(version));
            case StoredRecord.VersionRemoved(String subject, int version) -> encoded(schemaKey(subject, version), null);
            case StoredRecord.SubjectDeleted(String subject, int version) ->
                encoded(
                        key("DELETE_SUBJECT").put("subject", subject).put("magic", 0),
                        JSON.createObjectNode().put("subject", subject).put("version", version));
            case StoredRecord.Config(Optional<String> subject, Optional<CompatibilityLevel> level) ->
                encoded(configKey(subject), level.map(StoredRecordCodec::value).orElse(null));
            case StoredRecord.Other() -> encoded(key("NOOP").put("magic", 0), null);
        };
    }

    /** What cannot be read is {@link StoredRecord.Other}: a newer registry may write kinds we do not know. */
    StoredRecord decode(ConsumerRecord<byte[], byte[]> stored) {
        try {
            JsonNode key = JSON.readTree(stored.key());
            JsonNode value = stored.value() == null ? JSON.nullNode() : JSON.readTree(stored.value());
            return switch (key.path("keytype").asString("")) {
                case "SCHEMA" -> version(key, value);
                case "CONFIG" -> config(key, value);
                case "DELETE_SUBJECT" ->
                    value.isNull()
                            ? new StoredRecord.Other()
                            : new StoredRecord.SubjectDeleted(
                                    value.path("subject").asString(),
                                    value.path("version").asInt());
                default -> new StoredRecord.Other();
            };
        } catch (JacksonException | IllegalArgumentException | RegistryError e) {
            return new StoredRecord.Other();
        }
    }

    private static StoredRecord version(JsonNode key, JsonNode value) {
        String subject = key.path("subject").asString();
        int version = key.path("version").asInt();
        if (value.isNull()) {
            return new StoredRecord.VersionRemoved(subject, version);
        }
        return new StoredRecord.Version(new SubjectVersion(
                subject,
                version,
                value.path("id").asInt(),
                value.path("schema").asString(),
                value.path("deleted").asBoolean(false)));
    }

    private static StoredRecord config(JsonNode key, JsonNode value) {
        JsonNode subject = key.path("subject");
        return new StoredRecord.Config(
                subject.isString() ? Optional.of(subject.asString()) : Optional.empty(),
                value.isNull()
                        ? Optional.empty()
                        : Optional.of(CompatibilityLevel.parse(
                                value.path("compatibilityLevel").asString())));
    }

    private static ObjectNode schemaKey(String subject, int version) {
        return key("SCHEMA").put("subject", subject).put("version", version).put("magic", 1);
    }

    private static ObjectNode configKey(Optional<String> subject) {
        return key("CONFIG").put("subject", subject.orElse(null)).put("magic", 0);
    }

    private static ObjectNode key(String type) {
        return JSON.createObjectNode().put("keytype", type);
    }

    private static ObjectNode value(SubjectVersion version) {
        return JSON.createObjectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.schema())
                .put("deleted", version.deleted());
    }

    private static ObjectNode value(CompatibilityLevel level) {
        return JSON.createObjectNode().put("compatibilityLevel", level.name());
    }

    private ProducerRecord<byte[], byte @Nullable []> encoded(JsonNode key, @Nullable JsonNode value) {
        return new ProducerRecord<>(
                topic, JSON.writeValueAsBytes(key), value == null ? null : JSON.writeValueAsBytes(value));
    }
}
