package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Label 10: {@code LDR01}, {@code POS} and slash forms of position reports, and {@code ARR01} with airport and time. */
final class Label10 implements LabelDecoder {

    private static final double DEGREES_PER_LSB = 0.01;

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text();
        Reading reading = new Reading("label-10", "position_report", "Position report");
        if (text.startsWith("LDR")) {
            loaded(text.split(",", -1), reading);
        } else if (text.startsWith("POS")) {
            hundredths(text.split(",", -1), reading);
        } else if (text.startsWith("/")) {
            slashes(text.split("/", -1), reading);
        } else if (text.startsWith("ARR01") && text.length() >= 20) {
            reading.kind("eta", "Arrival report")
                    .airport(Name.ARRIVAL, text.substring(12, 16))
                    .time(Clock.ETA, Times.of(text.substring(16, 20)));
            return reading.has(Name.ARRIVAL) ? reading.decoded() : Optional.empty();
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }

    private static void loaded(String[] fields, Reading reading) {
        if (fields.length < 17) {
            return;
        }
        reading.position(Coordinates.parse(fields[5] + "," + fields[6]))
                .altitudeFt(Numbers.whole(fields[7]))
                .airport(Name.DEPARTURE, fields[9])
                .airport(Name.ARRIVAL, fields[10])
                .airport(Name.ALTERNATE, fields[11])
                .name(Name.ARRIVAL_RUNWAY, fields[12].replaceFirst("/.*", ""))
                .item("alternate_runways", (fields[13] + fields[14]).replace("/", " "))
                .rest(String.join(",", Arrays.copyOfRange(fields, 0, 5)))
                .rest(String.join(",", Arrays.copyOfRange(fields, 15, fields.length)));
    }

    private static void hundredths(String[] fields, Reading reading) {
        if (fields.length < 8) {
            return;
        }
        Integer north = degrees(fields[1], 'N', 'S');
        Integer east = degrees(fields[2], 'E', 'W');
        if (north != null && east != null) {
            reading.position(Coordinates.degrees(north * DEGREES_PER_LSB, east * DEGREES_PER_LSB));
        }
        reading.altitudeFt(Numbers.whole(fields[7])).rest(fields[0]);
        reading.rest(String.join(",", Arrays.copyOfRange(fields, 3, 7)));
        reading.rest(String.join(",", Arrays.copyOfRange(fields, 8, fields.length)));
    }

    private static @Nullable Integer degrees(String text, char positive, char negative) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        Integer hundredths = Numbers.whole(stripped.substring(1));
        char hemisphere = stripped.charAt(0);
        if (hundredths == null || (hemisphere != positive && hemisphere != negative)) {
            return null;
        }
        return hemisphere == negative ? Integer.valueOf(-hundredths) : hundredths;
    }

    /** Position, two unknown, heading, altitude in hundreds, airport, its time, two unknown, waypoints with times. */
    private static void slashes(String[] fields, Reading reading) {
        if (fields.length < 17) {
            return;
        }
        reading.position(Coordinates.parse(fields[1] + "," + fields[2]))
                .headingDeg(Numbers.whole(fields[5]))
                .flightLevel(Numbers.whole(fields[6]))
                .airport(Name.ARRIVAL, fields[7])
                .time(Clock.ETA, Times.of(fields[8]))
                .waypoint(Waypoint.named(fields[11]))
                .waypoint(Waypoint.named(fields[12]).at(Times.of(fields[13]).orElse(null)))
                .waypoint(Waypoint.named(fields[14]).at(Times.of(fields[15]).orElse(null)))
                .rest(fields[3] + "/" + fields[4])
                .rest(fields[9] + "/" + fields[10]);
    }
}
