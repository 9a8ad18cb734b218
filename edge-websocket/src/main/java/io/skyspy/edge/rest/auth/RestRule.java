package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Feature;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may read an address. */
sealed interface RestRule {

    /** Everybody: the page, health, and what one comes in by. */
    record Open() implements RestRule {}

    /** Everybody who is let in at all. */
    record LetIn() implements RestRule {}

    /** Those who may read that feature. */
    record Reading(Feature feature) implements RestRule {}

    String API = "/api/v1/";

    /** First step after {@link #API}, by the feature it shows. */
    Map<String, Feature> FEATURES = Map.ofEntries(
            Map.entry("aircraft", Feature.AIRCRAFT),
            Map.entry("airframes", Feature.AIRCRAFT),
            Map.entry("photos", Feature.AIRCRAFT),
            Map.entry("lookup", Feature.AIRCRAFT),
            Map.entry("map", Feature.AIRCRAFT),
            Map.entry("mobile", Feature.AIRCRAFT),
            Map.entry("cannonball", Feature.AIRCRAFT),
            Map.entry("safety", Feature.SAFETY),
            Map.entry("acars", Feature.ACARS),
            Map.entry("audio", Feature.AUDIO),
            Map.entry("alerts", Feature.ALERTS),
            Map.entry("notifications", Feature.ALERTS),
            Map.entry("aviation", Feature.AIRSPACE),
            Map.entry("airspace", Feature.AIRSPACE),
            Map.entry("notams", Feature.NOTAMS),
            Map.entry("stats", Feature.STATS),
            Map.entry("antenna", Feature.STATS),
            Map.entry("sightings", Feature.HISTORY),
            Map.entry("sessions", Feature.HISTORY),
            Map.entry("history", Feature.HISTORY),
            Map.entry("archive", Feature.HISTORY),
            Map.entry("system", Feature.SYSTEM));

    /**
     * The rule for an address.
     *
     * @param path of the request, decoded, without parameters
     */
    static RestRule of(String path) {
        if (!path.startsWith("/api/")) {
            return new Open(); // sockets have a door of their own
        }
        if (!path.startsWith(API)) {
            return path.startsWith("/api/auth/") ? new Open() : new LetIn();
        }
        String rest = path.substring(API.length());
        if (rest.startsWith("auth/") || rest.equals("system/health") || rest.equals("system/health/")) {
            return new Open();
        }
        int slash = rest.indexOf('/');
        Feature feature = FEATURES.get(slash < 0 ? rest : rest.substring(0, slash));
        return feature == null ? new LetIn() : new Reading(feature);
    }

    /** Whether that caller may; null is somebody who is not let in. */
    default boolean allows(@Nullable Caller caller) {
        return switch (this) {
            case Open open -> true;
            case LetIn letIn -> caller != null;
            case Reading reading -> caller != null && caller.mayRead(reading.feature());
        };
    }
}
