package io.skyspy.streams.aircraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.streams.aircraft.track.TrackSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Keys, defaults and limits of the settings. */
final class AircraftSettingsTest {
    private static final String PREFIX = "skyspy.streams.aircraft";

    @Test
    void theDefaultsAreThoseOfAStationAtHome() {
        AircraftSettings settings = bind(Map.of());

        assertThat(settings.track()).isEqualTo(TrackSettings.DEFAULT);
        assertThat(settings.threads()).isEqualTo(1);
        assertThat(settings.commitInterval()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everyKeyIsRead() {
        Map<String, String> values = new HashMap<>();
        values.put("emit-interval", "1s");
        values.put("refresh-interval", "2s");
        values.put("remove-after", "3s");
        values.put("sighting-interval", "4s");
        values.put("session-interval", "5s");
        values.put("max-range-nm", "6");
        values.put("max-aircraft", "7");
        values.put("threads", "8");
        values.put("commit-interval", "9s");

        assertThat(bind(values))
                .isEqualTo(new AircraftSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        6,
                        7,
                        8,
                        Duration.ofSeconds(9)));
    }

    @ParameterizedTest
    @CsvSource({
        "emit-interval, 0s",
        "refresh-interval, -1s",
        "remove-after, 0s",
        "sighting-interval, 0s",
        "session-interval, 0s",
        "commit-interval, 0s",
        "max-range-nm, 0",
        "max-range-nm, 360",
        "max-range-nm, NaN",
        "max-aircraft, 0",
        "threads, 0"
    })
    void aValueThatCannotBeIsNamed(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value))).rootCause().hasMessageContaining(PREFIX + "." + key);
    }

    private static AircraftSettings bind(Map<String, String> values) {
        Map<String, String> prefixed = new HashMap<>();
        values.forEach((key, value) -> prefixed.put(PREFIX + "." + key, value));
        return new Binder(new MapConfigurationPropertySource(prefixed)).bindOrCreate(PREFIX, AircraftSettings.class);
    }
}
