package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.quality.NicSupplements;
import io.skyspy.aviation.quality.PositionIntegrity;
import io.skyspy.aviation.quality.Version0;

/** Takes the quality a position announces by its type code into a track, read by the ADS-B version heard before. */
final class Integrity {
    private static final int SUPPLEMENT_A = 1;
    private static final int SUPPLEMENT_C = 2;

    private Integrity() {}

    /** The supplements A and C as one number. */
    static int supplements(boolean a, boolean c) {
        return (a ? SUPPLEMENT_A : 0) + (c ? SUPPLEMENT_C : 0);
    }

    static void offer(Folding to, int typeCode, boolean supplementB) {
        TrackFields fields = to.track().fields;
        int version = fields.has(Field.ADSB_VERSION) ? (int) fields.get(Field.ADSB_VERSION) : 0;
        int known = fields.has(Field.NIC_SUPPLEMENTS) ? (int) fields.get(Field.NIC_SUPPLEMENTS) : 0;
        NicSupplements supplements =
                new NicSupplements((known & SUPPLEMENT_A) != 0, supplementB, (known & SUPPLEMENT_C) != 0);
        PositionIntegrity integrity = PositionIntegrity.of(typeCode, version, supplements);
        to.offer(Field.NIC, integrity.nic());
        if (integrity.radiusM().isPresent()) {
            to.offer(Field.CONTAINMENT_RADIUS_M, Math.rint(integrity.radiusM().getAsDouble()));
        } else {
            fields.clear(Field.CONTAINMENT_RADIUS_M);
        }
        if (version == 0) {
            to.offer(Field.NAC_P, Version0.nacP(typeCode));
            to.offer(Field.SIL, Version0.sil(typeCode));
        }
    }
}
