package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.IcaoAddress;
import org.junit.jupiter.api.Test;

/** Replies to radars and between aircraft with their published meaning. */
class RepliesTest {

    /** pyModeS tests/test_surv.py. */
    @Test
    void altitudeReply() {
        AltitudeReply m = Frames.decode("20001718029FCD", AltitudeReply.class);
        assertThat(m.address()).isEqualTo(new IcaoAddress(0x4891A6));
        assertThat(m.parityOverlaid()).isTrue();
        assertThat(m.altitudeBaroFt()).hasValue(36000);
        assertThat(m.flightStatus()).isEqualTo(FlightStatus.AIRBORNE);
        assertThat(Frames.decode("200CBE4ED80137", AltitudeReply.class).downlinkRequest())
                .isEqualTo(1);
        assertThat(Frames.decode("200CBE4ED80137", AltitudeReply.class).utilityMessage())
                .isEqualTo(37);
    }

    /** pyModeS tests/test_surv.py. */
    @Test
    void identityReply() {
        assertThat(Frames.decode("28000808106DE2", IdentityReply.class).squawk())
                .contains(Squawk.parse("1200").orElseThrow());
        assertThat(Frames.decode("28000AA20ADDE5", IdentityReply.class).squawk())
                .contains(Squawk.parse("7500").orElseThrow());
    }

    /** Recorded in Delft, 2015: an all-call reply to interrogator 16. */
    @Test
    void allCallReply() {
        AllCallReply m = Frames.decode("5D4840D6F87407", AllCallReply.class);
        assertThat(m.address()).isEqualTo(new IcaoAddress(0x4840D6));
        assertThat(m.capability()).isEqualTo(Capability.LEVEL_2_AIRBORNE);
        assertThat(m.parityOverlaid()).isFalse();
        assertThat(m.interrogatorCode()).isEqualTo(Parity.remainder(Frames.bytes("5D4840D6F87407"), 0, 7));
    }

    /** Virtual Radar Server: on the ground, sensitivity 1, reply information 15, 37025 ft. */
    @Test
    void shortAirAirReply() {
        ShortAirAirReply m = Frames.decode("042797B1AAF00F", ShortAirAirReply.class);
        assertThat(m.airGround()).isEqualTo(AirGround.GROUND);
        assertThat(m.crosslink()).isFalse();
        assertThat(m.sensitivityLevel()).isEqualTo(1);
        assertThat(m.replyInformation()).isEqualTo(15);
        assertThat(m.altitudeBaroFt()).hasValue(37025);
    }

    /** java-mode-s: nothing is being advised. */
    @Test
    void longAirAirReply() {
        LongAirAirReply m = Frames.decode("80C18819584195384EF8505941FD", LongAirAirReply.class);
        assertThat(m.resolutionAdvisory()).isEmpty();
        assertThat(m.downlinkFormat()).isEqualTo(16);
    }

    /** Virtual Radar Server: acknowledges an uplink, segment 15. */
    @Test
    void commD() {
        CommDReply m = Frames.decode("DFFF00CC33AA55F00FE21DFF00FF", CommDReply.class);
        assertThat(m.downlinkFormat()).isEqualTo(24);
        assertThat(m.acknowledges()).isTrue();
        assertThat(m.segment()).isEqualTo(15);
    }

    @Test
    void militarySquitterIsRecognisedAndLeftAlone() {
        MilitarySquitter m = Frames.decode("98FF00FFF00FFF00AA55E300FF00", MilitarySquitter.class);
        assertThat(m.application()).isZero();
        assertThat(m.typeCode()).hasValue(30);
        assertThat(m.address()).isEqualTo(new IcaoAddress(0xFF00FF));
    }
}
