package io.skyspy.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The environment variables of the original product, said in our keys. */
final class OriginalNames {

    private static final Map<String, String> SAME_MEANING = Map.of(
            "FEEDER_LAT", "skyspy.location.latitude-deg",
            "FEEDER_LON", "skyspy.location.longitude-deg",
            "AUTH_MODE", "skyspy.edge.auth.mode",
            "WS_REJECT_INVALID_TOKENS", "skyspy.edge.auth.reject-invalid-tokens",
            "SKYSPY_JWT_SECRET", "skyspy.edge.auth.jwt-secret");

    private OriginalNames() {}

    /**
     * What the variables say in our keys; those not set are left out.
     *
     * @param variables looks a variable up, null when it is not set
     */
    static Map<String, Object> translate(Function<String, @Nullable String> variables) {
        Map<String, Object> translated = new HashMap<>();
        SAME_MEANING.forEach((original, key) -> {
            String value = variables.apply(original);
            if (value != null) {
                translated.put(key, value);
            }
        });
        String host = variables.apply("ULTRAFEEDER_HOST");
        if (host != null) {
            translated.putAll(ultrafeeder(host, variables));
        }
        return translated;
    }

    private static Map<String, Object> ultrafeeder(String host, Function<String, @Nullable String> variables) {
        String port = orElse(variables.apply("ULTRAFEEDER_PORT"), "80");
        String source = "skyspy.ingest.adsb.sources[0].";
        return Map.of(
                source + "id",
                "ultrafeeder",
                source + "type",
                "aircraft-json-poll",
                source + "url",
                "http://" + host + ":" + port + "/data/aircraft.json",
                source + "interval",
                orElse(variables.apply("POLLING_INTERVAL"), "2") + "s");
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
