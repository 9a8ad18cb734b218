package io.skyspy.edge.alerts;

import io.skyspy.schemas.avro.AlertAction;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import java.time.Instant;
import java.util.Optional;

/**
 * A match of a rule, and what has been made of it.
 *
 * @param command the last thing that was asked for; empty when nothing was
 */
public record Alert(AlertMatch match, Optional<AlertCommand> command) {

    public long id() {
        return match.getId();
    }

    /** When it matched; event time. */
    public Instant triggeredAt() {
        return match.getTriggeredAt();
    }

    public boolean isAcknowledged() {
        return acknowledgement().isPresent();
    }

    /** Who took note of it, and when; empty when nobody has. */
    public Optional<AlertCommand> acknowledgement() {
        return command.filter(last -> last.getAction() == AlertAction.ACKNOWLEDGE);
    }

    /** Whether it says who took note of it. */
    public boolean namesSomebody() {
        return acknowledgement()
                .filter(noted -> noted.getById() != null || noted.getBy() != null)
                .isPresent();
    }

    /** The same without who asked for something. */
    public Alert unnamed() {
        return new Alert(
                match,
                command.map(last ->
                        AlertCommand.newBuilder(last).setById(null).setBy(null).build()));
    }

    /** Whether it was taken out of the history, for everybody. */
    public boolean isDeleted() {
        return command.filter(last -> last.getAction() == AlertAction.DELETE).isPresent();
    }
}
