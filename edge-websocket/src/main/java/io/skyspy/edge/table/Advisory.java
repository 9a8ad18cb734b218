package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AdvisorySource;
import io.skyspy.schemas.avro.ResolutionAdvisory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resolution advisory of ACAS, without what changes with every frame of it.
 *
 * @param text what the pilots are told, in a few words
 * @param bits its 56 bits, 14 upper-case hex digits
 * @param source what brought it
 * @param confirmed whether it may raise an alarm
 * @param terminated whether it is over
 * @param multipleThreats whether there is more than one threat
 * @param threatIcao address of the threat; absent when unknown
 * @param since when it was first heard, event time
 */
public record Advisory(
        String text,
        String bits,
        AdvisorySource source,
        boolean confirmed,
        boolean terminated,
        boolean multipleThreats,
        @Nullable String threatIcao,
        Instant since) {

    static @Nullable Advisory of(@Nullable ResolutionAdvisory advisory) {
        return advisory == null
                ? null
                : new Advisory(
                        advisory.getText(),
                        advisory.getBits(),
                        advisory.getSource(),
                        advisory.getConfirmed(),
                        advisory.getTerminated(),
                        advisory.getMultipleThreats(),
                        advisory.getThreatIcao(),
                        advisory.getFirstHeardAt());
    }
}
