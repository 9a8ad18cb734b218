package io.skyspy.streams.aircraft.publish;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.ResolutionAdvisory;
import io.skyspy.aviation.modes.ResolutionAdvisory.Carrier;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.streams.aircraft.track.Categories;
import io.skyspy.streams.aircraft.track.Field;
import io.skyspy.streams.aircraft.track.Heard;
import io.skyspy.streams.aircraft.track.Receiver;
import io.skyspy.streams.aircraft.track.Report;
import io.skyspy.streams.aircraft.track.ReportedAdvisory;
import io.skyspy.streams.aircraft.track.Source;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Reports as the fold takes them; values that cannot be are left out. */
public final class Reports {
    /** What is not a number of its own in a report. */
    private static final Set<Field> OTHERWISE = EnumSet.of(
            Field.CALLSIGN,
            Field.CATEGORY,
            Field.SQUAWK,
            Field.EMERGENCY,
            Field.NAV_MODES,
            Field.REGISTRATION,
            Field.TYPE_CODE,
            Field.LATITUDE_DEG,
            Field.LONGITUDE_DEG,
            Field.SIGNAL_DBFS,
            Field.DISTANCE_NM,
            Field.BEARING_DEG);

    private static final Pattern ADVISORY = Pattern.compile("(30|E2)[0-9A-F]{12}");

    private Reports() {}

    /** Empty when the address is none. */
    public static Optional<Report> read(AircraftReport report) {
        return AircraftAddress.parse(report.getIcao()).map(address -> read(address, report));
    }

    private static Report read(AircraftAddress address, AircraftReport report) {
        Source source = Source.valueOf(report.getSource().name());
        long atMs = report.getReportedAt().toEpochMilli();
        Receiver receiver = new Receiver(
                report.getReceiver(), position(report.getReceiverLatitudeDeg(), report.getReceiverLongitudeDeg()));
        Instant positionAt = report.getPositionAt();
        DataSource positionSource = report.getPositionSource();
        return new Report(
                address,
                new Heard(atMs, receiver, report.getSignalDbfs(), null),
                source,
                position(report.getLatitudeDeg(), report.getLongitudeDeg()),
                positionAt == null ? atMs : positionAt.toEpochMilli(),
                positionSource == null ? source : Source.valueOf(positionSource.name()),
                advisory(report.getResolutionAdvisoryBits(), report.getResolutionAdvisoryAt()),
                values(report));
    }

    private static @Nullable ReportedAdvisory advisory(@Nullable String bits, @Nullable Instant at) {
        if (bits == null || at == null || !ADVISORY.matcher(bits).matches()) {
            return null;
        }
        Carrier carrier = bits.startsWith("E2") ? Carrier.BROADCAST : Carrier.COMM_B;
        long word = HexFormat.fromHexDigitsToLong(bits) << 8;
        return new ReportedAdvisory(new ResolutionAdvisory(word, carrier), at.toEpochMilli());
    }

    private static @Nullable Position position(@Nullable Double latitudeDeg, @Nullable Double longitudeDeg) {
        return latitudeDeg != null && longitudeDeg != null && Position.isValid(latitudeDeg, longitudeDeg)
                ? new Position(latitudeDeg, longitudeDeg)
                : null;
    }

    private static Map<Field, Double> values(AircraftReport report) {
        Map<Field, Double> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Schema.Field column = report.getSchema().getField(Columns.name(field));
            if (column != null && !OTHERWISE.contains(field)) {
                number(report.get(column.pos())).ifPresent(value -> values.put(field, value));
            }
        }
        Optional.ofNullable(report.getSquawk())
                .flatMap(Squawk::parse)
                .ifPresent(squawk -> values.put(Field.SQUAWK, (double) squawk.code()));
        Optional.ofNullable(report.getCategory())
                .flatMap(Categories::parse)
                .ifPresent(code -> values.put(Field.CATEGORY, (double) code));
        Texts.callsign(report.getCallsign()).ifPresent(bits -> values.put(Field.CALLSIGN, bits));
        Texts.upperCase(report.getRegistration()).ifPresent(number -> values.put(Field.REGISTRATION, number));
        Texts.upperCase(report.getTypeCode()).ifPresent(number -> values.put(Field.TYPE_CODE, number));
        Texts.emergency(report.getEmergency()).ifPresent(code -> values.put(Field.BROADCAST_EMERGENCY, code));
        Texts.navModes(report.getNavModes()).ifPresent(set -> values.put(Field.NAV_MODES, set));
        return values;
    }

    private static Optional<Double> number(@Nullable Object value) {
        return switch (value) {
            case Number number when Double.isFinite(number.doubleValue()) -> Optional.of(number.doubleValue() + 0.0);
            case Boolean flag -> Optional.of(flag ? 1.0 : 0.0);
            case null, default -> Optional.empty();
        };
    }
}
