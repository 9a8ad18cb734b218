package io.skyspy.edge.rest;

import io.skyspy.edge.command.ChannelCommands;
import io.skyspy.edge.datalink.MessageStore;
import io.skyspy.edge.feed.TopicReader;
import io.skyspy.edge.message.Figures;
import io.skyspy.edge.message.ServerState;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.edge.notify.DeliveryLog;
import io.skyspy.edge.request.SafetyDesk;
import io.skyspy.edge.safety.SafetyBoard;
import io.skyspy.edge.safety.SafetyCommands;
import io.skyspy.edge.table.Picture;
import io.skyspy.schemas.avro.AcarsMessage;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that answer over plain HTTP. */
@Configuration(proxyBeanMethods = false)
public class RestConfiguration {

    @Bean
    AircraftController edgeAircraftController(Supplier<Picture> edgePicture) {
        return new AircraftController(edgePicture);
    }

    @Bean
    AcarsController edgeAcarsController(MessageStore messages, TopicReader<AcarsMessage> edgeAcarsReader, Clock clock) {
        return new AcarsController(messages, edgeAcarsReader::isComplete, clock);
    }

    @Bean
    SafetyController edgeSafetyController(SafetyDesk desk, SafetyBoard board, SafetyCommands commands, Clock clock) {
        return new SafetyController(desk, board, commands, clock);
    }

    @Bean
    NotificationsController edgeNotificationsController(
            ChannelBook channels, DeliveryLog deliveries, ChannelCommands commands, Clock clock) {
        return new NotificationsController(channels, deliveries, commands, clock);
    }

    @Bean
    ServerController edgeServerController(Supplier<ServerState> edgeServerState, Supplier<Figures> edgeFigures) {
        return new ServerController(edgeServerState, edgeFigures);
    }

    @Bean
    BadRequests edgeBadRequests() {
        return new BadRequests();
    }

    @Bean
    PageController edgePageController() {
        return new PageController();
    }

    @Bean
    PageFiles edgePageFiles() {
        return new PageFiles();
    }

    @Bean
    SecurityHeaders edgeSecurityHeaders(Supplier<ServerState> edgeServerState) {
        return new SecurityHeaders(edgeServerState.get().mapStyleUrl() != null);
    }

    @Bean
    JsonErrors edgeJsonErrors() {
        return new JsonErrors();
    }

    @Bean
    MetricsDoor edgeMetricsDoor() {
        return new MetricsDoor();
    }

    @Bean
    OpenApiDocument edgeOpenApiDocument(Supplier<ServerState> edgeServerState) {
        return new OpenApiDocument(edgeServerState.get().version());
    }
}
