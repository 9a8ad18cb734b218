package io.skyspy.edge.socket;

import org.eclipse.jetty.http.HttpStatus;

/** Why a handshake is refused. */
enum Refusal {
    UNKNOWN_PATH(HttpStatus.NOT_FOUND_404, "There is no such feed."),
    NOT_READY(HttpStatus.SERVICE_UNAVAILABLE_503, "The server is starting or stopping."),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN_403, "Pages of this origin may not connect."),
    SERVER_FULL(HttpStatus.SERVICE_UNAVAILABLE_503, "The server has as many connections as it may."),
    ADDRESS_FULL(HttpStatus.TOO_MANY_REQUESTS_429, "Your address has as many connections as it may.");

    private final int status;
    private final String text;

    Refusal(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    String text() {
        return text;
    }
}
