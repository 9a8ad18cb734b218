package io.skyspy.aviation.modes;

/** An advisory in the words pilots hear. */
final class AdvisoryText {
    private AdvisoryText() {}

    static String of(ResolutionAdvisory advisory) {
        if (advisory.terminated()) {
            return "clear of conflict";
        }
        return switch (advisory.form()) {
            case ONE_SENSE -> oneSense(advisory);
            case DIFFERENT_SENSES -> differentSenses(advisory);
            case NONE -> "no vertical advisory";
        };
    }

    private static String oneSense(ResolutionAdvisory advisory) {
        if (advisory.corrective()) {
            return advisory.positive() ? move(advisory) : limit(advisory);
        }
        if (!advisory.positive()) {
            return "monitor vertical speed";
        }
        return advisory.altitudeCrossing()
                ? "maintain vertical speed, crossing"
                : "maintain vertical speed (" + (advisory.downward() ? "down)" : "up)");
    }

    private static String limit(ResolutionAdvisory advisory) {
        return "level off / reduce " + (advisory.downward() ? "climb" : "descent");
    }

    private static String move(ResolutionAdvisory advisory) {
        String crossing = advisory.altitudeCrossing() ? "crossing " : "";
        if (advisory.increasedRate()) {
            return crossing + "increase " + (advisory.downward() ? "descent" : "climb");
        }
        String way = crossing + (advisory.downward() ? "descend" : "climb");
        return advisory.senseReversal() ? "reversal: " + way + " now" : way;
    }

    private static String differentSenses(ResolutionAdvisory advisory) {
        StringBuilder text = new StringBuilder();
        append(text, advisory.positiveClimb(), "climb");
        append(text, advisory.positiveDescent(), "descend");
        append(text, advisory.correctionUpward() && !advisory.positiveClimb(), "correct upward");
        append(text, advisory.correctionDownward() && !advisory.positiveDescent(), "correct downward");
        append(text, advisory.altitudeCrossing(), "crossing");
        append(text, advisory.senseReversal(), "reversal");
        return text.isEmpty() ? "several threats" : "several threats: " + text;
    }

    private static void append(StringBuilder text, boolean applies, String word) {
        if (applies) {
            text.append(text.isEmpty() ? "" : ", ").append(word);
        }
    }
}
