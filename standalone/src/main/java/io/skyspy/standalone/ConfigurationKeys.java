package io.skyspy.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration keys of every app on the class path, from what their settings records say about themselves. */
final class ConfigurationKeys {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "skyspy.";

    private ConfigurationKeys() {}

    /**
     * One key.
     *
     * @param type class name of the value, as the record declares it
     * @param description what it means, from the Javadoc of the record component
     * @param defaultValue absent when there is none, or when it depends on something else
     */
    record Key(
            String name,
            String type,
            String description,
            @Nullable String defaultValue) {}

    /** All keys below {@code skyspy.}, by name. */
    static Map<String, Key> read() {
        Map<String, Key> keys = new TreeMap<>();
        JsonMapper json = JsonMapper.builder().build();
        try {
            ClassLoader loader = ConfigurationKeys.class.getClassLoader();
            for (URL metadata : Collections.list(loader.getResources(METADATA))) {
                try (InputStream in = metadata.openStream()) {
                    for (JsonNode property : json.readTree(in).path("properties")) {
                        add(keys, property);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return keys;
    }

    private static void add(Map<String, Key> keys, JsonNode property) {
        String name = property.path("name").asString();
        if (name.startsWith(OURS)) {
            JsonNode defaultValue = property.path("defaultValue");
            keys.put(
                    name,
                    new Key(
                            name,
                            property.path("type").asString(""),
                            property.path("description").asString(""),
                            defaultValue.isMissingNode() ? null : defaultValue.asString()));
        }
    }
}
