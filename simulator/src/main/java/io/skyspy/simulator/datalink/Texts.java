package io.skyspy.simulator.datalink;

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

    private static String far(SimulatedFlight flight) {
        return FAR.get(Math.floorMod(flight.callsign().hashCode(), FAR.size()));
    }

    private static LocalTime time(Instant now) {
        return LocalTime.ofInstant(now, ZoneOffset.UTC);
    }
}
