package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Label SA: a data link was established or lost, and which are there now. Links: V VHF ACARS, S satellite, H HF, G Globalstar, C ICO,
 * 2 VDL mode 2, X Inmarsat Aero, I Iridium.
 */
final class MediaAdvisory implements LabelDecoder {

    private static final Pattern FORM =
            Pattern.compile("(?s)(\\d)?([EL])([VSHGC2XI])(\\d{6})?([VSHGC2XI]*)(?:/(.*))?\\s*");
    private static final Map<String, String> LINKS = Map.of(
            "V", "VHF ACARS",
            "S", "Default SATCOM",
            "H", "HF",
            "G", "Global Star Satcom",
            "C", "ICO SATCOM",
            "2", "VDL2",
            "X", "Inmarsat Aero H/H+/I/L",
            "I", "Iridium SATCOM");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean established = form.group(2).equals("E");
        Reading reading = new Reading(
                        "media-advisory",
                        "media_advisory",
                        "Media advisory: " + LINKS.get(form.group(3)) + (established ? " established" : " lost"))
                .item("link", form.group(3))
                .item("link_name", LINKS.get(form.group(3)))
                .item("established", Boolean.toString(established))
                .item("links_available", form.group(5))
                .time(Clock.REPORTED, Times.of(form.group(4)));
        if (form.group(6) != null) {
            reading.item("text", form.group(6));
        }
        if (!"0".equals(form.group(1))) {
            reading.rest("version " + form.group(1));
        }
        return Optional.of(reading.result());
    }
}
