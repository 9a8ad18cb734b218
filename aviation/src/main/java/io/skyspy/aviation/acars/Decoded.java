package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message says. Everything a message does not say is absent.
 *
 * @param decoder which decoder read it
 * @param messageType kind of message, words joined by underscores
 * @param description the same for people
 * @param level whether all of it was understood
 * @param position of the aircraft, or of the ground station that sent it
 * @param altitudeFt pressure altitude in feet, −2000 to 60,000
 * @param reportedAt time of day of the report, UTC
 * @param dayOfMonth day of the report, 1 to 31, UTC
 * @param flight flight number as in the message
 * @param registration registration without padding
 * @param departure airport, four letters (ICAO) or three (IATA)
 * @param arrival likewise
 * @param alternate likewise
 * @param departureRunway as {@code 27R}
 * @param arrivalRunway likewise
 * @param eta estimated time of arrival, UTC
 * @param out left the gate, UTC
 * @param off took off, UTC
 * @param on touched down, UTC
 * @param in reached the gate, UTC
 * @param route as in the message
 * @param waypoints of the route, or of a position report
 * @param temperatureC outside air, degrees Celsius
 * @param groundSpeedKt knots
 * @param headingDeg degrees, [0, 360]
 * @param mach Mach number
 * @param winds measured or forecast
 * @param groups of ADS-C reports and CPDLC messages
 * @param items further values as in the message, whose unit depends on the airline, by name
 * @param remaining what was not understood; empty when everything was
 */
public record Decoded(
        String decoder,
        String messageType,
        String description,
        Level level,
        @Nullable Position position,
        @Nullable Integer altitudeFt,
        @Nullable LocalTime reportedAt,
        @Nullable Integer dayOfMonth,
        @Nullable String flight,
        @Nullable String registration,
        @Nullable String departure,
        @Nullable String arrival,
        @Nullable String alternate,
        @Nullable String departureRunway,
        @Nullable String arrivalRunway,
        @Nullable LocalTime eta,
        @Nullable LocalTime out,
        @Nullable LocalTime off,
        @Nullable LocalTime on,
        @Nullable LocalTime in,
        @Nullable String route,
        List<Waypoint> waypoints,
        @Nullable Double temperatureC,
        @Nullable Integer groundSpeedKt,
        @Nullable Integer headingDeg,
        @Nullable Double mach,
        List<WindAloft> winds,
        List<Group> groups,
        Map<String, String> items,
        String remaining)
        implements Decoding {

    public Decoded {
        waypoints = List.copyOf(waypoints);
        winds = List.copyOf(winds);
        groups = List.copyOf(groups);
        items = Map.copyOf(items);
    }

    Decoded withFlight(String number) {
        return with(number, level, remaining);
    }

    /** The same of a text of which the end is missing. */
    Decoded cutOff() {
        return with(flight, Level.PARTIAL, remaining.isEmpty() ? "incomplete" : remaining);
    }

    private Decoded with(@Nullable String number, Level understood, String rest) {
        return new Decoded(
                decoder,
                messageType,
                description,
                understood,
                position,
                altitudeFt,
                reportedAt,
                dayOfMonth,
                number,
                registration,
                departure,
                arrival,
                alternate,
                departureRunway,
                arrivalRunway,
                eta,
                out,
                off,
                on,
                in,
                route,
                waypoints,
                temperatureC,
                groundSpeedKt,
                headingDeg,
                mach,
                winds,
                groups,
                items,
                rest);
    }
}
