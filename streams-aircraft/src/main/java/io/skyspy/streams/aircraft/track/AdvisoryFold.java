package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.modes.AdvisoryBroadcast;
import io.skyspy.aviation.modes.ResolutionAdvisory;
import io.skyspy.aviation.modes.ResolutionAdvisory.Carrier;
import io.skyspy.aviation.modes.SquitterSource;
import io.skyspy.aviation.modes.Threat;
import io.skyspy.aviation.registry.Allocation;

/**
 * Takes resolution advisories into a track, never from a repaired frame.
 *
 * <p>Whether the threat is heard as well is not looked at: it may belong to another partition, and the result must not depend on that.
 * Instead its address must be one that a state gives out, and not the aircraft's own.
 */
final class AdvisoryFold {
    private static final int FIRST_VERSION = 2;
    /** Sources repeat the last advisory for a while, and it may be one that was decoded here. */
    private static final long REPORTED_ANEW_MS = 1_000;

    private AdvisoryFold() {}

    /** Only aircraft of ADS-B version 2 broadcast advisories; from one of unknown version it takes two. */
    static void broadcast(Folding to, AdvisoryBroadcast squitter) {
        if (!to.repaired() && squitter.source() == SquitterSource.TRANSPONDER) {
            take(
                    to.track(),
                    squitter.resolutionAdvisory(),
                    to.heard().atMs(),
                    to.source().rank());
        }
    }

    /** Takes one that came in a reply. */
    static void reply(Folding to, ResolutionAdvisory advisory) {
        if (!to.repaired()) {
            take(to.track(), advisory, to.heard().atMs(), to.source().rank());
        }
    }

    /** Takes one that somebody else heard, at least a second after all that is known of it. */
    static void report(Track track, ReportedAdvisory report, long nowMs, int rank) {
        Advisory held = track.advisories.held();
        boolean anew = held == null || report.atMs() - held.lastHeardMs() >= REPORTED_ANEW_MS;
        if (anew && nowMs - report.atMs() < AdvisoryGate.VALID.toMillis()) {
            take(track, report.said(), report.atMs(), rank);
        }
    }

    /** The aircraft says that an advisory is in force, not which. */
    static void inForce(Folding to) {
        if (!to.repaired() && to.track().advisories.confirm(to.heard().atMs())) {
            tell(to.track(), to.source().rank());
        }
    }

    private static void take(Track track, ResolutionAdvisory advisory, long atMs, int rank) {
        TrackFields fields = track.fields;
        boolean broadcast = advisory.carrier() == Carrier.BROADCAST;
        boolean versionKnown = fields.has(Field.ADSB_VERSION);
        if (broadcast && versionKnown && fields.get(Field.ADSB_VERSION) < FIRST_VERSION) {
            return;
        }
        if (advisory.plausible()
                && threatCanBe(track, advisory)
                && track.advisories.take(advisory, broadcast && versionKnown, atMs)) {
            tell(track, rank);
        }
    }

    private static void tell(Track track, int rank) {
        Advisory held = track.advisories.held();
        if (held != null) {
            track.fields.set(Field.RESOLUTION_ADVISORY, track.advisories.revision(), held.lastHeardMs(), rank);
        }
    }

    private static boolean threatCanBe(Track track, ResolutionAdvisory advisory) {
        return advisory.threat()
                .map(threat -> switch (threat) {
                    case Threat.Addressed addressed -> canBe(track, addressed.address());
                    case Threat.Located located -> true;
                })
                .orElse(true);
    }

    private static boolean canBe(Track track, IcaoAddress threat) {
        return !threat.equals(track.address()) && Allocation.of(threat).isPresent();
    }
}
