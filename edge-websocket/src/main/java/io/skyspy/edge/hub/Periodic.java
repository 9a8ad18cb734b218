package io.skyspy.edge.hub;

/** What is sent from time to time, whatever happens. */
enum Periodic {
    POSITIONS,
    UPDATE,
    HEARTBEAT,
    STATISTICS;

    int bit() {
        return switch (this) {
            case POSITIONS -> 1;
            case UPDATE -> 2;
            case HEARTBEAT -> 4;
            case STATISTICS -> 8;
        };
    }
}
