package io.skyspy.edge.hub;

import io.skyspy.edge.contract.StatType;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.Filters;
import io.skyspy.edge.message.LiveStatistics;
import io.skyspy.edge.message.Replies;
import io.skyspy.edge.message.StatsReplies;
import io.skyspy.edge.table.AircraftFilter;
import io.skyspy.edge.table.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How the stats endpoint speaks: by {@code type}, of kinds of statistics instead of topics. */
final class StatsDialect {

    private static final String STAT_TYPES = "stat_types";
    private static final String STAT_TYPE = "stat_type";
    private static final String FILTERS = "filters";

    private final Supplier<Picture> picture;

    StatsDialect(Supplier<Picture> picture) {
        this.picture = picture;
    }

    byte[] greeting(Wants wants, Instant now) {
        return StatsReplies.connected(kinds(wants), now);
    }

    /** Empty when it is none of this dialect. */
    Optional<Outcome> hear(ClientMessage.Typed message, Wants wants) {
        List<String> named = message.members().texts(STAT_TYPES);
        return switch (message.type()) {
            case "stats.subscribe" -> Optional.of(subscribe(wants, named));
            case "stats.unsubscribe" -> {
                Wants fewer = wants.without(named);
                yield Optional.of(Outcome.reply(fewer, StatsReplies.unsubscribed(named, kinds(fewer))));
            }
            case "stats.request" -> Optional.of(Outcome.reply(wants, answer(message, wants)));
            case "stats.set_filters" -> {
                AircraftFilter filter =
                        Filters.merged(wants.filter(), message.members().params(FILTERS));
                yield Optional.of(Outcome.reply(wants.filtered(filter), StatsReplies.filtersSet(filter)));
            }
            case "stats.list" -> Optional.of(Outcome.reply(wants, StatsReplies.list(kinds(wants))));
            case "stats.refresh" -> Optional.of(refresh(message, wants));
            default -> Optional.empty();
        };
    }

    /** The current value of what is new follows at once. */
    private Outcome subscribe(Wants wants, List<String> named) {
        Wants more = wants.with(named);
        Set<String> added = new LinkedHashSet<>(kinds(more));
        added.removeAll(wants.topics());
        List<byte[]> replies = new ArrayList<>();
        replies.add(StatsReplies.subscribed(kinds(more)));
        added.forEach(name -> StatType.named(name).ifPresent(type -> replies.addAll(current(type))));
        return new Outcome(more, replies);
    }

    private Outcome refresh(ClientMessage.Typed message, Wants wants) {
        String name = message.members().text(STAT_TYPE).orElse("");
        Optional<StatType> type = StatType.named(name);
        if (type.isEmpty()) {
            return Outcome.reply(wants, unknown(message, name));
        }
        List<byte[]> replies = new ArrayList<>();
        replies.add(StatsReplies.refreshStarted(type.get()));
        replies.addAll(current(type.get()));
        return new Outcome(wants, replies);
    }

    private byte[] answer(ClientMessage.Typed message, Wants wants) {
        String name = message.members().text(STAT_TYPE).orElse("");
        Optional<StatType> type = StatType.named(name);
        if (type.isEmpty()) {
            return unknown(message, name);
        }
        AircraftFilter filter = Filters.merged(wants.filter(), message.members().params(FILTERS));
        return LiveStatistics.of(type.get(), picture.get(), filter)
                .map(data -> StatsReplies.response(message.id(), type.get(), filter, data))
                .orElseGet(() -> StatsReplies.error(
                        message.id(), "Statistic not available: " + name + " (this server has no such data yet)"));
    }

    private static byte[] unknown(ClientMessage.Typed message, String name) {
        return name.isEmpty()
                ? Replies.error(message.id(), "Missing stat_type parameter")
                : StatsReplies.error(message.id(), "Unknown stat type: " + name);
    }

    private List<byte[]> current(StatType type) {
        return LiveStatistics.of(type, picture.get(), AircraftFilter.NONE)
                .map(data -> List.of(LiveStatistics.pushed(type, data)))
                .orElse(List.of());
    }

    /** The statistics among the topics. */
    private static List<String> kinds(Wants wants) {
        return wants.topics().stream()
                .filter(topic -> StatType.named(topic).isPresent())
                .toList();
    }
}
