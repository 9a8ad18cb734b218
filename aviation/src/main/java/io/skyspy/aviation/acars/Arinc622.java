package io.skyspy.aviation.acars;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Air traffic services over ACARS (ARINC 622): address of the ground station, what kind of message, registration, and a binary message in
 * hexadecimal digits whose checksum must hold. A registration of six letters is padded with a dot, which then also separates.
 */
final class Arinc622 implements LabelDecoder {

    private static final Pattern FORM = Pattern.compile(
            "/?([A-Z0-9]{4}|[A-Z0-9]{7})\\.(AT1|CR1|CC1|DR1|ADS|DIS)([A-Z0-9.-]{7})((?:[0-9A-F]{2})+)\\s*");
    private static final int CRC_BYTES = 2;

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        String imi = form.group(2);
        String registration = form.group(3);
        byte[] binary = HexFormat.of().parseHex(form.group(4));
        byte[] head = (imi + registration).getBytes(StandardCharsets.US_ASCII);
        byte[] checked = new byte[head.length + binary.length];
        System.arraycopy(head, 0, checked, 0, head.length);
        System.arraycopy(binary, 0, checked, head.length, binary.length);
        if (binary.length < CRC_BYTES || !Crc.isArinc622(checked)) {
            return Optional.empty();
        }
        Reading reading = reading(imi)
                .item("ground_station", form.group(1))
                .item("imi", imi)
                .registration(registration);
        BitReader bits = new BitReader(binary, 0, binary.length - CRC_BYTES);
        boolean uplink = isUplink(message);
        switch (imi) {
            case "ADS" -> Adsc.read(bits, uplink, reading);
            case "DIS" -> reading.item("reason", Integer.toString(bits.uint(8) >> 4));
            case "DR1" -> reading.rest(bits.remainingBits() > 0 ? form.group(4) : "");
            default -> {
                if (bits.remainingBits() > 0) {
                    Cpdlc.read(bits, uplink, reading);
                }
            }
        }
        return Optional.of(reading.result());
    }

    private static Reading reading(String imi) {
        return switch (imi) {
            case "ADS" -> new Reading("arinc-622", "adsc_message", "ADS-C message");
            case "DIS" -> new Reading("arinc-622", "adsc_disconnect", "ADS-C disconnect request");
            case "CR1" -> new Reading("arinc-622", "cpdlc_connect_request", "FANS-1/A CPDLC connect request");
            case "CC1" -> new Reading("arinc-622", "cpdlc_connect_confirm", "FANS-1/A CPDLC connect confirm");
            case "DR1" -> new Reading("arinc-622", "cpdlc_disconnect", "FANS-1/A CPDLC disconnect request");
            default -> new Reading("arinc-622", "cpdlc_message", "FANS-1/A CPDLC message");
        };
    }

    /** The labels are one-way; an H1 goes to an avionics unit ({@code - #MD}) when it comes from the ground. */
    private static boolean isUplink(AcarsText message) {
        if (message.uplink() != null) {
            return message.uplink();
        }
        return switch (message.label()) {
            case "A6", "AA" -> true;
            case "B6", "BA" -> false;
            default -> "MD".equals(message.sublabel());
        };
    }
}
