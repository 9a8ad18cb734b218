package io.skyspy.edge.auth;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A set of permissions with a name.
 *
 * @param description empty when nobody said what it is for
 * @param priority order among roles; more is mightier
 */
public record Role(
        String name, String displayName, Optional<String> description, int priority, Set<Permission> permissions)
        implements Entry {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,49}");

    /** Those there always are, weakest first; an entry of the same name stands in place of one. */
    public static final List<Role> BUILT_IN = builtIn();

    public Role {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A role's name is a letter and up to 49 more letters, digits, - and _, all in lower case.");
        }
        permissions = Set.copyOf(permissions);
    }

    private static List<Role> builtIn() {
        EnumSet<Permission> viewer = EnumSet.of(
                Permission.AIRCRAFT_VIEW,
                Permission.ALERTS_VIEW,
                Permission.SAFETY_VIEW,
                Permission.AUDIO_VIEW,
                Permission.ACARS_VIEW,
                Permission.HISTORY_VIEW,
                Permission.SYSTEM_VIEW_STATUS);
        EnumSet<Permission> operator = EnumSet.copyOf(viewer);
        operator.addAll(List.of(
                Permission.AIRCRAFT_VIEW_DETAILS,
                Permission.ALERTS_CREATE,
                Permission.ALERTS_EDIT,
                Permission.ALERTS_DELETE,
                Permission.SAFETY_ACKNOWLEDGE));
        EnumSet<Permission> analyst = EnumSet.copyOf(operator);
        analyst.addAll(List.of(
                Permission.AIRCRAFT_VIEW_MILITARY,
                Permission.AUDIO_TRANSCRIBE,
                Permission.ACARS_VIEW_FULL,
                Permission.HISTORY_EXPORT,
                Permission.SYSTEM_VIEW_METRICS));
        EnumSet<Permission> admin = EnumSet.copyOf(analyst);
        admin.addAll(List.of(
                Permission.ALERTS_MANAGE_ALL,
                Permission.SAFETY_MANAGE,
                Permission.AUDIO_UPLOAD,
                Permission.AUDIO_DELETE,
                Permission.SYSTEM_MANAGE,
                Permission.USERS_VIEW,
                Permission.USERS_EDIT,
                Permission.ROLES_VIEW));
        return List.of(
                new Role("viewer", "Viewer", Optional.of("Sees what there is."), 10, viewer),
                new Role("operator", "Operator", Optional.of("Makes alert rules, acknowledges events."), 20, operator),
                new Role("analyst", "Analyst", Optional.of("Sees details and exports them."), 30, analyst),
                new Role("admin", "Administrator", Optional.of("Runs the station."), 40, admin),
                new Role(
                        "superadmin",
                        "Super administrator",
                        Optional.of("May do everything."),
                        100,
                        EnumSet.allOf(Permission.class)));
    }

    @Override
    public Kind kind() {
        return Kind.ROLE;
    }

    @Override
    public String key() {
        return name;
    }
}
