package io.skyspy.ingest.adsb.replay;

import io.skyspy.runtime.replay.RecordedFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A recording opened for reading, its form known.
 *
 * @param file where to read on
 * @param format what it holds
 */
record Recording(RecordedFile file, FeedFormat format) implements AutoCloseable {

    static Recording open(Path path) throws IOException {
        RecordedFile file = RecordedFile.open(path);
        try {
            FeedFormat format = FeedFormat.of(file.head())
                    .orElseThrow(
                            () -> new IOException(
                                    "it is no recording of a known form"
                                            + " (Beast, AVR, SBS, readsb or dump978 JSON, JSON lines with frames, lines with time and frame)"));
            return new Recording(file, format);
        } catch (IOException unusable) {
            file.close();
            throw unusable;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
