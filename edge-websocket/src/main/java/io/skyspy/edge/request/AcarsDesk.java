package io.skyspy.edge.request;

import io.skyspy.edge.datalink.MessageStatistics;
import io.skyspy.edge.datalink.MessageStore;
import io.skyspy.edge.message.AcarsDocuments;
import io.skyspy.edge.message.AcarsFilters;
import io.skyspy.edge.message.ClientMessage.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Answers about recent datalink messages. */
public final class AcarsDesk implements Desk {

    private final MessageStore messages;
    private final BooleanSupplier complete;
    private final Clock clock;

    /** @param complete whether everything is known that is kept */
    public AcarsDesk(MessageStore messages, BooleanSupplier complete, Clock clock) {
        this.messages = messages;
        this.complete = complete;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("acars-messages", "acars-stats", "acars-labels", "acars-status");
    }

    @Override
    public Answer answer(String kind, Request request, Asker asker) {
        Instant now = clock.instant();
        return new Answer.Data(
                switch (kind) {
                    case "acars-messages" ->
                        AcarsDocuments.list(messages.newest(
                                AcarsFilters.of(request.params(), now), AcarsFilters.limit(request.params())));
                    case "acars-labels" -> AcarsDocuments.labels();
                    case "acars-status" -> AcarsDocuments.status(statistics(now), complete.getAsBoolean(), now);
                    default -> AcarsDocuments.statistics(statistics(now), now);
                });
    }

    private MessageStatistics statistics(Instant now) {
        return MessageStatistics.of(messages.recent(), now);
    }
}
