package io.skyspy.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Kafka's own settings for one small node that is broker and controller at once. */
final class BrokerProperties {

    static final String CONTROLLER = "CONTROLLER";

    private static final int MIB = 1024 * 1024;
    private static final String LOOPBACK = "127.0.0.1";

    private BrokerProperties() {}

    static Map<String, Object> of(EmbeddedBrokerSettings settings, Path logs, int port, int controllerPort) {
        Map<String, Object> properties = new HashMap<>();
        node(properties, logs, controllerPort);
        properties.put(
                "listeners",
                "PLAINTEXT://" + settings.listenHost() + ":" + port + "," + CONTROLLER + "://" + LOOPBACK + ":"
                        + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://" + settings.advertisedHost() + ":" + port);
        internalTopics(properties);
        smallComputer(properties);
        properties.putAll(settings.overrides());
        return properties;
    }

    private static void node(Map<String, Object> properties, Path logs, int controllerPort) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + LOOPBACK + ":" + controllerPort);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("log.dirs", logs.toString());
        properties.put("auto.create.topics.enable", "false");
        // After kill -9 the controller, ours too, lets the broker in only once the session of the dead one has ended.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.streams.initial.rebalance.delay.ms", "0");
    }

    private static void internalTopics(Map<String, Object> properties) {
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("offsets.topic.segment.bytes", 16 * MIB);
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("transaction.state.log.segment.bytes", 16 * MIB);
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
    }

    /** Kafka's defaults are for a machine of its own: 128 MiB for the log cleaner alone. */
    private static void smallComputer(Map<String, Object> properties) {
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.put("queued.max.requests", "100");
        properties.put("log.cleaner.dedupe.buffer.size", 4 * MIB);
        properties.put("log.cleaner.io.buffer.size", MIB / 2);
        properties.put("log.segment.bytes", 64 * MIB);
        properties.put("log.index.size.max.bytes", MIB);
        properties.put("metadata.log.segment.bytes", 8 * MIB);
        properties.put("metadata.max.retention.bytes", 16 * MIB);
        properties.put("metadata.log.max.record.bytes.between.snapshots", 4 * MIB);
        properties.put("metadata.max.idle.interval.ms", "5000");
        properties.put("metric.reporters", "");
    }
}
