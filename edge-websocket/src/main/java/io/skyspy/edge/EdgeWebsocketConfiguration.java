package io.skyspy.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.alerts.MatchLog;
import io.skyspy.edge.alerts.RuleBook;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.datalink.MessageStore;
import io.skyspy.edge.feed.Feed;
import io.skyspy.edge.feed.FeedConfiguration;
import io.skyspy.edge.feed.FeedState;
import io.skyspy.edge.feed.TopicReader;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.hub.HubSettings;
import io.skyspy.edge.hub.SnapshotSource;
import io.skyspy.edge.message.Batcher;
import io.skyspy.edge.message.Figures;
import io.skyspy.edge.message.ServerState;
import io.skyspy.edge.request.AircraftDesk;
import io.skyspy.edge.request.Desk;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.request.ServerDesk;
import io.skyspy.edge.rest.RestConfiguration;
import io.skyspy.edge.rest.alerts.AlertsRestConfiguration;
import io.skyspy.edge.rest.auth.AccountsConfiguration;
import io.skyspy.edge.safety.SafetyBoard;
import io.skyspy.edge.socket.Gate;
import io.skyspy.edge.socket.SocketConfiguration;
import io.skyspy.edge.socket.SocketSettings;
import io.skyspy.edge.stomp.StompConfiguration;
import io.skyspy.edge.table.AircraftTable;
import io.skyspy.edge.table.Inbox;
import io.skyspy.edge.table.Picture;
import io.skyspy.runtime.LocationSettings;
import io.skyspy.schemas.avro.AcarsMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Beans of the edge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
@Import({
    FeedConfiguration.class,
    AcarsConfiguration.class,
    AuthConfiguration.class,
    SocketConfiguration.class,
    StompConfiguration.class,
    SafetyConfiguration.class,
    AlertsConfiguration.class,
    NotificationsConfiguration.class,
    RestConfiguration.class,
    AlertsRestConfiguration.class,
    AccountsConfiguration.class
})
public class EdgeWebsocketConfiguration {

    @Bean
    Hub edgeHub(
            EdgeSettings settings,
            Inbox inbox,
            ObjectProvider<SnapshotSource> sources,
            Authenticator authenticator,
            Clock clock,
            MeterRegistry registry) {
        AircraftTable table = new AircraftTable(settings.staleAfter(), settings.historyKept());
        Batcher batcher = new Batcher(
                settings.batchMaxSize(), (int) settings.batchMaxBytes().toBytes(), settings.immediateTypes());
        List<SnapshotSource> known = sources.orderedStream().toList();
        return new Hub(table, inbox, batcher, known, hubSettings(settings), authenticator, clock, registry);
    }

    private static HubSettings hubSettings(EdgeSettings settings) {
        return new HubSettings(
                settings.interval("aircraft:update", settings.updateEvery()),
                settings.interval("aircraft:position", settings.positionsEvery()),
                settings.interval("aircraft:heartbeat", settings.heartbeatEvery()),
                settings.interval("stats:update", settings.statisticsEvery()),
                settings.interval(EdgeSettings.DEFAULT, settings.window()),
                settings.historyKept(),
                settings.pingEvery(),
                settings.deadAfter(),
                settings.stallAfter(),
                settings.inboundPerSecond(),
                settings.inboundBurst());
    }

    @Bean
    Supplier<Picture> edgePicture(Hub hub) {
        return hub::picture;
    }

    @Bean
    Supplier<ServerState> edgeServerState(
            Hub hub,
            Feed feed,
            Gate gate,
            EdgeSettings settings,
            LocationSettings location,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
        String mapStyle =
                settings.mapStyleUrl() == null ? null : settings.mapStyleUrl().toString();
        return () -> new ServerState(
                clock.instant(),
                version,
                gate.isOpen() ? known(feed.state()) : ServerState.Feed.STARTING,
                hub.picture().rows().size(),
                hub.sessionCount(),
                location.latitudeDeg(),
                location.longitudeDeg(),
                mapStyle);
    }

    private static ServerState.Feed known(FeedState state) {
        return switch (state) {
            case STARTING -> ServerState.Feed.STARTING;
            case LIVE -> ServerState.Feed.LIVE;
            case DISCONNECTED -> ServerState.Feed.DISCONNECTED;
        };
    }

    @Bean
    Desk edgeAircraftDesk(Supplier<Picture> edgePicture) {
        return new AircraftDesk(edgePicture);
    }

    @Bean
    Desk edgeServerDesk(
            Supplier<ServerState> edgeServerState, Supplier<Picture> edgePicture, Supplier<Figures> edgeFigures) {
        return new ServerDesk(edgeServerState, edgePicture, edgeFigures);
    }

    @Bean
    Supplier<Figures> edgeFigures(
            RuleBook rules,
            MatchLog matches,
            SafetyBoard safety,
            MessageStore messages,
            TopicReader<AcarsMessage> edgeAcarsReader,
            Clock clock) {
        return () -> {
            Instant dayAgo = clock.instant().minus(Duration.ofDays(1));
            return new Figures(
                    rules.enabled(),
                    matches.count(),
                    safety.count(any -> true),
                    safety.count(event -> !event.getFirstSeenAt().isBefore(dayAgo)),
                    edgeAcarsReader.isComplete(),
                    (int) messages.recent().stream()
                            .filter(message -> !message.getReceivedAt().isBefore(dayAgo))
                            .count());
        };
    }

    @Bean
    Requests edgeRequests(List<Desk> desks) {
        return new Requests(desks);
    }

    @Bean
    SocketSettings edgeSocketSettings(EdgeSettings settings) {
        return new SocketSettings(
                settings.allowedOrigins(),
                settings.trustedProxies(),
                settings.maxConnections(),
                settings.maxConnectionsPerAddress(),
                settings.maxConnectionsPerCredential(),
                (int) settings.maxMessageSize().toBytes(),
                (int) settings.maxInboundMemory().toBytes(),
                settings.pingEvery(),
                settings.deadAfter(),
                (int) settings.sendBuffer().toBytes());
    }

    @Bean
    EdgeLifecycle edge(
            Hub hub,
            Feed feed,
            AuthLifecycle auth,
            ObjectProvider<TopicReader<?>> readers,
            Gate gate,
            EdgeSettings settings) {
        return new EdgeLifecycle(
                hub,
                feed,
                () -> auth.getAsBoolean() && readers.stream().allMatch(TopicReader::isComplete),
                gate,
                settings);
    }
}
