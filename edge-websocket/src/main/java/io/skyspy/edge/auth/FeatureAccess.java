package io.skyspy.edge.auth;

/**
 * Who may see and change a feature.
 *
 * @param enabled false when nobody may see it
 */
public record FeatureAccess(Feature feature, Access read, Access write, boolean enabled) implements Entry {

    public FeatureAccess {
        if (administers(feature) && write != Access.PERMISSION) {
            throw new IllegalArgumentException("Changing " + feature.id() + " always needs a permission.");
        }
    }

    /**
     * What holds until somebody says otherwise. In the mode {@code hybrid} the picture of the sky is open; what belongs to people
     * (alerts, recordings, history) is for those who are known.
     */
    public static FeatureAccess initial(Feature feature, AuthMode mode) {
        Access read = switch (feature) {
            case AIRCRAFT, SAFETY, ACARS, AIRSPACE, NOTAMS, STATS, SYSTEM ->
                mode == AuthMode.PRIVATE ? Access.AUTHENTICATED : Access.PUBLIC;
            case ALERTS, AUDIO, HISTORY -> mode == AuthMode.PUBLIC ? Access.PUBLIC : Access.AUTHENTICATED;
            case USERS, ROLES -> Access.PERMISSION;
        };
        boolean open = mode == AuthMode.PUBLIC && !administers(feature);
        return new FeatureAccess(feature, read, open ? Access.PUBLIC : Access.PERMISSION, true);
    }

    private static boolean administers(Feature feature) {
        return switch (feature) {
            case USERS, ROLES, SYSTEM -> true;
            case AIRCRAFT, SAFETY, ACARS, AUDIO, ALERTS, AIRSPACE, NOTAMS, STATS, HISTORY -> false;
        };
    }

    @Override
    public Kind kind() {
        return Kind.FEATURE;
    }

    @Override
    public String key() {
        return feature.id();
    }
}
