package io.skyspy.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.command.CommandWriter;
import io.skyspy.edge.command.WrittenSafetyCommands;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.feed.TopicReader;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.hub.SnapshotSource;
import io.skyspy.edge.message.SafetyMessages;
import io.skyspy.edge.request.SafetyDesk;
import io.skyspy.edge.safety.SafetyBoard;
import io.skyspy.edge.safety.SafetyCommands;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that bring safety events to clients, and to streams-safety what clients make of them. */
@Configuration(proxyBeanMethods = false)
class SafetyConfiguration {

    /** Some 10 MB of them. */
    private static final int MOST_EVENTS = 5_000;

    private static final int MOST_IN_SNAPSHOT = 100;

    @Bean
    SafetyBoard edgeSafetyBoard() {
        return new SafetyBoard(MOST_EVENTS);
    }

    @Bean
    TopicReader<SafetyEvent> edgeSafetyEvents(
            SafetyBoard board,
            Hub hub,
            KafkaClients clients,
            TopicsAtStart topics,
            Clock clock,
            MeterRegistry registry) {
        SafetyNews news = new SafetyNews(board, hub::publish);
        return new TopicReader<>(Topics.SAFETY_EVENTS, news, Optional.empty(), clients, topics, clock, registry);
    }

    @Bean
    SnapshotSource edgeSafetySnapshot(SafetyBoard board) {
        return new SnapshotSource() {
            @Override
            public Stream stream() {
                return Stream.SAFETY;
            }

            @Override
            public byte[] snapshot(Caller caller, Instant now) {
                return SafetyMessages.snapshot(
                        board.newest(
                                event -> SafetyBoard.isActive(event) && !event.getAcknowledged(), MOST_IN_SNAPSHOT),
                        now);
            }
        };
    }

    @Bean
    CommandWriter<SafetyCommand> edgeSafetyCommandWriter(KafkaClients clients) {
        return new CommandWriter<>(Topics.SAFETY_COMMANDS, clients);
    }

    @Bean
    SafetyCommands edgeSafetyCommands(CommandWriter<SafetyCommand> writer, Clock clock) {
        return new WrittenSafetyCommands(writer, clock);
    }

    @Bean
    SafetyDesk edgeSafetyDesk(
            SafetyBoard board, SafetyCommands commands, TopicReader<SafetyEvent> edgeSafetyEvents, Clock clock) {
        return new SafetyDesk(board, commands, edgeSafetyEvents::isComplete, clock);
    }
}
