package io.skyspy.edge;

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
        TestClient client = TestClient.connect(port, "/stomp", "v12.stomp");
        client.say("CONNECT\naccept-version:1.2\nhost:localhost\n\n\0");
        return new RawStomp(client);
    }

    void say(String frame) {
        client.say(frame);
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
