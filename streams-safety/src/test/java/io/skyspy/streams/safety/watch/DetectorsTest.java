package io.skyspy.streams.safety.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.streams.safety.SafetySettings;
import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.observe.Advisory;
import io.skyspy.streams.safety.observe.Identity;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What each detector makes of what an aircraft shows, with the thresholds as they come. */
final class DetectorsTest {
    private static final List<Detector> DETECTORS = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("skyspy.streams.safety", SafetySettings.class)
            .rules()
            .detectors();

    @ParameterizedTest
    @CsvSource({
        "7500, NONE, CRITICAL, Hijack: TEST1 squawking 7500",
        "7600, NONE, HIGH, Radio failure: TEST1 squawking 7600",
        "7700, GENERAL, CRITICAL, Emergency: TEST1 squawking 7700",
        "2345, GENERAL, CRITICAL, Emergency: declared by TEST1",
        "2345, MINIMUM_FUEL, HIGH, Minimum fuel: declared by TEST1",
        "2345, LIFEGUARD, LOW, Medical priority flight: declared by TEST1",
        "2345, DOWNED, CRITICAL, Downed aircraft: declared by TEST1",
        ", NO_COMMUNICATIONS, HIGH, Radio failure: declared by TEST1"
    })
    void codesAndStatesOfEmergencyAreFoundAtFirstSight(
            @Nullable String squawk, EmergencyState state, Severity severity, String message) {
        Judgement judgement = judge(Kind.EMERGENCY_SQUAWK, List.of(saying(squawk, state, null)));

        assertThat(judgement).isInstanceOfSatisfying(Judgement.Found.class, found -> {
            assertThat(found.severity()).isEqualTo(severity);
            assertThat(found.message()).isEqualTo(message);
            assertThat(found.evidence()).isEqualTo(new Evidence.Code(squawk, realState(squawk, state)));
        });
    }

    @Test
    void anOrdinaryCodeIsClearAndNoneAtAllSaysNothing() {
        assertThat(judge(Kind.EMERGENCY_SQUAWK, List.of(saying("2345", EmergencyState.NONE, null))))
                .isEqualTo(Judgement.CLEAR);
        assertThat(judge(Kind.EMERGENCY_SQUAWK, List.of(saying(null, null, null))))
                .isEqualTo(Judgement.UNKNOWN);
        assertThat(judge(Kind.UNUSUAL_SQUAWK, List.of(saying(null, null, null))))
                .isEqualTo(Judgement.UNKNOWN);
        assertThat(judge(Kind.UNUSUAL_SQUAWK, List.of(saying("2000", EmergencyState.NONE, null))))
                .isEqualTo(Judgement.CLEAR);
    }

    @Test
    void anUnusualCodeIsLow() {
        assertThat(judge(Kind.UNUSUAL_SQUAWK, List.of(saying("7400", EmergencyState.NONE, null))))
                .isInstanceOfSatisfying(
                        Judgement.Found.class,
                        found -> assertThat(found.severity()).isEqualTo(Severity.LOW));
    }

    @Test
    void anAdvisoryCountsWhenItIsConfirmedAndEndsWhenItSaysSo() {
        assertThat(judge(Kind.TCAS_RA, List.of(advised(false, false)))).isEqualTo(Judgement.CLEAR);
        assertThat(judge(Kind.TCAS_RA, List.of(advised(true, true)))).isEqualTo(new Judgement.Over(4_000));
        assertThat(judge(Kind.TCAS_RA, List.of(advised(true, false))))
                .isInstanceOfSatisfying(Judgement.Found.class, found -> {
                    assertThat(found.message()).isEqualTo("TCAS Resolution Advisory - Climb: TEST1");
                    assertThat(found.severity()).isEqualTo(Severity.HIGH);
                    assertThat(found.sinceMs()).isEqualTo(1_000);
                    assertThat(found.evidence())
                            .isEqualTo(new Evidence.Advice(
                                    "climb", "TC28", new Evidence.Threat("D4E5F6", null, null, null)));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "A3, -6500, true",
        "A3, -5500, false",
        "A1, -7500, false",
        "A1, 8200, true",
        "A6, 20000, false",
        "A7, 6100, true"
    })
    void extremeRatesAreThoseBeyondTheClass(String category, int rate, boolean isFound) {
        Judgement judgement = judge(Kind.EXTREME_VS, flown(category, 20_000, 10, second -> rate));

        assertThat(judgement instanceof Judgement.Found).isEqualTo(isFound);
    }

    @Test
    void theGravityOfAnExtremeRateGrows() {
        assertThat(judge(Kind.EXTREME_VS, flown("A3", 30_000, 10, second -> -8_100)))
                .isInstanceOfSatisfying(
                        Judgement.Found.class,
                        found -> assertThat(found.severity()).isEqualTo(Severity.HIGH));
    }

    @Test
    void aSingleRateOrOneTheAltitudeDoesNotFollowIsNone() {
        assertThat(judge(Kind.EXTREME_VS, flown("A3", 20_000, 10, second -> second == 9 ? 9_000 : 0)))
                .isNotInstanceOf(Judgement.Found.class);
        List<Observation> level = new ArrayList<>();
        for (int second = 0; second < 10; second++) {
            level.add(moving("A3", second * 1000L, 20_000, 9_000));
        }
        assertThat(judge(Kind.EXTREME_VS, level)).isEqualTo(Judgement.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "A3, 20000, -2000, 2000, true", // as after a resolution advisory
        "A3, 20000, 1500, -1500, true",
        "A3, 2500, -800, 2500, false", // a go-around
        "A3, 20000, -700, 700, false", // too little
        "A1, 20000, -2000, 2000, false", // light aircraft do as they like
    })
    void aReversalIsFastBothWays(String category, int altitude, int before, int after, boolean isFound) {
        Judgement judgement =
                judge(Kind.VS_REVERSAL, flown(category, altitude, 16, second -> second < 8 ? before : after));

        assertThat(judgement instanceof Judgement.Found).isEqualTo(isFound);
    }

    @Test
    void levellingOffAndClimbingOnIsNoReversal() {
        Judgement judgement = judge(
                Kind.VS_REVERSAL, flown("A3", 20_000, 60, second -> second < 10 ? -2_000 : second < 40 ? 0 : 2_000));

        assertThat(judgement).isEqualTo(Judgement.CLEAR);
    }

    /** What the detector of a kind says at the last of some observations. */
    private static Judgement judge(Kind kind, List<Observation> seen) {
        Detector detector = DETECTORS.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        RateHistory history = new RateHistory();
        seen.forEach(history::add);
        return detector.judge(seen.getLast(), history);
    }

    private static @Nullable EmergencyState realState(@Nullable String squawk, EmergencyState state) {
        return switch (squawk) {
            case "7500" -> EmergencyState.UNLAWFUL_INTERFERENCE;
            case "7600" -> EmergencyState.NO_COMMUNICATIONS;
            case null, default -> state;
        };
    }

    private static Observation advised(boolean confirmed, boolean terminated) {
        return saying(
                "2345",
                EmergencyState.NONE,
                new Advisory("climb", "TC28", 1_000, 4_000, confirmed, terminated, "D4E5F6", null, null, null));
    }

    private static Observation saying(
            @Nullable String squawk, @Nullable EmergencyState state, @Nullable Advisory advisory) {
        Motion motion = new Motion(null, null, null, null, null, null, null, null, null);
        return new Observation(who("A3"), 5_000, motion, squawk, state, advisory, null);
    }

    /** An aircraft whose altitude follows its vertical rate, once a second. */
    private static List<Observation> flown(String category, int startFt, int seconds, IntUnaryOperator rate) {
        List<Observation> seen = new ArrayList<>();
        double altitude = startFt;
        for (int second = 0; second < seconds; second++) {
            seen.add(moving(category, second * 1000L, (int) altitude, rate.applyAsInt(second)));
            altitude += rate.applyAsInt(second) / 60.0;
        }
        return seen;
    }

    private static Observation moving(String category, long ms, int altitudeFt, int rateFpm) {
        Motion motion = new Motion(null, altitudeFt, null, false, 450f, 90f, rateFpm, null, null);
        return new Observation(who(category), ms, motion, null, null, null, null);
    }

    private static Identity who(String category) {
        return new Identity("A1B2C3", "TEST1", null, null, category, false);
    }
}
