package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A flight plan in ICAO's form, {@code (FPL-UAL123-IS-B789/H-...-KSFO0100-N0487F370 DCT ...-KLAX0055 KONT-...)}, and a position report
 * {@code (POS-UAL12 3708N07510W/194936 F350 ...)}. The plan sometimes names a point where the place of departure belongs.
 *
 * @see "ICAO Doc 4444, appendix 2"
 */
final class IcaoFlightPlan implements LabelDecoder {

    private static final Pattern PLAN = Pattern.compile(
            "(?s)\\(FPL-([A-Z0-9]+)-([A-Z]{2})\\s*-(?:\\d*)([A-Z0-9]+)/([A-Z])-([^\\r\\n-]+?)\\s*-([A-Z]{4,5})(\\d{4})\\s*-([NMK]\\d{3,4})([FAMS]\\d{3,4}) (.*?)\\s*-([A-Z]{4})(\\d{4})((?: [A-Z]{4})*)\\s*-?(.*)\\)\\s*");
    private static final Pattern POSITION =
            Pattern.compile("(?s)\\(POS-(\\w+)\\s+(\\d{4})([NS])(\\d{5})([EW])/(\\d{6})\\s+F(\\d{3})\\s*(.*)\\)\\s*");
    private static final Pattern REGISTRATION = Pattern.compile("(?s).*\\bREG/([A-Z0-9-]+).*");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher plan = PLAN.matcher(message.text());
        Matcher position = POSITION.matcher(message.text());
        if (plan.matches()) {
            return plan(plan);
        }
        return position.matches() ? position(position) : Optional.empty();
    }

    private static Optional<Decoded> plan(Matcher plan) {
        Reading reading = new Reading("icao-flight-plan", "flight_plan", "Operational flight plan")
                .name(Name.FLIGHT, plan.group(1))
                .item("flight_rules", plan.group(2))
                .item("aircraft_type", plan.group(3))
                .item("wake_category", plan.group(4))
                .item("equipment", plan.group(5))
                .name(Name.DEPARTURE, plan.group(6))
                .item("departure_time", plan.group(7))
                .item("cruise_speed", plan.group(8))
                .item("cruise_level", plan.group(9))
                .name(Name.ROUTE, plan.group(10).replaceAll("\\s+", " "))
                .airport(Name.ARRIVAL, plan.group(11))
                .item("elapsed_time", plan.group(12))
                .item("other", plan.group(14));
        String alternates = plan.group(13).strip();
        if (!alternates.isEmpty()) {
            reading.airport(Name.ALTERNATE, alternates.split(" ", 0)[0]);
        }
        for (String point : plan.group(10).split("\\s+", 0)) {
            reading.waypoint(Waypoint.named(point));
        }
        Matcher registration = REGISTRATION.matcher(plan.group(14));
        if (registration.matches()) {
            reading.registration(registration.group(1));
        }
        return reading.decoded();
    }

    private static Optional<Decoded> position(Matcher form) {
        return new Reading("icao-flight-plan", "position_report", "Position report")
                .name(Name.FLIGHT, form.group(1))
                .position(Coordinates.of(
                        form.group(3).charAt(0), form.group(2), form.group(5).charAt(0), form.group(4)))
                .time(Clock.REPORTED, Times.of(form.group(6)))
                .flightLevel(Numbers.whole(form.group(7)))
                .rest(form.group(8))
                .decoded();
    }
}
