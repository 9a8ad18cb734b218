package io.skyspy.benchmarks;

import io.skyspy.aviation.geo.Position;
import io.skyspy.streams.safety.SafetySettings;
import io.skyspy.streams.safety.conflict.Cell;
import io.skyspy.streams.safety.conflict.Placement;
import io.skyspy.streams.safety.conflict.Placing;
import io.skyspy.streams.safety.conflict.Search;
import io.skyspy.streams.safety.observe.Identity;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The conflict search in one thread, without Kafka: so many aircraft, one look a second at each.
 *
 * <p>They fly over an area that grows with their number, as dense as a busy sky is: 300 on 300 by 300 NM.
 */
final class ConflictsBenchmark {
    private static final double NM_PER_AIRCRAFT = 300.0 * 300 / 300;
    private static final int WARM_UP_S = 20;
    private static final int MEASURED_S = 60;
    private static final double MIDDLE_DEG = 45;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Search search = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("skyspy.streams.safety", SafetySettings.class)
            .rules()
            .search();
    private final Map<String, Cell> cells = new HashMap<>();
    private final List<Plane> planes = new ArrayList<>();
    private long placements;
    private long told;

    private ConflictsBenchmark(int aircraft) {
        SplittableRandom random = new SplittableRandom(1);
        double side = Math.sqrt(aircraft * NM_PER_AIRCRAFT);
        for (int i = 0; i < aircraft; i++) {
            planes.add(new Plane(i, random, side, new Placing(search)));
        }
    }

    static void run() {
        for (int aircraft : List.of(300, 3_000, 30_000)) {
            new ConflictsBenchmark(aircraft).measure(aircraft);
        }
    }

    private void measure(int aircraft) {
        fly(0, WARM_UP_S);
        placements = 0;
        told = 0;
        long begun = CLOCK.getCurrentThreadCpuTime();
        fly(WARM_UP_S, MEASURED_S);
        double cpuSeconds = (CLOCK.getCurrentThreadCpuTime() - begun) / 1e9;
        System.out.printf(
                "%,d aircraft at 1 Hz: %.2f %% of a core, %.2f µs a look, %.2f cells an aircraft, %,d encounters told%n",
                aircraft,
                100 * cpuSeconds / MEASURED_S,
                1e6 * cpuSeconds / (aircraft * (double) MEASURED_S),
                placements / (aircraft * (double) MEASURED_S),
                told);
    }

    private void fly(int fromS, int seconds) {
        for (int second = fromS; second < fromS + seconds; second++) {
            for (Plane plane : planes) {
                for (Placement placement : plane.placing().place(plane.at(second * 1_000L))) {
                    placements++;
                    cells.computeIfAbsent(placement.cell(), name -> new Cell(search))
                            .take(placement, meeting -> told++);
                }
            }
        }
    }

    /** One aircraft that flies straight on a flat map. */
    private record Plane(
            Identity who,
            double eastNm,
            double northNm,
            float trackDeg,
            float speedKt,
            int altitudeFt,
            Placing placing) {
        private static final double NM_PER_DEG = 60;

        Plane(int number, SplittableRandom random, double sideNm, Placing placing) {
            this(
                    new Identity(String.format("%06X", number + 1), null, null, null, "A3", false),
                    random.nextDouble(-sideNm / 2, sideNm / 2),
                    random.nextDouble(-sideNm / 2, sideNm / 2),
                    (float) random.nextDouble(360),
                    (float) random.nextDouble(150, 480),
                    1_000 * random.nextInt(4, 40),
                    placing);
        }

        Observation at(long ms) {
            double flown = speedKt * ms / 3_600_000.0;
            double north = northNm + flown * Math.cos(Math.toRadians(trackDeg));
            double east = eastNm + flown * Math.sin(Math.toRadians(trackDeg));
            double latitude = MIDDLE_DEG + north / NM_PER_DEG;
            double longitude = east / NM_PER_DEG / Math.cos(Math.toRadians(latitude));
            Motion motion = new Motion(
                    new Position(latitude, longitude), altitudeFt, null, false, speedKt, trackDeg, 0, null, null);
            return new Observation(who, ms, motion, null, null, null, null);
        }
    }
}
