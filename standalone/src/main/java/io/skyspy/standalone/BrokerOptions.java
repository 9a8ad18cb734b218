package io.skyspy.standalone;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Options of the commands that look into a system that is running already. */
final class BrokerOptions {

    private static final int ANSWER_WITHIN_MS = 5_000;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:SPRING_KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "The Kafka brokers (${DEFAULT-VALUE}).")
    String bootstrapServers = "localhost:9092";

    @Option(
            names = "--schema-registry-url",
            paramLabel = "URL",
            defaultValue = "${env:SKYSPY_KAFKA_SCHEMA_REGISTRY_URL:-http://localhost:8081}",
            description = "The schema registry (${DEFAULT-VALUE}).")
    String schemaRegistryUrl = "http://localhost:8081";

    Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /** An admin client of a broker that answers; the caller closes it. */
    Admin admin() {
        Map<String, Object> settings = clientSettings();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        try {
            Admin admin = Admin.create(settings);
            admin.describeCluster().clusterId().get();
            return admin;
        } catch (ExecutionException | KafkaException unreachable) {
            throw new UserMistake("No Kafka broker answers at " + bootstrapServers
                    + ". Start ./skyspy demo or ./skyspy run first, or name another one with --bootstrap-servers.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UserMistake("Stopped.");
        }
    }
}
