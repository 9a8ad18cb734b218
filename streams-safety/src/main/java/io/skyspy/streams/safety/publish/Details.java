package io.skyspy.streams.safety.publish;

import io.skyspy.schemas.avro.SafetyDetails;
import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Kind;
import org.jspecify.annotations.Nullable;

/** Evidence as records. */
final class Details {
    private Details() {}

    static SafetyDetails write(Evidence evidence) {
        SafetyDetails.Builder details = SafetyDetails.newBuilder();
        switch (evidence) {
            case Evidence.Code code ->
                details.setSquawk(code.squawk()).setEmergency(Snapshots.emergency(code.emergency()));
            case Evidence.Rate rate ->
                details.setVerticalRateFpm(rate.verticalRateFpm()).setThresholdFpm(rate.thresholdFpm());
            case Evidence.Reversal reversal ->
                details.setPreviousVerticalRateFpm(reversal.previousFpm())
                        .setVerticalRateFpm(reversal.currentFpm())
                        .setThresholdFpm(reversal.thresholdFpm());
            case Evidence.Advice advice -> write(details, advice);
            case Evidence.Approach approach ->
                details.setHorizontalNm(approach.horizontalNm())
                        .setVerticalFt(approach.verticalFt())
                        .setClosureRateKt(approach.closureRateKt())
                        .setTimeToCpaS(approach.timeToCpaS())
                        .setCpaHorizontalNm(approach.cpaHorizontalNm())
                        .setCpaVerticalFt(approach.cpaVerticalFt())
                        .setMixedAltitudes(approach.mixedAltitudes());
        }
        return details.build();
    }

    private static void write(SafetyDetails.Builder details, Evidence.Advice advice) {
        details.setAdvisory(advice.text()).setAdvisorySource(advice.source());
        Evidence.Threat threat = advice.threat();
        if (threat != null) {
            details.setThreatAltitudeFt(threat.altitudeFt())
                    .setThreatRangeNm(threat.rangeNm())
                    .setThreatBearingDeg(threat.bearingDeg());
        }
    }

    /**
     * What was written for an incident of that kind.
     *
     * @param threatIcao the other aircraft, which stands outside the details
     */
    static Evidence read(Kind kind, SafetyDetails details, @Nullable String threatIcao) {
        return switch (kind) {
            case EMERGENCY_SQUAWK, UNUSUAL_SQUAWK ->
                new Evidence.Code(details.getSquawk(), Observations.emergency(details.getEmergency()));
            case EXTREME_VS ->
                new Evidence.Rate(number(details.getVerticalRateFpm()), number(details.getThresholdFpm()));
            case VS_REVERSAL ->
                new Evidence.Reversal(
                        number(details.getPreviousVerticalRateFpm()),
                        number(details.getVerticalRateFpm()),
                        number(details.getThresholdFpm()));
            case TCAS_RA ->
                new Evidence.Advice(
                        text(details.getAdvisory()),
                        text(details.getAdvisorySource()),
                        new Evidence.Threat(
                                threatIcao,
                                details.getThreatAltitudeFt(),
                                details.getThreatRangeNm(),
                                details.getThreatBearingDeg()));
            case TCAS_TA, PROXIMITY_CONFLICT -> approach(details);
        };
    }

    static Evidence.Approach approach(SafetyDetails details) {
        return new Evidence.Approach(
                number(details.getHorizontalNm()),
                number(details.getVerticalFt()),
                number(details.getClosureRateKt()),
                number(details.getTimeToCpaS()),
                number(details.getCpaHorizontalNm()),
                number(details.getCpaVerticalFt()),
                Boolean.TRUE.equals(details.getMixedAltitudes()));
    }

    private static <N extends Number> N number(@Nullable N value) {
        if (value == null) {
            throw new IllegalArgumentException("details lack a number their kind has");
        }
        return value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
