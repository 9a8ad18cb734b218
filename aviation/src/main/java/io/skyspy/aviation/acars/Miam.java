package io.skyspy.aviation.acars;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Transfers of MIAM, ARINC 841: a header and a body in base 85, the body deflated or plain, with a whole ACARS message inside. Those in
 * several segments must have been put together before.
 */
final class Miam implements LabelDecoder {

    private static final Pattern FORM = Pattern.compile("(?s)[Tt]([0-3-])([0-3])([!-{]+)\\|(.*)");
    private static final int VERSION_1_FIXED = 14;
    private static final int COMPRESSED = 0x40;

    private final LabelDecoder inner;

    /** @param inner reads the message inside */
    Miam(LabelDecoder inner) {
        this.inner = inner;
    }

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<byte[]> header = Ascii85.decode(form.group(3)).map(bytes -> cut(bytes, form.group(2)));
        if (header.isEmpty() || header.get().length < 4) {
            return Optional.empty();
        }
        return switch (header.get()[0]) {
            case 1 -> header.get().length > VERSION_1_FIXED ? version1(header.get(), form) : Optional.empty();
            case 2 -> version2(header.get(), form);
            default -> Optional.empty();
        };
    }

    /** Version, length, registration, number, kind of application; then label, perhaps sublabel and label inside; checksum. */
    private Optional<Decoded> version1(byte[] header, Matcher form) {
        String text = new String(header, StandardCharsets.ISO_8859_1);
        int application = header[13] & 0x0F;
        int names = 2 * (application + 1);
        if (application > 2 || VERSION_1_FIXED + names > header.length) {
            return Optional.empty();
        }
        String label = text.substring(VERSION_1_FIXED, VERSION_1_FIXED + 2);
        String sublabel = application > 0 ? text.substring(VERSION_1_FIXED + 2, VERSION_1_FIXED + 4) : null;
        return body(form, (header[13] & COMPRESSED) != 0)
                .map(body -> result(label, sublabel, text.substring(4, 11), body));
    }

    private Optional<Decoded> version2(byte[] header, Matcher form) {
        int application = header[3] & 0x0F;
        if (application > 2 || header.length < 6 + 2 * application) {
            return body(form, (header[3] & COMPRESSED) != 0)
                    .map(body -> reading(body)
                            .item(
                                    "application",
                                    new String(header, 4, Math.min(3, header.length - 4), StandardCharsets.ISO_8859_1))
                            .result());
        }
        String text = new String(header, StandardCharsets.ISO_8859_1);
        String label = text.substring(4, 6);
        String sublabel = application > 0 ? text.substring(6, 8) : null;
        return body(form, (header[3] & COMPRESSED) != 0).map(body -> result(label, sublabel, "", body));
    }

    private Decoded result(String label, @Nullable String sublabel, String registration, Compressed.Inflated body) {
        return inner.decode(new AcarsText(label, sublabel, null, body.text(), false))
                .map(decoded -> body.whole() ? decoded : decoded.cutOff())
                .orElseGet(() -> reading(body)
                        .registration(registration)
                        .item("label", label)
                        .item("sublabel", sublabel)
                        .result());
    }

    private static Reading reading(Compressed.Inflated body) {
        return new Reading("miam", "miam", "MIAM message")
                .item("text", body.text())
                .rest(body.whole() ? "" : "incomplete");
    }

    private static Optional<Compressed.Inflated> body(Matcher form, boolean compressed) {
        String padding = form.group(1);
        if (padding.equals("-")) {
            return Optional.of(new Compressed.Inflated(form.group(4), true));
        }
        Optional<byte[]> bytes =
                Ascii85.decode(form.group(4).replaceAll("[\\r\\n]", "")).map(body -> cut(body, padding));
        return compressed
                ? bytes.flatMap(body -> Compressed.inflate(body, 0, true))
                : bytes.map(body -> new Compressed.Inflated(new String(body, StandardCharsets.ISO_8859_1), true));
    }

    private static byte[] cut(byte[] bytes, String padding) {
        return Arrays.copyOf(bytes, Math.max(0, bytes.length - Integer.parseInt(padding)));
    }
}
