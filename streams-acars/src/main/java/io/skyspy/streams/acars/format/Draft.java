package io.skyspy.streams.acars.format;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.acars.Label;
import io.skyspy.aviation.acars.Labels;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that every form has in common, applied while a message is drafted. */
final class Draft {

    private static final Pattern REGISTRATION = Pattern.compile("[A-Z0-9-]{2,7}");
    private static final Pattern FLIGHT = Pattern.compile("[A-Z0-9]{2}[A-Z0-9]{1,5}");
    private static final int LONGEST_TEXT = 16 * 1024;
    private static final char DEL = 0x7F;

    private Draft() {}

    /** A message with everything empty that may be. */
    static AcarsMessage.Builder message(
            DatalinkFormat format, DataLink link, String station, Instant heardAt, Envelope envelope) {
        return AcarsMessage.newBuilder()
                .setId("")
                .setHeardAt(heardAt)
                .setReceivedAt(envelope.receivedAt())
                .setLink(link)
                .setFormat(format)
                .setStation(station)
                .setStations(List.of(station))
                .setCopies(1)
                .setErrors(0)
                .setBlock(BlockState.WHOLE)
                .setText("");
    }

    /** Two characters, DEL written as d; empty for anything else. */
    static Optional<String> label(@Nullable String text) {
        return text == null || text.length() != 2 ? Optional.empty() : Optional.of(text.replace(DEL, 'd'));
    }

    /** Label and what it means. */
    static AcarsMessage.Builder labelled(AcarsMessage.Builder message, String label) {
        Optional<Label> known = Labels.of(label);
        return message.setLabel(label)
                .setCategory(known.map(Label::category).orElse("system"))
                .setSubcategory(known.map(Label::subcategory).orElse("unknown"));
    }

    /** Without the dots that pad it, in capitals; absent when blank or garbled. */
    static @Nullable String registration(@Nullable String text) {
        String stripped =
                text == null ? "" : text.strip().replaceFirst("^\\.+", "").toUpperCase(Locale.ROOT);
        return REGISTRATION.matcher(stripped).matches() ? stripped : null;
    }

    static @Nullable String flight(@Nullable String text) {
        String stripped = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return FLIGHT.matcher(stripped).matches() ? stripped : null;
    }

    /** NUL as a dot, seven bits, bounded. */
    static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return bounded.replace('\0', '.');
    }

    /** The block that is acknowledged; a mark for none is absent, as is JSON's false. */
    static @Nullable String ack(@Nullable String text) {
        return text == null || text.equals("!") || text.charAt(0) == 0x15 ? null : text.substring(0, 1);
    }

    /** Digits come from aircraft, letters from the ground. */
    static @Nullable Boolean uplink(@Nullable String blockId) {
        if (blockId == null || blockId.isEmpty() || !Character.isLetterOrDigit(blockId.charAt(0))) {
            return null;
        }
        return !Character.isDigit(blockId.charAt(0));
    }

    /** Six hex digits in capitals; absent for anything else, and for the two addresses that are none. */
    static @Nullable String icao(@Nullable String text) {
        return text == null
                ? null
                : IcaoAddress.parse(text.strip())
                        .filter(address -> address.value() != 0 && address.value() != 0xFFFFFF)
                        .map(IcaoAddress::text)
                        .orElse(null);
    }
}
