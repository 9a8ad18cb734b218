package io.skyspy.aviation.acars;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** METAR, TAF and SIGMET wherever they stand in a text. */
final class MeteoText implements LabelDecoder {

    private static final Pattern METAR = Pattern.compile(
            "\\b(?:METAR |SPECI )?([A-Z]{4}) (\\d{6})Z (?:AUTO |COR )?(?:\\d{3}|VRB)\\d{2,3}(?:G\\d{2,3})?(?:KT|MPS)\\b");
    private static final Pattern TAF =
            Pattern.compile("\\bTAF (?:AMD |COR )?([A-Z]{4}) (\\d{6})Z \\d{4}[/ ]?\\d{4}\\b");
    private static final Pattern SIGMET = Pattern.compile("\\bSIGMET\\b");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher taf = TAF.matcher(message.text());
        Matcher metar = METAR.matcher(message.text());
        if (taf.find()) {
            return report("TAF", taf.group(1), message.text());
        }
        if (metar.find()) {
            return report("METAR", metar.group(1), message.text());
        }
        return SIGMET.matcher(message.text()).find() ? report("SIGMET", "", message.text()) : Optional.empty();
    }

    private static Optional<Decoded> report(String type, String airport, String text) {
        return new Reading("meteo-text", "weather", "Weather: " + type)
                .item("weather_type", type)
                .item("airport", airport)
                .item("text", text)
                .decoded();
    }
}
