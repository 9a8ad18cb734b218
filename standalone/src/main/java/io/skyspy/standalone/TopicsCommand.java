package io.skyspy.standalone;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the topics of the catalogue: who writes them, how they are kept, how many records they hold. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Lists our topics and how many records each holds in a system that is running.")
final class TopicsCommand implements Callable<Integer> {

    private static final String ROW = "%-24s %-16s %-16s %10s %12s%n";

    @Mixin
    private final BrokerOptions broker = new BrokerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        try (Admin admin = broker.admin()) {
            Set<String> present = admin.listTopics().names().get();
            List<Topic<?>> ours = Topics.all().stream()
                    .filter(topic -> present.contains(topic.name()))
                    .toList();
            Map<String, TopicDescription> described = admin.describeTopics(
                            ours.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get();
            PrintWriter out = spec.commandLine().getOut();
            out.printf(ROW, "TOPIC", "OWNER", "KEPT", "PARTITIONS", "RECORDS");
            for (Topic<?> topic : Topics.all()) {
                TopicDescription description = described.get(topic.name());
                out.printf(
                        ROW,
                        topic.name(),
                        topic.owner(),
                        kept(topic),
                        description == null
                                ? "missing"
                                : description.partitions().size(),
                        description == null ? "" : records(admin, description));
            }
            out.flush();
        }
        return 0;
    }

    private static String kept(Topic<?> topic) {
        String cleanup = topic.cleanup() == Topic.Cleanup.DELETE ? "" : "latest per key";
        return topic.retention()
                .map(retention -> (retention.toHours() % 24 == 0 && retention.toDays() > 1
                                ? retention.toDays() + " d"
                                : retention.toHours() + " h")
                        + (cleanup.isEmpty() ? "" : ", latest"))
                .orElse(cleanup);
    }

    /** Records between the first and the last offset; compaction and transactions make it an upper bound. */
    private static long records(Admin admin, TopicDescription topic) throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions = topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        return sum(admin, partitions, OffsetSpec.latest()) - sum(admin, partitions, OffsetSpec.earliest());
    }

    private static long sum(Admin admin, List<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        return admin.listOffsets(asked).all().get().values().stream()
                .mapToLong(result -> result.offset())
                .sum();
    }
}
