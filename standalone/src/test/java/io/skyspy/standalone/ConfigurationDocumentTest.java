package io.skyspy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/configuration.md what the settings records say; {@code -Dskyspy.update-docs=true} writes it anew. */
final class ConfigurationDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");

    private static final String PREFACE = """
            # Configuration

            Made from the settings records; a test keeps it so. Keys stand in `skyspy.yaml` (`./skyspy run --config FILE`), or in the environment:
            upper case, dots become underscores, dashes fall away (`skyspy.location.latitude-deg` is `SKYSPY_LOCATION_LATITUDEDEG`). A key that
            does not exist stops the start. Durations are `200ms`, `30s`, `5m`, `1h`; sizes `64KB`, `1GB`.

            What a source of frames is described by is shown in [skyspy.example.yaml](skyspy.example.yaml).

            Kafka's own settings (brokers, TLS, SASL) are Spring Boot's `spring.kafka.*`. With `spring.kafka.bootstrap-servers` set, no embedded
            broker is started. The web server's are `server.*`, the log's `logging.*`.

            The original product's `FEEDER_LAT`, `FEEDER_LON`, `ULTRAFEEDER_HOST`, `ULTRAFEEDER_PORT`, `POLLING_INTERVAL`, `AUTH_MODE` and
            `WS_REJECT_INVALID_TOKENS` are understood; so is `SKYSPY_JWT_SECRET`. Who may connect is explained in [security.md](security.md).
            """;

    @Test
    void theDocumentSaysWhatTheRecordsSay() throws IOException {
        String expected = PREFACE + tables();
        if (Boolean.getBoolean("skyspy.update-docs")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(DOCUMENT).content().isEqualTo(expected);
    }

    @Test
    void everyKeyIsExplained() {
        assertThat(ConfigurationKeys.read().values())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.description()).as(key.name()).isNotBlank());
    }

    private static String tables() {
        Map<String, Map<String, ConfigurationKeys.Key>> byGroup = ConfigurationKeys.read().values().stream()
                .collect(Collectors.groupingBy(
                        key -> key.name().substring(0, key.name().lastIndexOf('.')),
                        TreeMap::new,
                        Collectors.toMap(ConfigurationKeys.Key::name, key -> key, (one, other) -> one, TreeMap::new)));
        StringBuilder text = new StringBuilder();
        byGroup.forEach((group, keys) -> {
            text.append("\n## ").append(group).append("\n\n| key | meaning | default |\n|---|---|---|\n");
            keys.values()
                    .forEach(key -> text.append("| `")
                            .append(key.name().substring(group.length() + 1))
                            .append("` | ")
                            .append(plain(key.description()))
                            .append(" | ")
                            .append(key.defaultValue() == null ? "" : "`" + key.defaultValue() + "`")
                            .append(" |\n"));
        });
        return text.toString();
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").replaceAll("\\s+", " ");
    }
}
