package io.skyspy.streams.aircraft.publish;

import io.skyspy.aviation.modes.Threat;
import io.skyspy.schemas.avro.AdvisoryForm;
import io.skyspy.schemas.avro.AdvisorySource;
import io.skyspy.schemas.avro.ResolutionAdvisory;
import io.skyspy.streams.aircraft.track.Advisory;
import java.time.Instant;

/** Resolution advisories as they are published. */
final class Advisories {
    private Advisories() {}

    static ResolutionAdvisory of(Advisory advisory) {
        io.skyspy.aviation.modes.ResolutionAdvisory said = advisory.said();
        ResolutionAdvisory.Builder builder = ResolutionAdvisory.newBuilder()
                .setText(said.text())
                .setBits(bits(said.word()))
                .setSource(source(said.carrier()))
                .setFirstHeardAt(Instant.ofEpochMilli(advisory.firstHeardMs()))
                .setLastHeardAt(Instant.ofEpochMilli(advisory.lastHeardMs()))
                .setFrames(advisory.frames())
                .setConfirmed(advisory.confirmed())
                .setTerminated(said.terminated())
                .setMultipleThreats(said.multiThreat())
                .setForm(AdvisoryForm.valueOf(said.form().name()))
                .setCorrective(said.corrective())
                .setDownward(said.downward())
                .setPositive(said.positive())
                .setIncreasedRate(said.increasedRate())
                .setCorrectionUpward(said.correctionUpward())
                .setPositiveClimb(said.positiveClimb())
                .setCorrectionDownward(said.correctionDownward())
                .setPositiveDescent(said.positiveDescent())
                .setSenseReversal(said.senseReversal())
                .setAltitudeCrossing(said.altitudeCrossing())
                .setDoNotPassBelow(said.doNotPassBelow())
                .setDoNotPassAbove(said.doNotPassAbove());
        said.threat().ifPresent(threat -> threat(builder, threat));
        return builder.build();
    }

    private static void threat(ResolutionAdvisory.Builder builder, Threat threat) {
        switch (threat) {
            case Threat.Addressed addressed ->
                builder.setThreatIcao(addressed.address().text());
            case Threat.Located located -> {
                located.altitudeFt().ifPresent(builder::setThreatAltitudeFt);
                located.rangeNm().ifPresent(range -> builder.setThreatRangeNm((float) range));
                located.bearingDeg().ifPresent(builder::setThreatBearingDeg);
            }
        }
    }

    /** The upper 56 bits of the word, 14 digits. */
    private static String bits(long word) {
        return String.format("%014X", word >>> 8);
    }

    private static AdvisorySource source(io.skyspy.aviation.modes.ResolutionAdvisory.Carrier carrier) {
        return switch (carrier) {
            case BROADCAST -> AdvisorySource.TC28;
            case COMM_B -> AdvisorySource.BDS30;
            case COORDINATION_REPLY -> AdvisorySource.DF16;
        };
    }
}
