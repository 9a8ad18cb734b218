package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.incident.Incident.Resolution;
import io.skyspy.streams.safety.incident.Incidents;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Sight;
import io.skyspy.streams.safety.incident.Subject;
import io.skyspy.streams.safety.observe.Observation;
import java.util.List;

/** Looks at one aircraft with every detector. What it remembers is of the last seconds and need not outlive a restart. */
public final class Watch {
    private final List<Detector> detectors;
    private final RateHistory history = new RateHistory();

    public Watch(List<Detector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    /** Judges an observation and tells the incidents. */
    public void look(Observation now, Incidents incidents) {
        history.add(now);
        for (Detector detector : detectors) {
            Kind kind = detector.kind();
            Subject subject = new Subject(kind, now.icao(), null);
            switch (detector.judge(now, history)) {
                case Judgement.Found found -> incidents.see(sight(subject, found, now));
                case Judgement.Clear clear -> incidents.miss(subject, now.atMs(), Resolution.CLEARED);
                case Judgement.Over over -> incidents.miss(subject, over.atMs(), Resolution.CLEAR_OF_CONFLICT);
                case Judgement.Unknown unknown -> {
                    // What is there goes on.
                }
            }
        }
    }

    private static Sight sight(Subject subject, Judgement.Found found, Observation now) {
        return new Sight(
                subject, found.sinceMs(), found.atMs(), found.severity(), found.message(), found.evidence(), now, null);
    }
}
