package io.skyspy.streams.alerts.firing;

import io.skyspy.alerting.Rule;
import org.jspecify.annotations.Nullable;

/** The rules there are. */
@FunctionalInterface
public interface KnownRules {

    /** The rule of that id; absent when there is none, or none that can be evaluated. */
    @Nullable
    Rule rule(long id);
}
