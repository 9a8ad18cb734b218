package io.skyspy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.IngestAdsbSettings;
import io.skyspy.ingest.adsb.SourceSettings;
import io.skyspy.runtime.LocationSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The example can be used as it stands. */
final class ExampleConfigurationTest {

    @Test
    void theExampleIsAConfiguration() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("example", new FileSystemResource(Path.of("..", "docs", "skyspy.example.yaml")))
                .forEach(environment.getPropertySources()::addFirst);
        Binder binder = Binder.get(environment);

        assertThat(binder.bind("skyspy.ingest.adsb", IngestAdsbSettings.class)
                        .get()
                        .sources())
                .extracting(SourceSettings::id)
                .containsExactly(
                        "roof", "friends", "hill", "old-stick", "basestation", "readsb-json", "ultrafeeder", "uat");
        assertThat(binder.bind("skyspy.location", LocationSettings.class).get())
                .isEqualTo(new LocationSettings(47.9377, -121.9687));
    }
}
