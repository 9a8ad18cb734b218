package io.skyspy.edge.message;

import io.skyspy.edge.datalink.Links;
import io.skyspy.edge.datalink.MessageFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The filters of datalink messages as clients write them: numbers also as text, labels as a list or with commas between. */
public final class AcarsFilters {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final double LONGEST_HOURS = 720;
    private static final double HZ = 1e6;
    private static final double SECONDS = 3_600;

    private AcarsFilters() {}

    public static MessageFilter of(Params params, Instant now) {
        Set<String> labels = params.texts("label").stream()
                .flatMap(text -> Arrays.stream(text.split(",", 0)))
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return new MessageFilter(
                params.text("icao").or(() -> params.text("icao_hex")),
                params.text("callsign"),
                labels,
                params.text("source").map(Links::named),
                params.number("frequency").map(number -> number >= HZ ? number / HZ : number),
                params.number("hours")
                        .filter(hours -> hours > 0)
                        .map(hours ->
                                now.minus(Duration.ofSeconds(Math.round(Math.min(hours, LONGEST_HOURS) * SECONDS)))),
                params.text("category"),
                params.text("airline"),
                params.text("text"),
                params.flag("link"));
    }

    /** How many messages are wanted, 1 to 500. */
    public static int limit(Params params) {
        Optional<Integer> asked = params.number("limit").map(Double::intValue);
        return Math.clamp(asked.orElse(USUAL), 1, MOST);
    }
}
