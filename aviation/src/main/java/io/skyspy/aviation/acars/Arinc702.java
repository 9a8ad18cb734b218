package io.skyspy.aviation.acars;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages of flight management computers (ARINC 702A): an imbedded message identifier (IMI), elements after slashes, and a checksum of
 * four hexadecimal digits that must hold.
 */
final class Arinc702 implements LabelDecoder {

    private static final Pattern FORM = Pattern.compile(
            "(?s)((?:/[A-Z0-9]{2,8}\\.)?)((?:RES|REQ|REJ)?)(POS|FPN|PRG|PWI|PER|PRF|INI|INR|LDI|FTX|LIF|REQ|TXT)(.*?)([0-9A-F]{4})\\s*");
    private static final Map<String, String> CONTENT = Map.ofEntries(
            Map.entry("POS", "position_report/Position report"),
            Map.entry("FPN", "flight_plan/Flight plan"),
            Map.entry("PRG", "progress_report/Progress report"),
            Map.entry("PWI", "pilot_weather/Pilot weather information"),
            Map.entry("PER", "performance_report/Performance report"),
            Map.entry("PRF", "performance_report/Performance report"),
            Map.entry("INI", "initialisation/Initial report"),
            Map.entry("INR", "initialisation/Initial report"),
            Map.entry("LDI", "load_distribution/Load distribution information"),
            Map.entry("FTX", "free_text/Free text"),
            Map.entry("LIF", "load_information/Load information"),
            Map.entry("REQ", "request/Request"),
            Map.entry("TXT", "free_text/Free text"));
    private static final Map<String, String> PURPOSE =
            Map.of("RES", "Response for ", "REQ", "Request for ", "REJ", "Reject for ");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        if (!form.matches() || !isIntact(form)) {
            return Optional.empty();
        }
        String[] content = String.valueOf(CONTENT.get(form.group(3))).split("/", 0);
        String purpose = form.group(2);
        Reading reading = purpose.isEmpty()
                ? new Reading("arinc-702", content[0], content[1])
                : new Reading(
                        "arinc-702",
                        content[0] + "_" + purpose.strip().toLowerCase(Locale.ROOT),
                        PURPOSE.get(purpose) + content[1].toLowerCase(Locale.ROOT));
        reading.item("imi", purpose + form.group(3));
        reading.rest(form.group(1));
        read(purpose, form.group(3), form.group(4).replaceAll("[\\r\\n]", ""), reading);
        return Optional.of(reading.result());
    }

    /** The checksum is over everything from the IMI on, as it was sent, or without line ends that a receiver put in. */
    private static boolean isIntact(Matcher form) {
        String checked = form.group(2) + form.group(3) + form.group(4);
        int said = Integer.parseInt(form.group(5), 16);
        String bare = checked.replaceAll("[\\r\\n]", "");
        return said == Crc.x25Reversed(checked)
                || said == Crc.genibus(checked)
                || said == Crc.x25Reversed(bare)
                || said == Crc.genibus(bare);
    }

    private static void read(String purpose, String imi, String body, Reading reading) {
        String[] elements = body.split("/", -1);
        String first = elements[0];
        if (!first.isEmpty()) {
            if (imi.equals("POS") && purpose.isEmpty()) {
                Arinc702Position.read(first, reading);
            } else {
                reading.rest(first);
            }
        }
        for (int i = 1; i < elements.length; i++) {
            String element = elements[i];
            if (element.length() < 2) {
                reading.rest(element);
            } else {
                Arinc702Element.read(imi, element.substring(0, 2), element.substring(2), reading);
            }
        }
    }
}
