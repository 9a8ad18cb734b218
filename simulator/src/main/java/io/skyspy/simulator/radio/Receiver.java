package io.skyspy.simulator.radio;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.Motion;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * One station: hears what is above its radio horizon, the nearer the louder, and loses some of it.
 *
 * @param antennaFt height above mean sea level, [0, ∞)
 */
public record Receiver(Position position, double antennaFt) {
    /** Radio horizon in NM per square root of a height in ft, with the usual refraction of 4/3 of the Earth's radius. */
    private static final double HORIZON_NM_PER_ROOT_FT = 1.23;

    private static final double AT_THE_ANTENNA_DBFS = -1.5;
    private static final double HALF_POWER_NM = 7;
    private static final double FADING_DB = 1.5;
    private static final double THRESHOLD_DBFS = -34;
    private static final double GARBLED = 0.04;

    /** The usual signal from a place in dBFS; empty when it lies below the horizon. */
    public OptionalDouble usualSignalDbfs(Motion sender) {
        double distance = Earth.distanceNm(position, sender.position());
        double horizon = HORIZON_NM_PER_ROOT_FT * (Math.sqrt(antennaFt) + Math.sqrt(Math.max(0, sender.altitudeFt())));
        return distance > horizon
                ? OptionalDouble.empty()
                : OptionalDouble.of(AT_THE_ANTENNA_DBFS - 20 * Math.log10(1 + distance / HALF_POWER_NM));
    }

    /** The signal of one frame in dBFS, at most 0; empty when it drowned in noise or in other frames. */
    public static OptionalDouble hear(double usualDbfs, RandomGenerator random) {
        double signal = Math.min(0, usualDbfs + FADING_DB * random.nextGaussian());
        boolean lost = random.nextDouble() < GARBLED || signal < THRESHOLD_DBFS;
        return lost ? OptionalDouble.empty() : OptionalDouble.of(signal);
    }
}
