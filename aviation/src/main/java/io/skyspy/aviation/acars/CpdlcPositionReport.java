package io.skyspy.aviation.acars;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The position report of CPDLC (dM48): where, when, how high, and up to nineteen more things. */
final class CpdlcPositionReport {

    private static final int OPTIONAL_FIELDS = 19;
    private static final String[] TURBULENCE = {"light", "moderate", "severe", "?"};
    private static final String[] ICING = {"trace", "light", "moderate", "severe"};

    private final BitReader bits;
    private final CpdlcValues values;
    private final CpdlcPlaces places;
    private final Reading reading;

    CpdlcPositionReport(BitReader bits, CpdlcValues values, CpdlcPlaces places, Reading reading) {
        this.bits = bits;
        this.values = values;
        this.places = places;
        this.reading = reading;
    }

    /** Reads all of it into the reading and the group; a short text for people. */
    String read(Group.Collecting group) {
        boolean[] present = new boolean[OPTIONAL_FIELDS];
        for (int i = 0; i < OPTIONAL_FIELDS; i++) {
            present[i] = bits.flag();
        }
        CpdlcPlaces.Place current = places.position();
        reading.position(Optional.ofNullable(current.position()));
        Optional<LocalTime> at = values.time();
        reading.time(Reading.Clock.REPORTED, at);
        String altitude = values.altitude(group);
        reading.altitudeFt(feet(altitude));
        route(present, group);
        air(present, group);
        motion(present, group);
        reported(present, group);
        group.word("pos_current", current.text()).word("alt", altitude);
        return current.text() + " AT " + at.map(String::valueOf).orElse("?") + " " + altitude;
    }

    private void route(boolean[] present, Group.Collecting group) {
        CpdlcPlaces.@Nullable Place next = present[0] ? places.position() : null;
        LocalTime eta = present[1] ? values.time().orElse(null) : null;
        if (next != null) {
            reading.waypoint(next.waypoint().at(eta));
            group.word("next_fix", next.text());
        }
        if (eta != null) {
            group.word("eta_at_fix_next", eta.toString());
        }
        if (present[2]) {
            CpdlcPlaces.Place after = places.position();
            reading.waypoint(after.waypoint());
            group.word("next_next_fix", after.text());
        }
        if (present[3]) {
            reading.time(Reading.Clock.ETA, values.time());
        }
        if (present[4]) {
            values.time().ifPresent(endurance -> group.word("rem_fuel", endurance.toString()));
        }
    }

    private void air(boolean[] present, Group.Collecting group) {
        Double temperatureC = null;
        if (present[5]) {
            temperatureC = bits.flag() ? (bits.within(-105, 150) - 32) / 1.8 : Double.valueOf(bits.within(-80, 47));
            reading.temperatureC(temperatureC);
            group.number("temp_c", temperatureC);
        }
        if (present[6]) {
            int direction = bits.within(1, 360);
            int knots = bits.flag() ? (int) Math.rint(bits.within(0, 511) / 1.852) : bits.within(0, 255);
            reading.wind(new WindAloft(null, null, null, direction, knots, temperatureC));
            group.number("wind_dir", direction).number("wind_speed_kts", knots);
        }
        if (present[7]) {
            group.word("turbulence", TURBULENCE[bits.uint(2)]);
        }
        if (present[8]) {
            group.word("icing", ICING[bits.uint(2)]);
        }
    }

    private void motion(boolean[] present, Group.Collecting group) {
        if (present[9]) {
            group.word("speed", values.speed());
        }
        if (present[10]) {
            reading.groundSpeedKt(10 * bits.within(7, 70));
        }
        if (present[11]) {
            boolean down = bits.flag();
            boolean metric = bits.flag();
            int rate = metric ? (int) Math.rint(bits.within(0, 200) * 10 / 0.3048) : 100 * bits.within(0, 60);
            group.number("vert_rate_ftmin", down ? -rate : rate);
        }
        if (present[12]) {
            group.word("track_angle", places.degrees());
        }
        if (present[13]) {
            group.word("true_heading", places.degrees());
        }
        if (present[14]) {
            group.word("dist", places.distance());
        }
        if (present[15]) {
            group.word("supplementary_info", bits.text(1, 256));
        }
    }

    private void reported(boolean[] present, Group.Collecting group) {
        if (present[16]) {
            group.word("reported_wpt_pos", places.position().text());
        }
        if (present[17]) {
            values.time().ifPresent(when -> group.word("reported_wpt_time", when.toString()));
        }
        if (present[18]) {
            group.word("reported_wpt_alt", values.altitude(Group.named("")));
        }
    }

    private static @Nullable Integer feet(String altitude) {
        if (altitude.startsWith("FL")) {
            return 100 * Integer.parseInt(altitude.substring(2));
        }
        return altitude.endsWith(" ft") ? Numbers.whole(altitude.substring(0, altitude.length() - 3)) : null;
    }
}
