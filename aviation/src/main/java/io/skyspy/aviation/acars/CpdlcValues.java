package io.skyspy.aviation.acars;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** Arguments of CPDLC elements. What is read is put under its name into the group, and said for people. */
final class CpdlcValues {

    private static final String[] DIRECTIONS = {
        "LEFT",
        "RIGHT",
        "EITHER SIDE",
        "NORTH",
        "SOUTH",
        "EAST",
        "WEST",
        "NORTH EAST",
        "NORTH WEST",
        "SOUTH EAST",
        "SOUTH WEST"
    };
    private static final String[] ERRORS = {
        "applicationError",
        "duplicateMsgIdentificationNumber",
        "unrecognizedMsgReferenceNumber",
        "endServiceWithPendingMsgs",
        "endServiceWithNoValidResponse",
        "insufficientMsgStorageCapacity",
        "noAvailableMsgIdentificationNumber",
        "commandedTermination",
        "insufficientData",
        "unexpectedData",
        "invalidData"
    };
    private static final String[] FACILITY = {
        "center", "approach", "tower", "final", "ground control", "clearance delivery", "departure", "control"
    };

    private final BitReader bits;
    private final Reading reading;
    private final CpdlcPlaces places;

    CpdlcValues(BitReader bits, Reading reading) {
        this.bits = bits;
        this.reading = reading;
        this.places = new CpdlcPlaces(bits);
    }

    /** Reads an argument of that type; empty when the type is not known. */
    Optional<String> read(String type, Group.Collecting group) {
        Optional<String> value = switch (type) {
            case "altitude" -> Optional.of(altitude(group));
            case "speed" -> Optional.of(speed());
            case "time", "remainingfuel" ->
                Optional.of(time().map(String::valueOf).orElse("?"));
            case "position" -> Optional.of(places.position().text());
            case "degrees" -> Optional.of(places.degrees());
            case "distance" -> Optional.of(places.distance());
            case "distanceoffset" ->
                Optional.of(bits.flag() ? bits.within(1, 256) + " km" : bits.within(1, 128) + " NM");
            case "direction" -> Optional.of(choice(DIRECTIONS, bits.uint(4)));
            case "frequency" -> frequency(group);
            case "icaounitname" -> Optional.of(unit());
            case "icaofacilitydesignation" -> Optional.of(bits.text(4, 4));
            case "beaconcode" -> Optional.of("" + bits.uint(3) + bits.uint(3) + bits.uint(3) + bits.uint(3));
            case "altimeter" ->
                Optional.of(
                        bits.flag()
                                ? decimal(bits.within(7_500, 12_500) / 10.0, 1) + " hPa"
                                : decimal(bits.within(2_200, 3_200) / 100.0, 2) + " inHg");
            case "verticalrate" ->
                Optional.of(bits.flag() ? 10 * bits.within(0, 200) + " m/min" : 100 * bits.within(0, 60) + " ft/min");
            case "atiscode" -> Optional.of(bits.text(1, 1));
            case "errorinformation" -> Optional.of(choice(ERRORS, bits.uint(5)));
            case "freetext" -> Optional.of(bits.text(1, 256).strip());
            case "versionnumber" -> Optional.of(Integer.toString(bits.uint(4)));
            case "tofrom" -> Optional.of(bits.flag() ? "FROM" : "TO");
            case "tp4table" -> Optional.of(bits.flag() ? "labelB" : "labelA");
            case "remainingsouls" -> Optional.of(Integer.toString(bits.within(1, 1_024)));
            case "procedurename" -> Optional.of(CpdlcRoute.procedure(bits));
            case "routeclearance" -> CpdlcRoute.read(bits, places, reading);
            case "positionreport" -> Optional.of(new CpdlcPositionReport(bits, this, places, reading).read(group));
            case "trackdetailmsg-deleted" -> Optional.of("");
            default -> Optional.empty();
        };
        value.ifPresent(text -> group.word(type, text));
        return value;
    }

    String altitude(Group.Collecting group) {
        return switch (bits.uint(3)) {
            case 0 -> 10 * bits.within(0, 2_500) + " ft";
            case 1 -> bits.within(0, 16_000) + " m";
            case 2 -> 10 * bits.within(0, 2_100) + " ft QFE";
            case 3 -> bits.within(0, 7_000) + " m QFE";
            case 4 -> bits.within(0, 150_000) + " ft GNSS";
            case 5 -> bits.within(0, 50_000) + " m GNSS";
            case 6 -> {
                int level = bits.within(30, 600);
                group.number("flight_level", level);
                yield "FL" + String.format(Locale.ROOT, "%03d", level);
            }
            default -> 10 * bits.within(100, 2_000) + " m";
        };
    }

    String speed() {
        return switch (bits.uint(3)) {
            case 0 -> 10 * bits.within(7, 38) + " kt IAS";
            case 1 -> 10 * bits.within(10, 137) + " km/h IAS";
            case 2 -> 10 * bits.within(7, 70) + " kt TAS";
            case 3 -> 10 * bits.within(10, 137) + " km/h TAS";
            case 4 -> 10 * bits.within(7, 70) + " kt GS";
            case 5 -> 10 * bits.within(10, 265) + " km/h GS";
            case 6 -> "M" + decimal(bits.within(61, 92) / 100.0, 2);
            default -> "M" + decimal(bits.within(93, 604) / 100.0, 2);
        };
    }

    Optional<LocalTime> time() {
        int hour = bits.uint(5);
        return Cpdlc.time(hour, bits.uint(6), 0);
    }

    private Optional<String> frequency(Group.Collecting group) {
        return switch (bits.uint(2)) {
            case 0 -> Optional.of(bits.within(2_850, 28_000) + " kHz");
            case 1 -> Optional.of(megahertz(bits.within(117_000, 138_000), group));
            case 2 -> Optional.of(megahertz(bits.within(225_000, 399_975), group));
            default -> Optional.of(satelliteChannel());
        };
    }

    private static String megahertz(int kilohertz, Group.Collecting group) {
        group.number("frequency_mhz", kilohertz / 1_000.0);
        return decimal(kilohertz / 1_000.0, 3) + " MHz";
    }

    private String satelliteChannel() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            int index = bits.uint(4);
            digits.append(index == 0 || index > 10 ? ' ' : (char) ('0' + index - 1));
        }
        return digits.toString().strip();
    }

    private String unit() {
        String name = bits.flag() ? bits.text(3, 18) : bits.text(4, 4);
        return name + " " + choice(FACILITY, bits.uint(3));
    }

    private static String choice(String[] names, int index) {
        return index < names.length ? names[index] : "reserved";
    }

    static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
