package io.skyspy.edge.auth;

/** Something the edges agree on about who may do what. The newest entry of a kind and key is the one that counts. */
public sealed interface Entry permits User, Role, ApiKey, KeyUse, Login, FeatureAccess {

    /** What there is entries of. */
    enum Kind {
        USER,
        ROLE,
        KEY,
        KEY_USE,
        LOGIN,
        FEATURE
    }

    Kind kind();

    /** Unique among the entries of its kind. */
    String key();
}
