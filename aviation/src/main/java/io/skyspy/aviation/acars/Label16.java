package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label 16: {@code POSA1} position reports, and the form of Honeywell units {@code (2AAABN39211W 77144KTEBMMTO-/A(Z}. */
final class Label16 implements LabelDecoder {

    private static final Pattern HONEYWELL = Pattern.compile(
            "(?s)\\(2([A-Z]{4})([NS][ \\d]{5}[EW][ \\d]{6})(?:([A-Z]{4})([A-Z]{4})|-([A-Z0-9]{2,5}) *)(.*?)\\(Z\\s*");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Reading reading = new Reading("label-16", "position_report", "Position report");
        Matcher honeywell = HONEYWELL.matcher(message.text());
        if (honeywell.matches()) {
            reading.position(Coordinates.parse(honeywell.group(2)))
                    .airport(Name.DEPARTURE, honeywell.group(3))
                    .airport(Name.ARRIVAL, honeywell.group(4))
                    .rest(honeywell.group(1));
            if (honeywell.group(5) != null) {
                reading.waypoint(Waypoint.named(honeywell.group(5)));
            }
            reading.rest(honeywell.group(6));
        } else if (message.text().startsWith("POSA1")) {
            Arinc702Position.read(message.text().substring(5), reading);
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }
}
