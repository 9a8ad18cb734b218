package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.observe.Advisory;
import io.skyspy.streams.safety.observe.Observation;
import java.util.Locale;

/**
 * TCAS resolution advisories that an aircraft sends: broadcast, in register 3,0, or in coordination with the other aircraft. One reply
 * that only looks like an advisory is not confirmed and raises nothing.
 *
 * @see "ICAO Annex 10 Volume IV, 4.3.8.4.2.2"
 */
public record Advisories() implements Detector {

    @Override
    public Kind kind() {
        return Kind.TCAS_RA;
    }

    @Override
    public Judgement judge(Observation now, RateHistory history) {
        Advisory advisory = now.advisory();
        if (advisory == null || !advisory.confirmed()) {
            return Judgement.CLEAR;
        }
        if (advisory.terminated()) {
            return new Judgement.Over(advisory.lastHeardMs());
        }
        return new Judgement.Found(
                advisory.firstHeardMs(),
                advisory.lastHeardMs(),
                Severity.HIGH,
                "TCAS Resolution Advisory - " + capitalised(advisory.text()) + ": "
                        + now.who().name(),
                new Evidence.Advice(advisory.text(), advisory.source(), threat(advisory)));
    }

    private static Evidence.Threat threat(Advisory advisory) {
        return new Evidence.Threat(
                advisory.threatIcao(),
                advisory.threatAltitudeFt(),
                advisory.threatRangeNm(),
                advisory.threatBearingDeg());
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
