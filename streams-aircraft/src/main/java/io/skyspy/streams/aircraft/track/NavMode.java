package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.TargetState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An engaged autopilot mode. The order is the form of stored sets. */
@SuppressWarnings("EnumOrdinal") // the order is what is stored
public enum NavMode {
    AUTOPILOT,
    VNAV,
    ALTHOLD,
    APPROACH,
    LNAV,
    TCAS;

    /** Names of the modes in a set, lower case. */
    public static List<String> names(int set) {
        List<String> names = new ArrayList<>();
        for (NavMode mode : values()) {
            if ((set & mode.bit()) != 0) {
                names.add(mode.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** The set of the modes with these names; other names are left out. */
    public static int set(List<String> names) {
        int set = 0;
        for (NavMode mode : values()) {
            set |= mode.when(names.contains(mode.name().toLowerCase(Locale.ROOT)));
        }
        return set;
    }

    static int set(TargetState state) {
        return AUTOPILOT.when(state.autopilot())
                | VNAV.when(state.vnav())
                | ALTHOLD.when(state.altitudeHold())
                | APPROACH.when(state.approach())
                | LNAV.when(state.lnav())
                | TCAS.when(state.acasOperational());
    }

    private int when(boolean engaged) {
        return engaged ? bit() : 0;
    }

    private int bit() {
        return 1 << ordinal();
    }
}
