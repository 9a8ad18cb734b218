package io.skyspy.streams.aircraft.track;

/** Where a value comes from, best first. */
public enum Source {
    /** The aircraft's own broadcast. */
    ADSB(0),
    /** The aircraft's broadcast on another link, repeated by a ground station. */
    ADSR(1),
    /** What radar saw, broadcast by a ground station. */
    TISB(2),
    /** Multilateration by a network of receivers. */
    MLAT(3),
    /** A reply to a radar or to another aircraft. */
    MODE_S(4),
    /** A broadcast on 978 MHz. */
    UAT(5),
    /** Anything else. */
    OTHER(6);

    private static final Source[] ALL = values();

    private final int rank;

    Source(int rank) {
        this.rank = rank;
    }

    /** Rank of a value decoded here, [0, 6]; 0 is best. */
    int rank() {
        return rank;
    }

    /** Rank of a value that somebody else decoded, [7, 13]: below everything decoded here. */
    int rankOfReport() {
        return ALL.length + rank;
    }

    static Source ofRank(int rank) {
        return ALL[rank % ALL.length];
    }
}
