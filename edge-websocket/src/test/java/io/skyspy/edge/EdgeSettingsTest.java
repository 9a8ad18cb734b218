package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class EdgeSettingsTest {

    private static EdgeSettings bind(Map<String, Object> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("skyspy.edge", EdgeSettings.class);
    }

    @Test
    void defaultsAreThoseOfTheContract() {
        EdgeSettings defaults = bind(Map.of());

        assertThat(defaults.window()).isEqualTo(Duration.ofMillis(200));
        assertThat(defaults.batchMaxSize()).isEqualTo(50);
        assertThat(defaults.batchMaxBytes()).isEqualTo(DataSize.ofMegabytes(1));
        assertThat(defaults.immediateTypes()).containsExactly("alert", "safety", "emergency");
        assertThat(defaults.heartbeatEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(defaults.maxMessageSize()).isEqualTo(DataSize.ofMegabytes(10));
        assertThat(defaults.pingEvery()).isLessThan(Duration.ofSeconds(60));
        assertThat(defaults.allowedOrigins()).isEmpty();
        assertThat(defaults.trustedProxies()).isEmpty();
        assertThat(defaults.mapStyleUrl()).isNull();
        assertThat(defaults.acars()).isEqualTo(new AcarsKeptSettings(Duration.ofHours(24), 50_000));
    }

    @Test
    void everyKeyIsMapped() {
        EdgeSettings settings = bind(Map.ofEntries(
                Map.entry("skyspy.edge.window", "100ms"),
                Map.entry("skyspy.edge.batch-max-size", "7"),
                Map.entry("skyspy.edge.batch-max-bytes", "2KB"),
                Map.entry("skyspy.edge.immediate-types", "aircraft:new,safety"),
                Map.entry("skyspy.edge.update-every", "3s"),
                Map.entry("skyspy.edge.positions-every", "4s"),
                Map.entry("skyspy.edge.heartbeat-every", "6s"),
                Map.entry("skyspy.edge.statistics-every", "20s"),
                Map.entry("skyspy.edge.rates[aircraft:delta]", "21"),
                Map.entry("skyspy.edge.history-kept", "7s"),
                Map.entry("skyspy.edge.stale-after", "8s"),
                Map.entry("skyspy.edge.stall-after", "9s"),
                Map.entry("skyspy.edge.ping-every", "10s"),
                Map.entry("skyspy.edge.dead-after", "11s"),
                Map.entry("skyspy.edge.inbound-per-second", "12"),
                Map.entry("skyspy.edge.inbound-burst", "13"),
                Map.entry("skyspy.edge.max-message-size", "14KB"),
                Map.entry("skyspy.edge.max-inbound-memory", "15KB"),
                Map.entry("skyspy.edge.send-buffer", "16KB"),
                Map.entry("skyspy.edge.max-connections", "17"),
                Map.entry("skyspy.edge.max-connections-per-address", "18"),
                Map.entry("skyspy.edge.max-connections-per-credential", "20"),
                Map.entry("skyspy.edge.allowed-origins", "https://a.example,https://b.example"),
                Map.entry("skyspy.edge.trusted-proxies", "127.0.0.1,10.0.0.0/8"),
                Map.entry("skyspy.edge.drain-window", "19s"),
                Map.entry("skyspy.edge.map-style-url", "https://tiles.example/style.json"),
                Map.entry("skyspy.edge.acars.kept", "20h"),
                Map.entry("skyspy.edge.acars.most", "21")));

        assertThat(settings)
                .isEqualTo(new EdgeSettings(
                        Duration.ofMillis(100),
                        7,
                        DataSize.ofKilobytes(2),
                        List.of("aircraft:new", "safety"),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(20),
                        Map.of("aircraft:delta", 21.0),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(11),
                        12,
                        13,
                        DataSize.ofKilobytes(14),
                        DataSize.ofKilobytes(15),
                        DataSize.ofKilobytes(16),
                        17,
                        18,
                        20,
                        List.of("https://a.example", "https://b.example"),
                        List.of("127.0.0.1", "10.0.0.0/8"),
                        Duration.ofSeconds(19),
                        URI.create("https://tiles.example/style.json"),
                        bind(Map.of()).auth(),
                        new AcarsKeptSettings(Duration.ofHours(20), 21)));
    }

    @ParameterizedTest
    @CsvSource({
        "window, 0s",
        "batch-max-size, 0",
        "batch-max-bytes, 0B",
        "history-kept, -1s",
        "stale-after, 0s",
        "stall-after, 0s",
        "ping-every, 0s",
        "dead-after, 25s",
        "update-every, -1s",
        "positions-every, -1s",
        "heartbeat-every, -1s",
        "drain-window, -1s",
        "inbound-per-second, 0",
        "inbound-burst, 0",
        "max-message-size, 1GB",
        "max-inbound-memory, 0B",
        "send-buffer, 0B",
        "max-connections, 0",
        "max-connections-per-address, 0",
        "max-connections-per-credential, 0",
        "acars.kept, 0s",
        "acars.most, 0",
    })
    void aValueThatMakesNoSenseIsNamed(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of("skyspy.edge." + key, value)))
                .rootCause()
                .hasMessageContaining("skyspy.edge." + key);
    }

    @Test
    void nothingComesMoreOftenThanItsRate() {
        EdgeSettings settings = bind(Map.of("skyspy.edge.rates[aircraft:update]", "0.1"));

        assertThat(settings.interval("aircraft:update", settings.updateEvery())).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.interval("aircraft:delta", Duration.ofMillis(20))).isEqualTo(Duration.ofMillis(100));
        assertThat(settings.interval("stats:update", settings.statisticsEvery()))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.interval("anything", Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.interval("aircraft:update", Duration.ZERO))
                .as("none")
                .isZero();
    }
}
