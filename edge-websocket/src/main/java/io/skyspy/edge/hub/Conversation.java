package io.skyspy.edge.hub;

import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Replies;
import io.skyspy.edge.request.Answer;
import io.skyspy.edge.request.Asker;
import io.skyspy.edge.request.Requests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one client says and is answered, with the topics it is subscribed to. Messages come one after the other. */
final class Conversation {

    private final Endpoint endpoint;
    private final String id;
    private final Requests requests;
    private final TokenBucket bucket;
    private final HubMetrics metrics;
    private final Set<String> subscribed;
    private volatile boolean wantsAircraft;

    /**
     * A conversation that has just begun.
     *
     * @param topics as asked for with the connection; none means all
     */
    Conversation(
            Endpoint endpoint,
            String id,
            List<String> topics,
            Requests requests,
            TokenBucket bucket,
            HubMetrics metrics) {
        this.endpoint = endpoint;
        this.id = id;
        this.requests = requests;
        this.bucket = bucket;
        this.metrics = metrics;
        this.subscribed = endpoint.known(topics.isEmpty() ? List.of(Endpoint.EVERYTHING) : topics);
        this.wantsAircraft = subscribed.contains(Endpoint.AIRCRAFT_TOPIC);
    }

    boolean wantsAircraft() {
        return wantsAircraft;
    }

    /** A ping is answered even to a client that says too much: without its pong it would come back as a new one. */
    Optional<byte[]> replyTo(ClientMessage message, Instant now) {
        if (!bucket.take(now) && !(message instanceof ClientMessage.Ping)) {
            metrics.rateLimited();
            String limited = ErrorText.RATE_LIMITED.text();
            return Optional.of(
                    message instanceof ClientMessage.Request request
                            ? Replies.error(request.id(), limited)
                            : Replies.error(limited));
        }
        return switch (message) {
            case ClientMessage.Ping ping -> Optional.of(Replies.pong());
            case ClientMessage.Pong pong -> Optional.empty();
            case ClientMessage.Subscribe subscribe -> {
                subscribed.addAll(endpoint.known(subscribe.topics()));
                wantsAircraft = subscribed.contains(Endpoint.AIRCRAFT_TOPIC);
                yield Optional.of(Replies.subscribed(subscribed));
            }
            case ClientMessage.Unsubscribe unsubscribe -> {
                subscribed.removeAll(Set.copyOf(unsubscribe.topics()));
                wantsAircraft = subscribed.contains(Endpoint.AIRCRAFT_TOPIC);
                yield Optional.of(Replies.unsubscribed(unsubscribe.topics()));
            }
            case ClientMessage.Request request -> Optional.of(answer(request));
            case ClientMessage.Unknown unknown -> Optional.of(Replies.error("Unknown action: " + unknown.action()));
            case ClientMessage.Invalid invalid -> Optional.of(Replies.error(invalid.error()));
        };
    }

    private byte[] answer(ClientMessage.Request request) {
        Asker asker = new Asker(endpoint.path(), id, List.copyOf(subscribed), endpoint.topics());
        return switch (requests.answer(request, asker)) {
            case Answer.Data data -> Replies.response(request.id(), request.type(), data.data());
            case Answer.Failure failure -> Replies.error(request.id(), failure.message());
        };
    }
}
