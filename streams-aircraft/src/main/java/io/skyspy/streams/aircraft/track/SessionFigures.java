package io.skyspy.streams.aircraft.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/** Extremes over one stay of an aircraft in the picture. */
public final class SessionFigures {
    private long positions;
    private final Extreme altitudeLowFt = new Extreme();
    private final Extreme altitudeHighFt = new Extreme();
    private final Extreme nearestNm = new Extreme();
    private final Extreme farthestNm = new Extreme();
    private final Extreme groundSpeedKt = new Extreme();
    private final Extreme verticalRateFpm = new Extreme();
    private final Extreme signalDbfs = new Extreme();

    /** Takes note of what is known now. */
    void update(TrackFields fields) {
        if (fields.has(Field.ALTITUDE_BARO_FT)) {
            altitudeLowFt.lower(fields.get(Field.ALTITUDE_BARO_FT));
            altitudeHighFt.raise(fields.get(Field.ALTITUDE_BARO_FT));
        }
        if (fields.has(Field.DISTANCE_NM)) {
            nearestNm.lower(fields.get(Field.DISTANCE_NM));
            farthestNm.raise(fields.get(Field.DISTANCE_NM));
        }
        if (fields.has(Field.GROUND_SPEED_KT)) {
            groundSpeedKt.raise(fields.get(Field.GROUND_SPEED_KT));
        }
        Field rate =
                fields.has(Field.VERTICAL_RATE_BARO_FPM) ? Field.VERTICAL_RATE_BARO_FPM : Field.VERTICAL_RATE_GEOM_FPM;
        if (fields.has(rate)) {
            verticalRateFpm.enlarge(fields.get(rate));
        }
        if (fields.has(Field.SIGNAL_DBFS)) {
            signalDbfs.raise(fields.get(Field.SIGNAL_DBFS));
        }
    }

    void countPosition() {
        positions++;
    }

    /** Positions accepted. */
    public long positions() {
        return positions;
    }

    /** Lowest barometric altitude in ft; empty when none was known. */
    public OptionalDouble lowestAltitudeFt() {
        return altitudeLowFt.value();
    }

    /** Highest barometric altitude in ft; empty when none was known. */
    public OptionalDouble highestAltitudeFt() {
        return altitudeHighFt.value();
    }

    /** Shortest distance from the receiver in NM; empty when none was known. */
    public OptionalDouble nearestNm() {
        return nearestNm.value();
    }

    /** Longest distance from the receiver in NM; empty when none was known. */
    public OptionalDouble farthestNm() {
        return farthestNm.value();
    }

    /** Highest ground speed in kt; empty when none was known. */
    public OptionalDouble fastestKt() {
        return groundSpeedKt.value();
    }

    /** Vertical rate of the largest magnitude in fpm, up positive; empty when none was known. */
    public OptionalDouble steepestFpm() {
        return verticalRateFpm.value();
    }

    /** Strongest signal in dBFS; empty when none was known. */
    public OptionalDouble strongestDbfs() {
        return signalDbfs.value();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(positions);
        for (Extreme extreme : extremes()) {
            extreme.writeTo(out);
        }
    }

    void readFrom(DataInput in) throws IOException {
        positions = in.readLong();
        for (Extreme extreme : extremes()) {
            extreme.readFrom(in);
        }
    }

    private Extreme[] extremes() {
        return new Extreme[] {
            altitudeLowFt, altitudeHighFt, nearestNm, farthestNm, groundSpeedKt, verticalRateFpm, signalDbfs
        };
    }
}
