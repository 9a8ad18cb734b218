package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.AirAirReply;
import io.skyspy.aviation.modes.AllCallReply;
import io.skyspy.aviation.modes.AltitudeReply;
import io.skyspy.aviation.modes.CommBAltitudeReply;
import io.skyspy.aviation.modes.CommBIdentityReply;
import io.skyspy.aviation.modes.CommDReply;
import io.skyspy.aviation.modes.ExtendedSquitter;
import io.skyspy.aviation.modes.FlightStatus;
import io.skyspy.aviation.modes.IdentityReply;
import io.skyspy.aviation.modes.LongAirAirReply;
import io.skyspy.aviation.modes.MilitarySquitter;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.SurveillanceReply;

/** Takes a message that was accepted into a track. */
final class Fold {
    private Fold() {}

    static void apply(Folding to, ModeSMessage message) {
        switch (message) {
            case ExtendedSquitter squitter -> SquitterFold.apply(to, squitter);
            case AllCallReply reply -> to.airGround(reply.capability().airGround());
            case SurveillanceReply reply -> reply(to, reply);
            case AirAirReply reply -> airAir(to, reply);
            case CommDReply reply -> {}
            case MilitarySquitter squitter -> {}
        }
    }

    private static void airAir(Folding to, AirAirReply reply) {
        to.airGround(reply.airGround());
        to.altitudeBaro(reply.altitudeBaroFt());
        if (reply instanceof LongAirAirReply coordination) {
            coordination.resolutionAdvisory().ifPresent(advisory -> AdvisoryFold.reply(to, advisory));
        }
    }

    /** Where a message comes from by its own format. */
    static Source source(ModeSMessage message) {
        if (!(message instanceof ExtendedSquitter squitter)) {
            return Source.MODE_S;
        }
        return switch (squitter.source()) {
            case TRANSPONDER, NON_TRANSPONDER -> Source.ADSB;
            case TISB_FINE, TISB_COARSE, TISB_MANAGEMENT -> Source.TISB;
            case ADSR -> Source.ADSR;
        };
    }

    private static void reply(Folding to, SurveillanceReply reply) {
        FlightStatus status = reply.flightStatus();
        to.offer(Field.ALERT, status.alert());
        to.offer(Field.IDENT, status.ident());
        to.airGround(status.airGround());
        switch (reply) {
            case AltitudeReply altitude -> to.altitudeBaro(altitude.altitudeBaroFt());
            case IdentityReply identity -> to.squawk(identity.squawk());
            case CommBAltitudeReply altitude -> {
                to.altitudeBaro(altitude.altitudeBaroFt());
                CommBFold.apply(to, altitude);
            }
            case CommBIdentityReply identity -> {
                to.squawk(identity.squawk());
                CommBFold.apply(to, identity);
            }
        }
    }
}
