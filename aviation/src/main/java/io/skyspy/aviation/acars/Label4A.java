package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label 4A, several forms of one airline software: comma columns, {@code DIS}, {@code DOOR}, {@code 01DCAP} changes of state. */
final class Label4A implements LabelDecoder {

    private static final Pattern WAYPOINTS = Pattern.compile(
            "([NS]\\d{5}[EW]\\d{6})([A-Z0-9 ]+),(\\d{6})(\\d{3})([A-Z0-9 ]+),(\\d{6}),([MP ]?\\d+),(.*)");
    private static final Pattern DISPATCH = Pattern.compile("(?s)DIS\\d{2},(\\d{2})(\\d{4}),([A-Z0-9]+),(.+)");
    private static final Pattern DOOR = Pattern.compile("(?s)DOOR/([A-Z0-9 ]+) (OPEN|CLSD) (\\d{4})\\s*(.*)");
    private static final Pattern STATE = Pattern.compile(
            "(?s)01([A-Z]{2})([A-Z]{2}) +([A-Z0-9]+)/(\\d{6})([A-Z]{4})([A-Z]{4})\\s*\\+ *(\\d+?)(\\d{3}\\.\\d)([+-] *\\d+\\.\\d)\\s*");
    private static final Pattern SHORT_STATE = Pattern.compile("(?s)/01-([A-Z])(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text().strip();
        Reading reading = new Reading("label-4a", "airline_report", "Latest new format");
        Matcher waypoints = WAYPOINTS.matcher(text);
        Matcher dispatch = DISPATCH.matcher(text);
        Matcher door = DOOR.matcher(text);
        Matcher state = STATE.matcher(text);
        Matcher shortState = SHORT_STATE.matcher(text);
        if (waypoints.matches()) {
            return waypoints(waypoints, reading);
        } else if (dispatch.matches()) {
            return reading.kind("dispatch", "Dispatch message")
                    .day(Numbers.whole(dispatch.group(1)))
                    .time(Clock.REPORTED, Times.of(dispatch.group(2)))
                    .name(Name.FLIGHT, dispatch.group(3))
                    .item("text", dispatch.group(4))
                    .decoded();
        } else if (door.matches()) {
            return reading.kind("door_event", "Door event")
                    .item("door", door.group(1))
                    .item("state", door.group(2))
                    .time(Clock.REPORTED, Times.of(door.group(3)))
                    .rest(door.group(4))
                    .decoded();
        } else if (state.matches()) {
            return state(state, reading);
        } else if (shortState.matches()) {
            return Optional.of(reading.kind("state_change", "Change of state")
                    .rest(shortState.group(1) + shortState.group(2))
                    .result());
        }
        return columns(text.split(",", -1), reading);
    }

    private static Optional<Decoded> waypoints(Matcher form, Reading reading) {
        return reading.kind("position_report", "Position report")
                .position(Coordinates.parse(form.group(1)))
                .waypoint(Waypoint.named(form.group(2).strip())
                        .at(Times.of(form.group(3)).orElse(null)))
                .flightLevel(Numbers.whole(form.group(4)))
                .waypoint(Waypoint.named(form.group(5).strip())
                        .at(Times.of(form.group(6)).orElse(null)))
                .temperatureC(Numbers.temperature(form.group(7)))
                .rest(form.group(8))
                .decoded();
    }

    private static Optional<Decoded> state(Matcher form, Reading reading) {
        return reading.kind("state_change", "Change of state")
                .item("from_state", form.group(1))
                .item("to_state", form.group(2))
                .name(Name.FLIGHT, form.group(3))
                .time(Clock.REPORTED, Times.of(form.group(4)))
                .airport(Name.DEPARTURE, form.group(5))
                .airport(Name.ARRIVAL, form.group(6))
                .altitudeFt(Numbers.whole(form.group(7)))
                .temperatureC(Numbers.decimal(form.group(9)))
                .rest(form.group(8))
                .decoded();
    }

    /** Time, another time, registration, callsign, departure, arrival and more; or two times, number, altitude, position. */
    private static Optional<Decoded> columns(String[] fields, Reading reading) {
        if (fields.length < 6 || Times.of(fields[0]).isEmpty()) {
            return Optional.empty();
        }
        reading.time(Clock.REPORTED, Times.of(fields[0]));
        if (fields.length == 6) {
            reading.kind("position_report", "Position report")
                    .time(Clock.ETA, Times.of(fields[1]))
                    .altitudeFt(Numbers.whole(fields[3]))
                    .position(Coordinates.parse(fields[4] + "," + fields[5]))
                    .rest(fields[2]);
            return reading.hasPosition() ? reading.decoded() : Optional.empty();
        }
        reading.registration(fields[2])
                .name(Name.FLIGHT, fields[3])
                .airport(Name.DEPARTURE, fields[4])
                .airport(Name.ARRIVAL, fields[5]);
        for (int i = 6; i < fields.length; i++) {
            reading.rest(fields[i]);
        }
        return reading.has(Name.REGISTRATION) ? reading.decoded() : Optional.empty();
    }
}
