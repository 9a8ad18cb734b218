package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.AirAirReply;
import io.skyspy.aviation.modes.AirGround;
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
import io.skyspy.aviation.modes.ResolutionAdvisory;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.aviation.modes.SquitterSource;
import io.skyspy.aviation.modes.SurveillanceReply;
import java.util.Optional;

/** Writes what a message says by itself. */
final class MessageJson {
    private MessageJson() {}

    /** Who sent it, in which format. */
    static void identity(JsonBytes json, ModeSMessage message) {
        json.number(Name.DF, message.downlinkFormat());
        if (message instanceof ExtendedSquitter squitter) {
            if (squitter.source() != SquitterSource.TISB_MANAGEMENT) {
                json.hex(Name.HEX, squitter.icaoAddress() ? "" : "~", message.addressBits(), 6);
            }
        } else {
            json.hex(Name.HEX, "", message.addressBits(), 6);
        }
    }

    /** The kind of source, in readsb's words. */
    static String type(ModeSMessage message) {
        if (!(message instanceof ExtendedSquitter squitter)) {
            return "mode_s";
        }
        boolean icao = squitter.icaoAddress();
        return switch (squitter.source()) {
            case TRANSPONDER -> "adsb_icao";
            case NON_TRANSPONDER -> icao ? "adsb_icao_nt" : "adsb_other";
            case TISB_FINE, TISB_COARSE, TISB_MANAGEMENT -> icao ? "tisb_icao" : "tisb_other";
            case ADSR -> icao ? "adsr_icao" : "adsr_other";
        };
    }

    static void values(JsonBytes json, ModeSMessage message) {
        if (message.repaired()) {
            json.truth(Name.REPAIRED, true);
        }
        switch (message) {
            case ExtendedSquitter squitter -> SquitterJson.write(json, squitter);
            case SurveillanceReply reply -> reply(json, reply);
            case AllCallReply reply -> {
                onGround(json, reply.capability().airGround());
                json.number(Name.IID, reply.interrogatorCode());
            }
            case AirAirReply reply -> airAir(json, reply);
            case MilitarySquitter squitter -> json.number(Name.TC, squitter.typeCode());
            case CommDReply reply -> {}
        }
    }

    private static void airAir(JsonBytes json, AirAirReply reply) {
        onGround(json, reply.airGround());
        json.number(Name.ALT_BARO, reply.altitudeBaroFt());
        if (reply instanceof LongAirAirReply coordination) {
            coordination
                    .resolutionAdvisory()
                    .filter(ResolutionAdvisory::plausible)
                    .ifPresent(advisory -> AdvisoryJson.write(json, advisory));
        }
    }

    static void squawk(JsonBytes json, Optional<Squawk> squawk) {
        if (squawk.isPresent()) {
            json.digits(Name.SQUAWK, squawk.get().code(), 4, 3);
        }
    }

    private static void reply(JsonBytes json, SurveillanceReply reply) {
        status(json, reply.flightStatus());
        switch (reply) {
            case AltitudeReply altitude -> json.number(Name.ALT_BARO, altitude.altitudeBaroFt());
            case IdentityReply identity -> squawk(json, identity.squawk());
            case CommBAltitudeReply altitude -> {
                json.number(Name.ALT_BARO, altitude.altitudeBaroFt());
                RegisterJson.write(json, altitude);
            }
            case CommBIdentityReply identity -> {
                squawk(json, identity.squawk());
                RegisterJson.write(json, identity);
            }
        }
    }

    private static void status(JsonBytes json, FlightStatus status) {
        if (status != FlightStatus.RESERVED && status != FlightStatus.UNASSIGNED) {
            onGround(json, status.airGround());
            json.flag(Name.ALERT, status.alert());
            json.flag(Name.SPI, status.ident());
        }
    }

    private static void onGround(JsonBytes json, AirGround airGround) {
        if (airGround != AirGround.UNCERTAIN) {
            json.truth(Name.ON_GROUND, airGround == AirGround.GROUND);
        }
    }
}
