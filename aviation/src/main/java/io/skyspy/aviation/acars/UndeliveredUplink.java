package io.skyspy.aviation.acars;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label HX: an uplink was not delivered; sometimes with the position, {@code RA FMT LOCATION N4009.6 W07540.8}. */
final class UndeliveredUplink implements LabelDecoder {

    private static final Pattern LOCATION =
            Pattern.compile("(?s)\\s*RA +FMT +LOCATION +([NS]\\d{4}\\.\\d) +([EW]\\d{5}\\.\\d)(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher location = LOCATION.matcher(message.text());
        return location.matches()
                ? new Reading("undelivered-uplink", "undelivered_uplink", "Undelivered uplink report")
                        .position(Coordinates.parse(location.group(1) + location.group(2)))
                        .rest(location.group(3))
                        .decoded()
                : Optional.empty();
    }
}
