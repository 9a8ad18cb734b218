package io.skyspy.ingest.adsb.json;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.fields.Fields;
import io.skyspy.ingest.adsb.fields.Range;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Members of a JSON object as values of a report: absent stays absent, impossible becomes absent and is counted.
 *
 * @param json the object
 * @param fields what counts
 */
record Members(JsonObject json, Fields fields) {

    Members(JsonObject json, FeedListener listener) {
        this(json, new Fields(listener));
    }

    /** A report about that address; empty, and told so, when it is none. */
    Optional<AircraftReport.Builder> report(@Nullable String text, ReportFormat format, DataSource source) {
        String address = text == null ? null : Fields.address(text);
        if (address == null) {
            fields.listener()
                    .rejected(Rejection.BAD_ADDRESS, json.node().toString().getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        }
        return Optional.of(
                AircraftReport.newBuilder().setIcao(address).setFormat(format).setSource(source));
    }

    @Nullable
    Integer whole(String name, Range range) {
        return fields.whole(json.number(name), range);
    }

    @Nullable
    Float number(String name, Range range) {
        return fields.number(json.number(name), range);
    }

    @Nullable
    Float direction(String name) {
        return fields.direction(json.number(name));
    }

    /** Takes {@code lat} and {@code lon}; returns whether both are there. */
    boolean position(AircraftReport.Builder report, DataSource source) {
        Double latitude = fields.decimal(json.number("lat"), Range.LATITUDE_DEG);
        Double longitude = fields.decimal(json.number("lon"), Range.LONGITUDE_DEG);
        if (latitude == null || longitude == null) {
            return false;
        }
        report.setLatitudeDeg(latitude).setLongitudeDeg(longitude).setPositionSource(source);
        return true;
    }

    /** Takes the quality of position and velocity, which readsb and dump978 name alike. */
    void quality(AircraftReport.Builder report) {
        report.setNic(whole("nic", Range.NIC))
                .setNicBaro(whole("nic_baro", Range.ONE_BIT))
                .setNacP(whole("nac_p", Range.NAC_P))
                .setNacV(whole("nac_v", Range.NAC_V))
                .setSil(whole("sil", Range.TWO_BITS))
                .setGva(whole("gva", Range.TWO_BITS))
                .setSda(whole("sda", Range.TWO_BITS));
    }
}
