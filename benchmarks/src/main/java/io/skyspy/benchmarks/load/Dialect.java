package io.skyspy.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How one is let into the stream of a server, and by what a message of the stream is told from the rest. */
public enum Dialect {
    /** The first message comes by itself, and every message counts. */
    PLAIN {
        @Override
        List<String> afterHandshake() {
            return List.of();
        }

        @Override
        Hint hint(byte[] begin, int length) {
            return Hint.DATA;
        }
    },
    /** STOMP 1.2: CONNECT, then SUBSCRIBE; each MESSAGE counts. No heart-beats. */
    STOMP {
        @Override
        List<String> afterHandshake() {
            return List.of("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n\0");
        }

        @Override
        Hint hint(byte[] begin, int length) {
            return starts(begin, length, "CONNECTED")
                    ? Hint.LET_IN
                    : starts(begin, length, "MESSAGE") ? Hint.DATA : Hint.OTHER;
        }

        @Override
        List<String> whenLetIn(String topic) {
            return List.of("SUBSCRIBE\nid:sub-0\ndestination:" + topic + "\n\n\0");
        }
    },
    /** socket.io 4 over engine.io 4: {@code 40} joins the namespace, {@code 42} is an event, {@code 2} asks for a {@code 3}. */
    SOCKET_IO {
        @Override
        List<String> afterHandshake() {
            return List.of();
        }

        @Override
        Hint hint(byte[] begin, int length) {
            if (starts(begin, length, "42")) {
                return Hint.DATA;
            }
            return starts(begin, length, "0")
                    ? Hint.GREETED
                    : starts(begin, length, "40") ? Hint.LET_IN : starts(begin, length, "2") ? Hint.ASKED : Hint.OTHER;
        }

        @Override
        List<String> whenGreeted() {
            return List.of("40");
        }

        @Override
        List<String> whenAsked() {
            return List.of("3");
        }
    };

    /** What a message is, as far as its first bytes tell. */
    enum Hint {
        GREETED,
        LET_IN,
        DATA,
        ASKED,
        OTHER
    }

    abstract List<String> afterHandshake();

    abstract Hint hint(byte[] begin, int length);

    List<String> whenGreeted() {
        return List.of();
    }

    List<String> whenLetIn(String topic) {
        return List.of();
    }

    List<String> whenAsked() {
        return List.of();
    }

    boolean isLetInByHandshake() {
        return this == PLAIN;
    }

    private static boolean starts(byte[] begin, int length, String word) {
        byte[] expected = word.getBytes(StandardCharsets.US_ASCII);
        if (length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (begin[i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
