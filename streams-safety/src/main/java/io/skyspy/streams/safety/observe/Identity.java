package io.skyspy.streams.safety.observe;

import org.jspecify.annotations.Nullable;

/**
 * Who an aircraft is.
 *
 * @param icao address as six upper-case hex digits, after a {@code ~} when it is none given out by a state
 * @param category emitter category, A0 to D7
 * @param military whether it is known to belong to armed forces
 */
public record Identity(
        String icao,
        @Nullable String callsign,
        @Nullable String registration,
        @Nullable String typeCode,
        @Nullable String category,
        boolean military) {

    /** What people call it: callsign, else address. */
    public String name() {
        return callsign == null ? icao : callsign;
    }

    /** Whether a state gave out the address; others may be copies of an aircraft that is also heard itself. */
    public boolean hasOwnAddress() {
        return !icao.startsWith("~");
    }

    public AircraftClass aircraftClass() {
        return AircraftClass.of(this);
    }
}
