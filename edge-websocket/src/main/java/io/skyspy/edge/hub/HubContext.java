package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Authenticator;
import java.time.Clock;
import java.util.function.Supplier;

/** What the sessions of a hub have in common. */
record HubContext(
        Supplier<Head> head, HubSettings settings, Authenticator authenticator, Clock clock, HubMetrics metrics) {}
