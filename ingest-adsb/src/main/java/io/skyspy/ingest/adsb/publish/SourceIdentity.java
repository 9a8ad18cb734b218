package io.skyspy.ingest.adsb.publish;

import io.skyspy.runtime.source.SourceName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a source is.
 *
 * @param id id that becomes the receiver of its frames and reports
 * @param type its kind
 * @param latitudeDeg latitude of its antenna in degrees, WGS 84; absent when unknown
 * @param longitudeDeg longitude of its antenna in degrees, WGS 84; absent when unknown
 */
public record SourceIdentity(
        String id,
        SourceType type,
        @Nullable Double latitudeDeg,
        @Nullable Double longitudeDeg) {

    /** What it is called in logs and in the health answer. */
    public SourceName name() {
        return new SourceName(id, type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
