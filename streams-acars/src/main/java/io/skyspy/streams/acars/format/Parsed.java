package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record of a receiver holds. */
public sealed interface Parsed {

    /**
     * A frame that was understood.
     *
     * @param message the message in it; absent for frames of the link itself
     * @param report position of the aircraft that the frame carries beside any message; absent when there is none
     * @param remarks what was put right
     */
    record Frame(
            AcarsMessage.@Nullable Builder message, AircraftReport.@Nullable Builder report, List<Rejection> remarks)
            implements Parsed {}

    /** A record that cannot be used. */
    record Rejected(Rejection reason) implements Parsed {}
}
