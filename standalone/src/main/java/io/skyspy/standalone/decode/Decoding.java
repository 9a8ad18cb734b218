package io.skyspy.standalone.decode;

import io.skyspy.aviation.geo.Position;
import io.skyspy.standalone.UserMistake;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes an input through to the output: one thread reads and unpacks, one parses, decodes and writes down what each frame says by itself,
 * this one adds what follows from the frames before it, a fourth one puts it out.
 */
final class Decoding {
    private final boolean raw;
    private final @Nullable Position location;
    private final Progress progress;

    /**
     * @param raw whether each frame is to stand alone
     * @param location where the receiver is; absent when unknown
     */
    Decoding(boolean raw, @Nullable Position location, Progress progress) {
        this.raw = raw;
        this.location = location;
        this.progress = progress;
    }

    /**
     * Returns when all is written, or the reader of the output has gone.
     *
     * @throws IOException when the input can be read no further, after what could be read is written
     */
    void run(Input input, OutputStream out) throws IOException, InterruptedException {
        DecodingLane feed =
                new DecodingLane(new InputLane(input), input.format().parser());
        OutputLane output = new OutputLane(out);
        JsonBytes json = new JsonBytes(output.takeEmpty());
        FrameLines lines = new FrameLines(json, raw ? null : new Picture(), location);
        feed.start();
        FeedBatch batch;
        do {
            batch = feed.next();
            for (FeedItem item : batch.items()) {
                if (json.isFull()) {
                    flush(json, output);
                }
                lines.write(item, batch.text());
            }
            if (batch.last() || !feed.hasNext()) {
                flush(json, output);
            }
            progress.now(lines.accepted(), lines.rejected());
        } while (!batch.last() && output.failure() == null);
        output.finish();
        IOException outputFailure = output.failure();
        if (outputFailure != null) {
            readerGone(outputFailure);
            return;
        }
        progress.end(lines.accepted(), lines.rejections());
        IOException inputFailure = batch.failure();
        if (inputFailure != null) {
            throw inputFailure;
        }
    }

    /** Whoever reads us has seen enough: as with every filter, that is no error. Anything else is. */
    private static void readerGone(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.contains("Broken pipe") && !message.contains("pipe is being closed")) {
            throw new UserMistake("The output cannot be written: " + message + ".");
        }
    }

    private static void flush(JsonBytes json, OutputLane output) throws InterruptedException {
        int length = json.length();
        if (length > 0) {
            output.write(json.exchange(output.takeEmpty()), length);
        }
    }
}
