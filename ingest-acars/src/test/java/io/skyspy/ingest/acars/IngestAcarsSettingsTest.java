package io.skyspy.ingest.acars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.ingest.acars.source.AcarsSourceType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class IngestAcarsSettingsTest {

    @Test
    void theUsualPortsAreNotListenedOnWhenNotWantedOrWhenSourcesAreConfigured() {
        IngestAcarsSettings unwanted = bind(Map.of("skyspy.ingest.acars.usual-ports", "false"));
        IngestAcarsSettings none = bind(Map.of("skyspy.ingest.acars.sources", ""));

        assertThat(unwanted.sources()).isEmpty();
        assertThat(none.sources()).isEmpty();
        assertThat(none.usualPorts()).isFalse();
    }

    @Test
    void theUsualPortsAreListenedOnWithBothProtocolsWithoutBeingAskedFor() {
        assertThat(bind(Map.of()).sources())
                .extracting(AcarsSourceSettings::address)
                .contains("0.0.0.0:5550", "0.0.0.0:5555", "0.0.0.0:5556", "0.0.0.0:5557", "0.0.0.0:5558")
                .hasSize(10);
    }

    @Test
    void everyKeyOfASourceIsRead() {
        IngestAcarsSettings settings = bind(Map.of(
                "skyspy.ingest.acars.sources[0].id", "tape",
                "skyspy.ingest.acars.sources[0].type", "file",
                "skyspy.ingest.acars.sources[0].files[0]", "tape.jsonl",
                "skyspy.ingest.acars.sources[0].speed", "max",
                "skyspy.ingest.acars.sources[0].loop", "true",
                "skyspy.ingest.acars.sources[0].current-times", "true",
                "skyspy.ingest.acars.patience", "3s"));

        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.sources()).singleElement().satisfies(source -> {
            assertThat(source.type()).isEqualTo(AcarsSourceType.FILE);
            assertThat(source.files()).containsExactly(Path.of("tape.jsonl"));
            assertThat(source.loop()).isTrue();
            assertThat(source.currentTimes()).isTrue();
        });
    }

    @Test
    void aSourceWithoutAddressIsRefusedWithASentence() {
        assertThatThrownBy(() -> bind(Map.of(
                        "skyspy.ingest.acars.sources[0].id", "vhf",
                        "skyspy.ingest.acars.sources[0].type", "udp-listen")))
                .rootCause()
                .hasMessageContaining("address of vhf");
    }

    private static IngestAcarsSettings bind(Map<String, String> keys) {
        return new Binder(new MapConfigurationPropertySource(keys))
                .bindOrCreate("skyspy.ingest.acars", IngestAcarsSettings.class);
    }
}
