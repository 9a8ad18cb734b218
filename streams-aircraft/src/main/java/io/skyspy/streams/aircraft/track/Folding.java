package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.cpr.CprFrame;
import io.skyspy.aviation.modes.AirGround;
import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.Squawk;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One message on its way into a track: offers its values with their time and rank.
 *
 * @param repaired whether one bit of the frame was put right: then nothing that could raise an alarm is taken from it
 */
record Folding(Track track, Heard heard, Source source, boolean repaired) {

    void offer(Field field, double value) {
        track.fields.offer(field, value, heard.atMs(), source.rank());
    }

    void offer(Field field, boolean value) {
        offer(field, value ? 1 : 0);
    }

    void offer(Field field, OptionalInt value) {
        if (value.isPresent()) {
            offer(field, value.getAsInt());
        }
    }

    void offer(Field field, OptionalDouble value) {
        if (value.isPresent()) {
            offer(field, value.getAsDouble());
        }
    }

    void airGround(AirGround airGround) {
        switch (airGround) {
            case AIRBORNE -> offer(Field.ON_GROUND, false);
            case GROUND -> offer(Field.ON_GROUND, true);
            case UNCERTAIN -> {}
        }
    }

    void altitudeBaro(OptionalInt altitudeFt) {
        int weight = source == Source.MODE_S ? 1 : 2;
        if (altitudeFt.isPresent()
                && track.altitudes.admits(track.fields, altitudeFt.getAsInt(), heard.atMs(), weight)) {
            offer(Field.ALTITUDE_BARO_FT, altitudeFt.getAsInt());
        }
    }

    void squawk(Optional<Squawk> squawk) {
        if (squawk.isEmpty() || repaired) {
            return;
        }
        int code = squawk.get().code();
        TrackFields fields = track.fields;
        boolean known = fields.has(Field.SQUAWK) && fields.get(Field.SQUAWK) == code;
        if (track.squawks.confirms(code, known, heard.atMs())) {
            offer(Field.SQUAWK, code);
            Emergency.derive(fields, heard.atMs());
        }
    }

    void emergency(EmergencyState state) {
        if (!repaired) {
            offer(Field.BROADCAST_EMERGENCY, Emergency.code(state));
            Emergency.derive(track.fields, heard.atMs());
        }
    }

    PositionOutcome position(CprFrame frame) {
        return position(new Half(frame, heard.atMs(), source, false));
    }

    /** Takes 12 bits for a position, unless a better source has said where the aircraft is. */
    void coarsePosition(CprFrame frame) {
        boolean better = track.fields.hasSince(Field.LATITUDE_DEG, heard.atMs() - TrackFields.FRESH_MS)
                && track.fields.source(Field.LATITUDE_DEG).rank() < source.rank();
        if (!better) {
            position(new Half(frame, heard.atMs(), source, true));
        }
    }

    private PositionOutcome position(Half half) {
        PositionOutcome outcome = track.positions.take(half, heard.receiver().location(), track.fields);
        Fix fix = track.positions.fix();
        if (fix != null && (outcome == PositionOutcome.GLOBAL || outcome == PositionOutcome.LOCAL)) {
            track.session.countPosition();
            offer(Field.LATITUDE_DEG, fix.position().latitudeDeg());
            offer(Field.LONGITUDE_DEG, fix.position().longitudeDeg());
        }
        return outcome;
    }
}
