package io.skyspy.edge.alerts;

import io.skyspy.edge.auth.Caller;
import java.util.Optional;

/** The notification channels there are, as far as rules must know. Called by many threads. */
public interface RuleChannels {

    /**
     * A channel, as everybody may know it who sees a rule that uses it.
     *
     * @param type kind of the channel, such as {@code webhook}
     * @param verified whether a test message has reached it
     */
    record Channel(long id, String name, String type, boolean enabled, boolean verified) {}

    /** Whether there is a channel of that id that the caller may use for rules. */
    boolean exists(long id, Caller caller);

    Optional<Channel> find(long id);
}
