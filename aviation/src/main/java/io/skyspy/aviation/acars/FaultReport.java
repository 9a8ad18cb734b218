package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults and warnings of the central maintenance computer in H1: {@code FLR/FR2403041123...} and {@code WRN/WN2403031625...}. */
final class FaultReport implements LabelDecoder {

    private static final Pattern FORM =
            Pattern.compile("(?s)(FLR|WRN)/(?:PN([A-Z0-9]+)/)?(FR|WN)(\\d{6})(\\d{4})(\\d{6,8})?(.+)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean fault = form.group(1).equals("FLR");
        if (fault && !form.group(7).contains("/ID")) {
            return Optional.empty();
        }
        Reading reading = fault
                ? new Reading("fault-report", "fault_log", "Fault log report")
                : new Reading("fault-report", "warning", "Warning message");
        return reading.item("date", form.group(4))
                .time(Clock.REPORTED, Times.of(form.group(5)))
                .item("chapter", form.group(6))
                .item("part_number", form.group(2))
                .item(fault ? "fault" : "warning", form.group(7))
                .decoded();
    }
}
