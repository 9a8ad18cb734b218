package io.skyspy.streams.safety.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.streams.safety.incident.Incident.Acknowledgement;
import io.skyspy.streams.safety.incident.Incident.Resolution;
import io.skyspy.streams.safety.observe.Identity;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of incidents. */
final class IncidentsTest {
    private static final Subject CONFLICT = Subject.between(Kind.PROXIMITY_CONFLICT, "B00000", "A00000");
    private static final Subject ADVISORY = new Subject(Kind.TCAS_RA, "A00000", null);

    private final Told told = new Told();
    private final Incidents incidents = new Incidents(lifeCycle(100, 2), told);

    @Test
    void anIdSaysWhatWhoAndSinceWhen() {
        long id = CONFLICT.id(1_000);

        assertThat(Subject.between(Kind.PROXIMITY_CONFLICT, "A00000", "B00000").id(1_000))
                .isEqualTo(id);
        assertThat(List.of(
                        CONFLICT.id(1_001),
                        Subject.between(Kind.TCAS_TA, "A00000", "B00000").id(1_000),
                        Subject.between(Kind.PROXIMITY_CONFLICT, "A00000", "B00001")
                                .id(1_000)))
                .doesNotContain(id);
        assertThat(id).isBetween(1L, (1L << 53) - 1);
    }

    @Test
    void newNumbersAreToldNowAndThenAndANewSeverityAtOnce() {
        incidents.see(conflict(0, 0, Severity.MEDIUM));
        incidents.see(conflict(0, 1_000, Severity.MEDIUM));
        incidents.see(conflict(0, 2_000, Severity.CRITICAL));
        incidents.see(conflict(0, 3_000, Severity.HIGH));
        incidents.see(conflict(0, 8_000, Severity.HIGH));

        assertThat(told.changes)
                .containsExactly(
                        "DETECTED 0 MEDIUM", "UPDATED 2000 CRITICAL", "UPDATED 3000 HIGH", "UPDATED 8000 HIGH");
        assertThat(told.last.worst()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void anEncounterEndsWhenItHasBeenApartForLongEnough() {
        incidents.see(conflict(0, 0, Severity.HIGH));
        incidents.miss(CONFLICT, 14_000, Resolution.CLEARED);
        assertThat(told.last.isActive()).isTrue();

        incidents.miss(CONFLICT, 17_000, Resolution.CLEARED);

        assertThat(told.changes).containsExactly("DETECTED 0 HIGH", "RESOLVED 15000 HIGH");
    }

    @Test
    void whetherTheEndIsNoticedOrNotTheEventsAreTheSame() {
        incidents.see(conflict(0, 0, Severity.HIGH));
        incidents.see(conflict(60_000, 61_000, Severity.HIGH));

        assertThat(told.changes).containsExactly("DETECTED 0 HIGH", "RESOLVED 15000 HIGH", "DETECTED 61000 HIGH");
        assertThat(told.last.startMs()).isEqualTo(60_000);
    }

    @Test
    void whatComesLateChangesNothing() {
        incidents.see(conflict(0, 5_000, Severity.HIGH));
        incidents.see(conflict(0, 4_000, Severity.CRITICAL));

        assertThat(told.last.worst()).isEqualTo(Severity.HIGH);
    }

    @Test
    void anAdvisoryThatBeginsAnewIsAnotherEpisode() {
        incidents.see(advisory(1_000, 1_000));
        incidents.see(advisory(1_000, 2_000));
        incidents.see(advisory(9_000, 9_000));

        assertThat(told.changes).containsExactly("DETECTED 1000 HIGH", "RESOLVED 9000 HIGH", "DETECTED 9000 HIGH");
    }

    @Test
    void clearOfConflictEndsAnAdvisoryAtOnce() {
        incidents.see(advisory(1_000, 2_000));
        incidents.miss(ADVISORY, 3_000, Resolution.CLEAR_OF_CONFLICT);

        assertThat(told.last.end()).isEqualTo(new Incident.End(3_000, Resolution.CLEAR_OF_CONFLICT));
    }

    @Test
    void whatNobodySpeaksOfAnyMoreEndsAfterSomeTimeOfTheWallClock() {
        incidents.see(conflict(0, 0, Severity.HIGH));

        for (int look = 0; look < 60; look++) {
            incidents.sweep();
        }

        assertThat(told.last.end()).isEqualTo(new Incident.End(15_000, Resolution.LOST));
    }

    @Test
    void thereIsABoundAndWhatIsBeyondItIsRefused() {
        Incidents few = new Incidents(lifeCycle(1, 1), told);
        few.see(conflict(0, 0, Severity.HIGH));
        few.see(advisory(0, 0));

        assertThat(told.changes).containsExactly("DETECTED 0 HIGH", "REFUSED TCAS_RA");
    }

    @Test
    void endedOnesAreForgottenOldestFirst() {
        for (long start = 0; start < 3; start++) {
            incidents.see(advisory(start * 1_000, start * 1_000));
        }
        incidents.lose("A00000", 9_000);

        assertThat(incidents.find(ADVISORY.id(0))).isEmpty();
        assertThat(incidents.find(ADVISORY.id(2_000))).isPresent();
        assertThat(told.changes).contains("FORGOTTEN 0");
    }

    @Test
    void takingNoteTwiceIsToldOnce() {
        incidents.see(advisory(0, 0));
        long id = ADVISORY.id(0);

        assertThat(incidents.acknowledge(id, new Acknowledgement(50, "ann"), 50))
                .isTrue();
        assertThat(incidents.acknowledge(id, new Acknowledgement(60, "bob"), 60))
                .isTrue();
        assertThat(incidents.acknowledge(7, null, 60)).isFalse();

        assertThat(told.changes).containsExactly("DETECTED 0 HIGH", "ACKNOWLEDGED 50 HIGH");
        assertThat(told.last.acknowledgement()).isEqualTo(new Acknowledgement(50, "ann"));
    }

    private static LifeCycle lifeCycle(int mostActive, int mostEnded) {
        return new LifeCycle(
                Duration.ofSeconds(5), Map.of(Kind.PROXIMITY_CONFLICT, Duration.ofSeconds(15)), mostActive, mostEnded);
    }

    private static Sight conflict(long sinceMs, long atMs, Severity severity) {
        Evidence evidence = new Evidence.Approach(1, 200, 300, 12, 0.1, 100, false);
        return new Sight(CONFLICT, sinceMs, atMs, severity, "near", evidence, aircraft("A00000"), aircraft("B00000"));
    }

    private static Sight advisory(long sinceMs, long atMs) {
        Evidence evidence = new Evidence.Advice("climb", "TC28", null);
        return new Sight(ADVISORY, sinceMs, atMs, Severity.HIGH, "climb", evidence, aircraft("A00000"), null);
    }

    private static Observation aircraft(String icao) {
        Motion motion = new Motion(null, null, null, null, null, null, null, null, null);
        return new Observation(new Identity(icao, null, null, null, null, false), 0, motion, null, null, null, null);
    }

    /** What was told, in short. */
    private static final class Told implements IncidentListener {
        private final List<String> changes = new ArrayList<>();
        private Incident last = Incident.begin(advisory(0, 0));

        @Override
        public void told(Incident incident, Change change, long atMs) {
            last = incident;
            changes.add(change + " " + atMs + " " + incident.latest().severity());
        }

        @Override
        public void kept(Incident incident) {
            last = incident;
        }

        @Override
        public void forgotten(Incident incident) {
            changes.add("FORGOTTEN " + incident.startMs());
        }

        @Override
        public void refused(Subject subject) {
            changes.add("REFUSED " + subject.kind());
        }
    }
}
