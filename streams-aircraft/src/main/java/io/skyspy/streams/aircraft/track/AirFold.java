package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.atmosphere.OutsideAir;
import io.skyspy.aviation.atmosphere.Wind;

/**
 * Works out the air around an aircraft from how it flies, where it does not say itself.
 *
 * <p>Temperature from true airspeed and Mach number. Wind from true airspeed and true heading on the one side and ground speed and track on
 * the other; a magnetic heading, which is what most aircraft send, does not do, since the declination is not known here.
 */
final class AirFold {
    private static final double LEAST_MACH = 0.4;
    private static final int RANK = Source.OTHER.rankOfReport() + 1;
    private static final long TOGETHER_MS = 15_000;

    private AirFold() {}

    static void derive(Folding to) {
        temperature(to);
        wind(to);
    }

    /** True airspeed over Mach number is the speed of sound, and that the temperature; too coarse when slow. */
    private static void temperature(Folding to) {
        TrackFields fields = to.track().fields;
        if (known(to, Field.TAS_KT) && known(to, Field.MACH) && fields.get(Field.MACH) >= LEAST_MACH) {
            OutsideAir air = OutsideAir.of(fields.get(Field.TAS_KT), fields.get(Field.MACH));
            offer(to, Field.STATIC_AIR_TEMPERATURE_C, Math.rint(air.staticC()));
        }
    }

    private static void wind(Folding to) {
        TrackFields fields = to.track().fields;
        if (known(to, Field.HEADING_TRUE_DEG)
                && known(to, Field.TAS_KT)
                && known(to, Field.GROUND_SPEED_KT)
                && known(to, Field.TRACK_DEG)) {
            Wind wind = Wind.of(
                    fields.get(Field.TAS_KT),
                    fields.get(Field.HEADING_TRUE_DEG),
                    fields.get(Field.GROUND_SPEED_KT),
                    fields.get(Field.TRACK_DEG));
            offer(to, Field.WIND_SPEED_KT, Math.rint(wind.speedKt()));
            offer(to, Field.WIND_DIRECTION_DEG, Math.rint(wind.fromDeg()) % 360);
        }
    }

    private static boolean known(Folding to, Field field) {
        return to.track().fields.hasSince(field, to.heard().atMs() - TOGETHER_MS);
    }

    private static void offer(Folding to, Field field, double value) {
        to.track().fields.offer(field, value, to.heard().atMs(), RANK);
    }
}
