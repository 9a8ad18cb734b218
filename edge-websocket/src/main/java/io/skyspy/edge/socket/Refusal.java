package io.skyspy.edge.socket;

import org.springframework.http.HttpStatus;

/** Why a handshake is refused. */
enum Refusal {
    UNREADABLE_QUERY(HttpStatus.BAD_REQUEST, "The query cannot be read."),
    NOT_READY(HttpStatus.SERVICE_UNAVAILABLE, "The server is starting or stopping."),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "Pages of this origin may not connect."),
    SERVER_FULL(HttpStatus.SERVICE_UNAVAILABLE, "The server has as many connections as it may."),
    ADDRESS_FULL(HttpStatus.TOO_MANY_REQUESTS, "Your address has as many connections as it may."),
    CREDENTIAL_FULL(HttpStatus.TOO_MANY_REQUESTS, "Your token or key has as many connections as it may."),
    TOO_MANY_WRONG_TOKENS(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong tokens came from your address.");

    private final HttpStatus status;
    private final String text;

    Refusal(HttpStatus status, String text) {
        this.status = status;
        this.text = text;
    }

    HttpStatus status() {
        return status;
    }

    String text() {
        return text;
    }
}
