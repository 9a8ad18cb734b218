package io.skyspy.edge.auth;

import java.util.Locale;
import java.util.Optional;

/** A part of the product that may be open to everybody, to those who are known, or to those with a permission. */
public enum Feature {
    AIRCRAFT,
    SAFETY,
    ACARS,
    AUDIO,
    ALERTS,
    AIRSPACE,
    NOTAMS,
    STATS,
    HISTORY,
    SYSTEM,
    USERS,
    ROLES;

    /** As in requests, answers and the names of permissions. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The feature of that name; empty when there is none. */
    public static Optional<Feature> named(String id) {
        for (Feature feature : values()) {
            if (feature.id().equals(id)) {
                return Optional.of(feature);
            }
        }
        return Optional.empty();
    }

    /** The permission to see its data. What comes with the picture of the sky is seen with the aircraft. */
    public Permission view() {
        return switch (this) {
            case AIRCRAFT, AIRSPACE, NOTAMS, STATS -> Permission.AIRCRAFT_VIEW;
            case SAFETY -> Permission.SAFETY_VIEW;
            case ACARS -> Permission.ACARS_VIEW;
            case AUDIO -> Permission.AUDIO_VIEW;
            case ALERTS -> Permission.ALERTS_VIEW;
            case HISTORY -> Permission.HISTORY_VIEW;
            case SYSTEM -> Permission.SYSTEM_VIEW_STATUS;
            case USERS -> Permission.USERS_VIEW;
            case ROLES -> Permission.ROLES_VIEW;
        };
    }
}
