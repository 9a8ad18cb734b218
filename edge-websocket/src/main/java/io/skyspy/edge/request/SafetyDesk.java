package io.skyspy.edge.request;

import io.skyspy.edge.message.ClientMessage.Request;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.SafetyDocuments;
import io.skyspy.edge.message.SafetyQuery;
import io.skyspy.edge.safety.SafetyBoard;
import io.skyspy.edge.safety.SafetyCommands;
import io.skyspy.edge.safety.SafetyTally;
import io.skyspy.schemas.avro.SafetyEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Answers about safety events, and passes on that somebody has taken note of one. */
public final class SafetyDesk implements Desk {

    private final SafetyBoard board;
    private final SafetyCommands commands;
    private final BooleanSupplier complete;
    private final Clock clock;

    /** @param complete whether every event is known that is kept */
    public SafetyDesk(SafetyBoard board, SafetyCommands commands, BooleanSupplier complete, Clock clock) {
        this.board = board;
        this.commands = commands;
        this.complete = complete;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "active_events",
                "event_history",
                "acknowledge",
                "safety-event-detail",
                "safety-events",
                "safety-stats",
                "safety-status");
    }

    @Override
    public Answer answer(String kind, Request request, Asker asker) {
        Instant now = clock.instant();
        SafetyQuery query = SafetyQuery.of(request.params(), now);
        return switch (kind) {
            case "active_events" -> new Answer.Data(SafetyDocuments.list(active(query)));
            case "event_history" -> new Answer.Data(SafetyDocuments.list(board.newest(query.filter(), query.limit())));
            case "safety-events" -> new Answer.Data(page(query));
            case "safety-stats" -> new Answer.Data(statistics(query, now));
            case "safety-status" -> new Answer.Data(status(now));
            default -> aboutOne(kind, request, asker);
        };
    }

    /** Those of the filter that last, the newest first. */
    public List<SafetyEvent> active(SafetyQuery query) {
        return board.newest(query.filter().and(SafetyBoard::isActive), query.limit());
    }

    /** Those of the filter, the newest first, and how many there are. */
    public byte[] page(SafetyQuery query) {
        List<SafetyEvent> all = board.newest(query.filter(), Integer.MAX_VALUE);
        return SafetyDocuments.page(
                all.stream().skip(query.offset()).limit(query.limit()).toList(), all.size());
    }

    public byte[] statistics(SafetyQuery query, Instant now) {
        List<SafetyEvent> events = lately(query.hours(), now);
        return SafetyDocuments.statistics(complete.getAsBoolean(), SafetyTally.of(events), query.hours(), events, now);
    }

    public byte[] aircraft(SafetyQuery query, Instant now) {
        return SafetyDocuments.aircraft(SafetyTally.of(lately(query.hours(), now)), query.hours(), now);
    }

    public byte[] status(Instant now) {
        int active = board.newest(SafetyBoard::isActive, Integer.MAX_VALUE).size();
        return SafetyDocuments.status(complete.getAsBoolean(), active, SafetyTally.of(lately(24, now)), now);
    }

    private List<SafetyEvent> lately(int hours, Instant now) {
        Instant since = SafetyTally.since(now, hours);
        return board.newest(event -> !event.getFirstSeenAt().isBefore(since), Integer.MAX_VALUE);
    }

    private Answer aboutOne(String kind, Request request, Asker asker) {
        OptionalLong id = SafetyQuery.eventId(request.params());
        if (id.isEmpty()) {
            return new Answer.Failure(ErrorText.MISSING_EVENT_ID.text());
        }
        Optional<SafetyEvent> event = board.find(id.getAsLong());
        if (kind.equals("acknowledge")) {
            return event.map(known -> acknowledge(known, asker))
                    .orElseGet(() -> new Answer.Data(SafetyDocuments.notDone(ErrorText.EVENT_NOT_FOUND.text())));
        }
        return new Answer.Data(event.map(SafetyDocuments::event).orElseGet(SafetyDocuments::missing));
    }

    private Answer acknowledge(SafetyEvent event, Asker asker) {
        return event.getAcknowledged() || commands.acknowledge(event, true, asker.caller())
                ? new Answer.Data(SafetyDocuments.done(event.getId()))
                : new Answer.Failure(ErrorText.NOT_WRITTEN.text());
    }
}
