package io.skyspy.aviation.acars;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Controller–pilot data link communications of FANS-1/A: a header, one element and up to four more, packed without alignment (PER).
 *
 * @see "RTCA DO-258A, ASN.1 module FANSACTwoWayDataLinkCommunications"
 */
final class Cpdlc {

    private static final int ELEMENT_BITS = 8;

    private Cpdlc() {}

    /** Reads elements to the end, or to the first whose arguments are not known. */
    static void read(BitReader bits, boolean uplink, Reading reading) {
        boolean hasMore = bits.flag();
        header(bits, reading);
        CpdlcValues values = new CpdlcValues(bits, reading);
        boolean understood = element(bits, uplink, values, reading);
        int more = hasMore && understood ? bits.within(1, 4) : 0;
        for (int i = 0; i < more && understood; i++) {
            understood = element(bits, uplink, values, reading);
        }
        if (!understood || bits.isOverrun()) {
            reading.rest(bits.remainingBits() + " bits");
        }
    }

    private static void header(BitReader bits, Reading reading) {
        boolean hasReference = bits.flag();
        boolean hasTime = bits.flag();
        reading.item("msg_id", Integer.toString(bits.uint(6)));
        if (hasReference) {
            reading.item("msg_ref", Integer.toString(bits.uint(6)));
        }
        if (hasTime) {
            int hour = bits.uint(5);
            int minute = bits.uint(6);
            int second = bits.uint(6);
            reading.time(Reading.Clock.REPORTED, time(hour, minute, second));
        }
    }

    static Optional<LocalTime> time(int hour, int minute, int second) {
        return hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }

    /** One element; false when it, or what it carries, is not known, so that nothing behind it can be read. */
    private static boolean element(BitReader bits, boolean uplink, CpdlcValues values, Reading reading) {
        String name = (uplink ? "uM" : "dM") + bits.uint(ELEMENT_BITS);
        Optional<String> template = CpdlcMessages.text(name);
        if (template.isEmpty() || bits.isOverrun()) {
            return false;
        }
        Group.Collecting group = Group.named(name).word("label", template.get());
        StringBuilder text = new StringBuilder();
        int from = 0;
        boolean understood = true;
        for (int open = template.get().indexOf('[');
                open >= 0 && understood;
                open = template.get().indexOf('[', from)) {
            int close = template.get().indexOf(']', open);
            String type = template.get().substring(open + 1, close);
            Optional<String> value = values.read(type, group);
            understood = value.isPresent();
            text.append(template.get(), from, open).append(value.orElse("[" + type + "]"));
            from = close + 1;
        }
        text.append(template.get().substring(from));
        reading.group(group.text(text.toString()).done());
        return understood && !bits.isOverrun();
    }
}
