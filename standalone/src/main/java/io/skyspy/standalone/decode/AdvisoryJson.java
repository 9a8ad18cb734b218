package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.Bits;
import io.skyspy.aviation.modes.ResolutionAdvisory;
import io.skyspy.aviation.modes.Threat;
import java.util.ArrayList;
import java.util.List;

/** Writes a resolution advisory: its bits under the names readsb gives them, and what they mean. */
final class AdvisoryJson {
    private AdvisoryJson() {}

    static void write(JsonBytes json, ResolutionAdvisory advisory) {
        long word = advisory.word();
        json.beginObject(Name.RA);
        json.text(Name.ADVISORY, advisory.text());
        json.texts(Name.MEANING, meaning(advisory));
        json.texts(Name.ADVISORY_COMPLEMENT, complement(advisory));
        json.digits(Name.ARA, Bits.uint(word, 9, 22), 14, 1);
        json.digits(Name.RAC, Bits.uint(word, 23, 26), 4, 1);
        json.flag(Name.RAT, advisory.terminated());
        json.flag(Name.MTE, advisory.multiThreat());
        json.number(Name.TTI, advisory.threatKind());
        advisory.threat().ifPresent(threat -> threat(json, threat));
        json.hex(Name.BYTES, "", word >>> 8, 14);
        json.endObject();
    }

    private static void threat(JsonBytes json, Threat threat) {
        switch (threat) {
            case Threat.Addressed addressed ->
                json.text(Name.THREAT_ID_HEX, addressed.address().text());
            case Threat.Located located -> {
                json.number(Name.THREAT_ALT, located.altitudeFt());
                json.decimal(Name.THREAT_RANGE, located.rangeNm(), 1);
                json.number(Name.THREAT_BEARING, located.bearingDeg());
            }
        }
    }

    private static List<String> meaning(ResolutionAdvisory advisory) {
        List<String> meaning = new ArrayList<>();
        switch (advisory.form()) {
            case ONE_SENSE -> {
                meaning.add(advisory.corrective() ? "corrective" : "preventive");
                meaning.add(advisory.downward() ? "downward" : "upward");
                meaning.add(advisory.positive() ? "positive" : "vertical_speed_limit");
                add(meaning, advisory.increasedRate(), "increased_rate");
            }
            case DIFFERENT_SENSES -> {
                add(meaning, advisory.correctionUpward(), "correction_upward");
                add(meaning, advisory.positiveClimb(), "positive_climb");
                add(meaning, advisory.correctionDownward(), "correction_downward");
                add(meaning, advisory.positiveDescent(), "positive_descent");
            }
            case NONE -> {}
        }
        add(meaning, advisory.senseReversal(), "sense_reversal");
        add(meaning, advisory.altitudeCrossing(), "altitude_crossing");
        add(meaning, advisory.multiThreat(), "multiple_threats");
        add(meaning, advisory.terminated(), "terminated");
        return meaning;
    }

    private static List<String> complement(ResolutionAdvisory advisory) {
        List<String> complement = new ArrayList<>();
        add(complement, advisory.doNotPassBelow(), "do_not_pass_below");
        add(complement, advisory.doNotPassAbove(), "do_not_pass_above");
        add(complement, advisory.doNotTurnLeft(), "do_not_turn_left");
        add(complement, advisory.doNotTurnRight(), "do_not_turn_right");
        return complement;
    }

    private static void add(List<String> words, boolean applies, String word) {
        if (applies) {
            words.add(word);
        }
    }
}
