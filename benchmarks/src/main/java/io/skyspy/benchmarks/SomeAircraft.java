package io.skyspy.benchmarks;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** States of aircraft of all kinds: a few military, a few low, most cruising. */
final class SomeAircraft {
    private static final List<String> AIRLINES = List.of(
            "DLH", "BAW", "AFR", "KLM", "AUA", "SWR", "RYR", "EZY", "WZZ", "UAE", "QTR", "THY", "AAL", "UAL", "DAL",
            "SWA", "JBU", "FDX", "UPS", "RCH");
    private static final List<String> TYPES = List.of(
            "A319", "A320", "A20N", "A321", "A21N", "A332", "A333", "A359", "A388", "B737", "B738", "B38M", "B744",
            "B752", "B763", "B772", "B77W", "B788", "B789", "BCS3", "CRJ9", "E190", "E195", "DH8D", "AT76", "C17",
            "C172", "PC12", "GLF6", "EC35");
    private static final int ADDRESSES = 20_000;

    private SomeAircraft() {}

    /** So many aircraft, as they are in each of so many seconds: a list for each second. */
    static List<List<AircraftState>> seconds(int aircraft, int seconds) {
        List<List<AircraftState>> all = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            SplittableRandom random = new SplittableRandom(1);
            List<AircraftState> states = new ArrayList<>();
            for (int i = 0; i < aircraft; i++) {
                states.add(state(i, second, random));
            }
            all.add(states);
        }
        return all;
    }

    private static AircraftState state(int number, int second, SplittableRandom random) {
        int altitude = random.nextInt(40) * 1_000 + 30 * second;
        float distance = (float) random.nextDouble(1, 200) + 0.1f * second;
        return AircraftState.newBuilder()
                .setIcao("%06X".formatted(number * 5))
                .setSequence(second)
                .setFirstSeenAt(Instant.EPOCH)
                .setLastSeenAt(Instant.ofEpochSecond(second))
                .setMessages(100)
                .setSource(DataSource.ADSB)
                .setCallsign(callsign(random))
                .setSquawk("%04o".formatted(random.nextInt(0, 07000)))
                .setTypeCode(type(random))
                .setRegistration(registration(random))
                .setCategory("A" + random.nextInt(1, 6))
                .setMilitary(random.nextInt(33) == 0)
                .setAltitudeBaroFt(altitude)
                .setDistanceNm(distance)
                .setGroundSpeedKt((float) random.nextDouble(90, 520))
                .setVerticalRateBaroFpm(random.nextInt(-40, 40) * 64)
                .setNavModes(List.of())
                .setReceivers(List.of())
                .build();
    }

    static String icao(SplittableRandom random) {
        return "%06X".formatted(random.nextInt(ADDRESSES));
    }

    static String airline(SplittableRandom random) {
        return AIRLINES.get(random.nextInt(AIRLINES.size()));
    }

    static String callsign(SplittableRandom random) {
        return airline(random) + random.nextInt(1, 1_000);
    }

    static String type(SplittableRandom random) {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    static String registration(SplittableRandom random) {
        return "N" + random.nextInt(1, ADDRESSES);
    }
}
