package io.skyspy.streams.aircraft.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/** The smallest, largest or steepest of some numbers. */
final class Extreme {
    private boolean known;
    private double value;

    void lower(double candidate) {
        if (!known || candidate < value) {
            set(candidate);
        }
    }

    void raise(double candidate) {
        if (!known || candidate > value) {
            set(candidate);
        }
    }

    /** Keeps the one of the largest magnitude, with its sign. */
    void enlarge(double candidate) {
        if (!known || Math.abs(candidate) > Math.abs(value)) {
            set(candidate);
        }
    }

    private void set(double candidate) {
        known = true;
        value = candidate;
    }

    OptionalDouble value() {
        return known ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeBoolean(known);
        out.writeDouble(value);
    }

    void readFrom(DataInput in) throws IOException {
        known = in.readBoolean();
        value = in.readDouble();
    }
}
