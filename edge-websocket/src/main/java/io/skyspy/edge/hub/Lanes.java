package io.skyspy.edge.hub;

import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.hub.HubMetrics.CatchUp;
import io.skyspy.edge.message.Mark;
import io.skyspy.edge.message.Message;
import io.skyspy.edge.message.Payload;
import io.skyspy.edge.message.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one session is sent besides answers: snapshots before anything else of a stream, urgent events ahead of the state, other events
 * with it. Nothing is queued but what has been begun. Confined to the session's pump, but for {@link #due(int)}.
 */
final class Lanes {

    private static final int MOST_AT_ONCE = 500;

    private final StateLane state;
    private final EventLane urgent;
    private final EventLane ordinary;
    private final Snapshots snapshots;
    private final Duration resumable;
    private final HubMetrics metrics;
    private Optional<String> resume;
    private final Backlog opening = new Backlog();
    private final Backlog started = new Backlog();
    private final Set<Stream> begun = EnumSet.noneOf(Stream.class);
    private @Nullable Wants begunFor;

    /**
     * @param greeting what comes first of all; empty for nothing
     * @param resume where the client left off; empty when it begins anew
     * @param resumable how long ago that may have been
     */
    Lanes(
            EventLog urgent,
            EventLog ordinary,
            Snapshots snapshots,
            Optional<byte[]> greeting,
            Optional<String> resume,
            Duration resumable,
            HubMetrics metrics) {
        this.state = new StateLane(metrics);
        this.urgent = new EventLane(urgent);
        this.ordinary = new EventLane(ordinary);
        this.snapshots = snapshots;
        this.resume = resume;
        this.resumable = resumable;
        this.metrics = metrics;
        greeting.map(Payload::single).ifPresent(opening::add);
    }

    void due(int periodics) {
        state.due(periodics);
    }

    /** What must come before even an answer; null when all that has been sent. */
    @Nullable
    Payload opening(Head head, Wants wants, Clock clock) {
        if (wants != begunFor) {
            begunFor = wants;
            forgetWhatWasLeft(wants);
            for (Stream stream : wants.streams()) {
                if (begun.add(stream)) {
                    begin(stream, head, wants, clock.instant());
                }
            }
        }
        return opening.poll();
    }

    /** The next event that waits for nobody; null when there is none. */
    @Nullable
    Payload urgent(Head head, Wants wants) {
        if (urgent.skipIfLost()) {
            lost();
        }
        List<Message> next = urgent.next(wants, 1, Long.MAX_VALUE);
        return next.isEmpty() ? null : head.events(next, wants.view()).getFirst();
    }

    /** What comes next of everything else; null when there is nothing to say as of that head. */
    @Nullable
    Payload next(Head head, Wants wants) {
        if (started.isEmpty()) {
            if (ordinary.skipIfLost()) {
                lost();
            }
            List<Payload> changes = state.next(head, wants);
            List<Message> events = ordinary.next(wants, MOST_AT_ONCE, head.eventsUpTo());
            if (events.isEmpty() && changes.size() <= 1) {
                return changes.isEmpty() ? null : changes.getFirst();
            }
            started.addAll(changes);
            started.addAll(events.isEmpty() ? List.of() : head.events(events, wants.view()));
        }
        return started.poll();
    }

    private void begin(Stream stream, Head head, Wants wants, Instant now) {
        if (stream != Stream.AIRCRAFT) {
            snapshots.of(stream, wants.caller(), now).map(Payload::single).ifPresent(opening::add);
            return;
        }
        View view = wants.view();
        OptionalLong version = resume.flatMap(Mark::parse)
                .filter(known -> known.view().equals(view))
                .map(known -> head.resumeAt(known.point(), resumable))
                .orElse(OptionalLong.empty());
        if (version.isPresent()) {
            opening.addAll(head.resumed(List.copyOf(wants.topics())));
            opening.addAll(state.resume(head, version.getAsLong(), view));
        } else {
            opening.addAll(state.snapshot(head, view, resume.isPresent()));
        }
        resume = Optional.empty();
    }

    /** Who comes back to a stream after leaving it begins it anew; the state of the aircraft is caught up with instead. */
    private void forgetWhatWasLeft(Wants wants) {
        if (begun.size() > 1) {
            Set<Stream> wanted = wants.streams();
            begun.removeIf(stream -> stream != Stream.AIRCRAFT && !wanted.contains(stream));
        }
    }

    private void lost() {
        metrics.caughtUp(CatchUp.RESNAPSHOT);
        begun.removeIf(stream -> stream != Stream.AIRCRAFT);
        begunFor = null;
    }
}
