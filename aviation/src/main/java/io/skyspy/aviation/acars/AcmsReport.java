package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import io.skyspy.aviation.geo.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports of aircraft condition monitoring systems in H1. What they measure is each airline's own; the head says flight, airports and time,
 * and many carry a position: {@code 7T217,8560,B737-800,260201,WN4899,KPHX,KSTL,...}, {@code A38/A32138,1,1/C1TRP,000913,KPSP,KDFW,...},
 * {@code A02/A32102,1,1/CCN534UW,FEB01,235529,KCLT,KLAS,1454/...}, {@code ABS001DA_N8719Q  KMDWKPHX287}.
 */
final class AcmsReport implements LabelDecoder {

    private static final Pattern BOEING = Pattern.compile(
            "(?s)(?:\\+\\+)?([0-9A-Z]{5}),([A-Z0-9]{2,7}),([A-Z0-9-]{4,10}),(\\d{6}),([A-Z0-9]{2}\\d{3,4}),([A-Z]{4}),([A-Z]{4}),([^\\r\\n]*)(.*)");
    private static final Pattern MOMENT = Pattern.compile(
            "(?s)\\s*(\\d{2})\\.(\\d{2})\\.(\\d{2}),([A-Z]{2}),\\d+,(-?\\d{4,5}),([^,]*),(\\.?\\d+),([^,]*),([^,]*),([NS]\\d{4}\\.\\d),([EW]\\d{5}\\.\\d),(.*)");
    private static final Pattern POINT = Pattern.compile(
            "([NS]\\d{4}\\.\\d),([EW]\\d{5}\\.\\d),(\\d{6}),(\\d{4,5}),(-?\\d+\\.\\d),(\\d{3}),(\\d{3}),");
    private static final Pattern AIRBUS = Pattern.compile(
            "(?s)A\\d{2}/A\\d{5},\\d,\\d/C[C1]?\\.?([A-Z0-9-]{2,7}),(?:[A-Z]{3}(\\d{2}),)?(\\d{6}),([A-Z]{4}),([A-Z]{4}),(\\w*)(.*)");
    private static final Pattern TRAJECTORY = Pattern.compile("/C\\d(-?\\d{6}),(-?\\d{7}),(\\d{3}),");
    private static final Pattern ARINC = Pattern.compile(
            "(?s)ABS\\d{3}[A-Z]{2}_([A-Z0-9-]+) +([A-Z]{4})([A-Z]{4}) ?(\\d{1,4})\\s+(-?\\d{5,6})(-\\d{6,7}|\\d{6,7})(.*)");
    private static final Pattern FEDEX = Pattern.compile(
            "(?s)[A-Z]{2}\\d(N\\w{3,5}?)([A-Z]{2}\\d{4}) +(\\d{1,4})([A-Z]{4})([A-Z]{4})(20\\d{6})(\\d{6}) (.*)");
    private static final double TEN_THOUSANDTH = 1e-4;
    private static final double THOUSANDTH = 1e-3;

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Reading reading = new Reading("acms-report", "acms_report", "Aircraft condition monitoring report");
        String text = message.text();
        Matcher boeing = BOEING.matcher(text);
        Matcher airbus = AIRBUS.matcher(text);
        Matcher arinc = ARINC.matcher(text);
        Matcher fedex = FEDEX.matcher(text);
        if (boeing.matches()) {
            boeing(boeing, reading);
        } else if (airbus.matches()) {
            airbus(airbus, reading);
        } else if (arinc.matches()) {
            reading.registration(arinc.group(1))
                    .airport(Name.DEPARTURE, arinc.group(2))
                    .airport(Name.ARRIVAL, arinc.group(3))
                    .position(scaled(arinc.group(5), arinc.group(6), THOUSANDTH))
                    .rest(arinc.group(7));
        } else if (fedex.matches()) {
            reading.registration(fedex.group(1))
                    .name(Name.FLIGHT, fedex.group(2))
                    .airport(Name.DEPARTURE, fedex.group(4))
                    .airport(Name.ARRIVAL, fedex.group(5))
                    .item("date", fedex.group(6))
                    .time(Clock.REPORTED, Times.of(fedex.group(7)))
                    .rest(fedex.group(8));
        }
        return reading.decoded();
    }

    private static void boeing(Matcher form, Reading reading) {
        reading.item("report", form.group(1))
                .item("aircraft", form.group(2))
                .item("aircraft_type", form.group(3))
                .item("date", form.group(4))
                .name(Name.FLIGHT, form.group(5))
                .airport(Name.DEPARTURE, form.group(6))
                .airport(Name.ARRIVAL, form.group(7));
        String body = form.group(9);
        Matcher moment = MOMENT.matcher(body);
        if (moment.matches()) {
            reading.time(Clock.REPORTED, Times.of(moment.group(1) + moment.group(2) + moment.group(3)))
                    .item("phase", moment.group(4))
                    .altitudeFt(Numbers.whole(moment.group(5)))
                    .mach(Numbers.decimal("0" + moment.group(7)))
                    .temperatureC(Numbers.decimal(moment.group(9)))
                    .position(Coordinates.parse(moment.group(10) + "," + moment.group(11)))
                    .rest(moment.group(12));
            return;
        }
        Matcher point = POINT.matcher(body);
        while (point.find()) {
            Optional<Position> where = Coordinates.parse(point.group(1) + "," + point.group(2));
            Integer altitude = Numbers.whole(point.group(4));
            reading.position(where).altitudeFt(altitude);
            reading.wind(new WindAloft(
                    null,
                    where.orElse(null),
                    altitude,
                    Integer.parseInt(point.group(6)),
                    Integer.parseInt(point.group(7)),
                    Numbers.decimal(point.group(5))));
        }
        reading.rest(form.group(8));
    }

    private static void airbus(Matcher form, Reading reading) {
        boolean trajectory = form.group(1).equals("TRP");
        if (!trajectory) {
            reading.registration(form.group(1));
        }
        reading.day(Numbers.whole(form.group(2)))
                .time(Clock.REPORTED, Times.of(form.group(3)))
                .airport(Name.DEPARTURE, form.group(4))
                .airport(Name.ARRIVAL, form.group(5));
        if (trajectory) {
            Matcher point = TRAJECTORY.matcher(form.group(7));
            while (point.find()) {
                scaled(point.group(1), point.group(2), TEN_THOUSANDTH)
                        .ifPresent(where -> reading.waypoint(new Waypoint("C", where, null)));
                reading.position(scaled(point.group(1), point.group(2), TEN_THOUSANDTH))
                        .flightLevel(Numbers.whole(point.group(3)));
            }
        } else {
            reading.name(Name.FLIGHT, form.group(6));
        }
        reading.rest(form.group(7));
    }

    private static Optional<Position> scaled(String latitude, String longitude, double unit) {
        return Coordinates.degrees(Integer.parseInt(latitude) * unit, Integer.parseInt(longitude) * unit);
    }
}
