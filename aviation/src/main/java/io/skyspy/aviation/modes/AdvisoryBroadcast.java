package io.skyspy.aviation.modes;

/**
 * A resolution advisory told to everybody (type code 28, subtype 2): about every 0.8 s while it lasts.
 *
 * <p>Valid from ADS-B version 2 on only; the layout is that of {@link ResolutionAdvisory}.
 *
 * @see "RTCA DO-260B"
 */
public record AdvisoryBroadcast(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return false;
    }

    public ResolutionAdvisory resolutionAdvisory() {
        return new ResolutionAdvisory(me(), ResolutionAdvisory.Carrier.BROADCAST);
    }
}
