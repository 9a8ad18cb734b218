package io.skyspy.edge.auth;

/** Who must say who they are. */
public enum AuthMode {
    /** Nobody: everybody may see and do everything, and tokens are not looked at. */
    PUBLIC,
    /** Who wants more than what is open to everybody. */
    HYBRID,
    /** Everybody. */
    PRIVATE
}
