package io.skyspy.edge.hub;

/** What subscribers of aircraft are sent from time to time, whatever happens. */
enum Periodic {
    POSITIONS,
    UPDATE,
    HEARTBEAT;

    int bit() {
        return switch (this) {
            case POSITIONS -> 1;
            case UPDATE -> 2;
            case HEARTBEAT -> 4;
        };
    }
}
