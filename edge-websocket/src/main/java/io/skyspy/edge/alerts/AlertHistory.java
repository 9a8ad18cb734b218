package io.skyspy.edge.alerts;

import io.skyspy.edge.auth.Caller;
import io.skyspy.schemas.avro.AlertAction;
import io.skyspy.schemas.avro.AlertCommand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The matches as each caller may see them, and what callers make of them. What is not allowed is an {@link AlertProblem}. */
public final class AlertHistory {

    private final MatchLog log;
    private final Visibility visibility;
    private final AlertJournal journal;

    public AlertHistory(MatchLog log, Visibility visibility, AlertJournal journal) {
        this.log = log;
        this.visibility = visibility;
        this.journal = journal;
    }

    /** Those matches that a caller may see, the newest first. */
    public List<Alert> newest(Predicate<Alert> wanted, Caller caller, int limit) {
        return shown(log.newest(alert -> wanted.test(alert) && visibility.sees(alert, caller), limit), caller);
    }

    /** Those that matched then or later and that a caller may see, the newest first. */
    public List<Alert> newestSince(Instant since, Caller caller, int limit) {
        return shown(log.newestSince(since, alert -> visibility.sees(alert, caller), limit), caller);
    }

    /** The match of that id, if there is one and the caller may see it. */
    public Optional<Alert> find(long id, Caller caller) {
        return log.find(id)
                .filter(alert -> visibility.sees(alert, caller))
                .map(alert -> visibility.shown(alert, caller));
    }

    /** Takes note of a match, for everybody. One that is acknowledged stays so. */
    public Written<Alert> acknowledge(Alert alert, Caller by, Instant now) {
        if (!visibility.mayAcknowledge(alert, by)) {
            throw AlertProblem.denied(by, "You do not have permission to acknowledge this alert");
        }
        if (alert.isAcknowledged()) {
            return new Written<>(alert, true);
        }
        boolean known = write(List.of(alert), AlertAction.ACKNOWLEDGE, by, now);
        return new Written<>(log.find(alert.id()).orElse(alert), known);
    }

    /** Takes note of all that the caller may take note of. Says of how many. */
    public Written<Integer> acknowledgeAll(Caller by, Instant now) {
        requireSomebody(by);
        List<Alert> open =
                newest(alert -> !alert.isAcknowledged() && visibility.mayAcknowledge(alert, by), by, Integer.MAX_VALUE);
        return new Written<>(open.size(), write(open, AlertAction.ACKNOWLEDGE, by, now));
    }

    /** Takes those out of the history, for everybody, that the caller may take out. Says how many. */
    public Written<Integer> forget(Predicate<Alert> which, Caller by, Instant now) {
        requireSomebody(by);
        List<Alert> gone = newest(alert -> which.test(alert) && visibility.mayForget(alert, by), by, Integer.MAX_VALUE);
        return new Written<>(gone.size(), write(gone, AlertAction.DELETE, by, now));
    }

    private List<Alert> shown(List<Alert> alerts, Caller caller) {
        return alerts.stream().map(alert -> visibility.shown(alert, caller)).toList();
    }

    /** Nothing belongs to somebody who is neither known nor in a session, nor may they do anything with what does not. */
    private static void requireSomebody(Caller by) {
        boolean nobody = by.credential().isEmpty() && by.session().isEmpty();
        if (nobody && !Visibility.manages(by)) {
            throw AlertProblem.denied(by, "Permission denied");
        }
    }

    private boolean write(List<Alert> alerts, AlertAction action, Caller by, Instant now) {
        String name = by.credential().isPresent() ? by.name() : null;
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        List<AlertCommand> commands = alerts.stream()
                .map(alert -> new AlertCommand(alert.id(), action, by.userId().orElse(null), name, at))
                .toList();
        if (!journal.writeCommands(commands)) {
            throw AlertProblem.notWritten();
        }
        return log.awaits(commands);
    }
}
