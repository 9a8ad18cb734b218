package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.incident.Subject;
import io.skyspy.streams.safety.observe.Observation;
import java.util.Locale;

/**
 * What a cell has to say about a pair at one moment.
 *
 * @param subject the pair, smaller address first, and what it is about
 * @param one the aircraft with the smaller address
 * @param severity how grave it is or was
 */
public record Meeting(
        Subject subject,
        State state,
        long sinceMs,
        long atMs,
        Severity severity,
        Evidence.Approach evidence,
        Observation one,
        Observation other) {

    /** How it stands. */
    public enum State {
        NEAR,
        APART,
        GONE
    }

    /** In words for people. */
    public String message() {
        String names = one.who().name() + " and " + other.who().name();
        String apart = String.format(
                Locale.ROOT, "%.2f NM and %d ft apart", evidence.horizontalNm(), Math.round(evidence.verticalFt()));
        return switch (subject.kind()) {
            case TCAS_TA -> "Predicted traffic advisory: " + names + ", " + apart;
            case PROXIMITY_CONFLICT -> "Proximity conflict: " + names + ", " + apart;
            case EMERGENCY_SQUAWK, TCAS_RA, EXTREME_VS, VS_REVERSAL, UNUSUAL_SQUAWK -> names;
        };
    }
}
