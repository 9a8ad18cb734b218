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

    /** What of an aircraft stays as it is. */
    private record Airframe(String icao, String callsign, String squawk) {

        static Airframe of(int number) {
            return new Airframe(
                    "%06X".formatted(FIRST_ADDRESS + number * 17),
                    "SKY%04d".formatted(number),
                    "%04o".formatted(number % 3000));
        }
    }

    private final List<Airframe> aircraft;
    private final Clock clock;
    private final Instant startedAt;
    private long made;

    Traffic(int aircraft, Clock clock) {
        this.aircraft = IntStream.range(0, aircraft).mapToObj(Airframe::of).toList();
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** The next aircraft's next state. */
    AircraftState next() {
        long number = made % aircraft.size();
        long step = made++ / aircraft.size() + 1;
        Airframe airframe = aircraft.get((int) number);
        Instant now = clock.instant();
        double phase = number * 0.7 + step * 0.013;
        int altitudeFt = 10_000 + (int) ((number * 37 + step) % 1000) * 25;
        int climbFpm = (int) ((number + step) % 60 - 30) * 64;
        return AircraftState.newBuilder()
                .setIcao(airframe.icao())
                .setSequence(step)
                .setFirstSeenAt(startedAt)
                .setLastSeenAt(now)
                .setMessages(step * 12)
                .setSource(DataSource.ADSB)
                .setCallsign(airframe.callsign())
                .setCategory("A3")
                .setSquawk(airframe.squawk())
                .setLatitudeDeg(47.9 + Math.sin(phase) * 1.7)
                .setLongitudeDeg(-122.0 + Math.cos(phase) * 2.3)
                .setPositionAt(now)
                .setAltitudeBaroFt(altitudeFt)
                .setOnGround(false)
                .setGroundSpeedKt((float) (430 + (number * 13 + step * 7) % 900 / 10.0))
                .setTrackDeg((float) ((number * 31 + step * 1.37) % 360))
                .setVerticalRateBaroFpm(climbFpm)
                .setNavModes(List.of("autopilot", "vnav"))
                .setAdsbVersion(2)
                .setNacP(9)
                .setSil(3)
                .setRegistration(STAMP.format(now))
                .setTypeCode("B738")
                .setCountry("US")
                .setSignalDbfs(-12.5f)
                .setDistanceNm((float) (10 + (number * 7 + step * 3) % 1500 / 10.0))
                .setBearingDeg((float) ((number * 11 + step * 5) % 3600 / 10.0))
                .setReceivers(List.of())
                .build();
    }
}
