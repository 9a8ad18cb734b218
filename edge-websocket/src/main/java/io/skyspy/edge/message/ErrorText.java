package io.skyspy.edge.message;

/** Error texts of the protocol that carry no detail. Clients compare them. */
public enum ErrorText {
    INVALID_JSON("Invalid JSON format"),
    TOO_LARGE("Message too large"),
    TOO_DEEP("Message structure too deeply nested"),
    BINARY("Binary data not supported"),
    INVALID_TOKEN("Invalid token"),
    PERMISSION_DENIED("Permission denied"),
    RATE_LIMITED("Rate limited"),
    MISSING_ICAO("Missing icao parameter"),
    AIRCRAFT_NOT_FOUND("Aircraft not found");

    private final String text;

    ErrorText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
