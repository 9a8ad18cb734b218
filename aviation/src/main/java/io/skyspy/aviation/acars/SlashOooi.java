package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels 13 to 18 with a slash: out, off, on, in and after, with airports, day, time, and lines of further values. */
final class SlashOooi implements LabelDecoder {

    private static final Pattern FORM = Pattern.compile(
            "(?s)/(1[3-8]) ([^/]*?)\\s*/ ?([A-Z][A-Z0-9]{3}) ([A-Z][A-Z0-9]{3}) (\\d{2}) (\\d{6})/TIME (\\d{4})(.*)");
    private static final Pattern LOCATION = Pattern.compile("(?s)(.*?)\\s*/LOC ([^/\\r\\n]+)\\s*(.*)");
    private static final Map<String, String> KINDS = Map.of(
            "13", "oooi_out/Out of gate report",
            "14", "oooi_off/Takeoff report",
            "15", "oooi_on/On ground report",
            "16", "oooi_in/In gate report",
            "17", "post_report/Post report",
            "18", "oooi_in/In gate report");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        String[] kind = String.valueOf(KINDS.get(form.group(1))).split("/", 0);
        Reading reading = new Reading("slash-oooi", kind[0], kind[1])
                .item("event", form.group(2))
                .airport(Name.DEPARTURE, form.group(3))
                .airport(Name.ARRIVAL, form.group(4))
                .day(Numbers.whole(form.group(5)));
        Optional<LocalTime> time = Times.of(form.group(6));
        switch (form.group(1)) {
            case "13" -> reading.time(Clock.OUT, time);
            case "14" -> reading.time(Clock.OFF, time);
            case "15" -> reading.time(Clock.ON, time);
            case "17" -> reading.time(Clock.REPORTED, time);
            default -> reading.time(Clock.IN, time);
        }
        String rest = form.group(8).strip();
        Matcher location = LOCATION.matcher(rest);
        if (location.matches()) {
            reading.position(Coordinates.signed(location.group(2))
                    .or(() -> Coordinates.parse(location.group(2).strip())));
            rest = location.group(1) + location.group(3);
        }
        return reading.rest(rest).decoded();
    }
}
