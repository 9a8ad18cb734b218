package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.time.LocalTime;
import java.util.Optional;

/** Label 24, {@code /241710/1021/04WM/34962/N53.13/E001.33/3374/1056/}, and label 58, {@code flight/day/time/lat/lon/altitude/../..}. */
final class SlashPosition implements LabelDecoder {

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String[] fields = message.text().strip().split("/", -1);
        Reading reading = new Reading("slash-position", "position_report", "Position report");
        if (message.label().equals("24") && fields.length == 10) {
            Optional<LocalTime> time = Times.of(fields[2]);
            reading.item("date", fields[1])
                    .time(Clock.REPORTED, time)
                    .name(Name.FLIGHT, fields[3])
                    .altitudeFt(Numbers.whole(fields[4]))
                    .position(Coordinates.parse(fields[5] + "," + fields[6]))
                    .time(Clock.ETA, Times.of(fields[8]))
                    .rest(fields[7]);
        } else if (message.label().equals("58") && fields.length == 8) {
            reading.name(Name.FLIGHT, fields[0])
                    .day(Numbers.whole(fields[1]))
                    .time(Clock.REPORTED, Times.of(fields[2]))
                    .position(Coordinates.parse(fields[3] + "," + fields[4]))
                    .altitudeFt(Numbers.whole(fields[5]))
                    .rest(fields[6])
                    .rest(fields[7]);
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }
}
