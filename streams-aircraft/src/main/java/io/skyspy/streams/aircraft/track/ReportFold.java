package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;

/** Takes a report into a track, below everything that was decoded here. */
final class ReportFold {
    private ReportFold() {}

    static void apply(Track track, Report report) {
        long atMs = report.heard().atMs();
        int rank = report.source().rankOfReport();
        report.values().forEach((field, value) -> {
            switch (field) {
                case ALTITUDE_BARO_FT -> altitude(track, value, atMs, rank);
                case SQUAWK -> squawk(track, value, atMs, rank);
                default -> track.fields.offer(field, value, atMs, rank);
            }
        });
        if (report.values().containsKey(Field.SQUAWK) || report.values().containsKey(Field.BROADCAST_EMERGENCY)) {
            Emergency.derive(track.fields, atMs);
        }
        if (report.position() != null) {
            position(track, report, report.position());
        }
    }

    private static void altitude(Track track, double altitudeFt, long atMs, int rank) {
        if (track.altitudes.admits(track.fields, altitudeFt, atMs, 1)) {
            track.fields.offer(Field.ALTITUDE_BARO_FT, altitudeFt, atMs, rank);
        }
    }

    private static void squawk(Track track, double code, long atMs, int rank) {
        boolean known = track.fields.has(Field.SQUAWK) && track.fields.get(Field.SQUAWK) == code;
        if (track.squawks.confirms((int) code, known, atMs)) {
            track.fields.offer(Field.SQUAWK, code, atMs, rank);
        }
    }

    private static void position(Track track, Report report, Position position) {
        Fix last = track.positions.fix();
        boolean onGround = track.fields.has(Field.ON_GROUND) && track.fields.get(Field.ON_GROUND) == 1;
        Fix next = new Fix(position, report.positionAtMs(), onGround, false);
        Position receiver = report.heard().receiver().location();
        boolean tooFar = receiver != null && Sphere.distanceNm(receiver, position) > track.maxRangeNm();
        boolean isOld = last != null && next.atMs() <= last.atMs();
        if (tooFar || isOld) {
            return;
        }
        int rank = report.positionSource().rankOfReport();
        if (track.fields.offer(Field.LATITUDE_DEG, position.latitudeDeg(), next.atMs(), rank)) {
            track.fields.offer(Field.LONGITUDE_DEG, position.longitudeDeg(), next.atMs(), rank);
            track.positions.restart(next);
            track.session.countPosition();
        }
    }
}
