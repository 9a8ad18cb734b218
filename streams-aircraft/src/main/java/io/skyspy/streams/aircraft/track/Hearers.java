package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Who heard an aircraft lately, at most 16, and how strong its last eight frames were. */
final class Hearers {
    private static final int MOST = 16;
    private static final int SIGNALS = 8;
    private static final long FORGET_AFTER_MS = 60_000;
    private static final Comparator<Hearer> LATEST_FIRST = Comparator.comparingLong(Hearer::heardAtMs)
            .reversed()
            .thenComparing(hearer -> hearer.receiver().id());

    private final List<Receiver> receivers = new ArrayList<>(1);
    private final long[] heardAtMs = new long[MOST];
    private final @Nullable Float[] lastSignals = new Float[MOST];
    private final double[] powers = new double[SIGNALS];
    private int signalCount;

    void add(Heard heard) {
        int slot = slotOf(heard.receiver());
        heardAtMs[slot] = heard.atMs();
        lastSignals[slot] = heard.signalDbfs();
        if (heard.signalDbfs() != null) {
            powers[signalCount % SIGNALS] = Math.pow(10, heard.signalDbfs() / 10);
            signalCount = signalCount + 1 < 2 * SIGNALS ? signalCount + 1 : SIGNALS;
        }
    }

    /** The receiver's slot; when all are taken, that of the one silent for longest. */
    private int slotOf(Receiver receiver) {
        int oldest = 0;
        for (int i = 0; i < receivers.size(); i++) {
            if (receivers.get(i).id().equals(receiver.id())) {
                receivers.set(i, receiver);
                return i;
            }
            oldest = heardAtMs[i] < heardAtMs[oldest] ? i : oldest;
        }
        if (receivers.size() < MOST) {
            receivers.add(receiver);
            return receivers.size() - 1;
        }
        receivers.set(oldest, receiver);
        return oldest;
    }

    /** Who heard it within the last minute, latest first. */
    List<Hearer> since(long nowMs) {
        List<Hearer> hearers = new ArrayList<>(receivers.size());
        for (int i = 0; i < receivers.size(); i++) {
            if (nowMs - heardAtMs[i] <= FORGET_AFTER_MS) {
                hearers.add(new Hearer(receivers.get(i), heardAtMs[i], lastSignals[i]));
            }
        }
        hearers.sort(LATEST_FIRST);
        return hearers;
    }

    /** Location of the one that heard it last among those with a known one; absent when there is none. */
    @Nullable
    Position location() {
        Position location = null;
        long latestMs = Long.MIN_VALUE;
        for (int i = 0; i < receivers.size(); i++) {
            Position candidate = receivers.get(i).location();
            if (candidate != null && heardAtMs[i] > latestMs) {
                location = candidate;
                latestMs = heardAtMs[i];
            }
        }
        return location;
    }

    /** Mean power of the last eight frames in dBFS; empty when no signal is known. */
    OptionalDouble meanSignalDbfs() {
        int count = Math.min(signalCount, SIGNALS);
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double power = 0;
        for (int i = 0; i < count; i++) {
            power += powers[i];
        }
        return OptionalDouble.of(Math.round(100 * Math.log10(power / count)) / 10.0);
    }

    List<Hearer> all() {
        return since(Long.MIN_VALUE / 2);
    }
}
