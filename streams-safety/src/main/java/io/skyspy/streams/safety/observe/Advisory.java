package io.skyspy.streams.safety.observe;

import org.jspecify.annotations.Nullable;

/**
 * A TCAS resolution advisory as it was heard; what it does not tell about the threat is absent.
 *
 * @param text what the crew is told, in words
 * @param source how it was heard
 * @param firstHeardMs when this episode was first heard, event time
 * @param lastHeardMs when it was last heard, event time
 * @param confirmed whether it is more than one reply that only looks like an advisory
 * @param terminated whether it says that the conflict is over
 */
public record Advisory(
        String text,
        String source,
        long firstHeardMs,
        long lastHeardMs,
        boolean confirmed,
        boolean terminated,
        @Nullable String threatIcao,
        @Nullable Integer threatAltitudeFt,
        @Nullable Float threatRangeNm,
        @Nullable Float threatBearingDeg) {}
