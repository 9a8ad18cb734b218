package io.skyspy.simulator.flight;

import io.skyspy.aviation.geo.Position;

/**
 * Follows demands as an aircraft can: bank-limited turns entered by rolling, limited acceleration, smooth vertical rates.
 *
 * <p>Sources of the limits: standard rate and airline practice (25° of bank, 0.08 g in the vertical), not any one type.
 */
public final class Dynamics {
    /** How fast the vertical rate changes at most: 0.08 g. */
    public static final double VERTICAL_ACCELERATION_FPM_PER_S = 150;
    /** How fast aircraft roll into a turn. */
    public static final double ROLL_RATE_DEG_PER_S = 5;
    /** How fast a track turns at most at low speed, in the air. */
    public static final double FASTEST_TURN_DEG_PER_S = 9;
    /** How fast a vehicle on wheels turns. */
    public static final double GROUND_TURN_DEG_PER_S = 15;

    static final double BANK_PER_DEG_OF_ERROR = 1.4;

    private static final double LOWEST_TURNING_KT = 20;

    private final Performance performance;
    private final Atmosphere atmosphere;

    public Dynamics(Performance performance, Atmosphere atmosphere) {
        this.performance = performance;
        this.atmosphere = atmosphere;
    }

    /** The motion after {@code seconds} of following the demand. */
    public Motion step(Motion now, Demand demand, double seconds) {
        return switch (demand) {
            case Demand.OnGround ground -> roll(now, ground, seconds);
            case Demand.Airborne airborne -> fly(now, airborne, seconds);
        };
    }

    private static Motion roll(Motion now, Demand.OnGround demand, double seconds) {
        double speedChange = Performance.GROUND_ACCELERATION_KT_PER_S * seconds;
        double speed = now.groundSpeedKt() + within(speedChange, demand.groundSpeedKt() - now.groundSpeedKt());
        double turn = speed > 0
                ? within(GROUND_TURN_DEG_PER_S * seconds, Earth.signedDeg(demand.trackDeg() - now.trackDeg()))
                : 0;
        double track = Earth.directionDeg(now.trackDeg() + turn);
        Position position = Earth.step(now.position(), now.trackDeg() + turn / 2, speed * seconds / 3600);
        return new Motion(position, demand.elevationFt(), true, speed, speed, track, 0, turn / seconds, 0);
    }

    private Motion fly(Motion now, Demand.Airborne demand, double seconds) {
        double bank = bankDeg(now, demand, seconds);
        double turnRate = turnRateDegPerS(bank, now.airspeedKt());
        double track = Earth.directionDeg(now.trackDeg() + turnRate * seconds);
        double airspeed = airspeedKt(now);
        airspeed += within(performance.accelerationKtPerS() * seconds, demand.airspeedKt() - airspeed);
        double verticalRate = now.verticalRateFpm()
                + within(VERTICAL_ACCELERATION_FPM_PER_S * seconds, demand.verticalRateFpm() - now.verticalRateFpm());
        double altitude = now.altitudeFt() + (now.verticalRateFpm() + verticalRate) / 2 * seconds / 60;
        double groundSpeed = atmosphere.groundSpeedKt(airspeed, track, altitude);
        Position position =
                Earth.step(now.position(), now.trackDeg() + turnRate * seconds / 2, groundSpeed * seconds / 3600);
        return new Motion(position, altitude, false, airspeed, groundSpeed, track, bank, turnRate, verticalRate);
    }

    /** Wheels know the ground speed; at lift-off the wind comes in. */
    private double airspeedKt(Motion now) {
        return now.onGround()
                ? atmosphere.airspeedKt(now.groundSpeedKt(), now.trackDeg(), now.altitudeFt())
                : now.airspeedKt();
    }

    private double bankDeg(Motion now, Demand.Airborne demand, double seconds) {
        double error = Earth.signedDeg(demand.trackDeg() - now.trackDeg());
        double wanted = within(performance.maxBankDeg(), error * BANK_PER_DEG_OF_ERROR);
        return now.bankDeg() + within(ROLL_RATE_DEG_PER_S * seconds, wanted - now.bankDeg());
    }

    private static double turnRateDegPerS(double bankDeg, double airspeedKt) {
        double speed = Math.max(LOWEST_TURNING_KT, airspeedKt);
        double rate = Math.toDegrees(Performance.GRAVITY_KT_PER_S * Math.tan(Math.toRadians(bankDeg)) / speed);
        return within(FASTEST_TURN_DEG_PER_S, rate);
    }

    private static double within(double limit, double value) {
        return Math.clamp(value, -limit, limit);
    }
}
