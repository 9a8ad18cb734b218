package io.skyspy.aviation.modes;

/** Whether the sender says it flies. */
public enum AirGround {
    AIRBORNE,
    GROUND,
    /** The sender cannot tell, or the code does not say. */
    UNCERTAIN
}
