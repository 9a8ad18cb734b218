package io.skyspy.simulator.encode;

/** What the autopilot is engaged to do. */
public record AutopilotModes(
        boolean autopilot, boolean vnav, boolean altitudeHold, boolean approach, boolean lnav, boolean tcas) {

    /** Bits 47–54 of {@link TargetState}. */
    long targetStateBits() {
        return Field.flag(true, 47)
                | Field.flag(autopilot, 48)
                | Field.flag(vnav, 49)
                | Field.flag(altitudeHold, 50)
                | Field.flag(approach, 52)
                | Field.flag(tcas, 53)
                | Field.flag(lnav, 54);
    }

    /** Bits 48–51 of {@link SelectedIntention}. */
    long selectedIntentionBits() {
        return Field.flag(true, 48) | Field.flag(vnav, 49) | Field.flag(altitudeHold, 50) | Field.flag(approach, 51);
    }
}
