package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;

/** Replies to a radar: DF4, 5, 20 and 21. Bits: 6–8 flight status, 9–13 downlink request, 14–19 utility message. */
public sealed interface SurveillanceReply extends ModeSMessage permits AltitudeReply, IdentityReply, CommBReply {

    @Override
    IcaoAddress address();

    @Override
    default boolean parityOverlaid() {
        return true;
    }

    default FlightStatus flightStatus() {
        return FlightStatus.of(Bits.uint(head(), 6, 8));
    }

    /** DR, [0, 31]: 0 none, 1 Comm-B waits, 2 and 3 an advisory of ACAS waits, 4 and 5 a Comm-B broadcast, 6 and 7 both. */
    default int downlinkRequest() {
        return Bits.uint(head(), 9, 13);
    }

    /** Whether DR says that collision avoidance advises right now, for the radar to ask what. */
    default boolean announcesAdvisory() {
        return (downlinkRequest() & ~5) == 2;
    }

    /** UM, [0, 63]. */
    default int utilityMessage() {
        return Bits.uint(head(), 14, 19);
    }
}
