package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ATIS: requests {@code /KPHX.TI2/040KPHXAFC21} (B9, 5D, H1), and what the ground delivers (A9, 19). */
final class Atis implements LabelDecoder {

    private static final Pattern REQUEST =
            Pattern.compile("/?([A-Z]{4,7})\\.TI2/(\\d{3})([A-Z]{4})([A-Z])?([0-9A-F]{4})\\s*");
    private static final Pattern DELIVERY = Pattern.compile(
            "(?s)(?:/?[A-Z0-9]{4,7}\\.[A-Z0-9]{2,3}/)?.*?([A-Z]{4}) (?:(?:ARR|DEP) )?ATIS (?:INFO )?([A-Z])\\b.*");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher request = REQUEST.matcher(message.text());
        if (request.matches()) {
            return new Reading("atis", "atis_request", "ATIS request")
                    .item("ground_station", request.group(1))
                    .item("request", request.group(2))
                    .airport(Name.ARRIVAL, request.group(3))
                    .decoded();
        }
        Matcher delivery = DELIVERY.matcher(message.text());
        return delivery.matches()
                ? new Reading("atis", "atis", "ATIS")
                        .item("airport", delivery.group(1))
                        .item("information", delivery.group(2))
                        .item("text", message.text())
                        .decoded()
                : Optional.empty();
    }
}
