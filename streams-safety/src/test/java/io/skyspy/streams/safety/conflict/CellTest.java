package io.skyspy.streams.safety.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.geo.Position;
import io.skyspy.streams.safety.SafetySettings;
import io.skyspy.streams.safety.conflict.Meeting.State;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.testkit.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Encounters of flights on geodesics. */
final class CellTest {
    private static final Search SEARCH = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("skyspy.streams.safety", SafetySettings.class)
            .rules()
            .search();
    private static final Position TOULOUSE = new Position(43.63, 1.37);

    private static List<Meeting> conflicts(Sky sky) {
        return sky.told.stream()
                .filter(meeting -> meeting.subject().kind() == Kind.PROXIMITY_CONFLICT)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "43.63, 1.37, 90", // a home
        "44, 2, 90", // where four cells meet
        "0, 0, 45",
        "12, 180, 90", // the antimeridian
        "-33.9, -179.99, 10",
        "89.9, 30, 200", // near the pole
        "90, 0, 10",
        "-89.99, 100, 300"
    })
    void headOnIsSeenAheadEverywhereOnEarth(double latitude, double longitude, double track) {
        Position point = new Position(latitude, longitude);
        Flown one = Flown.airliner("400001", point, track, 450, 35_000);
        Flown other = Flown.airliner("400002", point, track + 180, 450, 35_000);

        List<Meeting> told = conflicts(new Sky(SEARCH).fly(-120, 60, one, other));

        Meeting first = told.getFirst();
        assertThat(first.state()).isEqualTo(State.NEAR);
        assertThat(first.sinceMs() - Flown.ZERO_MS).isBetween(-38_000L, -34_000L);
        assertThat(first.evidence().closureRateKt()).isCloseTo(900, within(5.0));
        assertThat(first.evidence().timeToCpaS()).isBetween(32.0, 35.0);
        assertThat(first.evidence().cpaHorizontalNm()).isLessThan(0.5);
        assertThat(told).extracting(Meeting::severity).contains(Severity.CRITICAL);
        assertThat(told.getLast().state()).isEqualTo(State.APART);
    }

    @Test
    void aPairIsJudgedInOneCellOnlyAtEachMoment() {
        Flown one = Flown.airliner("400001", new Position(44, 2), 90, 450, 35_000);
        Flown other = Flown.airliner("400002", new Position(44, 2), 0, 450, 35_000);

        List<Meeting> told = conflicts(new Sky(SEARCH).fly(-120, 60, one, other));

        assertThat(told).isNotEmpty();
        List<Long> near = told.stream()
                .filter(meeting -> meeting.state() == State.NEAR)
                .map(Meeting::atMs)
                .toList();
        assertThat(near).doesNotHaveDuplicates();
    }

    @Test
    void whatIsFoundDoesNotDependOnWhoComesFirst() {
        Flown one = Flown.airliner("400001", new Position(44, 2), 90, 450, 35_000);
        Flown other = Flown.airliner("400002", new Position(44, 2), 0, 430, 35_100);
        Flown third = Flown.airliner("400003", new Position(44.01, 2.01), 300, 440, 34_900);
        List<Meeting> inStep = new Sky(SEARCH).fly(-90, 60, one, other, third).told;

        Properties.forAll(
                3,
                50,
                random -> assertThat(new Sky(SEARCH).flyOutOfStep(random, -90, 60, one, other, third).told)
                        .containsExactlyInAnyOrderElementsOf(inStep));
    }

    @ParameterizedTest
    @CsvSource({"36000, 0", "35000, 2"})
    void whoKeepsApartIsNotTold(double altitude, double right) {
        Flown one = Flown.airliner("400001", TOULOUSE, 90, 450, 35_000);
        Flown other = Flown.airliner("400002", TOULOUSE, 270, 450, altitude).shiftedNm(right);

        assertThat(new Sky(SEARCH).fly(-120, 60, one, other).told).isEmpty();
    }

    @Test
    void inTheTrafficPatternOneFliesCloser() {
        Flown one = Flown.airliner("400001", TOULOUSE, 90, 140, 2_000);
        Flown other = Flown.airliner("400002", TOULOUSE, 270, 140, 2_000);

        assertThat(new Sky(SEARCH).fly(-120, 60, one, other.shiftedNm(0.3)).told)
                .isEmpty();
        assertThat(conflicts(new Sky(SEARCH).fly(-120, 60, one, other.shiftedNm(0.05))))
                .isNotEmpty();
    }

    @Test
    void lightAircraftMayPassAsNearAsTheyDo() {
        Flown one = Flown.airliner("400001", TOULOUSE, 90, 110, 4_000).asCategory("A1");
        Flown near = Flown.airliner("400002", TOULOUSE, 270, 110, 4_000).asCategory("A1");

        assertThat(conflicts(new Sky(SEARCH).fly(-120, 60, one, near.shiftedNm(0.3))))
                .isEmpty();
        assertThat(conflicts(new Sky(SEARCH).fly(-120, 60, one, near.shiftedNm(0.05))))
                .isNotEmpty();
    }

    @Test
    void aFormationOfLightAircraftIsNoConflict() {
        Flown leader = Flown.airliner("400001", TOULOUSE, 90, 120, 4_000).asCategory("A1");
        Flown wingman = Flown.airliner("400002", TOULOUSE, 90, 120, 4_050).asCategory("A1");

        assertThat(new Sky(SEARCH).fly(-60, 60, leader, wingman.shiftedNm(0.03)).told)
                .isEmpty();
    }

    @Test
    void parallelApproachesAreNoConflict() {
        Flown left = Flown.airliner("400001", TOULOUSE, 143, 145, 2_500).withRate(-750);
        Flown right = Flown.airliner("400002", TOULOUSE, 143, 138, 2_400).withRate(-720);

        assertThat(new Sky(SEARCH).fly(-240, 60, left, right.shiftedNm(0.12)).told)
                .isEmpty();
    }

    @Test
    void twoTransportsSideBySideAtAltitudeAreOne() {
        Flown left = Flown.airliner("400001", TOULOUSE, 143, 440, 35_000);
        Flown right = Flown.airliner("400002", TOULOUSE, 143, 445, 35_000);

        assertThat(conflicts(new Sky(SEARCH).fly(-60, 0, left, right.shiftedNm(0.3))))
                .isNotEmpty();
    }

    @Test
    void airlinersThatMeetGetATrafficAdvisoryFirst() {
        Flown one = Flown.airliner("400001", TOULOUSE, 90, 450, 35_000);
        Flown other = Flown.airliner("400002", TOULOUSE, 270, 450, 35_000);

        List<Meeting> told = new Sky(SEARCH).fly(-120, 60, one, other).told;

        assertThat(told.getFirst().subject().kind()).isEqualTo(Kind.TCAS_TA);
        assertThat(told.getFirst().sinceMs() - Flown.ZERO_MS).isBetween(-55_000L, -45_000L);
        assertThat(told.getFirst().severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void aPairOfWhichOneIsNoLongerHeardIsGone() {
        Flown one = Flown.airliner("400001", TOULOUSE, 90, 450, 35_000);
        Flown other = Flown.airliner("400002", TOULOUSE, 270, 450, 35_000);
        Sky sky = new Sky(SEARCH).fly(-60, -10, one, other);

        sky.end("400002", Flown.ZERO_MS - 9_500);
        sky.fly(-9, -5, one);

        assertThat(conflicts(sky).getLast().state()).isEqualTo(State.GONE);
        assertThat(conflicts(sky).getLast().atMs()).isEqualTo(Flown.ZERO_MS - 9_500);
    }

    @Test
    void aPositionThatIsTooOldIsNotUsed() {
        Flown one = Flown.airliner("400001", TOULOUSE, 90, 450, 35_000);
        Flown other = Flown.airliner("400002", TOULOUSE, 270, 450, 35_000);
        Sky sky = new Sky(SEARCH).fly(-120, -60, one, other).fly(-60, -1, one);

        sky.look(other.at(60_000));

        assertThat(conflicts(sky)).isEmpty();
    }
}
