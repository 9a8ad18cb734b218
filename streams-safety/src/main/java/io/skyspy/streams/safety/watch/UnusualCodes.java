package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.observe.Observation;
import java.util.Set;

/**
 * Codes no civil flight sets in normal operation.
 *
 * @param codes four octal digits each
 */
public record UnusualCodes(Set<String> codes) implements Detector {

    public UnusualCodes {
        codes = Set.copyOf(codes);
    }

    @Override
    public Kind kind() {
        return Kind.UNUSUAL_SQUAWK;
    }

    @Override
    public Judgement judge(Observation now, RateHistory history) {
        String squawk = now.squawk();
        if (squawk == null) {
            return Judgement.UNKNOWN;
        }
        if (!codes.contains(squawk)) {
            return Judgement.CLEAR;
        }
        return new Judgement.Found(
                now.atMs(),
                now.atMs(),
                Severity.LOW,
                "Unusual squawk: " + now.who().name() + " squawking " + squawk,
                new Evidence.Code(squawk, now.emergency()));
    }
}
