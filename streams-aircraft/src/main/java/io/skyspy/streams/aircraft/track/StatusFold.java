package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.AirborneStatus;
import io.skyspy.aviation.modes.OperationalStatus;
import io.skyspy.aviation.modes.SurfaceStatus;
import io.skyspy.aviation.modes.TargetState;
import io.skyspy.aviation.modes.TargetStateAndStatus;
import io.skyspy.aviation.modes.TargetStateV1;

/** Takes operational status and target state into a track. */
final class StatusFold {
    private static final int LARGEST_NAC_P = 11;

    private StatusFold() {}

    static void airborne(Folding to, AirborneStatus status) {
        quality(to, status, status.nicSupplementA(), false);
        to.offer(Field.GVA, status.gva());
        to.offer(Field.NIC_BARO, status.nicBaro());
    }

    static void surface(Folding to, SurfaceStatus status) {
        quality(to, status, status.nicSupplementA(), status.nicSupplementC());
        to.offer(Field.NAC_V, status.nacV());
    }

    private static void quality(Folding to, OperationalStatus status, boolean supplementA, boolean supplementC) {
        to.offer(Field.ADSB_VERSION, status.version());
        to.offer(Field.NIC_SUPPLEMENTS, Integrity.supplements(supplementA, supplementC));
        status.nacP().ifPresent(value -> accuracy(to, value));
        if (status.version() > 0) {
            to.offer(Field.DIRECTIONS_ARE_TRUE, !status.directionsAreMagnetic());
        }
        to.offer(Field.SIL, status.sil());
        to.offer(Field.SDA, status.sda());
        if (status.advisoryActive()) {
            AdvisoryFold.inForce(to);
        }
    }

    static void target(Folding to, TargetState state) {
        Field altitude = switch (state.selectedAltitudeSource()) {
            case MCP_FCU -> Field.SELECTED_ALTITUDE_MCP_FT;
            case FMS -> Field.SELECTED_ALTITUDE_FMS_FT;
        };
        to.offer(altitude, state.selectedAltitudeFt());
        to.offer(Field.QNH_HPA, state.pressureSettingHpa());
        to.offer(Field.SELECTED_HEADING_DEG, state.selectedHeadingDeg());
        quality(to, state);
        if (state.modesValid()) {
            to.offer(Field.NAV_MODES, NavMode.set(state));
        }
    }

    static void target(Folding to, TargetStateV1 state) {
        switch (state.verticalSource()) {
            case MCP_FCU, HOLDING -> to.offer(Field.SELECTED_ALTITUDE_MCP_FT, state.targetAltitudeFt());
            case FMS -> to.offer(Field.SELECTED_ALTITUDE_FMS_FT, state.targetAltitudeFt());
            case NONE -> {}
        }
        if (!state.angleIsTrack()) {
            to.offer(Field.SELECTED_HEADING_DEG, state.targetAngleDeg());
        }
        quality(to, state);
        to.emergency(state.emergency());
        if (state.advisoryActive()) {
            AdvisoryFold.inForce(to);
        }
    }

    private static void quality(Folding to, TargetStateAndStatus state) {
        accuracy(to, state.nacP());
        to.offer(Field.SIL, state.sil());
        to.offer(Field.NIC_BARO, state.nicBaro());
    }

    private static void accuracy(Folding to, int nacP) {
        if (nacP <= LARGEST_NAC_P) {
            to.offer(Field.NAC_P, nacP);
        }
    }
}
