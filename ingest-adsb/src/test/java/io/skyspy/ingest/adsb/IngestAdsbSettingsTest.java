package io.skyspy.ingest.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.ingest.adsb.publish.SourceType;
import io.skyspy.runtime.replay.Speed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class IngestAdsbSettingsTest {

    private static final String PREFIX = "skyspy.ingest.adsb";
    private static final String FIRST = PREFIX + ".sources[0].";

    @Test
    void hasDefaults() {
        IngestAdsbSettings settings = bind(Map.of());

        assertThat(settings.sources()).containsExactly(SourceSettings.usual());
        assertThat(settings.sources().getFirst().address()).isEqualTo("0.0.0.0:30004");
        assertThat(settings.batchWindow()).isEqualTo(Duration.ofMillis(25));
        assertThat(settings.batchFrames()).isEqualTo(500);
        assertThat(settings.spoolSize()).isEqualTo(DataSize.ofGigabytes(1));
        assertThat(settings.memory()).isEqualTo(DataSize.ofMegabytes(16));
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.silence()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.maxConnections()).isEqualTo(200);
    }

    @Test
    void runsWithoutAnySourceWhenToldSo() {
        assertThat(bind(Map.of(PREFIX + ".sources", "")).sources()).isEmpty();
    }

    @Test
    void takesEveryKey() {
        Map<String, Object> keys = new HashMap<>(Map.of(
                PREFIX + ".batch-window", "40ms",
                PREFIX + ".batch-frames", "100",
                PREFIX + ".spool-size", "64MB",
                PREFIX + ".memory", "8MB",
                PREFIX + ".patience", "5s",
                PREFIX + ".connect-timeout", "3s",
                PREFIX + ".silence", "90s",
                PREFIX + ".max-connections", "7"));
        keys.putAll(Map.of(
                FIRST + "id", "roof",
                FIRST + "type", "aircraft-json-poll",
                FIRST + "url", "http://feeder/data/aircraft.json",
                FIRST + "interval", "2s",
                FIRST + "latitude-deg", "43.6",
                FIRST + "longitude-deg", "1.4"));
        String second = PREFIX + ".sources[1].";
        keys.putAll(Map.of(
                second + "id", "tape",
                second + "type", "file",
                second + "files[0]", "a.beast",
                second + "files[1]", "b.beast",
                second + "speed", "max",
                second + "loop", "true"));

        IngestAdsbSettings settings = bind(keys);

        assertThat(settings.batchLimits().window()).isEqualTo(Duration.ofMillis(40));
        assertThat(settings.batchLimits().frames()).isEqualTo(100);
        assertThat(settings.spool().maxBytes()).isEqualTo(64L << 20);
        assertThat(settings.outbox().memoryBytes()).isEqualTo(8L << 20);
        assertThat(settings.outbox().patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.connectionLimits().connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.connectionLimits().silence()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.connectionLimits().mostConnections()).isEqualTo(7);
        SourceSettings roof = settings.sources().getFirst();
        assertThat(roof.type()).isEqualTo(SourceType.AIRCRAFT_JSON_POLL);
        assertThat(roof.url()).isEqualTo(URI.create("http://feeder/data/aircraft.json"));
        assertThat(roof.interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(roof.latitudeDeg()).isEqualTo(43.6);
        assertThat(roof.longitudeDeg()).isEqualTo(1.4);
        SourceSettings tape = settings.sources().getLast();
        assertThat(tape.replay().files()).containsExactly(Path.of("a.beast"), Path.of("b.beast"));
        assertThat(tape.replay().speed()).isEqualTo(new Speed.Max());
        assertThat(tape.replay().loop()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "batch-window, 0ms",
        "batch-window, 2s",
        "batch-frames, 0",
        "spool-size, 1MB",
        "memory, 64MB",
        "patience, 1ms",
        "connect-timeout, 0s",
        "silence, 0s",
        "max-connections, 0"
    })
    void namesTheKeyOfAnImpossibleValue(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "." + key, value)))
                .rootCause()
                .hasMessageContaining(PREFIX + "." + key);
    }

    @ParameterizedTest
    @CsvSource({
        "beast-connect, address, receiver",
        "sbs-connect, id, two words",
        "aircraft-json-poll, url, ftp://feeder/x",
        "file, speed, fast",
        "file, speed, 0",
        "beast-listen, latitude-deg, 43",
        "beast-listen, interval, 1ms"
    })
    void saysWhatIsWrongWithASource(String type, String key, String value) {
        Map<String, Object> keys = new HashMap<>(Map.of(
                FIRST + "id", "roof",
                FIRST + "type", type,
                FIRST + "address", "receiver:30005",
                FIRST + "files", "a.beast",
                FIRST + "url", "http://feeder/"));
        keys.put(FIRST + key, value);

        assertThatThrownBy(() -> bind(keys)).rootCause().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksForWhatASourceNeeds() {
        assertThatThrownBy(() -> bind(Map.of(FIRST + "id", "roof", FIRST + "type", "avr-connect")))
                .rootCause()
                .hasMessageContaining("address of roof is missing");
        assertThatThrownBy(() -> bind(Map.of(FIRST + "id", "roof", FIRST + "type", "file")))
                .rootCause()
                .hasMessageContaining("files of roof");
        assertThatThrownBy(() -> bind(Map.of(FIRST + "id", "roof")))
                .rootCause()
                .hasMessageContaining("type of roof is missing");
        assertThatThrownBy(() -> bind(Map.of(FIRST + "type", "file")))
                .rootCause()
                .hasMessageContaining("id is missing");
    }

    @Test
    void refusesTwoSourcesOfOneName() {
        assertThatThrownBy(() -> bind(Map.of(
                        FIRST + "id", "roof",
                        FIRST + "type", "beast-listen",
                        PREFIX + ".sources[1].id", "roof",
                        PREFIX + ".sources[1].type", "beast-listen")))
                .rootCause()
                .hasMessageContaining("two are called roof");
    }

    private static IngestAdsbSettings bind(Map<String, ?> keys) {
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate(PREFIX, IngestAdsbSettings.class);
    }
}
