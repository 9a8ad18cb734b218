package io.skyspy.standalone;

import io.skyspy.runtime.replay.RecordedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells recordings of datalink receivers from those of ADS-B receivers. */
final class AcarsRecording {

    private static final Pattern SHAPE =
            Pattern.compile("(?s)\\s*\\{.*?\"(?:vdl2|hfdl|isu|acars|assstat|block_id|station_id|label|LABEL)\"\\s*:.*");

    private AcarsRecording() {}

    /** Whether the file begins like one; false when it cannot be read, which the player of recordings complains about. */
    static boolean isOne(Path file) {
        try (RecordedFile recorded = RecordedFile.open(file)) {
            return SHAPE.matcher(new String(recorded.head(), StandardCharsets.ISO_8859_1))
                    .matches();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
