package io.skyspy.aviation.atmosphere;

/**
 * Temperatures of the air around an aircraft, from how fast it flies.
 *
 * @param staticC temperature of the undisturbed air in °C
 * @param totalC temperature of the air brought to rest on the aircraft in °C
 */
public record OutsideAir(double staticC, double totalC) {
    private static final double SEA_LEVEL_K = 288.15;
    private static final double SOUND_AT_SEA_LEVEL_KT = 661.4788;
    private static final double FREEZING_K = 273.15;

    /**
     * From true airspeed and Mach number, whose quotient is the speed of sound.
     *
     * @param trueAirspeedKt above 0
     * @param mach above 0; below 0.4 the steps of the reported values make the result too coarse to use
     */
    public static OutsideAir of(double trueAirspeedKt, double mach) {
        double sound = trueAirspeedKt / mach / SOUND_AT_SEA_LEVEL_KT;
        double staticK = SEA_LEVEL_K * sound * sound;
        double totalK = staticK * (1 + 0.2 * mach * mach);
        return new OutsideAir(staticK - FREEZING_K, totalK - FREEZING_K);
    }
}
