package io.skyspy.edge.alerts;

import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where it is written what users want of rules and matches. What was written is read back by every edge. */
public interface AlertJournal {

    /**
     * Writes rules as they are now.
     *
     * @param changed by their ids; empty for those that are no more
     * @return whether it is sure that all of it will be read
     */
    boolean writeRules(Map<Long, Optional<AlertRule>> changed);

    /** The same for subscriptions. */
    boolean writeSubscriptions(Map<SubscriptionKey, Optional<AlertSubscription>> changed);

    /** The same for what is to be done with matches. */
    boolean writeCommands(Collection<AlertCommand> commands);
}
