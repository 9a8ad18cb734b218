package io.skyspy.aviation.modes;

import java.util.Locale;

/** An advisory in the words pilots hear. */
final class AdvisoryText {
    private AdvisoryText() {}

    static String of(ResolutionAdvisory advisory) {
        if (advisory.terminated()) {
            return "Clear of conflict";
        }
        return switch (advisory.form()) {
            case ONE_SENSE -> oneSense(advisory);
            case DIFFERENT_SENSES -> differentSenses(advisory);
            case NONE -> "No vertical advisory";
        };
    }

    private static String oneSense(ResolutionAdvisory advisory) {
        if (advisory.corrective()) {
            return advisory.positive() ? move(advisory) : "Level off";
        }
        if (!advisory.positive()) {
            return "Monitor vertical speed";
        }
        return advisory.altitudeCrossing() ? "Maintain vertical speed, crossing" : "Maintain vertical speed";
    }

    private static String move(ResolutionAdvisory advisory) {
        String way = advisory.downward() ? "Descend" : "Climb";
        if (advisory.increasedRate()) {
            way = "Increase " + way.toLowerCase(Locale.ROOT);
        }
        if (advisory.altitudeCrossing()) {
            way = "Crossing " + way.toLowerCase(Locale.ROOT);
        }
        return advisory.senseReversal() ? way + " now" : way;
    }

    private static String differentSenses(ResolutionAdvisory advisory) {
        StringBuilder text = new StringBuilder();
        append(text, advisory.positiveClimb(), "climb");
        append(text, advisory.positiveDescent(), "descend");
        append(text, advisory.correctionUpward() && !advisory.positiveClimb(), "correct upward");
        append(text, advisory.correctionDownward() && !advisory.positiveDescent(), "correct downward");
        append(text, advisory.altitudeCrossing(), "crossing");
        append(text, advisory.senseReversal(), "reversal");
        return text.isEmpty() ? "Multiple threats" : "Multiple threats: " + text;
    }

    private static void append(StringBuilder text, boolean applies, String word) {
        if (applies) {
            text.append(text.isEmpty() ? "" : ", ").append(word);
        }
    }
}
