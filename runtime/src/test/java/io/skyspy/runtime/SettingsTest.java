package io.skyspy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class SettingsTest {

    @Test
    void kafkaSettingsHaveDefaultsForASingleBroker() {
        assertThat(bind(KafkaSettings.class, "skyspy.kafka", Map.of()))
                .isEqualTo(new KafkaSettings(
                        "http://localhost:8081",
                        true,
                        "io.skyspy.schemas.serde.AvroSerializer",
                        "io.skyspy.schemas.serde.AvroDeserializer",
                        4,
                        (short) 1,
                        (short) 1));
    }

    @Test
    void everyKafkaSettingIsMapped() {
        assertThat(bind(
                        KafkaSettings.class,
                        "skyspy.kafka",
                        Map.of(
                                "skyspy.kafka.schema-registry-url", "http://r1:8081,http://r2:8081",
                                "skyspy.kafka.auto-register-schemas", "false",
                                "skyspy.kafka.serializer", "a.S",
                                "skyspy.kafka.deserializer", "a.D",
                                "skyspy.kafka.partitions", "12",
                                "skyspy.kafka.replication-factor", "3",
                                "skyspy.kafka.min-in-sync-replicas", "2")))
                .isEqualTo(new KafkaSettings(
                        "http://r1:8081,http://r2:8081", false, "a.S", "a.D", 12, (short) 3, (short) 2));
    }

    @ParameterizedTest
    @CsvSource({
        "partitions, 0",
        "partitions, 1001",
        "replication-factor, 0",
        "min-in-sync-replicas, 0",
        "min-in-sync-replicas, 2"
    })
    void anImpossibleLayoutNamesItsKey(String key, String value) {
        assertThatThrownBy(() -> bind(KafkaSettings.class, "skyspy.kafka", Map.of("skyspy.kafka." + key, value)))
                .rootCause()
                .hasMessageContaining("skyspy.kafka." + key);
    }

    @Test
    void aStationOnTheEquatorAtGreenwichIsAPlace() {
        LocationSettings location = bind(
                LocationSettings.class,
                "skyspy.location",
                Map.of("skyspy.location.latitude-deg", "0", "skyspy.location.longitude-deg", "0"));

        assertThat(location).isEqualTo(new LocationSettings(0.0, 0.0));
    }

    @ParameterizedTest
    @CsvSource({"91, 0, latitude-deg", "0, 181, longitude-deg", "NaN, 0, latitude-deg"})
    void aPlaceOffTheEarthNamesItsKey(String latitude, String longitude, String key) {
        assertThatThrownBy(() -> bind(
                        LocationSettings.class,
                        "skyspy.location",
                        Map.of("skyspy.location.latitude-deg", latitude, "skyspy.location.longitude-deg", longitude)))
                .rootCause()
                .hasMessageContaining("skyspy.location." + key);
    }

    @Test
    void halfALocationIsRefused() {
        assertThatThrownBy(() ->
                        bind(LocationSettings.class, "skyspy.location", Map.of("skyspy.location.latitude-deg", "47.9")))
                .rootCause()
                .hasMessageContaining("needs both");
    }

    private static <T> T bind(Class<T> type, String prefix, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
