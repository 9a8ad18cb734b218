package io.skyspy.edge.datalink;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The data links, and what on them is of interest to themselves only. */
public final class Links {

    private static final String SQUITTER = "SQ";

    private Links() {}

    /** The links that are called that, in either case; none for an unknown name. */
    public static Set<DataLink> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "acars", "vhf", "poa" -> EnumSet.of(DataLink.ACARS);
            case "vdlm2", "vdl2", "vdl" -> EnumSet.of(DataLink.VDLM2);
            case "hfdl", "hf" -> EnumSet.of(DataLink.HFDL);
            case "imsl", "inmarsat" -> EnumSet.of(DataLink.IMSL);
            case "irdm", "iridium" -> EnumSet.of(DataLink.IRDM);
            case "satcom" -> EnumSet.of(DataLink.IMSL, DataLink.IRDM);
            default -> EnumSet.noneOf(DataLink.class);
        };
    }

    /** Whether the message only keeps the link up: an acknowledgement or test without text, or a squitter of a ground station. */
    public static boolean isUpkeep(AcarsMessage message) {
        return message.getText().isBlank() || message.getLabel().equals(SQUITTER);
    }
}
