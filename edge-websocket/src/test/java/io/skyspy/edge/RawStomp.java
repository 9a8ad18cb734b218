package io.skyspy.edge;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A STOMP client that only takes frames apart. */
final class RawStomp implements AutoCloseable {

    private static final Pattern MESSAGE = Pattern.compile("^MESSAGE\n.*?\n\n(.*)\\x00$", Pattern.DOTALL);

    private final TestClient client;

    private RawStomp(TestClient client) {
        this.client = client;
    }

    static RawStomp connect(int port) {
        return connect(port, "");
    }

    /** Connects with further headers, each with its line feed. */
    static RawStomp connect(int port, String headers) {
        TestClient client = TestClient.connect(port, "/stomp", "v12.stomp");
        client.say("CONNECT\naccept-version:1.2\nhost:localhost\n" + headers + "\n\0");
        return new RawStomp(client);
    }

    /** Subscribes, and waits until the snapshot is there that every subscription begins with. */
    void subscribe(String id, String destination) {
        int before = bodies().size();
        say("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n\0");
        await().until(() -> bodies().size() > before);
    }

    /** How many messages have come that contain all of these. */
    long count(String... contained) {
        return bodies().stream()
                .filter(body -> List.of(contained).stream().allMatch(body::contains))
                .count();
    }

    void say(String frame) {
        client.say(frame);
    }

    boolean isOpen() {
        return client.isOpen();
    }

    /** What the messages that have come contain. */
    List<String> bodies() {
        return client.frames().stream()
                .map(MESSAGE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
