package io.skyspy.edge.auth;

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
    ROLES
}
