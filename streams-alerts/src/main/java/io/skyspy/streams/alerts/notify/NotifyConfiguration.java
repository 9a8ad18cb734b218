package io.skyspy.streams.alerts.notify;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The notifier as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifySettings.class)
public class NotifyConfiguration {

    @Bean
    Notifier notifier(
            NotifySettings settings,
            KafkaClients clients,
            TopicsAtStart topics,
            ObjectProvider<JavaMailSender> mail,
            MeterRegistry meters,
            Clock clock) {
        Mailer mailer = new Mailer(Optional.ofNullable(mail.getIfAvailable()), settings.mailFrom());
        return new Notifier(settings, clients, topics, mailer, new NotifyMetrics(meters), clock);
    }
}
