package io.skyspy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class OriginalNamesTest {

    @Test
    void feederLocationIsTheStationsLocation() {
        assertThat(OriginalNames.translate(Map.of("FEEDER_LAT", "47.9", "FEEDER_LON", "-121.9")::get))
                .containsOnly(
                        Map.entry("skyspy.location.latitude-deg", "47.9"),
                        Map.entry("skyspy.location.longitude-deg", "-121.9"));
    }

    @Test
    void ultrafeederIsASourceThatIsPolled() {
        assertThat(OriginalNames.translate(Map.of("ULTRAFEEDER_HOST", "feeder", "POLLING_INTERVAL", "3")::get))
                .containsEntry("skyspy.ingest.adsb.sources[0].type", "aircraft-json-poll")
                .containsEntry("skyspy.ingest.adsb.sources[0].url", "http://feeder:80/data/aircraft.json")
                .containsEntry("skyspy.ingest.adsb.sources[0].interval", "3s");
    }

    @Test
    void nothingSetTranslatesToNothing() {
        assertThat(OriginalNames.translate(Map.<String, String>of()::get)).isEmpty();
    }

    @Test
    void whoMayConnectIsUnderstood() {
        assertThat(OriginalNames.translate(Map.of("AUTH_MODE", "private", "SKYSPY_JWT_SECRET", "s")::get))
                .containsOnly(
                        Map.entry("skyspy.edge.auth.mode", "private"), Map.entry("skyspy.edge.auth.jwt-secret", "s"));
    }
}
