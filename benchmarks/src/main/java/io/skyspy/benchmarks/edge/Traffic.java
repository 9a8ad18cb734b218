package io.skyspy.benchmarks.edge;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * States of aircraft that fly about, one after the other: position, height, speed and direction are new each time, about 240 bytes as
 * a delta. The registration is the time of day when the state was made, so that a client can tell the age of what it got.
 */
final class Traffic {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FIRST_ADDRESS = 0xA00000;

    private final List<AircraftState.Builder> aircraft;
    private final Clock clock;
    private long made;

    Traffic(int aircraft, Clock clock) {
        Instant startedAt = clock.instant();
        this.aircraft = IntStream.range(0, aircraft)
                .mapToObj(number -> AircraftState.newBuilder(unmoved(number, startedAt)))
                .toList();
        this.clock = clock;
    }

    /** The next aircraft's next state. */
    AircraftState next() {
        long number = made % aircraft.size();
        long step = made++ / aircraft.size() + 1;
        Instant now = clock.instant();
        double phase = number * 0.7 + step * 0.013;
        return aircraft.get((int) number)
                .setSequence(step)
                .setLastSeenAt(now)
                .setMessages(step * 12)
                .setLatitudeDeg(47.9 + Math.sin(phase) * 1.7)
                .setLongitudeDeg(-122.0 + Math.cos(phase) * 2.3)
                .setPositionAt(now)
                .setAltitudeBaroFt(10_000 + (int) ((number * 37 + step) % 1000) * 25)
                .setGroundSpeedKt((float) (430 + (number * 13 + step * 7) % 900 / 10.0))
                .setTrackDeg((float) ((number * 31 + step * 1.37) % 360))
                .setVerticalRateBaroFpm((int) ((number + step) % 60 - 30) * 64)
                .setRegistration(STAMP.format(now))
                .setDistanceNm((float) (10 + (number * 7 + step * 3) % 1500 / 10.0))
                .setBearingDeg((float) ((number * 11 + step * 5) % 3600 / 10.0))
                .build();
    }

    /** What stays as it is. A builder that has been given every field once is quick: it need not look up what unset ones are. */
    private static AircraftState unmoved(int number, Instant startedAt) {
        return AircraftState.newBuilder()
                .setIcao("%06X".formatted(FIRST_ADDRESS + number * 17))
                .setSequence(0)
                .setFirstSeenAt(startedAt)
                .setLastSeenAt(startedAt)
                .setMessages(0)
                .setSource(DataSource.ADSB)
                .setCallsign("SKY%04d".formatted(number))
                .setCategory("A3")
                .setSquawk("%04o".formatted(number % 3000))
                .setOnGround(false)
                .setNavModes(List.of("autopilot", "vnav"))
                .setAdsbVersion(2)
                .setNacP(9)
                .setSil(3)
                .setTypeCode("B738")
                .setCountry("US")
                .setSignalDbfs(-12.5f)
                .setReceivers(List.of())
                .build();
    }
}
