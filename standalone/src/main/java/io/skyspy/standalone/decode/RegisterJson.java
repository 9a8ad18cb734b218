package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.CommBReply;
import io.skyspy.aviation.modes.bds.Bds10DataLinkCapability;
import io.skyspy.aviation.modes.bds.Bds17CommonUsageCapability;
import io.skyspy.aviation.modes.bds.Bds20Identification;
import io.skyspy.aviation.modes.bds.Bds21Registration;
import io.skyspy.aviation.modes.bds.Bds30ResolutionAdvisory;
import io.skyspy.aviation.modes.bds.Bds40VerticalIntention;
import io.skyspy.aviation.modes.bds.Bds44Weather;
import io.skyspy.aviation.modes.bds.Bds45Hazard;
import io.skyspy.aviation.modes.bds.Bds50TrackAndTurn;
import io.skyspy.aviation.modes.bds.Bds60HeadingAndSpeed;
import io.skyspy.aviation.modes.bds.Inference;
import io.skyspy.aviation.modes.bds.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the register of a Comm-B reply. When it can be one of several, nothing of it stands beside what is certain: each candidate has an
 * object of its own.
 */
final class RegisterJson {
    private RegisterJson() {}

    static void write(JsonBytes json, CommBReply reply) {
        Inference inference = Inference.of(reply);
        Optional<Register> only = inference.only();
        if (only.isPresent()) {
            json.text(Name.BDS, only.get().number());
            values(json, only.get(), reply.mb());
        } else if (inference.mask() != 0) {
            List<Register> candidates = inference.candidates();
            json.texts(Name.BDS, candidates.stream().map(Register::number).toList());
            json.beginObject(Name.CANDIDATES);
            for (Register candidate : candidates) {
                json.beginObject(candidate.number());
                values(json, candidate, reply.mb());
                json.endObject();
            }
            json.endObject();
        }
    }

    private static void values(JsonBytes json, Register register, long mb) {
        switch (register) {
            case DATA_LINK_CAPABILITY -> capability(json, new Bds10DataLinkCapability(mb));
            case COMMON_USAGE_CAPABILITY -> json.texts(Name.REGISTERS, new Bds17CommonUsageCapability(mb).supported());
            case IDENTIFICATION ->
                new Bds20Identification(mb).callsign().ifPresent(callsign -> json.text(Name.FLIGHT, callsign.text()));
            case REGISTRATION -> registration(json, new Bds21Registration(mb));
            case RESOLUTION_ADVISORY -> AdvisoryJson.write(json, new Bds30ResolutionAdvisory(mb).advisory());
            case VERTICAL_INTENTION -> intention(json, new Bds40VerticalIntention(mb));
            case WEATHER -> weather(json, new Bds44Weather(mb));
            case HAZARD -> hazard(json, new Bds45Hazard(mb));
            case TRACK_AND_TURN -> turn(json, new Bds50TrackAndTurn(mb));
            case HEADING_AND_SPEED -> speed(json, new Bds60HeadingAndSpeed(mb));
        }
    }

    private static void capability(JsonBytes json, Bds10DataLinkCapability register) {
        json.truth(Name.ACAS_OPERATIONAL, register.acasOperational());
        json.number(Name.ACAS_VERSION, register.acasVersion());
    }

    private static void registration(JsonBytes json, Bds21Registration register) {
        register.registration().ifPresent(text -> json.text(Name.R, text));
        register.airline().ifPresent(text -> json.text(Name.AIRLINE, text));
    }

    private static void intention(JsonBytes json, Bds40VerticalIntention register) {
        json.number(Name.NAV_ALTITUDE_MCP, register.selectedAltitudeFt());
        json.number(Name.NAV_ALTITUDE_FMS, register.fmsAltitudeFt());
        json.decimal(Name.NAV_QNH, register.pressureSettingHpa(), 1);
        if (register.modesValid()) {
            List<String> modes = new ArrayList<>(3);
            add(modes, register.vnav(), "vnav");
            add(modes, register.altitudeHold(), "althold");
            add(modes, register.approach(), "approach");
            json.texts(Name.NAV_MODES, modes);
        }
    }

    private static void weather(JsonBytes json, Bds44Weather register) {
        json.number(Name.WS, register.windSpeedKt());
        json.decimal(Name.WD, register.windFromDeg(), SquitterJson.ANGLE_PLACES);
        json.decimal(Name.OAT, register.temperatureC(), 2);
        json.number(Name.PRESSURE, register.pressureHpa());
        json.number(Name.TURBULENCE, register.turbulence());
        json.decimal(Name.HUMIDITY, register.humidityPercent(), 4);
    }

    private static void hazard(JsonBytes json, Bds45Hazard register) {
        json.number(Name.TURBULENCE, register.turbulence());
        json.number(Name.WIND_SHEAR, register.windShear());
        json.number(Name.MICROBURST, register.microburst());
        json.number(Name.ICING, register.icing());
        json.number(Name.WAKE_VORTEX, register.wakeVortex());
        json.decimal(Name.OAT, register.temperatureC(), 2);
        json.number(Name.PRESSURE, register.pressureHpa());
        json.number(Name.RADIO_HEIGHT, register.radioHeightFt());
    }

    private static void turn(JsonBytes json, Bds50TrackAndTurn register) {
        json.decimal(Name.ROLL, register.rollDeg(), 8);
        json.decimal(Name.TRACK, register.trackDeg(), 8);
        json.number(Name.GS, register.groundSpeedKt());
        json.decimal(Name.TRACK_RATE, register.trackRateDegPerS(), 5);
        json.number(Name.TAS, register.trueAirspeedKt());
    }

    private static void speed(JsonBytes json, Bds60HeadingAndSpeed register) {
        json.decimal(Name.MAG_HEADING, register.headingMagDeg(), 8);
        json.number(Name.IAS, register.indicatedAirspeedKt());
        json.decimal(Name.MACH, register.mach(), 3);
        json.number(Name.BARO_RATE, register.verticalRateBaroFpm());
        json.number(Name.GEOM_RATE, register.verticalRateInertialFpm());
    }

    private static void add(List<String> words, boolean applies, String word) {
        if (applies) {
            words.add(word);
        }
    }
}
