package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.observe.Observation;

/** Looks for one kind of hazard on one aircraft. */
public sealed interface Detector permits EmergencyCodes, UnusualCodes, Advisories, ExtremeRates, Reversals {

    Kind kind();

    /** Judges an observation; {@code history} holds those of the last seconds, this one included. */
    Judgement judge(Observation now, RateHistory history);
}
