package io.skyspy.streams.acars.format;

import io.skyspy.aviation.geo.Position;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.ReportFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Positions that a data link carries beside messages, as reports of the lowest rank. */
final class Positions {

    private static final int LOWEST_FT = -2_000;
    private static final int HIGHEST_FT = 60_000;
    /** Not a position: HFDL sends both as 180 when it does not know. */
    private static final double UNKNOWN = 180;

    private Positions() {}

    /** A report; absent without address or without a possible position. */
    static AircraftReport.@Nullable Builder report(
            @Nullable String icao,
            String station,
            Instant heardAt,
            @Nullable Double latitudeDeg,
            @Nullable Double longitudeDeg,
            @Nullable Integer altitudeFt,
            Envelope envelope,
            List<Rejection> remarks) {
        if (icao == null || latitudeDeg == null || longitudeDeg == null) {
            return null;
        }
        if (latitudeDeg == UNKNOWN) {
            return null;
        }
        if (!Position.isValid(latitudeDeg, longitudeDeg)) {
            remarks.add(Rejection.BAD_POSITION);
            return null;
        }
        boolean possible = altitudeFt != null && altitudeFt >= LOWEST_FT && altitudeFt <= HIGHEST_FT;
        return AircraftReport.newBuilder()
                .setIcao(icao)
                .setReceiver(envelope.source().equals(station) ? station : envelope.source() + "/" + station)
                .setReportedAt(heardAt)
                .setFormat(ReportFormat.OTHER)
                .setSource(DataSource.OTHER)
                .setLatitudeDeg(latitudeDeg)
                .setLongitudeDeg(longitudeDeg)
                .setPositionAt(heardAt)
                .setPositionSource(DataSource.OTHER)
                .setAltitudeBaroFt(possible ? altitudeFt : null);
    }
}
