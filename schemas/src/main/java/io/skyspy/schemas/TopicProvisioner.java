package io.skyspy.schemas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings the topics of a cluster and the catalogue together. */
public final class TopicProvisioner {

    private static final int LONGEST_WAIT_S = 60;
    private static final int VERIFY_ATTEMPTS = 50;
    private static final long VERIFY_PAUSE_MS = 200;

    private TopicProvisioner() {}

    /**
     * Creates the topics that are missing and verifies the others: partitions, clean-up and retention. Several apps may do so at once.
     * Topics that were missing can be written to when this returns.
     *
     * @return names of the topics this call created
     * @throws TopicMismatchException when an existing topic differs
     * @throws KafkaException when the cluster refuses or does not answer
     */
    public static List<String> createOrVerify(Admin admin, Collection<Topic<?>> topics, TopicLayout layout) {
        Map<String, Topic<?>> wanted = topics.stream().collect(Collectors.toMap(Topic::name, Function.identity()));
        Collection<String> present = await(admin.listTopics().names());
        List<Topic<?>> missing = wanted.values().stream()
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        List<String> created = create(admin, missing, layout);
        List<Topic<?>> existing = wanted.values().stream()
                .filter(topic -> !created.contains(topic.name()))
                .toList();
        verify(admin, existing, layout);
        awaitLeaders(admin, missing, layout);
        return created;
    }

    private static List<String> create(Admin admin, List<Topic<?>> missing, TopicLayout layout) {
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(missing.stream()
                        .map(topic -> new NewTopic(topic.name(), layout.partitionsOf(topic), layout.replicationFactor())
                                .configs(TopicSettings.of(topic, layout)))
                        .toList())
                .values();
        List<String> created = new ArrayList<>();
        answers.forEach((name, answer) -> {
            try {
                await(answer);
                created.add(name);
            } catch (TopicExistsException e) {
                // Another app was faster: it is verified like every topic that was there before.
            }
        });
        return created;
    }

    /**
     * Brokers tell of a partition a moment before they take records for it. When a producer's first batch comes in that moment and its next
     * one later, the first can never be put before it any more: the producer tries for {@code delivery.timeout.ms} and gives it up.
     */
    private static void awaitLeaders(Admin admin, List<Topic<?>> topics, TopicLayout layout) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (Topic<?> topic : topics) {
            for (int partition = 0; partition < layout.partitionsOf(topic); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        var unused = await(admin.listOffsets(ends).all());
    }

    private static void verify(Admin admin, List<Topic<?>> topics, TopicLayout layout) {
        Map<String, TopicDescription> descriptions =
                described(admin, topics.stream().map(Topic::name).toList());
        List<ConfigResource> resources =
                topics.stream().map(TopicProvisioner::resource).toList();
        Map<ConfigResource, Config> configs =
                await(admin.describeConfigs(resources).all());
        for (Topic<?> topic : topics) {
            TopicDescription description = descriptions.get(topic.name());
            Config config = configs.get(resource(topic));
            if (description == null || config == null) {
                throw new KafkaException("Topic " + topic + " was deleted while it was being verified");
            }
            int partitions = description.partitions().size();
            if (partitions != layout.partitionsOf(topic)) {
                throw new TopicMismatchException(
                        topic.name(),
                        "partitions",
                        Integer.toString(layout.partitionsOf(topic)),
                        Integer.toString(partitions));
            }
            verifySettings(topic, config);
        }
    }

    private static void verifySettings(Topic<?> topic, Config config) {
        TopicSettings.verified(topic).forEach((setting, expected) -> {
            String found = Optional.ofNullable(config.get(setting))
                    .map(ConfigEntry::value)
                    .orElse("no value");
            if (!TopicSettings.same(setting, expected, found)) {
                throw new TopicMismatchException(topic.name(), setting, expected, found);
            }
        });
    }

    /** A topic another app just created may not yet be known to the broker that is asked. */
    private static Map<String, TopicDescription> described(Admin admin, List<String> names) {
        for (int attempt = 1; ; attempt++) {
            try {
                return await(admin.describeTopics(names).allTopicNames());
            } catch (UnknownTopicOrPartitionException e) {
                if (attempt == VERIFY_ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(VERIFY_PAUSE_MS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(LONGEST_WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "Kafka does not answer within " + LONGEST_WAIT_S + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }
}
