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
    INVALID_BBOX("Invalid bbox parameter"),
    INVALID_CENTER("Invalid center or radius_nm parameter"),
    INVALID_FIELDS("Invalid fields parameter"),
    MISSING_LAT_LON("lat and lon are required"),
    INVALID_COORDINATES("Invalid coordinate values"),
    INVALID_RADIUS("Invalid radius_nm parameter"),
    NO_THREATS_YET("Threats are not available on this server yet"),
    MISSING_ICAO("Missing icao parameter"),
    AIRCRAFT_NOT_FOUND("Aircraft not found"),
    MISSING_EVENT_ID("Missing event_id parameter"),
    EVENT_NOT_FOUND("Event not found"),
    MISSING_ALERT_ID("Missing alert id parameter"),
    ALERT_NOT_FOUND("Alert not found"),
    NOT_WRITTEN("The broker does not answer; try again");

    private final String text;

    ErrorText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
