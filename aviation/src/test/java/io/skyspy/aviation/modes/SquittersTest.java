package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.NonIcaoAddress;
import io.skyspy.aviation.cpr.CprFrame;
import org.junit.jupiter.api.Test;

/** Extended squitters with their published meaning. */
class SquittersTest {

    /** pyModeS tests/test_adsb.py. */
    @Test
    void identification() {
        Identification m = Frames.decode("8D406B902015A678D4D220AA4BDA", Identification.class);
        assertThat(m.address()).isEqualTo(new IcaoAddress(0x406B90));
        assertThat(m.callsign()).contains(new Callsign("EZY85MH"));
        assertThat(m.category()).isEqualTo(EmitterCategory.A0);
        assertThat(m.capability()).contains(Capability.LEVEL_2_AIRBORNE);
        assertThat(m.source()).isEqualTo(SquitterSource.TRANSPONDER);
        assertThat(m.repaired()).isFalse();
    }

    /** The 1090 Megahertz Riddle, chapter 5. */
    @Test
    void airbornePosition() {
        AirbornePosition m = Frames.decode("8D40621D58C382D690C8AC2863A7", AirbornePosition.class);
        assertThat(m.altitudeBaroFt()).hasValue(38000);
        assertThat(m.altitudeGeomFt()).isEmpty();
        assertThat(m.cpr()).isEqualTo(new CprFrame(false, false, 93000, 51372));
        assertThat(m.surveillanceStatus()).isEqualTo(SurveillanceStatus.NONE);
    }

    /** rs1090 crates/rs1090/src/decode/bds/bds05.rs. */
    @Test
    void altitudesBelowSeaLevel() {
        assertThat(Frames.decode("8D484FDE5803B647ECEC4FCDD74F", AirbornePosition.class)
                        .altitudeBaroFt())
                .hasValue(-325);
        assertThat(Frames.decode("8D4845575803C647BCEC2A980ABC", AirbornePosition.class)
                        .altitudeBaroFt())
                .hasValue(-300);
    }

    /** Virtual Radar Server, RawDecodingTests.xls: type 20 gives the height above the ellipsoid in the same code. */
    @Test
    void heightAboveTheEllipsoid() {
        AirbornePosition m = Frames.decode("8D4CA2D4A0FFFBFFFEAAAAB5CE05", AirbornePosition.class);
        assertThat(m.altitudeBaroFt()).isEmpty();
        assertThat(m.altitudeGeomFt()).hasValue(50175);
        assertThat(m.utcSynchronised()).isTrue();
    }

    /** rs1090 bds06.rs: 17 kt on 92.8 degrees; pyModeS tests/test_bds06.py: no speed with code 0. */
    @Test
    void surfacePosition() {
        SurfacePosition m = Frames.decode("8C4841753AAB238733C8CD4020B1", SurfacePosition.class);
        assertThat(m.groundSpeedKt()).hasValue(18);
        assertThat(m.trackDeg()).hasValue(140.625);
        assertThat(m.cpr().surface()).isTrue();
        assertThat(Frames.decode("8C3944F8400002ACB23CDA192B95", SurfacePosition.class)
                        .groundSpeedKt())
                .isEmpty();
    }

    @Test
    void movementCodesMeetAtTheirBounds() {
        assertThat(SurfaceMovement.groundSpeedKt(1)).hasValue(0);
        assertThat(SurfaceMovement.groundSpeedKt(2)).hasValue(0.125);
        assertThat(SurfaceMovement.groundSpeedKt(9)).hasValue(1);
        assertThat(SurfaceMovement.groundSpeedKt(13)).hasValue(2);
        assertThat(SurfaceMovement.groundSpeedKt(39)).hasValue(15);
        assertThat(SurfaceMovement.groundSpeedKt(94)).hasValue(70);
        assertThat(SurfaceMovement.groundSpeedKt(109)).hasValue(100);
        assertThat(SurfaceMovement.groundSpeedKt(124)).hasValue(175);
        assertThat(SurfaceMovement.groundSpeedKt(0)).isEmpty();
        assertThat(SurfaceMovement.groundSpeedKt(125)).isEmpty();
    }

    /** The 1090 Megahertz Riddle and pyModeS tests/test_bds09.py. */
    @Test
    void groundVelocity() {
        GroundVelocity m = Frames.decode("8D485020994409940838175B284F", GroundVelocity.class);
        assertThat(m.groundSpeedKt().orElseThrow()).isCloseTo(159.20, within(0.01));
        assertThat(m.trackDeg().orElseThrow()).isCloseTo(182.8803775528476, within(1e-9));
        assertThat(m.verticalRateFpm()).hasValue(-832);
        assertThat(m.verticalRateIsBarometric()).isFalse();
        assertThat(m.geometricMinusBarometricFt()).hasValue(550);
    }

    /** Virtual Radar Server: 2040W/2724S, +31616 fpm barometric, -2100 ft. */
    @Test
    void supersonicVelocity() {
        GroundVelocity m = Frames.decode("8D4CA2D49AA5FFD557BCD58ED985", GroundVelocity.class);
        assertThat(m.eastSpeedKt()).hasValue(-2040);
        assertThat(m.northSpeedKt()).hasValue(-2724);
        assertThat(m.verticalRateFpm()).hasValue(31616);
        assertThat(m.verticalRateIsBarometric()).isTrue();
        assertThat(m.geometricMinusBarometricFt()).hasValue(-2100);
        assertThat(Frames.decode("8D4CA2D49CA5FFD557BCD547DBAC", AirspeedVelocity.class)
                        .trueAirspeedKt())
                .hasValue(2724);
    }

    /** lib1090 AirspeedHeadingMsgTest: 243.984375 degrees, 375 kt true; libadsb 3.4.0 rounds the heading to 243. */
    @Test
    void airspeedVelocity() {
        AirspeedVelocity m = Frames.decode("8DA05F219B06B6AF189400CBC33F", AirspeedVelocity.class);
        assertThat(m.headingDeg()).hasValue(243.984375);
        assertThat(m.trueAirspeedKt()).hasValue(375);
        assertThat(m.indicatedAirspeedKt()).isEmpty();
        assertThat(m.verticalRateFpm()).hasValue(-2304);
        assertThat(m.geometricMinusBarometricFt()).isEmpty();
    }

    @Test
    void codeZeroIsNoVelocity() {
        GroundVelocity m = (GroundVelocity) Frames.decodeMended("8D48502099000000000000000000");
        assertThat(m.groundSpeedKt()).isEmpty();
        assertThat(m.trackDeg()).isEmpty();
        assertThat(m.verticalRateFpm()).isEmpty();
        assertThat(m.geometricMinusBarometricFt()).isEmpty();
    }

    @Test
    void speedZeroIsASpeedWithoutADirection() {
        GroundVelocity m = (GroundVelocity) Frames.decodeMended("8D48502099000100200400000000");
        assertThat(m.groundSpeedKt()).hasValue(0);
        assertThat(m.trackDeg()).isEmpty();
        assertThat(m.verticalRateFpm()).hasValue(0);
    }

    /** pyModeS tests/test_bds61.py; libadsb 3.4.0 makes it 7573. */
    @Test
    void emergencyStatus() {
        EmergencyStatus m = Frames.decode("8DA2C1B6E112B600000000760759", EmergencyStatus.class);
        assertThat(m.state()).isEqualTo(EmergencyState.NONE);
        assertThat(m.squawk()).contains(Squawk.parse("6513").orElseThrow());
        assertThat(Frames.decode("8D4CA2D4E14800000000008B13B0", EmergencyStatus.class)
                        .state())
                .isEqualTo(EmergencyState.LIFEGUARD);
    }

    /** pyModeS tests/test_bds62.py. */
    @Test
    void targetState() {
        TargetState m = Frames.decode("8DA05629EA21485CBF3F8CADAEEB", TargetState.class);
        assertThat(m.selectedAltitudeFt()).hasValue(16992);
        assertThat(m.selectedAltitudeSource()).isEqualTo(TargetState.AltitudeSource.MCP_FCU);
        assertThat(m.pressureSettingHpa().orElseThrow()).isCloseTo(1012.8, within(1e-9));
        assertThat(m.selectedHeadingDeg()).hasValue(66.796875);
        assertThat(m.autopilot() && m.vnav() && m.lnav() && m.acasOperational()).isTrue();
        assertThat(m.altitudeHold() || m.approach()).isFalse();
        assertThat(m.nacP()).isEqualTo(9);
        assertThat(m.sil()).isEqualTo(3);
    }

    /** Virtual Radar Server: version 1 in the air, version 2 on the ground. */
    @Test
    void operationalStatus() {
        AirborneStatus air = Frames.decode("8D4CA2D4F819C0FFFF3A2C6D80DF", AirborneStatus.class);
        assertThat(air.version()).isEqualTo(1);
        assertThat(air.nicSupplementA()).isTrue();
        assertThat(air.nacP()).hasValue(10);
        assertThat(air.sil()).hasValue(2);
        assertThat(air.nicBaro()).hasValue(1);
        assertThat(air.directionsAreMagnetic()).isTrue();
        assertThat(air.gva()).isEmpty();

        SurfaceStatus ground = Frames.decode("8D4CA2D4F90BFCFFFF4D2AC41BB3", SurfaceStatus.class);
        assertThat(ground.version()).isEqualTo(2);
        assertThat(ground.lengthM()).hasValue(75);
        assertThat(ground.widthM()).hasValue(72.5);
        assertThat(ground.antennaRightM()).hasValue(6);
        assertThat(ground.antennaBehindNoseM()).hasValue(60);
        assertThat(ground.nicSupplementC()).isTrue();
        assertThat(ground.nacP()).hasValue(13);
        assertThat(ground.silSupplement()).hasValue(1);
    }

    @Test
    void versionZeroKnowsNoQuality() {
        AirborneStatus m = Frames.decode("8D4CA2D4F830000000000064C74F", AirborneStatus.class);
        assertThat(m.version()).isZero();
        assertThat(m.nacP()).isEmpty();
        assertThat(m.sil()).isEmpty();
        assertThat(m.sda()).isEmpty();
    }

    /** Virtual Radar Server: service volume 1, 50175 ft, 236.25 degrees, 816 kt, CPR 4095/1365 even. */
    @Test
    void coarseTisb() {
        CoarseTisbPosition m = Frames.decode("934CA2D4C3FFFAE6FFF5552DACD6", CoarseTisbPosition.class);
        assertThat(m.address()).isEqualTo(new NonIcaoAddress(0x4CA2D4));
        assertThat(m.surveillanceStatus()).isEqualTo(SurveillanceStatus.TEMPORARY_ALERT);
        assertThat(m.serviceVolume()).isEqualTo(1);
        assertThat(m.altitudeBaroFt()).hasValue(50175);
        assertThat(m.trackDeg()).hasValue(236.25);
        assertThat(m.groundSpeedKt()).hasValue(816);
        assertThat(m.cprLatitude()).isEqualTo(4095);
        assertThat(m.cprLongitude()).isEqualTo(1365);
        assertThat(m.cprOdd()).isFalse();
    }

    @Test
    void controlFieldAndMarkTellWhoseAddressItIs() {
        String fine = "4CA2D449FFF3FFFEAAAA000000"; // ME bit 8 is set
        assertThat(squitter("90" + fine).address()).isEqualTo(new IcaoAddress(0x4CA2D4));
        assertThat(squitter("91" + fine).address()).isEqualTo(new NonIcaoAddress(0x4CA2D4));
        assertThat(squitter("92" + fine).address()).isEqualTo(new NonIcaoAddress(0x4CA2D4));
        assertThat(squitter("95" + fine).address()).isEqualTo(new NonIcaoAddress(0x4CA2D4));
        assertThat(squitter("96" + fine).address()).isEqualTo(new NonIcaoAddress(0x4CA2D4));
        String unmarked = fine.replace("49FF", "48FF");
        assertThat(squitter("92" + unmarked).address()).isEqualTo(new IcaoAddress(0x4CA2D4));
        assertThat(squitter("96" + unmarked).address()).isEqualTo(new IcaoAddress(0x4CA2D4));
        assertThat(squitter("92" + unmarked).source()).isEqualTo(SquitterSource.TISB_FINE);
        assertThat(squitter("96" + unmarked).source()).isEqualTo(SquitterSource.ADSR);
        assertThat(squitter("94" + unmarked)).isInstanceOf(UndecodedSquitter.class);
    }

    private static ExtendedSquitter squitter(String hex) {
        return (ExtendedSquitter) Frames.decodeMended(hex);
    }
}
