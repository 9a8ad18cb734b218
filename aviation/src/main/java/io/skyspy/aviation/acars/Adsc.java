package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * Automatic Dependent Surveillance – Contract reports, groups of fixed length each after a tag.
 *
 * @see "ARINC 622-4, ADS-C tables; the names are those of libacars' JSON"
 */
final class Adsc {

    private static final double DEGREES_PER_LSB = 180.0 / (1 << 20);
    private static final double FEET_PER_LSB = 4;
    private static final double SECONDS_PER_LSB = 0.125;
    private static final double[] ACCURACY_NM = {-1, 30, 15, 8, 4, 1, 0.25, 0.05};
    private static final Map<Integer, String> BASIC = Map.of(
            7, "basic_report",
            9, "emergency_basic_report",
            10, "lat_dev_change_event",
            18, "vspd_change_event",
            19, "alt_range_event",
            20, "wpt_change_event");

    private Adsc() {}

    /** Reads groups to the end, or to the first that is not known. */
    static void read(BitReader bits, boolean uplink, Reading reading) {
        while (bits.remainingBits() >= 8 && !bits.isOverrun()) {
            int tag = bits.uint(8);
            Optional<Group> group = uplink ? AdscRequest.read(tag, bits) : downlink(tag, bits, reading);
            if (group.isEmpty() || bits.isOverrun()) {
                reading.rest("tag " + tag);
                return;
            }
            reading.group(group.get());
        }
    }

    private static Optional<Group> downlink(int tag, BitReader bits, Reading reading) {
        if (BASIC.containsKey(tag)) {
            return Optional.of(basic(String.valueOf(BASIC.get(tag)), bits, reading));
        }
        return switch (tag) {
            case 3 ->
                Optional.of(
                        Group.named("ack").number("contract_num", bits.uint(8)).done());
            case 4 -> Optional.of(refused(bits));
            case 5 -> Optional.of(notComplied(bits));
            case 6 -> Optional.of(Group.named("cancel_emergency_mode").done());
            case 12 -> Optional.of(flightId(bits, reading));
            case 13 -> Optional.of(predictedRoute(bits, reading));
            case 14 -> Optional.of(earthReference(bits, reading));
            case 15 -> Optional.of(airReference(bits, reading));
            case 16 -> Optional.of(weather(bits, reading));
            case 17 ->
                Optional.of(Group.named("airframe_id")
                        .word("icao_id", "%06X".formatted(bits.uint(24)))
                        .done());
            case 22 -> Optional.of(intermediateProjection(bits));
            case 23 -> Optional.of(fixedProjection(bits));
            default -> Optional.empty();
        };
    }

    private static Group basic(String name, BitReader bits, Reading reading) {
        double latitude = coordinate(bits);
        double longitude = coordinate(bits);
        double altitude = bits.signed(16) * FEET_PER_LSB;
        double pastHour = bits.uint(15) * SECONDS_PER_LSB;
        int flags = bits.uint(7);
        reading.position(Coordinates.degrees(latitude, longitude)).altitudeFt((int) altitude);
        return Group.named(name)
                .number("lat", latitude)
                .number("lon", longitude)
                .number("alt", altitude)
                .number("ts_sec", pastHour)
                .number("pos_accuracy_nm", ACCURACY_NM[(flags >> 1) & 7])
                .flag("nav_redundancy", (flags & 1) != 0)
                .flag("tcas_avail", ((flags >> 4) & 1) != 0)
                .done();
    }

    private static Group refused(BitReader bits) {
        Group.Collecting group = Group.named("nack").number("contract_req_num", bits.uint(8));
        int reason = bits.uint(8);
        group.number("reason", reason);
        if (reason == 1 || reason == 2) {
            group.number("err_octet", bits.uint(8));
        } else if (reason == 7) {
            group.number("err_tag", bits.uint(8));
        }
        return group.done();
    }

    private static Group notComplied(BitReader bits) {
        Group.Collecting group = Group.named("noncomp_notify").number("contract_req_num", bits.uint(8));
        int groups = bits.uint(8);
        for (int i = 0; i < groups && !bits.isOverrun(); i++) {
            int tag = bits.uint(8);
            boolean unrecognised = bits.flag();
            boolean unavailable = bits.flag();
            int unused = bits.uint(2);
            int parameters = bits.uint(4);
            int padded = parameters + parameters % 2;
            int skipped = unrecognised || unavailable ? unused : bits.uint(4 * Math.min(padded, 7));
            group.number("noncomp_tag_" + i, tag)
                    .word(
                            "noncomp_cause_" + i,
                            unrecognised
                                    ? "group_unrecognized"
                                    : unavailable
                                            ? "group_unavailable"
                                            : "params_unavailable_" + Integer.toHexString(skipped));
        }
        return group.done();
    }

    private static Group flightId(BitReader bits, Reading reading) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            int code = bits.uint(6);
            id.append((char) (code < 0x20 ? code + 0x40 : code));
        }
        reading.name(Reading.Name.FLIGHT, id.toString());
        return Group.named("flight_id").word("flight_id", id.toString()).done();
    }

    private static Group predictedRoute(BitReader bits, Reading reading) {
        double latitude = coordinate(bits);
        double longitude = coordinate(bits);
        double altitude = bits.signed(16) * FEET_PER_LSB;
        int etaS = bits.uint(14);
        double latitudeAfter = coordinate(bits);
        double longitudeAfter = coordinate(bits);
        double altitudeAfter = bits.signed(16) * FEET_PER_LSB;
        bits.uint(6);
        waypoint(reading, "next", latitude, longitude);
        waypoint(reading, "next_next", latitudeAfter, longitudeAfter);
        return Group.named("predicted_route")
                .number("next_wpt_lat", latitude)
                .number("next_wpt_lon", longitude)
                .number("next_wpt_alt", altitude)
                .number("next_wpt_eta_sec", etaS)
                .number("next_next_wpt_lat", latitudeAfter)
                .number("next_next_wpt_lon", longitudeAfter)
                .number("next_next_wpt_alt", altitudeAfter)
                .done();
    }

    private static void waypoint(Reading reading, String name, double latitude, double longitude) {
        Optional<Position> position = Coordinates.degrees(latitude, longitude);
        position.ifPresent(where -> reading.waypoint(new Waypoint(name, where, (LocalTime) null)));
    }

    private static Group earthReference(BitReader bits, Reading reading) {
        boolean invalid = bits.flag();
        double track = heading(bits);
        double speed = bits.uint(13) / 2.0;
        int verticalRate = bits.signed(12) * 16;
        bits.uint(2);
        reading.groundSpeedKt((int) Math.rint(speed));
        return Group.named("earth_ref_data")
                .number("true_trk_deg", track)
                .flag("true_trk_valid", !invalid)
                .number("gnd_spd_kts", speed)
                .number("vspd_ftmin", verticalRate)
                .done();
    }

    private static Group airReference(BitReader bits, Reading reading) {
        boolean invalid = bits.flag();
        double heading = heading(bits);
        double mach = bits.uint(13) / 2_000.0;
        int verticalRate = bits.signed(12) * 16;
        bits.uint(2);
        reading.mach(mach);
        if (!invalid) {
            reading.headingDeg((int) Math.rint(heading));
        }
        return Group.named("air_ref_data")
                .number("true_hdg_deg", heading)
                .flag("true_hdg_valid", !invalid)
                .number("spd_mach", mach)
                .number("vspd_ftmin", verticalRate)
                .done();
    }

    private static Group weather(BitReader bits, Reading reading) {
        double speed = bits.uint(9) / 2.0;
        boolean invalid = bits.flag();
        int code = bits.signed(9);
        double direction = code * 180.0 / (1 << 8) + (code < 0 ? 360 : 0);
        double temperature = bits.signed(12) / 4.0;
        reading.temperatureC(temperature);
        if (!invalid) {
            reading.wind(
                    new WindAloft(null, null, null, (int) Math.rint(direction), (int) Math.rint(speed), temperature));
        }
        bits.uint(1);
        return Group.named("meteo_data")
                .number("wind_spd_kts", speed)
                .number("wind_dir_true_deg", direction)
                .flag("wind_dir_valid", !invalid)
                .number("temp_c", temperature)
                .done();
    }

    private static Group intermediateProjection(BitReader bits) {
        Group.Collecting group = Group.named("intermediate_projection").number("dist_nm", bits.uint(16) / 8.0);
        boolean invalid = bits.flag();
        group.number("true_trk_deg", heading(bits)).flag("true_trk_valid", !invalid);
        return altitudeAndEta(group, bits, 5);
    }

    private static Group fixedProjection(BitReader bits) {
        Group.Collecting group = Group.named("fixed_projection");
        group.number("lat", coordinate(bits)).number("lon", coordinate(bits));
        return altitudeAndEta(group, bits, 0);
    }

    private static Group altitudeAndEta(Group.Collecting group, BitReader bits, int padding) {
        group.number("alt", bits.signed(16) * FEET_PER_LSB).number("eta_sec", bits.uint(14));
        bits.uint(padding);
        return group.done();
    }

    private static double coordinate(BitReader bits) {
        return bits.signed(21) * DEGREES_PER_LSB;
    }

    private static double heading(BitReader bits) {
        int code = bits.signed(12);
        return code * 180.0 / (1 << 11) + (code < 0 ? 360 : 0);
    }
}
