package io.skyspy.aviation.acars;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Onboard health messages of the 737 MAX: {@code OHMA}, then JSON compressed with zlib in Base64. */
final class Ohma implements LabelDecoder {

    private static final Pattern FORM = Pattern.compile("(?s)(?:/?([A-Z0-9]{7})\\.)?OHMA([A-Za-z0-9+/=]+)\\s*");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        String digits = form.group(2).replaceAll("=+$", "");
        byte[] packed;
        try {
            packed = Base64.getDecoder()
                    .decode(digits.substring(0, digits.length() - (digits.length() % 4 == 1 ? 1 : 0)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        return Compressed.inflate(packed, 0, false)
                .map(inflated -> new Reading("ohma", "ohma", "OHMA message")
                        .item("ground_address", form.group(1))
                        .item("json", inflated.text())
                        .rest(inflated.whole() ? "" : "incomplete")
                        .result());
    }
}
