package io.skyspy.streams.alerts;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertFiring;
import io.skyspy.schemas.avro.AlertFirings;
import io.skyspy.streams.alerts.firing.Firings;
import io.skyspy.streams.alerts.firing.KnownRules;
import java.time.Instant;

/** One aircraft that is held against rules. */
final class Tracked {
    private static final long NONE = Long.MIN_VALUE;

    private final Firings firings;
    private long sequence = NONE;
    private Instant heardAt = Instant.EPOCH;

    Tracked(KnownRules rules) {
        firings = new Firings(rules);
    }

    static Tracked restored(AlertFirings kept, KnownRules rules) {
        Tracked tracked = new Tracked(rules);
        kept.getFirings().forEach(firing -> tracked.firings.restore(firing.getRuleId(), firing.getFiredAt()));
        return tracked;
    }

    /** Whether that state is news; one that was written again is not looked at twice. */
    boolean takes(AircraftState state) {
        if (state.getSequence() <= sequence) {
            return false;
        }
        sequence = state.getSequence();
        heardAt = state.getLastSeenAt();
        return true;
    }

    /** It is no longer heard; returns whether other rules are silent now. */
    boolean lose() {
        sequence = NONE;
        return firings.lose(heardAt);
    }

    /** Whether nothing needs to be remembered of it. */
    boolean isForgettable() {
        return sequence == NONE && firings.isEmpty();
    }

    Firings firings() {
        return firings;
    }

    AlertFirings kept() {
        return new AlertFirings(firings.all().entrySet().stream()
                .map(entry -> new AlertFiring(entry.getKey(), entry.getValue()))
                .toList());
    }
}
