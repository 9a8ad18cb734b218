package io.skyspy.benchmarks.load;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a crowd of clients does.
 *
 * @param target where they connect
 * @param clients how many
 * @param atOnce most of them that are between connecting and having what they came for
 * @param look how they take messages
 * @param untilFirstMessage whether a client has what it came for with its first message rather than when it is let in
 * @param interval time between two messages of the stream; half as long again between two stamps is a gap
 * @param messages gets the messages of one client in {@value #SAMPLED}, whole, when that is how they look
 */
public record Plan(
        Target target,
        int clients,
        int atOnce,
        Look look,
        boolean untilFirstMessage,
        Duration interval,
        Consumer<byte[]> messages) {

    /** Of how many clients one is looked at more closely, when that takes time. */
    static final int SAMPLED = 20;

    private static final int AT_ONCE = 64;

    /** How clients take messages. */
    public enum Look {
        /** Read; the stamp at the end of each message tells its age. */
        LAST_STAMP,
        /** Read; of some clients the stamps of all deltas tell their ages, and messages are handed on whole. */
        EVERY_STAMP,
        /** Read no byte after the handshake. */
        NONE
    }

    /** Readers of a stream. */
    public static Plan of(Target target, int clients, Duration interval) {
        return new Plan(target, clients, AT_ONCE, Look.LAST_STAMP, false, interval, whole -> {});
    }

    public Plan looking(Look newLook) {
        return new Plan(target, clients, atOnce, newLook, untilFirstMessage, interval, messages);
    }

    public Plan untilFirstMessage(int newAtOnce) {
        return new Plan(target, clients, newAtOnce, look, true, interval, messages);
    }

    /** Hands the messages of some clients on, inflated where they were deflated. */
    public Plan handingOn(Consumer<byte[]> newMessages) {
        return new Plan(target, clients, atOnce, Look.EVERY_STAMP, untilFirstMessage, interval, newMessages);
    }
}
