package io.skyspy.streams.alerts.notify;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What is sent to a channel. */
sealed interface Letter {

    /**
     * Posted over HTTP.
     *
     * @param headers besides the type of the content, which is JSON
     * @param body JSON, UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // made, sent, and never compared
    record Post(URI url, Map<String, String> headers, byte[] body) implements Letter {}

    /** Sent by e-mail. */
    record Mail(List<String> to, String subject, String text) implements Letter {

        public Mail {
            to = List.copyOf(to);
        }
    }
}
