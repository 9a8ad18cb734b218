package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Places in CPDLC messages: fixes, navaids, airports, coordinates, bearing and distance from a fix. */
final class CpdlcPlaces {

    private final BitReader bits;

    CpdlcPlaces(BitReader bits) {
        this.bits = bits;
    }

    /**
     * A place.
     *
     * @param text for people, and as the name of a waypoint
     * @param position its coordinates; absent when it is only a name
     */
    record Place(String text, @Nullable Position position) {

        Waypoint waypoint() {
            return new Waypoint(text, position, null);
        }
    }

    Place position() {
        return switch (bits.uint(3)) {
            case 0 -> new Place(bits.text(1, 5), null);
            case 1 -> new Place(bits.text(1, 4), null);
            case 2 -> new Place(bits.text(4, 4), null);
            case 3 -> coordinates();
            default -> bearingAndDistance();
        };
    }

    Place coordinates() {
        boolean minutesNorth = bits.flag();
        int north = bits.within(0, 90);
        double latitude = north + (minutesNorth ? bits.within(0, 599) / 600.0 : 0);
        boolean south = bits.flag();
        boolean minutesEast = bits.flag();
        int east = bits.within(0, 180);
        double longitude = east + (minutesEast ? bits.within(0, 599) / 600.0 : 0);
        boolean west = bits.flag();
        String text = written(latitude, 2, south ? "S" : "N") + " " + written(longitude, 3, west ? "W" : "E");
        return new Place(
                text,
                Coordinates.degrees(south ? -latitude : latitude, west ? -longitude : longitude)
                        .orElse(null));
    }

    private static String written(double degrees, int digits, String hemisphere) {
        int tenths = (int) Math.rint(degrees * 600);
        return String.format(
                Locale.ROOT, "%s%0" + digits + "d%02d.%d", hemisphere, tenths / 600, tenths % 600 / 10, tenths % 10);
    }

    /** A fix, from there a bearing and a distance; its own coordinates may stand beside the name of the fix. */
    Place bearingAndDistance() {
        boolean located = bits.flag();
        String fix = bits.text(1, 5);
        if (located) {
            coordinates();
        }
        return new Place(fix + "/" + degrees() + "/" + distance(), null);
    }

    /** A published point, which may have its coordinates beside it. */
    Place published() {
        boolean located = bits.flag();
        String fix = bits.text(1, 5);
        return new Place(fix, located ? coordinates().position() : null);
    }

    String degrees() {
        boolean isTrue = bits.flag();
        return bits.within(1, 360) + (isTrue ? "°T" : "°");
    }

    String distance() {
        return bits.flag()
                ? bits.within(1, 1_024) + " km"
                : CpdlcValues.decimal(bits.within(0, 9_999) / 10.0, 1) + " NM";
    }
}
