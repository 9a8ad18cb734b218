package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Position;

/**
 * Takes a report into a track, below everything that was decoded here.
 *
 * <p>What a better source has said lately is not even looked at: an old altitude or squawk must not unsettle a new one that waits to be heard again.
 */
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
        ReportedAdvisory advisory = report.advisory();
        if (advisory != null) {
            AdvisoryFold.report(track, advisory, atMs, rank);
        }
        if (report.position() != null) {
            position(track, report, report.position());
        }
    }

    private static void altitude(Track track, double altitudeFt, long atMs, int rank) {
        if (track.fields.admits(Field.ALTITUDE_BARO_FT, atMs, rank)
                && track.altitudes.admits(track.fields, altitudeFt, atMs, 1)) {
            track.fields.set(Field.ALTITUDE_BARO_FT, altitudeFt, atMs, rank);
        }
    }

    private static void squawk(Track track, double code, long atMs, int rank) {
        boolean known = track.fields.has(Field.SQUAWK) && track.fields.get(Field.SQUAWK) == code;
        if (track.fields.admits(Field.SQUAWK, atMs, rank) && track.squawks.confirms((int) code, known, atMs)) {
            track.fields.set(Field.SQUAWK, code, atMs, rank);
        }
    }

    /** Takes a position, unless a better source has said where the aircraft is, or nobody can be there. */
    private static void position(Track track, Report report, Position position) {
        TrackFields fields = track.fields;
        Fix last = track.positions.fix();
        boolean onGround = fields.has(Field.ON_GROUND) && fields.get(Field.ON_GROUND) == 1;
        Fix next = new Fix(position, report.positionAtMs(), onGround, false);
        int rank = report.positionSource().rankOfReport();
        boolean isNew = last == null || next.atMs() > last.atMs();
        if (isNew
                && fields.admits(Field.LATITUDE_DEG, next.atMs(), rank)
                && track.positions.take(next, report.heard().receiver().location(), fields) == PositionOutcome.GLOBAL) {
            fields.set(Field.LATITUDE_DEG, position.latitudeDeg(), next.atMs(), rank);
            fields.set(Field.LONGITUDE_DEG, position.longitudeDeg(), next.atMs(), rank);
            track.session.countPosition();
        }
    }
}
