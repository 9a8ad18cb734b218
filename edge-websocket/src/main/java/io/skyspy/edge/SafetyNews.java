package io.skyspy.edge;

import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.feed.TopicListener;
import io.skyspy.edge.hub.Event;
import io.skyspy.edge.message.SafetyMessages;
import io.skyspy.edge.safety.SafetyBoard;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the board of safety events up to date, and tells clients what is news on it: each change once, at once. */
final class SafetyNews implements TopicListener<SafetyEvent> {

    private static final String EVENTS = "events";

    private final SafetyBoard board;
    private final Consumer<Event> clients;

    SafetyNews(SafetyBoard board, Consumer<Event> clients) {
        this.board = board;
        this.clients = clients;
    }

    @Override
    public void read(String key, @Nullable SafetyEvent event, boolean live) {
        if (event != null && board.put(event) && live) {
            clients.accept(Event.forAll(Stream.SAFETY, topics(event.getKind()), SafetyMessages.told(event)));
        }
    }

    private static Set<String> topics(SafetyEventKind kind) {
        return switch (kind) {
            case TCAS_RA, TCAS_TA -> Set.of(EVENTS, "tcas");
            case EMERGENCY_SQUAWK -> Set.of(EVENTS, "emergency");
            case EXTREME_VS, VS_REVERSAL, PROXIMITY_CONFLICT, UNUSUAL_SQUAWK, UNKNOWN -> Set.of(EVENTS);
        };
    }
}
