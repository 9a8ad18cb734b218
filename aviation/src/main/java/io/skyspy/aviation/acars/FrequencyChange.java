package io.skyspy.aviation.acars;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label :; orders the transceiver to another frequency, six digits of kHz. */
final class FrequencyChange implements LabelDecoder {

    private static final Pattern DIGITS = Pattern.compile("\\s*(1[1-3]\\d)(\\d{3})\\s*");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher digits = DIGITS.matcher(message.text());
        return digits.matches()
                ? Optional.of(
                        new Reading("frequency-change", "frequency_change", "Aircraft transceiver frequency change")
                                .item("frequency_mhz", digits.group(1) + "." + digits.group(2))
                                .result())
                : Optional.empty();
    }
}
