package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.CommBReply;
import io.skyspy.aviation.modes.bds.Bds20Identification;
import io.skyspy.aviation.modes.bds.Bds30ResolutionAdvisory;
import io.skyspy.aviation.modes.bds.Bds40VerticalIntention;
import io.skyspy.aviation.modes.bds.Bds44Weather;
import io.skyspy.aviation.modes.bds.Bds50TrackAndTurn;
import io.skyspy.aviation.modes.bds.Bds60HeadingAndSpeed;
import io.skyspy.aviation.modes.bds.Inference;
import io.skyspy.aviation.modes.bds.Register;
import java.util.Optional;

/** Takes a register an aircraft was asked for into its track, when there is only one it can be. */
final class CommBFold {
    private CommBFold() {}

    static void apply(Folding to, CommBReply reply) {
        boolean aboutRegister = reply.downlinkRequest() == 0 && reply.utilityMessage() == 0;
        if (to.repaired() || !(aboutRegister || reply.announcesAdvisory())) {
            return; // the bits are not certain, or the reply is about something else
        }
        Optional<Register> register = Inference.of(reply).only();
        if (register.isPresent() && (aboutRegister || register.get() == Register.RESOLUTION_ADVISORY)) {
            apply(to, register.get(), reply.mb());
        }
    }

    private static void apply(Folding to, Register register, long mb) {
        switch (register) {
            case IDENTIFICATION ->
                new Bds20Identification(mb)
                        .callsign()
                        .ifPresent(callsign -> to.offer(Field.CALLSIGN, (double) callsign.encode()));
            case VERTICAL_INTENTION -> intention(to, new Bds40VerticalIntention(mb));
            case TRACK_AND_TURN -> turn(to, new Bds50TrackAndTurn(mb));
            case HEADING_AND_SPEED -> speed(to, new Bds60HeadingAndSpeed(mb));
            case WEATHER -> weather(to, new Bds44Weather(mb));
            case RESOLUTION_ADVISORY -> AdvisoryFold.reply(to, new Bds30ResolutionAdvisory(mb).advisory());
            case DATA_LINK_CAPABILITY, COMMON_USAGE_CAPABILITY, REGISTRATION, HAZARD -> {}
        }
    }

    private static void intention(Folding to, Bds40VerticalIntention register) {
        to.offer(Field.SELECTED_ALTITUDE_MCP_FT, register.selectedAltitudeFt());
        to.offer(Field.SELECTED_ALTITUDE_FMS_FT, register.fmsAltitudeFt());
        to.offer(Field.QNH_HPA, register.pressureSettingHpa());
    }

    private static void turn(Folding to, Bds50TrackAndTurn register) {
        to.offer(Field.ROLL_DEG, register.rollDeg());
        to.offer(Field.TRACK_DEG, register.trackDeg());
        to.offer(Field.GROUND_SPEED_KT, register.groundSpeedKt());
        to.offer(Field.TRACK_RATE_DEG_PER_S, register.trackRateDegPerS());
        to.offer(Field.TAS_KT, register.trueAirspeedKt());
        AirFold.derive(to);
    }

    private static void speed(Folding to, Bds60HeadingAndSpeed register) {
        to.offer(Field.HEADING_MAG_DEG, register.headingMagDeg());
        to.offer(Field.IAS_KT, register.indicatedAirspeedKt());
        to.offer(Field.MACH, register.mach());
        to.offer(Field.VERTICAL_RATE_BARO_FPM, register.verticalRateBaroFpm());
        to.offer(Field.VERTICAL_RATE_GEOM_FPM, register.verticalRateInertialFpm());
        AirFold.derive(to);
    }

    private static void weather(Folding to, Bds44Weather register) {
        to.offer(Field.WIND_SPEED_KT, register.windSpeedKt());
        to.offer(Field.WIND_DIRECTION_DEG, register.windFromDeg());
        to.offer(Field.STATIC_AIR_TEMPERATURE_C, register.temperatureC());
    }
}
