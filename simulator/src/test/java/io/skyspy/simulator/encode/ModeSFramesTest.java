package io.skyspy.simulator.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.AirGround;
import io.skyspy.aviation.modes.AllCallReply;
import io.skyspy.aviation.modes.AltitudeReply;
import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.CommBAltitudeReply;
import io.skyspy.aviation.modes.CommBIdentityReply;
import io.skyspy.aviation.modes.EmitterCategory;
import io.skyspy.aviation.modes.FlightStatus;
import io.skyspy.aviation.modes.IdentityReply;
import io.skyspy.aviation.modes.LongAirAirReply;
import io.skyspy.aviation.modes.Parity;
import io.skyspy.aviation.modes.ShortAirAirReply;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.aviation.modes.SquitterSource;
import io.skyspy.testkit.Properties;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModeSFramesTest {
    private static final FlightStatus AIRBORNE = FlightStatus.AIRBORNE;

    @Test
    void addressesComeBackFromParity() {
        Properties.forAll(4, 2_000, random -> {
            int address = random.nextInt(1, 0x100_0000);
            byte[] reply = ModeSFrames.altitudeReply(AIRBORNE, OptionalInt.of(5_000), address);
            assertThat(Parity.remainder(reply, 0, reply.length)).isEqualTo(address);
            assertThat(Frames.decoded(reply, AltitudeReply.class).address().value())
                    .isEqualTo(address);
            byte[] squitter =
                    ModeSFrames.extendedSquitter(Capability.LEVEL_2_AIRBORNE, address, random.nextLong() << 8);
            assertThat(Parity.remainder(squitter, 0, squitter.length)).isZero();
        });
    }

    @Test
    void everyAltitudeComesBackInEveryFormat() {
        for (int altitude = -1_000;
                altitude <= 126_700;
                altitude += altitude < 50_175 ? 25 : altitude == 50_175 ? 125 : 100) {
            OptionalInt sent = OptionalInt.of(altitude);
            assertThat(Frames.decoded(ModeSFrames.altitudeReply(AIRBORNE, sent, 1), AltitudeReply.class)
                            .altitudeBaroFt())
                    .hasValue(altitude);
            assertThat(Frames.decoded(ModeSFrames.commBAltitudeReply(AIRBORNE, sent, 0, 1), CommBAltitudeReply.class)
                            .altitudeBaroFt())
                    .hasValue(altitude);
            assertThat(Frames.decoded(ModeSFrames.shortAirAir(false, 3, sent, 1), ShortAirAirReply.class)
                            .altitudeBaroFt())
                    .hasValue(altitude);
            assertThat(Frames.decoded(ModeSFrames.longAirAir(false, 3, sent, 0, 1), LongAirAirReply.class)
                            .altitudeBaroFt())
                    .hasValue(altitude);
        }
    }

    @Test
    void anUnknownAltitudeStaysUnknown() {
        byte[] frame = ModeSFrames.altitudeReply(AIRBORNE, OptionalInt.empty(), Frames.ADDRESS);
        assertThat(Frames.decoded(frame, AltitudeReply.class).altitudeBaroFt()).isEmpty();
    }

    @Test
    void everySquawkComesBack() {
        for (int code = 0; code <= 07777; code++) {
            Squawk squawk = new Squawk(code);
            assertThat(Frames.decoded(ModeSFrames.identityReply(AIRBORNE, squawk, Frames.ADDRESS), IdentityReply.class)
                            .squawk())
                    .contains(squawk);
            byte[] commB = ModeSFrames.commBIdentityReply(AIRBORNE, squawk, 0, Frames.ADDRESS);
            assertThat(Frames.decoded(commB, CommBIdentityReply.class).squawk()).contains(squawk);
        }
    }

    @ParameterizedTest
    @EnumSource(FlightStatus.class)
    void everyFlightStatusComesBack(FlightStatus status) {
        byte[] frame = ModeSFrames.altitudeReply(status, OptionalInt.of(100), Frames.ADDRESS);
        assertThat(Frames.decoded(frame, AltitudeReply.class).flightStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void everyCapabilityAndInterrogatorComesBack(Capability capability) {
        for (int interrogator = 0; interrogator < 80; interrogator++) {
            var decoded =
                    Frames.decoded(ModeSFrames.allCall(capability, Frames.ADDRESS, interrogator), AllCallReply.class);
            assertThat(decoded.capability()).isEqualTo(capability);
            assertThat(decoded.interrogatorCode()).isEqualTo(interrogator);
            assertThat(decoded.address().value()).isEqualTo(Frames.ADDRESS);
        }
    }

    @Test
    void airToAirSaysWhetherItStandsAndWhatItCanDo() {
        for (int information = 0; information < 16; information++) {
            byte[] frame = ModeSFrames.shortAirAir(true, information, OptionalInt.of(0), Frames.ADDRESS);
            ShortAirAirReply decoded = Frames.decoded(frame, ShortAirAirReply.class);
            assertThat(decoded.airGround()).isEqualTo(AirGround.GROUND);
            assertThat(decoded.replyInformation()).isEqualTo(information);
        }
    }

    @Test
    void payloadsOfLongRepliesComeBack() {
        Properties.forAll(5, 1_000, random -> {
            long payload = random.nextLong() >>> 8 << 8;
            byte[] commB = ModeSFrames.commBAltitudeReply(AIRBORNE, OptionalInt.of(0), payload, Frames.ADDRESS);
            assertThat(Frames.decoded(commB, CommBAltitudeReply.class).mb()).isEqualTo(payload);
            byte[] airAir = ModeSFrames.longAirAir(false, 0, OptionalInt.of(0), payload, Frames.ADDRESS);
            assertThat(Frames.decoded(airAir, LongAirAirReply.class).mv()).isEqualTo(payload);
        });
    }

    @Test
    void vehiclesSquitterWithoutATransponder() {
        long payload = new Identification(EmitterCategory.C2, new io.skyspy.aviation.modes.Callsign("OPS1")).payload();
        var decoded = Frames.decoded(
                ModeSFrames.nonTransponderSquitter(Frames.ADDRESS, payload),
                io.skyspy.aviation.modes.Identification.class);
        assertThat(decoded.source()).isEqualTo(SquitterSource.NON_TRANSPONDER);
        assertThat(decoded.address().text()).isEqualTo("A1B2C3");
    }
}
