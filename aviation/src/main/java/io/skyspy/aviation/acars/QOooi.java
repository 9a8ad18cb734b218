package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Q labels: airports and times of leaving the gate, take-off, touch-down and arrival, at fixed places of four characters each. Airlines
 * differ, so a value that is no airport or no time is refused, and with it the message.
 *
 * @see "ARINC 620 downlinks"
 */
final class QOooi implements LabelDecoder {

    /** Per label: what stands where. D departure, A arrival, then the times. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Q1", "D0 out4 off8 on12 in16 A24"),
            Map.entry("Q2", "D0 eta4"),
            Map.entry("QA", "D0 out4"),
            Map.entry("QB", "D0 off4"),
            Map.entry("QC", "D0 on4"),
            Map.entry("QD", "D0 in4"),
            Map.entry("QE", "D0 out4 A8"),
            Map.entry("QF", "D0 off4 A8"),
            Map.entry("QG", "D0 out4 in8"),
            Map.entry("QH", "D0 out4"),
            Map.entry("QK", "D0 on4 A8"),
            Map.entry("QL", "A0 in8 D13"),
            Map.entry("QM", "A0 D8"),
            Map.entry("QN", "A4 eta8"),
            Map.entry("QP", "D0 A4 out8"),
            Map.entry("QQ", "D0 A4 off8"),
            Map.entry("QR", "D0 A4 on8"),
            Map.entry("QS", "D0 A4 in8"),
            Map.entry("QT", "D0 A4 out8 in12"));

    private static final Pattern IATA_OFF = Pattern.compile("([A-Z]{3})(\\d{4})([A-Z]{3})\\s*");
    private static final Pattern TAIL =
            Pattern.compile("(?s)\\s*001FE(\\d{2})(\\d{6})([NS]\\d{4}\\.\\d[EW]\\d{5}\\.\\d)(\\d{3}|---)(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text();
        Matcher iata = IATA_OFF.matcher(text);
        if (message.label().equals("QF") && iata.matches()) {
            return reading("QF")
                    .airport(Name.DEPARTURE, iata.group(1))
                    .time(Clock.OFF, Times.of(iata.group(2)))
                    .airport(Name.ARRIVAL, iata.group(3))
                    .decoded();
        }
        String places = PLACES.get(message.label());
        if (places == null) {
            return Optional.empty();
        }
        Reading reading = reading(message.label());
        int end = 0;
        for (String place : places.split(" ", 0)) {
            int at = place.charAt(0) <= 'Z' ? 1 : place.replaceAll("\\d", "").length();
            int offset = Integer.parseInt(place.substring(at));
            if (offset + 4 > text.length()
                    || !take(place.substring(0, at), text.substring(offset, offset + 4), reading)) {
                return Optional.empty();
            }
            end = Math.max(end, offset + 4);
        }
        rest(text.substring(end), reading);
        return reading.decoded();
    }

    private static boolean take(String what, String value, Reading reading) {
        if (what.equals("D") || what.equals("A")) {
            reading.airport(what.equals("D") ? Name.DEPARTURE : Name.ARRIVAL, value);
            return Airports.isIcao(value);
        }
        Optional<LocalTime> time = Times.of(value);
        reading.time(Clock.valueOf(what.toUpperCase(Locale.ROOT)), time);
        return time.isPresent() || value.isBlank();
    }

    /** Behind an OFF some aircraft put a whole position report. */
    private static void rest(String text, Reading reading) {
        Matcher tail = TAIL.matcher(text);
        if (!tail.matches()) {
            reading.rest(text);
            return;
        }
        reading.day(Numbers.whole(tail.group(1)))
                .time(Clock.OFF, Times.of(tail.group(2)))
                .position(Coordinates.parse(tail.group(3)))
                .groundSpeedKt(Numbers.whole(tail.group(4)))
                .rest(tail.group(5));
    }

    private static Reading reading(String label) {
        return switch (label) {
            case "QP", "QA", "QE", "QG", "QH", "QT" -> new Reading("q-oooi", "oooi_out", "OUT report");
            case "QQ", "QB", "QF" -> new Reading("q-oooi", "oooi_off", "OFF report");
            case "QR", "QC", "QK" -> new Reading("q-oooi", "oooi_on", "ON report");
            case "QS", "QD", "QL" -> new Reading("q-oooi", "oooi_in", "IN report");
            case "Q1" -> new Reading("q-oooi", "oooi", "OUT OFF ON IN report");
            default -> new Reading("q-oooi", "eta", "ETA report");
        };
    }
}
