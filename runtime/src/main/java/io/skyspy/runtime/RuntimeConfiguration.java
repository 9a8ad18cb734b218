package io.skyspy.runtime;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Beans that every app shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaSettings.class, LocationSettings.class})
public class RuntimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataDirectory dataDirectory(Environment environment) {
        return DataDirectory.at(Path.of(environment.getProperty("skyspy.data-dir", "data")));
    }

    @Bean
    KafkaClients kafkaClients(KafkaProperties properties, KafkaSettings settings, DataDirectory dataDirectory) {
        return new KafkaClients(properties, settings, dataDirectory);
    }

    @Bean
    TopicsAtStart topicsAtStart(KafkaClients clients, ApplicationEventPublisher events) {
        return new TopicsAtStart(clients, events);
    }
}
