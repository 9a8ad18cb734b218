package io.skyspy.ingest.acars;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the app on its own, on the usual ports unless sources are configured. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IngestAcarsConfiguration.class)
public class IngestAcarsApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(IngestAcarsApplication.class);
        application.setDefaultProperties(Map.of("skyspy.ingest.acars.usual-ports", "true"));
        application.run(arguments);
    }
}
