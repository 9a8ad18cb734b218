package io.skyspy.aviation.modes.bds;

/** The Comm-B registers this project can read. */
public enum Register {
    DATA_LINK_CAPABILITY("1,0", 0),
    COMMON_USAGE_CAPABILITY("1,7", 1),
    IDENTIFICATION("2,0", 2),
    REGISTRATION("2,1", 3),
    RESOLUTION_ADVISORY("3,0", 4),
    VERTICAL_INTENTION("4,0", 5),
    WEATHER("4,4", 6),
    HAZARD("4,5", 7),
    TRACK_AND_TURN("5,0", 8),
    HEADING_AND_SPEED("6,0", 9);

    private final String number;
    private final int bit;

    Register(String number, int place) {
        this.number = number;
        this.bit = 1 << place;
    }

    /** BDS number as it is written, two hex digits with a comma. */
    public String number() {
        return number;
    }

    /** Whether the 56 bits can be this register, by its fixed bits and by what aircraft can do. */
    public boolean fits(long mb) {
        return switch (this) {
            case DATA_LINK_CAPABILITY -> Bds10DataLinkCapability.fits(mb);
            case COMMON_USAGE_CAPABILITY -> Bds17CommonUsageCapability.fits(mb);
            case IDENTIFICATION -> Bds20Identification.fits(mb);
            case REGISTRATION -> Bds21Registration.fits(mb);
            case RESOLUTION_ADVISORY -> Bds30ResolutionAdvisory.fits(mb);
            case VERTICAL_INTENTION -> Bds40VerticalIntention.fits(mb);
            case WEATHER -> Bds44Weather.fits(mb);
            case HAZARD -> Bds45Hazard.fits(mb);
            case TRACK_AND_TURN -> Bds50TrackAndTurn.fits(mb);
            case HEADING_AND_SPEED -> Bds60HeadingAndSpeed.fits(mb);
        };
    }

    /** This register's bit in the mask of an {@link Inference}. */
    int bit() {
        return bit;
    }
}
