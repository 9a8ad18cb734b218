package io.skyspy.edge.datalink;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What messages add up to.
 *
 * @param total messages that are kept
 * @param lastHour those that reached us within the last hour
 * @param lastDay those of the last 24 hours
 * @param bySource what came over each link; links that nothing came over are left out
 * @param byLabel messages by label, most frequent first
 * @param byCategory messages by what they are about, most frequent first
 * @param withText messages that have a text of their own, squitters left out
 * @param understood those of them whose text was decoded, at least in part
 */
public record MessageStatistics(
        int total,
        int lastHour,
        int lastDay,
        Map<DataLink, PerSource> bySource,
        Map<String, Integer> byLabel,
        Map<String, Integer> byCategory,
        int withText,
        int understood) {

    /**
     * What came over one link.
     *
     * @param total messages
     * @param lastHour those of the last hour
     * @param errors messages with errors that the receiver corrected or reported
     * @param duplicates further copies of messages, which are not messages of their own
     */
    public record PerSource(int total, int lastHour, int errors, int duplicates) {

        private static final PerSource NOTHING = new PerSource(0, 0, 0, 0);

        private PerSource with(AcarsMessage message, boolean recent) {
            return new PerSource(
                    total + 1,
                    lastHour + (recent ? 1 : 0),
                    errors + (message.getErrors() > 0 ? 1 : 0),
                    duplicates + message.getCopies() - 1);
        }
    }

    public MessageStatistics {
        bySource = Collections.unmodifiableMap(bySource);
        byLabel = Collections.unmodifiableMap(byLabel);
        byCategory = Collections.unmodifiableMap(byCategory);
    }

    public static MessageStatistics of(Collection<AcarsMessage> messages, Instant now) {
        Instant hourAgo = now.minus(Duration.ofHours(1));
        Instant dayAgo = now.minus(Duration.ofDays(1));
        int total = 0;
        int lastHour = 0;
        int lastDay = 0;
        int withText = 0;
        int understood = 0;
        Map<DataLink, PerSource> sources = new EnumMap<>(DataLink.class);
        Map<String, Integer> labels = new TreeMap<>();
        Map<String, Integer> categories = new TreeMap<>();
        for (AcarsMessage message : messages) {
            boolean recent = !message.getReceivedAt().isBefore(hourAgo);
            boolean content = !Links.isUpkeep(message);
            total++;
            lastHour += recent ? 1 : 0;
            lastDay += message.getReceivedAt().isBefore(dayAgo) ? 0 : 1;
            withText += content ? 1 : 0;
            understood += content && message.getDecoded() != null ? 1 : 0;
            sources.merge(
                    message.getLink(),
                    PerSource.NOTHING.with(message, recent),
                    (before, unused) -> before.with(message, recent));
            labels.merge(message.getLabel(), 1, Integer::sum);
            categories.merge(message.getCategory(), 1, Integer::sum);
        }
        return new MessageStatistics(
                total, lastHour, lastDay, sources, sorted(labels), sorted(categories), withText, understood);
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
