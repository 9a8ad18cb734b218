package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.AirborneStatus;
import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.OperationalStatus;
import io.skyspy.aviation.modes.SurfaceStatus;
import io.skyspy.aviation.modes.TargetState;
import io.skyspy.aviation.modes.TargetStateV1;
import java.util.ArrayList;
import java.util.List;

/** Writes operational status, target state and emergencies. */
final class StatusJson {
    private StatusJson() {}

    static void emergency(JsonBytes json, EmergencyState state) {
        json.text(
                Name.EMERGENCY,
                switch (state) {
                    case NONE -> "none";
                    case GENERAL -> "general";
                    case LIFEGUARD -> "lifeguard";
                    case MINIMUM_FUEL -> "minfuel";
                    case NO_COMMUNICATIONS -> "nordo";
                    case UNLAWFUL_INTERFERENCE -> "unlawful";
                    case DOWNED -> "downed";
                    case RESERVED -> "reserved";
                });
    }

    static void airborne(JsonBytes json, AirborneStatus status) {
        quality(json, status);
        json.number(Name.GVA, status.gva());
        json.number(Name.NIC_BARO, status.nicBaro());
        json.truth(Name.ACAS_OPERATIONAL, status.acasOperational());
    }

    static void surface(JsonBytes json, SurfaceStatus status) {
        quality(json, status);
        json.number(Name.NAC_V, status.nacV());
    }

    private static void quality(JsonBytes json, OperationalStatus status) {
        json.text(Name.BDS, "6,5");
        json.number(Name.VERSION, status.version());
        json.number(Name.NAC_P, status.nacP());
        json.number(Name.SIL, status.sil());
        if (status.silSupplement().isPresent()) {
            silType(json, status.silSupplement().getAsInt() == 1);
        }
        json.number(Name.SDA, status.sda());
        if (status.version() > 0) {
            json.truth(Name.RA_ACTIVE, status.advisoryActive());
            json.flag(Name.SPI, status.ident());
        }
    }

    static void target(JsonBytes json, TargetState state) {
        json.text(Name.BDS, "6,2");
        json.number(
                switch (state.selectedAltitudeSource()) {
                    case MCP_FCU -> Name.NAV_ALTITUDE_MCP;
                    case FMS -> Name.NAV_ALTITUDE_FMS;
                },
                state.selectedAltitudeFt());
        json.decimal(Name.NAV_QNH, state.pressureSettingHpa(), 1);
        json.decimal(Name.NAV_HEADING, state.selectedHeadingDeg(), SquitterJson.ANGLE_PLACES);
        if (state.modesValid()) {
            json.texts(Name.NAV_MODES, modes(state));
        }
        json.truth(Name.ACAS_OPERATIONAL, state.acasOperational());
        json.number(Name.NAC_P, state.nacP());
        json.flag(Name.NIC_BARO, state.nicBaro());
        json.number(Name.SIL, state.sil());
        silType(json, state.silPerSample());
    }

    static void target(JsonBytes json, TargetStateV1 state) {
        json.text(Name.BDS, "6,2");
        switch (state.verticalSource()) {
            case MCP_FCU, HOLDING -> json.number(Name.NAV_ALTITUDE_MCP, state.targetAltitudeFt());
            case FMS -> json.number(Name.NAV_ALTITUDE_FMS, state.targetAltitudeFt());
            case NONE -> {}
        }
        json.number(state.angleIsTrack() ? Name.NAV_TRACK : Name.NAV_HEADING, state.targetAngleDeg());
        json.truth(Name.ACAS_OPERATIONAL, state.acasOperational());
        json.truth(Name.RA_ACTIVE, state.advisoryActive());
        json.number(Name.NAC_P, state.nacP());
        json.flag(Name.NIC_BARO, state.nicBaro());
        json.number(Name.SIL, state.sil());
        emergency(json, state.emergency());
    }

    private static void silType(JsonBytes json, boolean perSample) {
        json.text(Name.SIL_TYPE, perSample ? "persample" : "perhour");
    }

    private static List<String> modes(TargetState state) {
        List<String> modes = new ArrayList<>(6);
        add(modes, state.autopilot(), "autopilot");
        add(modes, state.vnav(), "vnav");
        add(modes, state.altitudeHold(), "althold");
        add(modes, state.approach(), "approach");
        add(modes, state.lnav(), "lnav");
        add(modes, state.acasOperational(), "tcas");
        return modes;
    }

    private static void add(List<String> modes, boolean engaged, String mode) {
        if (engaged) {
            modes.add(mode);
        }
    }
}
