package io.skyspy.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Clients that do the same, with what they saw since they were last told to forget. Confined to the thread of its load client. */
public final class Crowd {

    private final Plan plan;
    private final Latencies latencies = new Latencies();
    private final List<Connection> connections = new ArrayList<>();
    private int served;
    private int ended;
    private long messages;
    private long bytes;
    private long gaps;
    private long inflated;
    private long broken;

    Crowd(Plan plan) {
        this.plan = plan;
    }

    /** Starts over with counting; the connections stay. */
    public void forget() {
        latencies.clear();
        connections.forEach(Connection::forget);
        messages = 0;
        bytes = 0;
        gaps = 0;
        inflated = 0;
        broken = 0;
    }

    /** Messages of the stream that were seen whole, by all clients. */
    public long messages() {
        return messages;
    }

    /** Messages seen by the client that saw fewest. */
    public long fewestMessages() {
        return seen().min().orElse(0);
    }

    /** Messages seen by the client in the middle. */
    public long usualMessages() {
        return seen().sorted().skip(connections.size() / 2).findFirst().orElse(0);
    }

    /** Bytes read after the handshake. */
    public long bytes() {
        return bytes;
    }

    /** Times a client got two messages whose stamps lie further apart than those of two messages in a row. */
    public long gaps() {
        return gaps;
    }

    /** Compressed messages that were inflated to see whether they are what they should be. */
    public long inflated() {
        return inflated;
    }

    /** Of these, those that were not. */
    public long broken() {
        return broken;
    }

    /** Connections that the other side has ended. */
    public int ended() {
        return ended;
    }

    public Latencies latencies() {
        return latencies;
    }

    Plan plan() {
        return plan;
    }

    boolean wantsMore() {
        return connections.size() < plan.clients() && connections.size() - served < plan.atOnce();
    }

    boolean isServed() {
        return served == plan.clients();
    }

    int served() {
        return served;
    }

    int size() {
        return connections.size();
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    List<Connection> connections() {
        return connections;
    }

    void oneServed() {
        served++;
    }

    void oneEnded() {
        ended++;
    }

    void took(int count) {
        bytes += count;
    }

    void message() {
        messages++;
    }

    void gap() {
        gaps++;
    }

    void inflatedOne(boolean sound) {
        inflated++;
        if (!sound) {
            broken++;
        }
    }

    private LongStream seen() {
        return connections.stream().mapToLong(Connection::messages);
    }
}
