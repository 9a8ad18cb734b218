package io.skyspy.system;

import static org.awaitility.Awaitility.await;

import io.skyspy.edge.EdgeWebsocketApplication;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import io.skyspy.edge.socket.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An edge of its own beside that of a running system, on the same broker. */
final class SecondEdge implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;

    private SecondEdge(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SecondEdge start(RunningSystem system, Path dataDirectory, Map<String, Object> settings) {
        Map<String, Object> own = Map.of(
                "server.port",
                0,
                "skyspy.data-dir",
                dataDirectory,
                "spring.kafka.bootstrap-servers",
                system.standalone().bootstrapServers(),
                "skyspy.kafka.schema-registry-url",
                system.standalone().schemaRegistryUrl());
        SecondEdge edge = new SecondEdge(new SpringApplication(EdgeWebsocketApplication.class)
                .run(Stream.of(own, settings)
                        .flatMap(some -> some.entrySet().stream())
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
        await().atMost(READY_WITHIN)
                .until(() -> edge.context.getBean(Gate.class).isOpen());
        return edge;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Makes a user, as the command line does. */
    void addUser(String name, String password, String role) {
        context.getBean(UserAdministration.class)
                .add(
                        new NewUser(
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(password),
                                List.of(new RoleGrant(role, Optional.empty()))),
                        Caller.everybody(),
                        Instant.now());
    }

    @Override
    public void close() {
        context.close();
    }
}
