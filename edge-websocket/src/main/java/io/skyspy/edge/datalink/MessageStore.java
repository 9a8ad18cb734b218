package io.skyspy.edge.datalink;

import io.skyspy.schemas.avro.AcarsMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The messages that reached us recently, newest first. Written by one thread, read by many.
 *
 * <p>A message that is written again with more copies takes its own place; one that was put together from others takes theirs.
 */
public final class MessageStore {

    /** What became of a message. */
    public enum Change {
        /** It was not known. */
        NEW,
        /** It is known, and has been heard once more. */
        COPY,
        /** It tells nothing new, or is too old. */
        NONE
    }

    /** Where a message stands. */
    private record Place(long reachedUsMs, String id) {}

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparingLong(Place::reachedUsMs).reversed().thenComparing(Place::id);

    private final Duration kept;
    private final int most;
    private final Clock clock;
    private final ConcurrentNavigableMap<Place, AcarsMessage> messages = new ConcurrentSkipListMap<>(NEWEST_FIRST);
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Set<String> superseded = ConcurrentHashMap.newKeySet();
    private final AtomicLong version = new AtomicLong();

    /**
     * @param kept how long after it reached us a message is forgotten
     * @param most how many are remembered; beyond it the oldest are forgotten
     */
    public MessageStore(Duration kept, int most, Clock clock) {
        this.kept = kept;
        this.most = most;
        this.clock = clock;
    }

    /** Remembers a message, and forgets those it stands for and those that are too old. */
    public Change put(AcarsMessage message) {
        String id = message.getId();
        if (superseded.contains(id)) {
            return Change.NONE;
        }
        Place known = places.get(id);
        if (known != null) {
            AcarsMessage before = messages.get(known);
            if (before != null && before.getCopies() >= message.getCopies()) {
                return Change.NONE;
            }
            messages.put(known, message);
            version.incrementAndGet();
            return Change.COPY;
        }
        for (String part : message.getSupersedes()) {
            superseded.add(part);
            remove(places.get(part));
        }
        Place place = new Place(message.getReceivedAt().toEpochMilli(), id);
        places.put(id, place);
        messages.put(place, message);
        forget();
        version.incrementAndGet();
        return places.containsKey(id) ? Change.NEW : Change.NONE;
    }

    /** The newest messages that are wanted, newest first. */
    public List<AcarsMessage> newest(MessageFilter filter, int limit) {
        return recent().stream().filter(filter::accepts).limit(limit).toList();
    }

    /** Every message that is not too old, newest first. */
    public Collection<AcarsMessage> recent() {
        return Collections.unmodifiableCollection(
                messages.headMap(new Place(earliest().toEpochMilli() - 1, "")).values());
    }

    /** Grows with every change. */
    public long version() {
        return version.get();
    }

    private Instant earliest() {
        return clock.instant().minus(kept);
    }

    private void forget() {
        long earliest = earliest().toEpochMilli();
        while (places.size() > most
                || (!messages.isEmpty() && messages.lastKey().reachedUsMs() < earliest)) {
            remove(messages.lastKey());
        }
    }

    private void remove(@Nullable Place place) {
        AcarsMessage gone = place == null ? null : messages.remove(place);
        if (place != null && gone != null) {
            places.remove(place.id());
            gone.getSupersedes().forEach(superseded::remove);
        }
    }
}
