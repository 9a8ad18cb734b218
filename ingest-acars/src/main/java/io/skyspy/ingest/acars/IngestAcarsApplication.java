package io.skyspy.ingest.acars;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the app on its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IngestAcarsConfiguration.class)
public class IngestAcarsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestAcarsApplication.class, arguments);
    }
}
