package io.skyspy.streams.safety.watch;

import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.observe.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Squawks 7500, 7600, 7700 and the emergency states of type code 28. The first sight counts: states hold a squawk only when it was
 * heard twice.
 */
public record EmergencyCodes() implements Detector {

    @Override
    public Kind kind() {
        return Kind.EMERGENCY_SQUAWK;
    }

    @Override
    public Judgement judge(Observation now, RateHistory history) {
        EmergencyState state = state(now);
        return switch (state) {
            case null -> Judgement.UNKNOWN;
            case UNLAWFUL_INTERFERENCE -> found(now, Severity.CRITICAL, "Hijack", "7500", state);
            case GENERAL -> found(now, Severity.CRITICAL, "Emergency", "7700", state);
            case DOWNED -> found(now, Severity.CRITICAL, "Downed aircraft", null, state);
            case NO_COMMUNICATIONS -> found(now, Severity.HIGH, "Radio failure", "7600", state);
            case MINIMUM_FUEL -> found(now, Severity.HIGH, "Minimum fuel", null, state);
            case LIFEGUARD -> found(now, Severity.LOW, "Medical priority flight", null, state);
            case NONE, RESERVED -> Judgement.CLEAR;
        };
    }

    /** The code set goes before what is broadcast about it, which lasts longer. */
    private static @Nullable EmergencyState state(Observation now) {
        return switch (now.squawk()) {
            case "7500" -> EmergencyState.UNLAWFUL_INTERFERENCE;
            case "7600" -> EmergencyState.NO_COMMUNICATIONS;
            case "7700" -> EmergencyState.GENERAL;
            case null, default -> now.emergency();
        };
    }

    private static Judgement found(
            Observation now, Severity severity, String label, @Nullable String code, EmergencyState state) {
        String name = now.who().name();
        String message = code != null && code.equals(now.squawk())
                ? label + ": " + name + " squawking " + code
                : label + ": declared by " + name;
        return new Judgement.Found(now.atMs(), now.atMs(), severity, message, new Evidence.Code(now.squawk(), state));
    }
}
