package io.skyspy.streams.safety.publish;

import io.skyspy.schemas.avro.Encounter;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEventKind;
import io.skyspy.schemas.avro.SafetySeverity;
import io.skyspy.schemas.avro.SafetySignal;
import io.skyspy.streams.safety.conflict.Meeting;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.incident.Subject;
import java.time.Instant;

/** Encounters and commands as records. */
public final class Signals {
    private Signals() {}

    public static SafetySignal of(Meeting meeting) {
        Encounter encounter = Encounter.newBuilder()
                .setKind(SafetyEventKind.valueOf(meeting.subject().kind().name()))
                .setMeeting(
                        io.skyspy.schemas.avro.Meeting.valueOf(meeting.state().name()))
                .setSince(Instant.ofEpochMilli(meeting.sinceMs()))
                .setSeverity(SafetySeverity.valueOf(meeting.severity().name()))
                .setDetails(Details.write(meeting.evidence()))
                .setAircraft1(Snapshots.write(meeting.one()))
                .setAircraft2(Snapshots.write(meeting.other()))
                .build();
        return new SafetySignal(meeting.subject().icao(), Instant.ofEpochMilli(meeting.atMs()), encounter, null);
    }

    public static SafetySignal of(SafetyCommand command) {
        return new SafetySignal(command.getIcao(), command.getAt(), null, command);
    }

    /** The meeting an encounter in a signal of that time tells of. */
    public static Meeting read(Encounter encounter, Instant at) {
        return new Meeting(
                new Subject(
                        Kind.valueOf(encounter.getKind().name()),
                        encounter.getAircraft1().getIcao(),
                        encounter.getAircraft2().getIcao()),
                Meeting.State.valueOf(encounter.getMeeting().name()),
                encounter.getSince().toEpochMilli(),
                at.toEpochMilli(),
                Severity.valueOf(encounter.getSeverity().name()),
                Details.approach(encounter.getDetails()),
                Snapshots.read(encounter.getAircraft1()),
                Snapshots.read(encounter.getAircraft2()));
    }
}
