package io.skyspy.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds, below everything the user configures, the names of the original product and then our defaults. */
final class Defaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("original-names", OriginalNames.translate(environment::getProperty)));
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "skyspy-defaults", new ClassPathResource("io/skyspy/runtime/defaults.properties")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the defaults inside the jar cannot be read", unreadable);
        }
    }
}
