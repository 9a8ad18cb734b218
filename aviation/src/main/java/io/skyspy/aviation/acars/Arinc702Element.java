package io.skyspy.aviation.acars;

import static io.skyspy.aviation.acars.Arinc702Position.field;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import io.skyspy.aviation.geo.Position;
import java.util.Optional;

/** The elements of ARINC 702 messages by the two letters they begin with (IEI). */
final class Arinc702Element {

    private Arinc702Element() {}

    static void read(String imi, String key, String value, Reading reading) {
        String[] fields = value.split(",", -1);
        switch (key) {
            case "FN" -> reading.name(Name.FLIGHT, value);
            case "ID" -> identity(fields, reading);
            case "MR" -> reading.item("sequence_number", field(fields, 0)).item("sequence_response", field(fields, 1));
            case "SN" -> reading.item("serial_number", value);
            case "DC" -> reading.item("date", field(fields, 0)).time(Clock.REPORTED, Times.of(field(fields, 1)));
            case "TS" ->
                reading.time(Clock.REPORTED, Times.of(field(fields, 0))).item("date", field(fields, 1));
            case "DT" -> destination(field(fields, 0).isEmpty() && fields.length > 1 ? 1 : 0, fields, reading);
            case "ET" -> eta(value, reading);
            case "PS" -> Arinc702Position.read(value, reading);
            case "RF", "RI", "RM", "RP", "RS" -> {
                reading.item("route_status", key);
                if (!Arinc702Route.read(value, reading)) {
                    reading.rest(key + value);
                }
            }
            case "RA" -> reading.item("alternate_route", value);
            case "AF" -> reading.airport(Name.DEPARTURE, field(fields, 0)).airport(Name.ARRIVAL, field(fields, 1));
            case "TD" ->
                reading.item("planned_departure_time", field(fields, 0))
                        .item("estimated_departure_time", field(fields, 1));
            case "FB" -> reading.item("fuel_on_board", value);
            case "FX", "TX" -> reading.item("text", value);
            case "VR" -> reading.item("version", value);
            case "CG" -> reading.item("centre_of_gravity", value);
            case "GA" -> reading.item("ground_address", value);
            case "AK" -> reading.item("acknowledges", value);
            case "AC" -> reading.item("accepts", value);
            case "DQ" -> reading.item("desired_altitude_ft", hundreds(value));
            case "SP" -> reading.item("start_point", value);
            case "RW" -> runway(imi, value, reading);
            case "PR" -> performance(fields, reading);
            case "WQ" -> windRequest(value, reading);
            case "WD" -> Arinc702Winds.read(value, reading);
            default -> reading.rest(key + value);
        }
    }

    private static void identity(String[] fields, Reading reading) {
        reading.registration(field(fields, 0))
                .name(Name.FLIGHT, field(fields, 1))
                .item("mission_number", field(fields, 2));
    }

    /** Airport, runway, fuel on board now, estimated time of arrival, fuel then. */
    private static void destination(int from, String[] fields, Reading reading) {
        reading.airport(Name.ARRIVAL, field(fields, from))
                .name(Name.ARRIVAL_RUNWAY, field(fields, from + 1))
                .item("fuel_on_board", field(fields, from + 2))
                .time(Clock.ETA, Times.of(field(fields, from + 3)))
                .item("fuel_at_destination", field(fields, from + 4));
        for (int i = from + 5; i < fields.length; i++) {
            Optional<Position> position = Coordinates.parse(fields[i]);
            if (position.isPresent()) {
                reading.position(position);
            } else {
                reading.rest(fields[i]);
            }
        }
    }

    /** Day, hour and minute. */
    private static void eta(String value, Reading reading) {
        if (value.length() == 6) {
            reading.time(Clock.ETA, Times.of(value.substring(2))).day(Numbers.whole(value.substring(0, 2)));
        } else {
            reading.time(Clock.ETA, Times.of(value));
        }
    }

    /** In a load message the airport follows the runways after a colon. */
    private static void runway(String imi, String value, Reading reading) {
        int comma = value.indexOf(',');
        reading.name(Name.DEPARTURE_RUNWAY, comma < 0 ? value : value.substring(0, comma));
        int colon = value.lastIndexOf(':');
        if (imi.equals("LDI") && colon >= 0) {
            reading.airport(Name.DEPARTURE, field(value.substring(colon + 1).split(",", -1), 0));
        }
        reading.rest(comma < 0 ? "" : value.substring(comma + 1));
    }

    /** Gross weight, an altitude in hundreds of feet in the third place, the temperature in the ninth. */
    private static void performance(String[] fields, Reading reading) {
        reading.flightLevel(Numbers.whole(field(fields, 2)));
        reading.temperatureC(Numbers.temperature(field(fields, 8)));
        for (int i = 0; i < fields.length; i++) {
            if (i != 2 && i != 8) {
                reading.rest(fields[i]);
            }
        }
    }

    /** Levels, a colon, points. */
    private static void windRequest(String value, Reading reading) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            reading.rest(value);
            return;
        }
        reading.item("requested_levels", value.substring(0, colon));
        Arinc702Route.points(value.substring(colon + 1)).forEach(reading::waypoint);
    }

    private static String hundreds(String value) {
        Integer level = Numbers.whole(value);
        return level == null ? value : Integer.toString(100 * level);
    }
}
