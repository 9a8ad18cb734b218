package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.modes.AdvisoryBroadcast;
import io.skyspy.aviation.modes.ResolutionAdvisory;
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

    private AdvisoryFold() {}

    /** Only aircraft of ADS-B version 2 broadcast advisories; from one of unknown version it takes two. */
    static void broadcast(Folding to, AdvisoryBroadcast squitter) {
        TrackFields fields = to.track().fields;
        boolean versionKnown = fields.has(Field.ADSB_VERSION);
        boolean before = versionKnown && fields.get(Field.ADSB_VERSION) < FIRST_VERSION;
        if (squitter.source() == SquitterSource.TRANSPONDER && !before) {
            take(to, squitter.resolutionAdvisory(), versionKnown);
        }
    }

    /** Takes one that came in a reply. */
    static void reply(Folding to, ResolutionAdvisory advisory) {
        take(to, advisory, false);
    }

    /** The aircraft says that an advisory is in force, not which. */
    static void inForce(Folding to) {
        if (!to.repaired() && to.track().advisories.confirm(to.heard().atMs())) {
            tell(to);
        }
    }

    private static void take(Folding to, ResolutionAdvisory advisory, boolean certain) {
        if (!to.repaired()
                && advisory.plausible()
                && threatCanBe(to, advisory)
                && to.track().advisories.take(advisory, certain, to.heard().atMs())) {
            tell(to);
        }
    }

    private static void tell(Folding to) {
        Track track = to.track();
        Advisory held = track.advisories.held();
        if (held != null) {
            track.fields.set(
                    Field.RESOLUTION_ADVISORY,
                    track.advisories.revision(),
                    held.lastHeardMs(),
                    to.source().rank());
        }
    }

    private static boolean threatCanBe(Folding to, ResolutionAdvisory advisory) {
        return advisory.threat()
                .map(threat -> switch (threat) {
                    case Threat.Addressed addressed -> canBe(to, addressed.address());
                    case Threat.Located located -> true;
                })
                .orElse(true);
    }

    private static boolean canBe(Folding to, IcaoAddress threat) {
        return !threat.equals(to.track().address()) && Allocation.of(threat).isPresent();
    }
}
