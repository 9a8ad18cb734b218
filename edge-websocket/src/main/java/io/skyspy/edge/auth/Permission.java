package io.skyspy.edge.auth;

import java.util.Locale;
import java.util.Optional;

/** What a role may allow. The names are those of the original product, so that its roles and keys keep their meaning. */
public enum Permission {
    AIRCRAFT_VIEW("aircraft.view"),
    AIRCRAFT_VIEW_MILITARY("aircraft.view_military"),
    AIRCRAFT_VIEW_DETAILS("aircraft.view_details"),
    ALERTS_VIEW("alerts.view"),
    ALERTS_CREATE("alerts.create"),
    ALERTS_EDIT("alerts.edit"),
    ALERTS_DELETE("alerts.delete"),
    ALERTS_MANAGE_ALL("alerts.manage_all"),
    SAFETY_VIEW("safety.view"),
    SAFETY_ACKNOWLEDGE("safety.acknowledge"),
    SAFETY_MANAGE("safety.manage"),
    AUDIO_VIEW("audio.view"),
    AUDIO_UPLOAD("audio.upload"),
    AUDIO_TRANSCRIBE("audio.transcribe"),
    AUDIO_DELETE("audio.delete"),
    ACARS_VIEW("acars.view"),
    ACARS_VIEW_FULL("acars.view_full"),
    HISTORY_VIEW("history.view"),
    HISTORY_EXPORT("history.export"),
    SYSTEM_VIEW_STATUS("system.view_status"),
    SYSTEM_VIEW_METRICS("system.view_metrics"),
    SYSTEM_VIEW_INFO("system.view_info"),
    SYSTEM_VIEW_DATABASES("system.view_databases"),
    SYSTEM_MANAGE("system.manage"),
    USERS_VIEW("users.view"),
    USERS_CREATE("users.create"),
    USERS_EDIT("users.edit"),
    USERS_DELETE("users.delete"),
    ROLES_VIEW("roles.view"),
    ROLES_CREATE("roles.create"),
    ROLES_EDIT("roles.edit"),
    ROLES_DELETE("roles.delete");

    private final String id;

    Permission(String id) {
        this.id = id;
    }

    /** As in roles, keys and answers, such as {@code safety.acknowledge}. */
    public String id() {
        return id;
    }

    /** The feature it belongs to. */
    public Feature feature() {
        return Feature.valueOf(id.substring(0, id.indexOf('.')).toUpperCase(Locale.ROOT));
    }

    /** Whether it allows to change something, short of managing what belongs to others. */
    public boolean isWrite() {
        String verb = id.substring(id.indexOf('.') + 1);
        return !verb.startsWith("view") && !verb.startsWith("manage");
    }

    /** The permission of that name; empty when there is none. */
    public static Optional<Permission> named(String id) {
        for (Permission permission : values()) {
            if (permission.id.equals(id)) {
                return Optional.of(permission);
            }
        }
        return Optional.empty();
    }
}
