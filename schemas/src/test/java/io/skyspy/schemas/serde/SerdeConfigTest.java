package io.skyspy.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.registry.RegistrySettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class SerdeConfigTest {

    private static final String URL = "http://registry:8081";

    @Test
    void needsOnlyAnAddress() {
        SerdeConfig config = SerdeConfig.of(Map.of("schema.registry.url", URL));

        assertThat(config).isEqualTo(new SerdeConfig(RegistrySettings.at(URI.create(URL)), true, Optional.empty()));
    }

    @Test
    void understandsConfluentsNames() {
        SerdeConfig config = SerdeConfig.of(Map.of(
                "schema.registry.url", "https://one:1, https://two:2/path",
                "auto.register.schemas", "false",
                "specific.avro.value.type", AircraftState.class.getName(),
                "basic.auth.user.info", "a:b",
                "http.connect.timeout.ms", "11",
                "http.read.timeout.ms", 12,
                "max.retries", "0",
                "retries.wait.ms", "13",
                "some.other.client.setting", "x"));

        assertThat(config)
                .isEqualTo(new SerdeConfig(
                        new RegistrySettings(
                                List.of(URI.create("https://one:1"), URI.create("https://two:2/path")),
                                Optional.of("a:b"),
                                Duration.ofMillis(11),
                                Duration.ofMillis(12),
                                0,
                                Duration.ofMillis(13)),
                        false,
                        Optional.of(AircraftState.class)));
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertWrong("schema.registry.url", Map.of());
        assertWrong("schema.registry.url", Map.of("schema.registry.url", ""));
        assertWrong("schema.registry.url", Map.of("schema.registry.url", "registry:8081"));
        assertWrong("schema.registry.url", Map.of("schema.registry.url", "http://a b"));
        assertWrong("auto.register.schemas", Map.of("schema.registry.url", URL, "auto.register.schemas", "perhaps"));
        assertWrong("max.retries", Map.of("schema.registry.url", URL, "max.retries", -1));
        assertWrong(
                "specific.avro.value.type",
                Map.of("schema.registry.url", URL, "specific.avro.value.type", String.class.getName()));
    }

    private static void assertWrong(String setting, Map<String, Object> configs) {
        assertThatThrownBy(() -> SerdeConfig.of(configs))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(setting);
    }
}
