package io.skyspy.streams.acars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class AcarsSettingsTest {

    @Test
    void theDefaultsAreThoseOfTheDocument() {
        assertThat(bind(Map.of()))
                .isEqualTo(new AcarsSettings(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        20_000,
                        Duration.ofMinutes(15),
                        null,
                        1,
                        Duration.ofSeconds(2)));
    }

    @Test
    void airlinesInAnotherFormAreRefusedWithASentence() {
        assertThatThrownBy(() -> bind(Map.of("skyspy.streams.acars.airlines", "Delta")))
                .rootCause()
                .hasMessageContaining("IATA|ICAO|Name");
    }

    private static AcarsSettings bind(Map<String, String> keys) {
        return new Binder(new MapConfigurationPropertySource(keys))
                .bindOrCreate("skyspy.streams.acars", AcarsSettings.class);
    }
}
