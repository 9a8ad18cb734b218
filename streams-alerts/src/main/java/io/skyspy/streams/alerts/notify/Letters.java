package io.skyspy.streams.alerts.notify;

import io.skyspy.alerting.channel.ChannelCheck;
import io.skyspy.alerting.channel.ChannelKind;
import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.NotificationChannel;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a match is told to each kind of channel. */
final class Letters {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NTFY = "https://ntfy.sh";

    private Letters() {}

    /**
     * The letter to a channel.
     *
     * @param id of the delivery, by which a receiver knows one that comes twice
     * @param now when it is sent
     * @throws IllegalArgumentException if the channel lacks what it needs
     */
    static Letter of(NotificationChannel channel, String id, AlertMatch match, Instant now) {
        ChannelKind kind = ChannelKind.named(channel.getType())
                .orElseThrow(() -> new IllegalArgumentException("there are no channels of that type"));
        Map<String, String> settings = channel.getSettings();
        return switch (kind) {
            case WEBHOOK -> webhook(required(settings, "url"), settings.get("secret"), id, match, now);
            case NTFY -> ntfy(settings, match);
            case DISCORD -> new Letter.Post(url(required(settings, "url")), Map.of(), discord(match));
            case SLACK -> new Letter.Post(url(required(settings, "url")), Map.of(), slack(match));
            case EMAIL ->
                new Letter.Mail(ChannelCheck.addresses(required(settings, "to")), subject(match), text(match));
        };
    }

    /** The letter to the web hook of a rule, which has no secret. */
    static Letter.Post toRule(String url, String id, AlertMatch match, Instant now) {
        return webhook(url, null, id, match, now);
    }

    private static Letter.Post webhook(String url, @Nullable String secret, String id, AlertMatch match, Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "alert:triggered");
        document.put("timestamp", match.getTriggeredAt().toString());
        document.put("data", data(match));
        byte[] body = JSON.writeValueAsBytes(document);
        return new Letter.Post(url(url), WebhookSignature.headers(secret, id, now, body), body);
    }

    private static Letter.Post ntfy(Map<String, String> settings, AlertMatch match) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("topic", required(settings, "topic"));
        document.put("title", subject(match));
        document.put("message", text(match));
        document.put("priority", ntfyPriority(match.getPriority()));
        document.put("tags", List.of("airplane"));
        String server = settings.getOrDefault("url", "");
        String token = settings.getOrDefault("token", "");
        Map<String, String> headers = token.isBlank() ? Map.of() : Map.of("Authorization", "Bearer " + token);
        return new Letter.Post(url(server.isBlank() ? NTFY : server), headers, JSON.writeValueAsBytes(document));
    }

    /** Names in it cannot call anybody: nothing in it is read as a mention. */
    private static byte[] discord(AlertMatch match) {
        Map<String, Object> embed = new LinkedHashMap<>();
        embed.put("title", subject(match));
        embed.put("description", text(match));
        embed.put("color", colour(match.getPriority()));
        embed.put("timestamp", match.getTriggeredAt().toString());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("username", "SkySpy");
        document.put("allowed_mentions", Map.of("parse", List.of()));
        document.put("embeds", List.of(embed));
        return JSON.writeValueAsBytes(document);
    }

    private static byte[] slack(AlertMatch match) {
        String title = slackText(subject(match));
        String section = "*" + title + "*\n" + slackText(text(match));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", title);
        document.put("blocks", List.of(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", section))));
        return JSON.writeValueAsBytes(document);
    }

    /** The three characters that Slack reads as its own. */
    private static String slackText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** On one line, whatever the name of the rule. */
    private static String subject(AlertMatch match) {
        String name = match.getRuleName().strip().replaceAll("\\p{Cntrl}+", " ");
        return name + ": " + who(match.getAircraft());
    }

    private static String who(AircraftSnapshot aircraft) {
        return aircraft.getCallsign() == null ? aircraft.getIcao() : aircraft.getCallsign();
    }

    private static String text(AlertMatch match) {
        AircraftSnapshot aircraft = match.getAircraft();
        StringBuilder text = new StringBuilder(match.getMessage());
        line(text, "Aircraft", aircraft.getIcao(), "");
        line(text, "Registration", aircraft.getRegistration(), "");
        line(text, "Type", aircraft.getTypeCode(), "");
        line(text, "Squawk", aircraft.getSquawk(), "");
        line(text, "Altitude", altitude(aircraft), Boolean.TRUE.equals(aircraft.getOnGround()) ? "" : " ft");
        line(text, "Ground speed", whole(aircraft.getGroundSpeedKt()), " kt");
        line(text, "Distance", tenths(aircraft.getDistanceNm()), " NM");
        return text.append("\nTime: ").append(match.getTriggeredAt()).toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value, String unit) {
        if (value != null) {
            text.append('\n').append(name).append(": ").append(value).append(unit);
        }
    }

    private static @Nullable String altitude(AircraftSnapshot aircraft) {
        if (Boolean.TRUE.equals(aircraft.getOnGround())) {
            return "on the ground";
        }
        Integer baro = aircraft.getAltitudeBaroFt();
        return whole(baro == null ? aircraft.getAltitudeGeomFt() : baro);
    }

    private static @Nullable String whole(@Nullable Number value) {
        return value == null ? null : String.format(Locale.ROOT, "%,d", Math.round(value.doubleValue()));
    }

    private static @Nullable String tenths(@Nullable Number value) {
        return value == null ? null : String.format(Locale.ROOT, "%.1f", value.doubleValue());
    }

    /** With the names and as many decimals as the message that clients get. */
    private static Map<String, Object> data(AlertMatch match) {
        AircraftSnapshot seen = match.getAircraft();
        Map<String, Object> aircraft = new LinkedHashMap<>();
        aircraft.put("hex", seen.getIcao());
        known(aircraft, "flight", seen.getCallsign());
        known(aircraft, "r", seen.getRegistration());
        known(aircraft, "t", seen.getTypeCode());
        known(aircraft, "squawk", seen.getSquawk());
        known(aircraft, "lat", rounded(seen.getLatitudeDeg(), 1e6));
        known(aircraft, "lon", rounded(seen.getLongitudeDeg(), 1e6));
        known(aircraft, "alt_baro", Boolean.TRUE.equals(seen.getOnGround()) ? "ground" : seen.getAltitudeBaroFt());
        known(aircraft, "alt_geom", seen.getAltitudeGeomFt());
        known(aircraft, "gs", rounded(seen.getGroundSpeedKt(), 10));
        known(aircraft, "track", rounded(seen.getTrackDeg(), 100));
        known(aircraft, "baro_rate", seen.getVerticalRateBaroFpm());
        known(aircraft, "distance_nm", rounded(seen.getDistanceNm(), 10));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", match.getId());
        data.put("rule_id", match.getRuleId());
        data.put("rule_name", match.getRuleName());
        data.put("icao_hex", seen.getIcao());
        known(data, "callsign", seen.getCallsign());
        data.put("message", match.getMessage());
        data.put("priority", match.getPriority());
        data.put("aircraft_data", aircraft);
        data.put("triggered_at", match.getTriggeredAt().toString());
        return data;
    }

    private static @Nullable Double rounded(@Nullable Number value, double parts) {
        return value == null ? null : (Double) (Math.rint(value.doubleValue() * parts) / parts);
    }

    private static void known(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /** 1 to 5; 3 is ntfy's default. */
    private static int ntfyPriority(String priority) {
        return switch (priority) {
            case "critical" -> 5;
            case "high", "warning" -> 4;
            case "low" -> 2;
            default -> 3;
        };
    }

    /** Red, orange, blue: 24 bits. */
    private static int colour(String priority) {
        return switch (priority) {
            case "critical" -> 0xD32F2F;
            case "high", "warning" -> 0xF57C00;
            default -> 0x1976D2;
        };
    }

    private static String required(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the channel has no " + name);
        }
        return value;
    }

    private static URI url(String text) {
        ChannelCheck.urlProblem(text).ifPresent(problem -> {
            throw new IllegalArgumentException("the address is not good: " + problem);
        });
        return URI.create(text);
    }
}
