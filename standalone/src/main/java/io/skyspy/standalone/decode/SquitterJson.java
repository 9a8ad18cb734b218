package io.skyspy.standalone.decode;

import io.skyspy.aviation.cpr.CprFrame;
import io.skyspy.aviation.modes.AdvisoryBroadcast;
import io.skyspy.aviation.modes.AirbornePosition;
import io.skyspy.aviation.modes.AirborneStatus;
import io.skyspy.aviation.modes.AirborneVelocity;
import io.skyspy.aviation.modes.AirspeedVelocity;
import io.skyspy.aviation.modes.CoarseTisbPosition;
import io.skyspy.aviation.modes.EmergencyStatus;
import io.skyspy.aviation.modes.ExtendedSquitter;
import io.skyspy.aviation.modes.GroundVelocity;
import io.skyspy.aviation.modes.Identification;
import io.skyspy.aviation.modes.PositionUnavailable;
import io.skyspy.aviation.modes.SquitterSource;
import io.skyspy.aviation.modes.SurfacePosition;
import io.skyspy.aviation.modes.SurfaceStatus;
import io.skyspy.aviation.modes.SurveillanceStatus;
import io.skyspy.aviation.modes.TargetState;
import io.skyspy.aviation.modes.TargetStateV1;
import io.skyspy.aviation.modes.TestSquawk;
import io.skyspy.aviation.modes.UndecodedSquitter;

/** Writes what an extended squitter says by itself. */
final class SquitterJson {
    static final int ANGLE_PLACES = 6;

    private static final int SPEED_PLACES = 3;

    private SquitterJson() {}

    static void write(JsonBytes json, ExtendedSquitter squitter) {
        if (squitter.source() != SquitterSource.TISB_COARSE && squitter.source() != SquitterSource.TISB_MANAGEMENT) {
            json.number(Name.TC, squitter.typeCode());
        }
        switch (squitter) {
            case AirbornePosition position -> airborne(json, position);
            case SurfacePosition position -> surface(json, position);
            case GroundVelocity velocity -> ground(json, velocity);
            case AirspeedVelocity velocity -> air(json, velocity);
            case Identification identification -> identity(json, identification);
            case EmergencyStatus status -> {
                json.text(Name.BDS, "6,1");
                MessageJson.squawk(json, status.squawk());
                StatusJson.emergency(json, status.state());
            }
            case AdvisoryBroadcast broadcast -> {
                json.text(Name.BDS, "6,1");
                AdvisoryJson.write(json, broadcast.resolutionAdvisory());
            }
            case PositionUnavailable position -> {
                json.number(Name.ALT_BARO, position.altitudeBaroFt());
                status(json, position.surveillanceStatus());
            }
            case AirborneStatus status -> StatusJson.airborne(json, status);
            case SurfaceStatus status -> StatusJson.surface(json, status);
            case TargetState state -> StatusJson.target(json, state);
            case TargetStateV1 state -> StatusJson.target(json, state);
            case CoarseTisbPosition position -> coarse(json, position);
            case TestSquawk test -> MessageJson.squawk(json, test.squawk());
            case UndecodedSquitter undecoded -> {}
        }
    }

    private static void identity(JsonBytes json, Identification identification) {
        json.text(Name.BDS, "0,8");
        identification.callsign().ifPresent(callsign -> json.text(Name.FLIGHT, callsign.text()));
        json.text(Name.CATEGORY, identification.category().name());
    }

    private static void airborne(JsonBytes json, AirbornePosition position) {
        json.text(Name.BDS, "0,5");
        json.number(Name.ALT_BARO, position.altitudeBaroFt());
        json.number(Name.ALT_GEOM, position.altitudeGeomFt());
        status(json, position.surveillanceStatus());
        cpr(json, position.cpr());
    }

    private static void surface(JsonBytes json, SurfacePosition position) {
        json.text(Name.BDS, "0,6");
        json.text(Name.ALT_BARO, "ground");
        json.decimal(Name.GS, position.groundSpeedKt(), SPEED_PLACES);
        json.decimal(Name.TRACK, position.trackDeg(), ANGLE_PLACES);
        cpr(json, position.cpr());
    }

    private static void ground(JsonBytes json, GroundVelocity velocity) {
        json.text(Name.BDS, "0,9");
        json.decimal(Name.GS, velocity.groundSpeedKt(), SPEED_PLACES);
        json.decimal(Name.TRACK, velocity.trackDeg(), ANGLE_PLACES);
        vertical(json, velocity);
    }

    private static void air(JsonBytes json, AirspeedVelocity velocity) {
        json.text(Name.BDS, "0,9");
        json.decimal(Name.MAG_HEADING, velocity.headingDeg(), ANGLE_PLACES);
        json.number(Name.IAS, velocity.indicatedAirspeedKt());
        json.number(Name.TAS, velocity.trueAirspeedKt());
        vertical(json, velocity);
    }

    private static void coarse(JsonBytes json, CoarseTisbPosition position) {
        json.number(Name.ALT_BARO, position.altitudeBaroFt());
        json.number(Name.GS, position.groundSpeedKt());
        json.decimal(Name.TRACK, position.trackDeg(), ANGLE_PLACES);
        status(json, position.surveillanceStatus());
        json.flag(Name.CPR_FORMAT, position.cprOdd());
        json.number(Name.CPR_LAT, position.cprLatitude());
        json.number(Name.CPR_LON, position.cprLongitude());
    }

    private static void vertical(JsonBytes json, AirborneVelocity velocity) {
        json.number(velocity.verticalRateIsBarometric() ? Name.BARO_RATE : Name.GEOM_RATE, velocity.verticalRateFpm());
        json.number(Name.GEOM_MINUS_BARO, velocity.geometricMinusBarometricFt());
        json.number(Name.NAC_V, velocity.nacV());
    }

    private static void status(JsonBytes json, SurveillanceStatus status) {
        json.flag(
                Name.ALERT,
                status == SurveillanceStatus.PERMANENT_ALERT || status == SurveillanceStatus.TEMPORARY_ALERT);
        json.flag(Name.SPI, status == SurveillanceStatus.IDENT);
    }

    private static void cpr(JsonBytes json, CprFrame cpr) {
        json.flag(Name.CPR_FORMAT, cpr.odd());
        json.number(Name.CPR_LAT, cpr.latitude());
        json.number(Name.CPR_LON, cpr.longitude());
    }
}
