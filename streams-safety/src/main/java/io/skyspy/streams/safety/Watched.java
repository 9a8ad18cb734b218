package io.skyspy.streams.safety;

import io.skyspy.streams.safety.conflict.Placement;
import io.skyspy.streams.safety.conflict.Placing;
import io.skyspy.streams.safety.incident.Incidents;
import io.skyspy.streams.safety.observe.Observation;
import io.skyspy.streams.safety.watch.Watch;
import java.util.List;

/** What is remembered of one aircraft between two of its states: seconds, which need not outlive a restart. */
final class Watched {
    private final Watch watch;
    private final Placing placing;
    private long lastMs = Long.MIN_VALUE;

    Watched(Rules rules) {
        watch = new Watch(rules.detectors());
        placing = new Placing(rules.search());
    }

    /** Takes a state; one that was written again after a crash is not looked at twice. */
    void look(Observation now, Incidents incidents) {
        if (now.atMs() > lastMs) {
            lastMs = now.atMs();
            watch.look(now, incidents);
        }
    }

    List<Placement> place(Observation positioned) {
        return placing.place(positioned);
    }

    List<Placement> leave() {
        return placing.end(lastMs);
    }

    long lastMs() {
        return lastMs;
    }
}
