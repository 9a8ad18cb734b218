package io.skyspy.edge.command;

import io.skyspy.edge.alerts.AlertJournal;
import io.skyspy.edge.alerts.SubscriptionKey;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What users want of alerts, in the topics that every edge and streams-alerts read. */
public final class WrittenAlerts implements AlertJournal {

    private final CommandWriter<AlertRule> rules;
    private final CommandWriter<AlertSubscription> subscriptions;
    private final CommandWriter<AlertCommand> commands;

    public WrittenAlerts(
            CommandWriter<AlertRule> rules,
            CommandWriter<AlertSubscription> subscriptions,
            CommandWriter<AlertCommand> commands) {
        this.rules = rules;
        this.subscriptions = subscriptions;
        this.commands = commands;
    }

    @Override
    public boolean writeRules(Map<Long, Optional<AlertRule>> changed) {
        return rules.write(changed);
    }

    @Override
    public boolean writeSubscriptions(Map<SubscriptionKey, Optional<AlertSubscription>> changed) {
        return subscriptions.write(changed);
    }

    @Override
    public boolean writeCommands(Collection<AlertCommand> written) {
        Map<Long, Optional<AlertCommand>> byMatch = new LinkedHashMap<>();
        written.forEach(command -> byMatch.put(command.getMatchId(), Optional.of(command)));
        return commands.write(byMatch);
    }
}
