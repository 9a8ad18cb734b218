package io.skyspy.aviation.modes.bds;

import static io.skyspy.aviation.modes.bds.Register.COMMON_USAGE_CAPABILITY;
import static io.skyspy.aviation.modes.bds.Register.DATA_LINK_CAPABILITY;
import static io.skyspy.aviation.modes.bds.Register.HAZARD;
import static io.skyspy.aviation.modes.bds.Register.HEADING_AND_SPEED;
import static io.skyspy.aviation.modes.bds.Register.IDENTIFICATION;
import static io.skyspy.aviation.modes.bds.Register.REGISTRATION;
import static io.skyspy.aviation.modes.bds.Register.RESOLUTION_ADVISORY;
import static io.skyspy.aviation.modes.bds.Register.TRACK_AND_TURN;
import static io.skyspy.aviation.modes.bds.Register.VERTICAL_INTENTION;
import static io.skyspy.aviation.modes.bds.Register.WEATHER;

import io.skyspy.aviation.modes.CommBAltitudeReply;
import io.skyspy.aviation.modes.CommBReply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which registers a Comm-B reply can be.
 *
 * @param mask one bit per candidate
 */
public record Inference(int mask) {
    private static final Register[] ALL = Register.values();
    private static final List<Optional<Register>> ONLY =
            Arrays.stream(ALL).map(Optional::of).toList();
    /** All there can be, so that inferring allocates nothing. */
    private static final Inference[] INFERENCES =
            IntStream.range(0, 1 << ALL.length).mapToObj(Inference::new).toArray(Inference[]::new);

    private static final Register[] NAMING_THEMSELVES = {DATA_LINK_CAPABILITY, IDENTIFICATION, RESOLUTION_ADVISORY};
    private static final Register[] USUAL = {
        COMMON_USAGE_CAPABILITY, VERTICAL_INTENTION, TRACK_AND_TURN, HEADING_AND_SPEED
    };
    private static final Register[] RARE = {REGISTRATION, WEATHER, HAZARD};

    /** The registers a reply's bits fit; the altitude of a DF20 must suit the speeds. */
    public static Inference of(CommBReply reply) {
        Inference inference = of(reply.mb());
        if (!(reply instanceof CommBAltitudeReply withAltitude) || !inference.contains(HEADING_AND_SPEED)) {
            return inference;
        }
        OptionalInt altitude = withAltitude.altitudeBaroFt();
        return altitude.isEmpty() || Bds60HeadingAndSpeed.fitsAltitude(reply.mb(), altitude.getAsInt())
                ? inference
                : inference.without(HEADING_AND_SPEED);
    }

    /**
     * The registers the 56 bits in the upper part of the word fit: the one that names itself in its first byte, else those
     * aircraft are asked for all the time, else the rare ones with few bits to know them by.
     */
    public static Inference of(long mb) {
        int mask = fitting(mb, NAMING_THEMSELVES);
        if (mask == 0) {
            mask = fitting(mb, USUAL);
        }
        return INFERENCES[mask == 0 && mb != 0 ? fitting(mb, RARE) : mask];
    }

    private static int fitting(long mb, Register[] registers) {
        int mask = 0;
        for (Register register : registers) {
            if (register.fits(mb)) {
                mask |= register.bit();
            }
        }
        return mask;
    }

    /** The candidates in the order of {@link Register}; empty when the bits fit none. */
    public List<Register> candidates() {
        return Arrays.stream(ALL).filter(this::contains).toList();
    }

    public boolean contains(Register register) {
        return (mask & register.bit()) != 0;
    }

    /** The register, when there is only one candidate. */
    public Optional<Register> only() {
        return Integer.bitCount(mask) == 1 ? ONLY.get(Integer.numberOfTrailingZeros(mask)) : Optional.empty();
    }

    private Inference without(Register register) {
        return INFERENCES[mask & ~register.bit()];
    }
}
