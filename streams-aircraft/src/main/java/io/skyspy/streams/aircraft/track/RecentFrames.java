package io.skyspy.streams.aircraft.track;

/**
 * The frames heard from one aircraft lately, to recognise one that another receiver heard as well.
 *
 * <p>Remembers 16 frames; in the 450 ms that count an aircraft sends fewer. The receiver that was first opens a group; the same bytes
 * from it again are a new transmission, not a copy.
 */
final class RecentFrames {
    private static final long GROUP_MS = 450;
    private static final int SIZE = 16;

    private final long[] heads = new long[SIZE];
    private final long[] tails = new long[SIZE];
    private final long[] atMs = new long[SIZE];
    private final Receiver[] firsts = new Receiver[SIZE];
    private int next;
    private int count;

    /** Whether somebody else heard these bytes first; if not, remembers them. */
    boolean isCopy(long head, long tail, Heard heard) {
        for (int i = 0; i < count; i++) {
            if (heads[i] == head && tails[i] == tail && Math.abs(heard.atMs() - atMs[i]) <= GROUP_MS) {
                if (!firsts[i].id().equals(heard.receiver().id())) {
                    return true;
                }
                atMs[i] = heard.atMs();
                return false;
            }
        }
        heads[next] = head;
        tails[next] = tail;
        atMs[next] = heard.atMs();
        firsts[next] = heard.receiver();
        next = (next + 1) % SIZE;
        count = Math.min(SIZE, count + 1);
        return false;
    }
}
