package io.skyspy.streams.aircraft.publish;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.schemas.avro.EmergencyState;
import io.skyspy.streams.aircraft.track.Emergency;
import io.skyspy.streams.aircraft.track.NavMode;
import io.skyspy.streams.aircraft.track.ShortText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts in reports as the numbers a track keeps; empty when absent or nothing of the kind. */
final class Texts {
    private static final Pattern CALLSIGN = Pattern.compile("[A-Z0-9][A-Z0-9 ]{0,7}");

    private Texts() {}

    static Optional<Double> callsign(@Nullable String text) {
        return text != null && CALLSIGN.matcher(text).matches()
                ? Optional.of((double) new Callsign(text).encode())
                : Optional.empty();
    }

    /** A registration or type designator, however it is written; nothing in place of an unusual one. */
    static Optional<Double> upperCase(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        OptionalDouble number = ShortText.encode(text.strip().toUpperCase(Locale.ROOT));
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    static Optional<Double> emergency(@Nullable EmergencyState state) {
        return state == null
                ? Optional.empty()
                : Optional.of((double) Emergency.code(io.skyspy.aviation.modes.EmergencyState.valueOf(state.name())));
    }

    static Optional<Double> navModes(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of((double) NavMode.set(names));
    }
}
