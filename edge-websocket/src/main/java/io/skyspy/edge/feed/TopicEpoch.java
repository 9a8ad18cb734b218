package io.skyspy.edge.feed;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;

/** Names the very topic of the very cluster, so that offsets of another one are not taken for its own. */
final class TopicEpoch {

    private static final long WITHIN_SECONDS = 10;
    private static final int LENGTH = 12;

    /** Changes when offsets begin to mean something else for the picture that is made of them. */
    private static final String CODEC = "1";

    private final Supplier<Admin> admins;
    private final String topic;

    TopicEpoch(Supplier<Admin> admins, String topic) {
        this.admins = admins;
        this.topic = topic;
    }

    /**
     * A short text that is the same on every edge.
     *
     * @throws KafkaException when the broker does not say
     */
    String read() {
        try (Admin admin = admins.get()) {
            String cluster = admin.describeCluster().clusterId().get(WITHIN_SECONDS, TimeUnit.SECONDS);
            TopicDescription description = requireNonNull(admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(WITHIN_SECONDS, TimeUnit.SECONDS)
                    .get(topic));
            return shortened(cluster + "/" + description.topicId() + "/" + CODEC);
        } catch (ExecutionException | TimeoutException noAnswer) {
            throw new KafkaException("The broker does not say what the topic " + topic + " is", noAnswer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while asking", stopping);
        }
    }

    private static String shortened(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
