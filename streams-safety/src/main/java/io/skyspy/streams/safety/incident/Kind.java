package io.skyspy.streams.safety.incident;

/** What an incident is about. The names are part of its id. */
public enum Kind {
    EMERGENCY_SQUAWK,
    TCAS_RA,
    TCAS_TA,
    EXTREME_VS,
    VS_REVERSAL,
    PROXIMITY_CONFLICT,
    UNUSUAL_SQUAWK;

    /** Whether it lies between two aircraft, so that neither of them alone can tell that it has ended. */
    public boolean isEncounter() {
        return switch (this) {
            case TCAS_TA, PROXIMITY_CONFLICT -> true;
            case EMERGENCY_SQUAWK, TCAS_RA, EXTREME_VS, VS_REVERSAL, UNUSUAL_SQUAWK -> false;
        };
    }
}
