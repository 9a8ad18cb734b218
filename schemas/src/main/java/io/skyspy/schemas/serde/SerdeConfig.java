package io.skyspy.schemas.serde;

import io.skyspy.schemas.registry.RegistrySettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/**
 * Settings of the serde, under the names Confluent's own serde gives them.
 *
 * @param registry where schemas are kept
 * @param autoRegister whether the serializer registers a schema that is new to its subject; else it must be there
 * @param valueType class records are read into; empty: into {@code GenericRecord}, as they were written
 */
record SerdeConfig(
        RegistrySettings registry, boolean autoRegister, Optional<Class<? extends SpecificRecord>> valueType) {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String VALUE_TYPE = "specific.avro.value.type";
    static final String USER_INFO = "basic.auth.user.info";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    static final String RETRIES = "max.retries";
    static final String RETRY_WAIT = "retries.wait.ms";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(URL, ConfigDef.Type.LIST, Importance.HIGH, "Addresses of the schema registry.")
            .define(
                    AUTO_REGISTER,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.MEDIUM,
                    "Whether new schemas are registered.")
            .define(VALUE_TYPE, ConfigDef.Type.CLASS, null, Importance.MEDIUM, "Generated class to read records into.")
            .define(USER_INFO, ConfigDef.Type.PASSWORD, new Password(""), Importance.MEDIUM, "user:password.")
            .define(CONNECT_TIMEOUT, ConfigDef.Type.INT, 2_000, Range.atLeast(1), Importance.LOW, "Time to connect.")
            .define(READ_TIMEOUT, ConfigDef.Type.INT, 10_000, Range.atLeast(1), Importance.LOW, "Time to answer.")
            .define(RETRIES, ConfigDef.Type.INT, 3, Range.atLeast(0), Importance.LOW, "Rounds after the first.")
            .define(
                    RETRY_WAIT,
                    ConfigDef.Type.INT,
                    200,
                    Range.atLeast(1),
                    Importance.LOW,
                    "Pause before the second round.");

    /** @throws ConfigException naming the key that is missing or wrong */
    static SerdeConfig of(Map<String, ?> configs) {
        AbstractConfig values = new AbstractConfig(DEFINITION, configs, false);
        RegistrySettings registry = new RegistrySettings(
                urls(values.getList(URL)),
                Optional.of(values.getPassword(USER_INFO).value()).filter(info -> !info.isEmpty()),
                Duration.ofMillis(values.getInt(CONNECT_TIMEOUT)),
                Duration.ofMillis(values.getInt(READ_TIMEOUT)),
                values.getInt(RETRIES),
                Duration.ofMillis(values.getInt(RETRY_WAIT)));
        return new SerdeConfig(
                registry,
                values.getBoolean(AUTO_REGISTER),
                Optional.<Class<?>>ofNullable(values.getClass(VALUE_TYPE)).map(SerdeConfig::specific));
    }

    private static List<URI> urls(List<String> texts) {
        if (texts.isEmpty()) {
            throw new ConfigException(URL, texts, "names no address");
        }
        return texts.stream().map(SerdeConfig::url).toList();
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text.strip());
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(URL, text, "is not an address: " + e.getMessage());
        }
        throw new ConfigException(URL, text, "is not an http or https address");
    }

    private static Class<? extends SpecificRecord> specific(Class<?> type) {
        if (!SpecificRecord.class.isAssignableFrom(type)) {
            throw new ConfigException(VALUE_TYPE, type.getName(), "is not a class generated from an Avro schema");
        }
        return type.asSubclass(SpecificRecord.class);
    }
}
