package io.skyspy.aviation.modes;

import io.skyspy.aviation.modes.bds.Bds10DataLinkCapability;
import io.skyspy.aviation.modes.bds.Bds20Identification;
import io.skyspy.aviation.modes.bds.Bds30ResolutionAdvisory;
import io.skyspy.aviation.modes.bds.Bds40VerticalIntention;
import io.skyspy.aviation.modes.bds.Bds50TrackAndTurn;
import io.skyspy.aviation.modes.bds.Bds60HeadingAndSpeed;
import io.skyspy.aviation.modes.bds.Inference;
import io.skyspy.aviation.modes.bds.Register;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Our reading of a message under the names pyModeS 3 uses, so that its published decodes can be compared. */
final class FieldsAsPyModeSNamesThem {
    private static final Map<Integer, String> BDS_OF_TYPE_CODE = new TreeMap<>(Map.of(
            1, "0,8", 5, "0,6", 9, "0,5", 19, "0,9", 20, "0,5", 23, "", 28, "6,1", 29, "6,2", 30, "", 31, "6,5"));

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private FieldsAsPyModeSNamesThem() {}

    /** The fields of a message; of a Comm-B reply also those of the given register if it is among our candidates. */
    static Map<String, Object> of(ModeSMessage message, String bds) {
        FieldsAsPyModeSNamesThem names = new FieldsAsPyModeSNamesThem();
        if (message instanceof CommBReply reply) {
            Inference.of(reply).candidates().stream()
                    .filter(register -> register.number().equals(bds))
                    .forEach(register -> names.register(register, reply.mb()));
        }
        names.fields.put("df", message.downlinkFormat());
        names.fields.put("icao", message.address().text().replace("~", ""));
        names.add(message);
        return names.fields;
    }

    private void add(ModeSMessage message) {
        switch (message) {
            case ShortAirAirReply m -> {
                airAir(m.airGround(), m.sensitivityLevel(), m.replyInformation());
                fields.put("cross_link_capability", m.crosslink() ? 1 : 0);
                put("altitude", m.altitudeBaroFt());
            }
            case LongAirAirReply m -> {
                airAir(m.airGround(), m.sensitivityLevel(), m.replyInformation());
                put("altitude", m.altitudeBaroFt());
                m.resolutionAdvisory().ifPresent(this::advisory);
            }
            case SurveillanceReply m -> surveillance(m);
            case AllCallReply m -> fields.put("capability", Bits.uint(m.head(), 6, 8));
            case ExtendedSquitter m -> {
                fields.put("typecode", m.typeCode());
                squitter(m);
            }
            case MilitarySquitter m -> {}
            case CommDReply m -> {}
        }
    }

    private void register(Register register, long mb) {
        fields.put("bds", register.number());
        switch (register) {
            case DATA_LINK_CAPABILITY -> dataLink(new Bds10DataLinkCapability(mb));
            case IDENTIFICATION ->
                new Bds20Identification(mb).callsign().ifPresent(callsign -> fields.put("callsign", callsign.text()));
            case RESOLUTION_ADVISORY -> advisory(new Bds30ResolutionAdvisory(mb).advisory());
            case VERTICAL_INTENTION -> intention(new Bds40VerticalIntention(mb));
            case TRACK_AND_TURN -> turn(new Bds50TrackAndTurn(mb));
            case HEADING_AND_SPEED -> speed(new Bds60HeadingAndSpeed(mb));
            case COMMON_USAGE_CAPABILITY, REGISTRATION, WEATHER, HAZARD -> {}
        }
    }

    private void dataLink(Bds10DataLinkCapability m) {
        fields.put("config", m.continued());
        fields.put("overlay_command_capability", m.overlayCommand());
        fields.put("acas_operational", m.acasOperational());
        fields.put("mode_s_subnetwork_version", m.subnetworkVersion());
        fields.put("transponder_level5", m.level5());
        fields.put("mode_s_specific_services", m.specificServices());
        fields.put("uplink_elm_throughput", m.uplinkThroughput());
        fields.put("downlink_elm_throughput", m.downlinkThroughput());
        fields.put("aircraft_identification_capability", m.identification());
        fields.put("squitter_capability", m.squitter());
        fields.put("surveillance_identifier_code", m.surveillanceIdentifierCodes());
        fields.put("common_usage_gicb_capability", m.commonUsageChanged());
        fields.put("acas_hybrid_surveillance", m.hybridSurveillance());
        fields.put("acas_resolution_advisory", m.resolutionAdvisories());
        fields.put("acas_rtca_version", m.acasVersion());
        fields.put("dte_status", m.terminals());
    }

    private void intention(Bds40VerticalIntention m) {
        put("selected_altitude_mcp", m.selectedAltitudeFt());
        put("selected_altitude_fms", m.fmsAltitudeFt());
        put("baro_pressure_setting", m.pressureSettingHpa());
        if (m.modesValid()) {
            fields.put("vnav_mode", m.vnav());
            fields.put("altitude_hold_mode", m.altitudeHold());
            fields.put("approach_mode", m.approach());
        }
        m.targetSource()
                .ifPresent(source ->
                        fields.put("target_altitude_source", source.name().toLowerCase(Locale.ROOT)));
    }

    private void turn(Bds50TrackAndTurn m) {
        put("roll", m.rollDeg());
        put("true_track", m.trackDeg());
        put("groundspeed", m.groundSpeedKt());
        put("track_rate", m.trackRateDegPerS());
        put("true_airspeed", m.trueAirspeedKt());
    }

    private void speed(Bds60HeadingAndSpeed m) {
        put("magnetic_heading", m.headingMagDeg());
        put("indicated_airspeed", m.indicatedAirspeedKt());
        put("mach", m.mach());
        put("baro_vertical_rate", m.verticalRateBaroFpm());
        put("inertial_vertical_rate", m.verticalRateInertialFpm());
    }

    private void surveillance(SurveillanceReply message) {
        fields.put("flight_status", Bits.uint(message.head(), 6, 8));
        fields.put("downlink_request", message.downlinkRequest());
        fields.put("utility_message", message.utilityMessage());
        switch (message) {
            case AltitudeReply m -> put("altitude", m.altitudeBaroFt());
            case CommBAltitudeReply m -> put("altitude", m.altitudeBaroFt());
            case IdentityReply m -> m.squawk().ifPresent(squawk -> fields.put("squawk", squawk.text()));
            case CommBIdentityReply m -> m.squawk().ifPresent(squawk -> fields.put("squawk", squawk.text()));
        }
    }

    private void squitter(ExtendedSquitter message) {
        BDS_OF_TYPE_CODE.forEach((firstTypeCode, bds) -> {
            if (message.typeCode() >= firstTypeCode) {
                fields.put("bds", bds);
            }
        });
        switch (message) {
            case Identification m -> {
                fields.put("category", m.category().number());
                m.callsign().ifPresent(callsign -> fields.put("callsign", callsign.text()));
            }
            case AirbornePosition m -> airborne(m);
            case SurfacePosition m -> surface(m);
            case GroundVelocity m -> ground(m);
            case AirspeedVelocity m -> air(m);
            case EmergencyStatus m -> {
                fields.put("subtype", 1);
                fields.put("emergency_state", Bits.uint(m.me(), 9, 11));
                m.squawk().ifPresent(squawk -> fields.put("squawk", squawk.text()));
            }
            case AdvisoryBroadcast m -> {
                fields.put("subtype", 2);
                advisory(m.resolutionAdvisory());
            }
            case TargetState m -> target(m);
            case OperationalStatus m -> status(m);
            case PositionUnavailable m -> {}
            case TargetStateV1 m -> {}
            case TestSquawk m -> {}
            case CoarseTisbPosition m -> {}
            case UndecodedSquitter m -> {}
        }
    }

    private void airAir(AirGround airGround, int sensitivity, int replyInformation) {
        fields.put("vertical_status", airGround == AirGround.GROUND ? "on-ground" : "airborne");
        fields.put("sensitivity_level", sensitivity);
        fields.put("reply_information", replyInformation);
    }

    private void airborne(AirbornePosition m) {
        put("altitude", m.altitudeIsGeometric() ? m.altitudeGeomFt() : m.altitudeBaroFt());
        fields.put("surveillance_status", Bits.uint(m.me(), 6, 7));
        fields.put("nic_b", m.nicSupplementB() ? 1 : 0);
        cpr(m.cpr().odd(), m.cpr().latitude(), m.cpr().longitude());
    }

    private void surface(SurfacePosition m) {
        fields.put("movement", Bits.uint(m.me(), 6, 12));
        put("groundspeed", m.groundSpeedKt());
        put("track", m.trackDeg());
        fields.put("track_status", m.trackDeg().isPresent() ? 1 : 0);
        cpr(m.cpr().odd(), m.cpr().latitude(), m.cpr().longitude());
    }

    private void cpr(boolean odd, int latitude, int longitude) {
        fields.put("cpr_format", odd ? 1 : 0);
        fields.put("cpr_lat", latitude);
        fields.put("cpr_lon", longitude);
    }

    private void ground(GroundVelocity m) {
        velocity(m.supersonic() ? 2 : 1, m.nacV(), m.verticalRateIsBarometric());
        put("groundspeed", m.groundSpeedKt().stream().map(Math::floor).boxed().findFirst());
        put("track", m.trackDeg());
        put("vertical_rate", m.verticalRateFpm());
        put("geo_minus_baro", m.geometricMinusBarometricFt());
    }

    private void air(AirspeedVelocity m) {
        velocity(m.supersonic() ? 4 : 3, m.nacV(), m.verticalRateIsBarometric());
        fields.put("airspeed_type", Bits.flag(m.me(), 25) ? "TAS" : "IAS");
        put("airspeed", m.trueAirspeedKt().isPresent() ? m.trueAirspeedKt() : m.indicatedAirspeedKt());
        put("heading", m.headingDeg());
        put("vertical_rate", m.verticalRateFpm());
        put("geo_minus_baro", m.geometricMinusBarometricFt());
    }

    private void velocity(int subtype, int nacV, boolean barometric) {
        fields.put("subtype", subtype);
        fields.put("nac_v", nacV);
        fields.put("vr_source", barometric ? "BARO" : "GNSS");
    }

    private void target(TargetState m) {
        fields.put("subtype", 1);
        put("selected_altitude", m.selectedAltitudeFt());
        fields.put(
                "selected_altitude_source",
                m.selectedAltitudeSource() == TargetState.AltitudeSource.FMS ? "FMS" : "MCP/FCU");
        put("baro_pressure_setting", m.pressureSettingHpa());
        put("selected_heading", m.selectedHeadingDeg());
        fields.put("nac_p", m.nacP());
        fields.put("nic_baro", m.nicBaro() ? 1 : 0);
        fields.put("sil", m.sil());
        fields.put("sil_supplement", m.silPerSample() ? 1 : 0);
        if (m.modesValid()) {
            fields.put("autopilot", m.autopilot());
            fields.put("vnav_mode", m.vnav());
            fields.put("altitude_hold_mode", m.altitudeHold());
            fields.put("approach_mode", m.approach());
            fields.put("lnav_mode", m.lnav());
        }
        fields.put("tcas_operational", m.acasOperational());
    }

    private void status(OperationalStatus m) {
        fields.put("subtype", Bits.uint(m.me(), 6, 8));
        fields.put("version", m.version());
        fields.put("nic_supplement_a", m.nicSupplementA() ? 1 : 0);
        put("nac_p", m.nacP());
        put("sil", m.sil());
        put("sil_supplement", m.silSupplement());
        fields.put("hrd", m.directionsAreMagnetic() ? 1 : 0);
        fields.put("capability_class", Bits.uint(m.me(), 9, 24));
        fields.put("operational_mode", Bits.uint(m.me(), 25, 40));
        if (m instanceof AirborneStatus airborne) {
            put("nic_baro", airborne.nicBaro());
        }
    }

    void advisory(ResolutionAdvisory advisory) {
        fields.put("threat_type_indicator", advisory.threatKind());
        fields.put("issued_ra", advisory.form() == ResolutionAdvisory.Form.ONE_SENSE);
        fields.put("corrective", advisory.corrective());
        fields.put("downward_sense", advisory.downward());
        fields.put("increased_rate", advisory.increasedRate());
        fields.put("sense_reversal", advisory.senseReversal());
        fields.put("altitude_crossing", advisory.altitudeCrossing());
        fields.put("positive", advisory.positive());
        fields.put("no_below", advisory.doNotPassBelow());
        fields.put("no_above", advisory.doNotPassAbove());
        fields.put("no_left", advisory.doNotTurnLeft());
        fields.put("no_right", advisory.doNotTurnRight());
        fields.put("ra_terminated", advisory.terminated());
        fields.put("multiple_threat", advisory.multiThreat());
        if (advisory.threat().orElse(null) instanceof Threat.Addressed threat) {
            fields.put("threat_icao", threat.address().text());
        }
    }

    private void put(String name, OptionalInt value) {
        value.ifPresent(number -> fields.put(name, number));
    }

    private void put(String name, OptionalDouble value) {
        value.ifPresent(number -> fields.put(name, number));
    }

    private void put(String name, Optional<Double> value) {
        value.ifPresent(number -> fields.put(name, number));
    }
}
