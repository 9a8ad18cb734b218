package io.skyspy.edge.command;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.safety.SafetyCommands;
import io.skyspy.schemas.avro.SafetyAction;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEvent;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Commands about safety events, in the topic that streams-safety reads them from. */
public final class WrittenSafetyCommands implements SafetyCommands {

    private final CommandWriter<SafetyCommand> writer;
    private final Clock clock;

    public WrittenSafetyCommands(CommandWriter<SafetyCommand> writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public boolean acknowledge(SafetyEvent event, boolean acknowledged, Caller by) {
        @Nullable String name = by.credential().isPresent() ? by.name() : null;
        SafetyAction action = acknowledged ? SafetyAction.ACKNOWLEDGE : SafetyAction.UNACKNOWLEDGE;
        return writer.write(
                Long.toString(event.getId()),
                new SafetyCommand(event.getId(), event.getIcao(), action, name, clock.instant()));
    }
}
