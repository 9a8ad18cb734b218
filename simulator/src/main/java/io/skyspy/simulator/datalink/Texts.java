package io.skyspy.simulator.datalink;

import io.skyspy.aviation.acars.Crc;
import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.SimulatedFlight;
import io.skyspy.simulator.flight.Motion;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Texts of messages. Where a flight comes from and goes to follows from its callsign: the simulation does not say. */
final class Texts {

    private static final String HOME = "KSEA";
    private static final List<String> FAR =
            List.of("KSFO", "KLAX", "KDEN", "KORD", "KJFK", "PANC", "CYYC", "KPHX", "KATL");
    /** Where those are, in the same order. */
    private static final List<Position> PLACES = List.of(
            new Position(37.62, -122.38),
            new Position(33.94, -118.41),
            new Position(39.86, -104.67),
            new Position(41.98, -87.90),
            new Position(40.64, -73.78),
            new Position(61.17, -149.99),
            new Position(51.12, -114.01),
            new Position(33.43, -112.01),
            new Position(33.64, -84.43));

    private static final List<String> NAMES = List.of(
            "HAROB", "KRATR", "MOLTA", "PIVVO", "SENDU", "TARIK", "VELLO", "WUDAN", "ZAPHO", "BORIK", "DELMU", "FANTO");
    private static final int POINTS = 4;
    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final DateTimeFormatter HHMMSS = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private Texts() {}

    /** Label and text of a message. */
    record Message(String label, String text) {}

    static Message out(SimulatedFlight flight, Instant now) {
        return new Message("QP", HOME + far(flight) + HHMM.format(time(now)));
    }

    static Message off(SimulatedFlight flight, Instant now) {
        return new Message("QQ", HOME + far(flight) + HHMM.format(time(now)));
    }

    static Message on(SimulatedFlight flight, Instant now) {
        return new Message("QR", far(flight) + HOME + HHMM.format(time(now)));
    }

    static Message in(SimulatedFlight flight, Instant now) {
        return new Message("QS", far(flight) + HOME + HHMM.format(time(now)));
    }

    static Message clearanceRequest(SimulatedFlight flight) {
        return new Message(
                "B3",
                "RCD %s %s-GATE B12 %s ATIS K\r\nROUTE: %s HAROB6 KRATR %s"
                        .formatted(flight.callsign(), HOME, far(flight), HOME, far(flight)));
    }

    static Message weatherRequest(SimulatedFlight flight) {
        return new Message("5Z", "/W1 WX REQ         / %s".formatted(far(flight)));
    }

    static Message position(SimulatedFlight flight, Instant now) {
        Motion motion = flight.motion();
        double latitude = motion.position().latitudeDeg();
        double longitude = motion.position().longitudeDeg();
        return new Message(
                "16",
                String.format(
                        Locale.ROOT,
                        "%s,%5.0f,%s,%4.0f,%s %.3f,%s%07.3f",
                        HHMMSS.format(time(now)),
                        motion.altitudeFt(),
                        HHMM.format(time(now).plusMinutes(25)),
                        motion.trackDeg(),
                        latitude < 0 ? "S" : "N",
                        Math.abs(latitude),
                        longitude < 0 ? "W" : "E",
                        Math.abs(longitude)));
    }

    /** From where it is to where it goes, as a flight management computer writes it: points with their coordinates, and a checksum. */
    static Message flightPlan(SimulatedFlight flight) {
        Position from = flight.motion().position();
        Position to = PLACES.get(FAR.indexOf(far(flight)));
        StringBuilder points = new StringBuilder();
        for (int i = 1; i <= POINTS; i++) {
            double part = i / (POINTS + 1.0);
            String name = NAMES.get(Math.floorMod(flight.callsign().hashCode() + 5 * i, NAMES.size()));
            points.append(i == 1 ? "" : "..")
                    .append(name)
                    .append(',')
                    .append(angle(from.latitudeDeg() + part * (to.latitudeDeg() - from.latitudeDeg()), "N", "S", 2))
                    .append(angle(from.longitudeDeg() + part * (to.longitudeDeg() - from.longitudeDeg()), "E", "W", 3));
        }
        String text = "FPN/RI:DA:%s:AA:%s:F:%s".formatted(HOME, far(flight), points);
        return new Message("H1", text + "%04X".formatted(Crc.x25Reversed(text)));
    }

    /** Degrees, minutes and tenths of a minute without marks between. */
    private static String angle(double degrees, String positive, String negative, int digits) {
        long tenths = Math.round(Math.abs(degrees) * 600);
        return (degrees < 0 ? negative : positive)
                + String.format(Locale.ROOT, "%0" + digits + "d%03d", tenths / 600, tenths % 600);
    }

    private static String far(SimulatedFlight flight) {
        return FAR.get(Math.floorMod(flight.callsign().hashCode(), FAR.size()));
    }

    private static LocalTime time(Instant now) {
        return LocalTime.ofInstant(now, ZoneOffset.UTC);
    }
}
