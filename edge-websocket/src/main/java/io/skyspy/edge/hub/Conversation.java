package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Filters;
import io.skyspy.edge.message.Replies;
import io.skyspy.edge.message.View;
import io.skyspy.edge.message.ViewOption;
import io.skyspy.edge.request.Answer;
import io.skyspy.edge.request.Asker;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.table.AircraftFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one client says and is answered. Messages come one after the other. */
final class Conversation {

    private static final List<String> STATS = List.of("stats");

    private final String id;
    private final Requests requests;
    private final Authenticator authenticator;
    private final StatsDialect stats;
    private final TokenBucket bucket;
    private final HubMetrics metrics;

    Conversation(
            String id,
            Requests requests,
            Authenticator authenticator,
            StatsDialect stats,
            TokenBucket bucket,
            HubMetrics metrics) {
        this.id = id;
        this.requests = requests;
        this.authenticator = authenticator;
        this.stats = stats;
        this.bucket = bucket;
        this.metrics = metrics;
    }

    /** What is said before anything else, besides snapshots; empty for most endpoints. */
    Optional<byte[]> greeting(Wants wants, Instant now) {
        return switch (wants.endpoint()) {
            case STATS -> Optional.of(stats.greeting(wants, now));
            case CANNONBALL -> Optional.of(CannonballDialect.greeting(now));
            default -> Optional.empty();
        };
    }

    /** A ping is answered even to a client that says too much: without its pong it would come back as a new one. */
    Outcome hear(ClientMessage message, Wants wants, Instant now) {
        if (!bucket.take(now) && !(message instanceof ClientMessage.Ping)) {
            metrics.rateLimited();
            String limited = ErrorText.RATE_LIMITED.text();
            return Outcome.reply(
                    wants,
                    message instanceof ClientMessage.Request request
                            ? Replies.error(request.id(), limited)
                            : Replies.error(limited));
        }
        return switch (message) {
            case ClientMessage.Ping ping -> Outcome.reply(wants, Replies.pong());
            case ClientMessage.Pong pong -> new Outcome(wants, List.of());
            case ClientMessage.Subscribe subscribe -> subscribe(subscribe, wants);
            case ClientMessage.Unsubscribe unsubscribe ->
                Outcome.reply(wants.without(unsubscribe.topics()), Replies.unsubscribed(unsubscribe.topics()));
            case ClientMessage.SubscribeStats subscribe ->
                filtered(wants.with(STATS), Filters.of(subscribe.filters()), true);
            case ClientMessage.UpdateStatsFilters update ->
                filtered(wants, Filters.merged(wants.filter(), update.filters()), false);
            case ClientMessage.Request request -> Outcome.reply(wants, answer(request, wants));
            case ClientMessage.Auth auth -> authenticate(auth, wants, now);
            case ClientMessage.Typed typed -> typed(typed, wants);
            case ClientMessage.Unknown unknown -> unknown(wants, unknown.action());
            case ClientMessage.Invalid invalid -> Outcome.reply(wants, Replies.error(invalid.error()));
        };
    }

    private static Outcome subscribe(ClientMessage.Subscribe subscribe, Wants wants) {
        View view = wants.view();
        for (ViewOption option : subscribe.options()) {
            view = option.appliedTo(view);
        }
        Wants now = wants.with(subscribe.topics()).seeing(view);
        boolean whole = view.area().isEmpty() && view.fields().isEmpty();
        return Outcome.reply(
                now,
                whole && subscribe.options().isEmpty()
                        ? Replies.subscribed(now.topics())
                        : Replies.subscribed(now.topics(), view));
    }

    private static Outcome filtered(Wants wants, AircraftFilter filter, boolean subscribing) {
        return Outcome.reply(
                wants.filtered(filter), subscribing ? Replies.statsSubscribed(filter) : Replies.filtersUpdated(filter));
    }

    private Outcome authenticate(ClientMessage.Auth auth, Wants wants, Instant now) {
        return switch (authenticator.authenticate(auth.token(), now)) {
            case Authentication.Accepted accepted ->
                Outcome.reply(wants.of(accepted.caller()), Replies.authenticated(accepted.caller()));
            case Authentication.Refused refused -> Outcome.reply(wants, Replies.error(ErrorText.INVALID_TOKEN));
        };
    }

    private Outcome typed(ClientMessage.Typed typed, Wants wants) {
        Optional<Outcome> understood = switch (wants.endpoint()) {
            case STATS -> stats.hear(typed, wants);
            case CANNONBALL -> CannonballDialect.hear(typed, wants);
            default -> Optional.empty();
        };
        return understood.orElseGet(() -> unknown(wants, "null"));
    }

    private static Outcome unknown(Wants wants, String action) {
        return Outcome.reply(wants, Replies.error("Unknown action: " + action));
    }

    private byte[] answer(ClientMessage.Request request, Wants wants) {
        Endpoint endpoint = wants.endpoint();
        Asker asker = new Asker(endpoint, id, wants.caller(), List.copyOf(wants.topics()));
        return switch (requests.answer(request, asker)) {
            case Answer.Data data -> Replies.response(request.id(), request.type(), data.data());
            case Answer.Failure failure -> Replies.error(request.id(), failure.message());
        };
    }
}
