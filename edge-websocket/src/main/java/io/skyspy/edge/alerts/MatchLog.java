package io.skyspy.edge.alerts;

import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * The matches there were lately, the newest first, each with the last thing that was asked about it. A command may be read before the
 * match it is about. Safe for use by several threads.
 */
public final class MatchLog {

    /** Where a match stands. */
    private record Place(long atMs, long id) {}

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparingLong(Place::atMs).thenComparingLong(Place::id).reversed();

    private final int most;
    private final Duration kept;
    private final Map<Long, Place> places = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Place, Alert> alerts = new ConcurrentSkipListMap<>(NEWEST_FIRST);
    private final Map<Long, Instant> lastByRule;
    private final Map<Long, AlertCommand> early;
    private final Bell bell = new Bell();

    /**
     * An empty log.
     *
     * @param most how many matches it holds; beyond it the oldest are forgotten
     * @param kept how much older than the newest a match may be
     */
    public MatchLog(int most, Duration kept) {
        this.most = most;
        this.kept = kept;
        this.lastByRule = Collections.synchronizedMap(bounded(2 * RuleBook.MOST_RULES));
        this.early = bounded(2 * most);
    }

    private static <V> Map<Long, V> bounded(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes a match. Empty when it was known, or somebody has deleted it before it came. */
    public synchronized Optional<Alert> put(AlertMatch match) {
        if (places.containsKey(match.getId())) {
            return Optional.empty();
        }
        Alert alert = new Alert(match, Optional.ofNullable(early.remove(match.getId())));
        Place place = new Place(match.getTriggeredAt().toEpochMilli(), match.getId());
        places.put(alert.id(), place);
        alerts.put(place, alert);
        lastByRule.merge(match.getRuleId(), match.getTriggeredAt(), (a, b) -> a.isAfter(b) ? a : b);
        forget();
        bell.ring();
        return Optional.of(alert).filter(news -> !news.isDeleted());
    }

    /** Takes a command. The match as it is now, if it is acknowledged or deleted now and was not, or the other way round; else empty. */
    public synchronized Optional<Alert> put(AlertCommand command) {
        Place place = places.get(command.getMatchId());
        Alert before = place == null ? null : alerts.get(place);
        if (place == null || before == null) {
            early.put(command.getMatchId(), command);
            return Optional.empty();
        }
        Alert after = new Alert(before.match(), Optional.of(command));
        alerts.put(place, after);
        bell.ring();
        return Optional.of(after)
                .filter(now ->
                        now.isDeleted() != before.isDeleted() || now.isAcknowledged() != before.isAcknowledged());
    }

    /** The match of that id, unless it was deleted. */
    public Optional<Alert> find(long id) {
        return Optional.ofNullable(places.get(id)).map(alerts::get).filter(alert -> !alert.isDeleted());
    }

    /**
     * Those matches, the newest first.
     *
     * @param limit how many at most
     */
    public List<Alert> newest(Predicate<Alert> wanted, int limit) {
        return alerts.values().stream()
                .filter(alert -> !alert.isDeleted())
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    /** The same of those that matched then or later. */
    public List<Alert> newestSince(Instant since, Predicate<Alert> wanted, int limit) {
        return alerts.headMap(new Place(since.toEpochMilli(), Long.MIN_VALUE), true).values().stream()
                .filter(alert -> !alert.isDeleted())
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    /** How many matches there are that nobody has deleted. */
    public int count() {
        return (int)
                alerts.values().stream().filter(alert -> !alert.isDeleted()).count();
    }

    /** When a rule matched last, as far as is known; also when that match was deleted. */
    public Optional<Instant> lastTriggered(long ruleId) {
        return Optional.ofNullable(lastByRule.get(ruleId));
    }

    /** Whether these commands are, or become while there is patience, the last of their matches or earlier ones. */
    boolean awaits(Collection<AlertCommand> commands) {
        return bell.awaits(() -> commands.stream().allMatch(this::isFolded));
    }

    private boolean isFolded(AlertCommand command) {
        return Optional.ofNullable(places.get(command.getMatchId()))
                .map(alerts::get)
                .map(alert -> alert.command()
                        .filter(last -> !last.getAt().isBefore(command.getAt()))
                        .isPresent())
                .orElse(true);
    }

    private void forget() {
        long earliest = alerts.firstKey().atMs() - kept.toMillis();
        while (alerts.size() > most || alerts.lastKey().atMs() < earliest) {
            places.remove(alerts.lastKey().id());
            alerts.pollLastEntry();
        }
    }
}
