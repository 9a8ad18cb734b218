package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.ResolutionAdvisory;
import io.skyspy.aviation.modes.ResolutionAdvisory.Carrier;
import io.skyspy.aviation.modes.Threat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the resolution advisory an aircraft is heard with, until 20 s after the last frame of it.
 *
 * <p>A register of a Comm-B reply only looks like an advisory now and then, so that one alone is kept but not confirmed, and does not
 * replace one that is. A broadcast needs no second one. Where two carriers differ the better one is right for 5 s: the broadcast, sent
 * every 0.8 s, then the register, then the coordination between two aircraft, which does not name the threat.
 */
final class AdvisoryGate {
    static final Duration VALID = Duration.ofSeconds(20);
    private static final long BETTER_FOR_MS = 5_000;
    /** Best first; the order is what is stored. */
    private static final List<Carrier> CARRIERS =
            List.of(Carrier.BROADCAST, Carrier.COMM_B, Carrier.COORDINATION_REPLY);

    private @Nullable Advisory held;
    private int revision;
    /** What an unconfirmed frame says against the confirmed advisory, until another says so too; not stored. */
    private @Nullable Advisory contradiction;

    /** What is known; meaningless when {@link Field#RESOLUTION_ADVISORY} is not. */
    @Nullable
    Advisory held() {
        return held;
    }

    /** Another number for each frame that counted. */
    int revision() {
        return revision;
    }

    /**
     * Takes an advisory that is plausible by itself.
     *
     * @param certain whether it needs no second frame
     * @return whether it counts
     */
    boolean take(ResolutionAdvisory said, boolean certain, long atMs) {
        Advisory now = held;
        if (now == null || isOver(now, atMs)) {
            return hold(Advisory.begin(said, certain, atMs));
        }
        if (atMs < now.lastHeardMs()) {
            return false;
        }
        boolean outranked = rank(said) > rank(now.said()) && atMs - now.saidAtMs() < BETTER_FOR_MS;
        if (agree(now.said(), said)) {
            return hold(outranked ? now.heardToo(atMs) : now.heardAs(said, atMs));
        }
        return !outranked && contradict(now, said, certain, atMs);
    }

    private boolean contradict(Advisory now, ResolutionAdvisory said, boolean certain, long atMs) {
        if (!now.confirmed() || now.said().terminated()) {
            return hold(Advisory.begin(said, certain, atMs));
        }
        if (certain) {
            return hold(aboutAnother(now.said(), said) ? Advisory.begin(said, true, atMs) : now.heardAs(said, atMs));
        }
        Advisory before = contradiction;
        if (before != null && !isOver(before, atMs) && agree(before.said(), said)) {
            return hold(before.heardAs(said, atMs));
        }
        contradiction = Advisory.begin(said, false, atMs);
        return false;
    }

    /** The aircraft says in another message that an advisory is in force; returns whether that is news. */
    boolean confirm(long atMs) {
        Advisory now = held;
        return now != null && !now.confirmed() && !isOver(now, atMs) && hold(now.confirm());
    }

    private boolean hold(Advisory advisory) {
        held = advisory;
        contradiction = null;
        revision++;
        return true;
    }

    private static boolean isOver(Advisory advisory, long atMs) {
        return atMs - advisory.lastHeardMs() >= VALID.toMillis();
    }

    /** Whether both are about the same encounter: the same words, the same threat, or the end of what was said. */
    private static boolean agree(ResolutionAdvisory before, ResolutionAdvisory next) {
        if (before.terminated() && !next.terminated()) {
            return false;
        }
        boolean sameWords = before.advice() == next.advice() && before.multiThreat() == next.multiThreat();
        boolean sameThreat = address(before).isPresent() && address(before).equals(address(next));
        boolean onlyEnds = next.terminated() && next.advice() == 0;
        return (sameWords && !aboutAnother(before, next)) || sameThreat || onlyEnds;
    }

    private static boolean aboutAnother(ResolutionAdvisory before, ResolutionAdvisory next) {
        return address(before).isPresent()
                && address(next).isPresent()
                && !before.multiThreat()
                && !next.multiThreat()
                && !address(before).equals(address(next));
    }

    private static Optional<Threat.Addressed> address(ResolutionAdvisory advisory) {
        return advisory.threat().filter(Threat.Addressed.class::isInstance).map(Threat.Addressed.class::cast);
    }

    private static int rank(ResolutionAdvisory advisory) {
        return CARRIERS.indexOf(advisory.carrier());
    }

    void writeTo(DataOutput out) throws IOException {
        Advisory now = held;
        out.writeInt(revision);
        out.writeBoolean(now != null);
        if (now != null) {
            out.writeLong(now.said().word());
            out.writeByte(rank(now.said()));
            out.writeLong(now.saidAtMs());
            out.writeLong(now.firstHeardMs());
            out.writeLong(now.lastHeardMs());
            out.writeInt(now.frames());
            out.writeBoolean(now.confirmed());
        }
    }

    void readFrom(DataInput in) throws IOException {
        revision = in.readInt();
        held = in.readBoolean() ? read(in) : null;
    }

    private static Advisory read(DataInput in) throws IOException {
        long word = in.readLong();
        int carrier = in.readByte();
        if (carrier < 0 || carrier >= CARRIERS.size()) {
            throw new IOException("a carrier that is none: " + carrier);
        }
        return new Advisory(
                new ResolutionAdvisory(word, CARRIERS.get(carrier)),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readBoolean());
    }
}
