package io.skyspy.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.alerts.AlertHistory;
import io.skyspy.edge.alerts.AlertJournal;
import io.skyspy.edge.alerts.MatchLog;
import io.skyspy.edge.alerts.RuleAdministration;
import io.skyspy.edge.alerts.RuleBook;
import io.skyspy.edge.alerts.RuleViews;
import io.skyspy.edge.alerts.SubscriptionKey;
import io.skyspy.edge.alerts.Subscriptions;
import io.skyspy.edge.alerts.Visibility;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.command.CommandWriter;
import io.skyspy.edge.command.WrittenAlerts;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.feed.TopicListener;
import io.skyspy.edge.feed.TopicReader;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.hub.SnapshotSource;
import io.skyspy.edge.message.AlertMessages;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.edge.request.AlertDesk;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that keep alert rules, and bring matches to those who may know of them. */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    /** Some 10 MB of them. */
    private static final int MOST_MATCHES = 10_000;

    private static final Duration MATCHES_KEPT = Duration.ofDays(30);
    private static final int MOST_IN_SNAPSHOT = 20;
    private static final Duration IN_SNAPSHOT = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();

    @Bean
    RuleBook edgeRuleBook() {
        return new RuleBook();
    }

    @Bean
    MatchLog edgeMatchLog() {
        return new MatchLog(MOST_MATCHES, MATCHES_KEPT);
    }

    @Bean
    Visibility edgeAlertVisibility(RuleBook book) {
        return new Visibility(book);
    }

    @Bean
    AlertNews edgeAlertNews(MatchLog log, Visibility visibility, Hub hub) {
        return new AlertNews(log, visibility, hub::publish);
    }

    @Bean
    TopicReader<AlertRule> edgeAlertRules(
            RuleBook book, KafkaClients clients, TopicsAtStart topics, Clock clock, MeterRegistry registry) {
        TopicListener<AlertRule> listener = (key, rule, live) -> id(key).ifPresent(id -> book.put(id, rule));
        return reader(Topics.ALERT_RULES, listener, clients, topics, clock, registry);
    }

    @Bean
    TopicReader<AlertSubscription> edgeAlertSubscriptions(
            RuleBook book, KafkaClients clients, TopicsAtStart topics, Clock clock, MeterRegistry registry) {
        TopicListener<AlertSubscription> listener = (key, subscription, live) ->
                SubscriptionKey.parse(key).ifPresent(parsed -> book.put(parsed, subscription));
        return reader(Topics.ALERT_SUBSCRIPTIONS, listener, clients, topics, clock, registry);
    }

    @Bean
    TopicReader<AlertMatch> edgeAlertMatches(
            AlertNews news, KafkaClients clients, TopicsAtStart topics, Clock clock, MeterRegistry registry) {
        return reader(Topics.ALERT_MATCHES, news::match, clients, topics, clock, registry);
    }

    @Bean
    TopicReader<AlertCommand> edgeAlertCommands(
            AlertNews news, KafkaClients clients, TopicsAtStart topics, Clock clock, MeterRegistry registry) {
        return reader(Topics.ALERT_COMMANDS, news::command, clients, topics, clock, registry);
    }

    private static <V extends SpecificRecord> TopicReader<V> reader(
            Topic<V> topic,
            TopicListener<V> listener,
            KafkaClients clients,
            TopicsAtStart topics,
            Clock clock,
            MeterRegistry registry) {
        return new TopicReader<>(topic, listener, topic.retention(), clients, topics, clock, registry);
    }

    private static Optional<Long> id(String key) {
        try {
            return Optional.of(Long.parseLong(key));
        } catch (NumberFormatException garbage) {
            return Optional.empty();
        }
    }

    @Bean
    SnapshotSource edgeAlertSnapshot(AlertHistory history) {
        return new SnapshotSource() {
            @Override
            public Stream stream() {
                return Stream.ALERTS;
            }

            @Override
            public byte[] snapshot(Caller caller, Instant now) {
                return AlertMessages.snapshot(
                        history.newestSince(now.minus(IN_SNAPSHOT), caller, MOST_IN_SNAPSHOT), now);
            }
        };
    }

    @Bean
    CommandWriter<AlertRule> edgeAlertRuleWriter(KafkaClients clients) {
        return new CommandWriter<>(Topics.ALERT_RULES, clients);
    }

    @Bean
    CommandWriter<AlertSubscription> edgeAlertSubscriptionWriter(KafkaClients clients) {
        return new CommandWriter<>(Topics.ALERT_SUBSCRIPTIONS, clients);
    }

    @Bean
    CommandWriter<AlertCommand> edgeAlertCommandWriter(KafkaClients clients) {
        return new CommandWriter<>(Topics.ALERT_COMMANDS, clients);
    }

    @Bean
    AlertJournal edgeAlertJournal(
            CommandWriter<AlertRule> rules,
            CommandWriter<AlertSubscription> subscriptions,
            CommandWriter<AlertCommand> commands) {
        return new WrittenAlerts(rules, subscriptions, commands);
    }

    @Bean
    RuleAdministration edgeRuleAdministration(
            RuleBook book, Visibility visibility, ChannelBook channels, AlertJournal journal) {
        return new RuleAdministration(book, visibility, channels, journal, random);
    }

    @Bean
    Subscriptions edgeSubscriptions(RuleBook book, Visibility visibility, AlertJournal journal) {
        return new Subscriptions(book, visibility, journal, random);
    }

    @Bean
    AlertHistory edgeAlertHistory(MatchLog log, Visibility visibility, AlertJournal journal) {
        return new AlertHistory(log, visibility, journal);
    }

    @Bean
    RuleViews edgeRuleViews(RuleBook book, MatchLog log, Visibility visibility, ChannelBook channels) {
        return new RuleViews(book, log, visibility, channels);
    }

    @Bean
    AlertDesk edgeAlertDesk(AlertHistory history, RuleViews rules, Subscriptions subscriptions, Clock clock) {
        return new AlertDesk(history, rules, subscriptions, clock);
    }
}
