package io.skyspy.edge;

import io.skyspy.edge.alerts.Alert;
import io.skyspy.edge.alerts.MatchLog;
import io.skyspy.edge.alerts.Visibility;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.hub.Event;
import io.skyspy.edge.message.AlertMessages;
import io.skyspy.edge.message.Message;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps the log of matches up to date, and tells those who may know what is news in it: each once, at once. */
final class AlertNews {

    private final MatchLog log;
    private final Visibility visibility;
    private final Consumer<Event> clients;

    AlertNews(MatchLog log, Visibility visibility, Consumer<Event> clients) {
        this.log = log;
        this.visibility = visibility;
        this.clients = clients;
    }

    void match(String key, @Nullable AlertMatch match, boolean live) {
        if (match != null) {
            log.put(match).filter(alert -> live).ifPresent(alert -> tell(alert, AlertMessages::triggered));
        }
    }

    void command(String key, @Nullable AlertCommand command, boolean live) {
        if (command != null) {
            log.put(command)
                    .filter(alert -> live)
                    .ifPresent(alert ->
                            tell(alert, alert.isDeleted() ? AlertMessages::deleted : AlertMessages::acknowledged));
        }
    }

    private void tell(Alert about, Function<Alert, Message> how) {
        Set<String> topics = new HashSet<>(Stream.ALERTS.topics());
        topics.addAll(visibility.personalTopics(about.match()));
        if (about.namesSomebody()) {
            tell(topics, how.apply(about), about, caller -> visibility.mayAcknowledge(about, caller));
            tell(topics, how.apply(about.unnamed()), about, caller -> !visibility.mayAcknowledge(about, caller));
        } else {
            tell(topics, how.apply(about), about, anybody -> true);
        }
    }

    private void tell(Set<String> topics, Message message, Alert about, Predicate<Caller> whom) {
        clients.accept(new Event(
                Stream.ALERTS,
                topics,
                message,
                caller -> visibility.isTold(about.match(), caller) && whom.test(caller)));
    }
}
