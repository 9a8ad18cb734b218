package io.skyspy.ingest.acars.source;

import io.skyspy.ingest.acars.objects.ObjectCutter;
import io.skyspy.ingest.acars.objects.ObjectListener;
import io.skyspy.ingest.acars.objects.Refusal;
import io.skyspy.runtime.replay.Pace;
import io.skyspy.runtime.replay.RecordedFile;
import io.skyspy.runtime.replay.ReplayThread;
import io.skyspy.runtime.replay.Speed;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceName;
import io.skyspy.runtime.source.SourceStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recorded lines as a source, each when it is due. */
public final class RecordedSource implements Source {

    private static final Logger log = LoggerFactory.getLogger(RecordedSource.class);
    private static final int CHUNK = 16 * 1024;

    private final SourceName source;
    private final List<Path> files;
    private final Pace pace;
    private final boolean loop;
    private final ObjectListener records;
    private final ReplayThread thread;

    public RecordedSource(
            SourceName source, List<Path> files, Speed speed, boolean loop, RawPublisher publisher, Clock clock) {
        this.source = source;
        this.files = List.copyOf(files);
        this.pace = new Pace(speed);
        this.loop = loop;
        this.records = publisher.from(null);
        this.thread = new ReplayThread(source, this::play, clock);
    }

    @Override
    public void start() {
        for (Path file : files) {
            try (RecordedFile recorded = RecordedFile.open(file)) {
                log.atDebug()
                        .addKeyValue("file", file)
                        .addKeyValue("bytes", recorded.head().length)
                        .log("Recording found");
            } catch (IOException unreadable) {
                throw new IllegalStateException(RecordedFile.complaint(file, unreadable), unreadable);
            }
        }
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public SourceStatus status() {
        return thread.status();
    }

    private void play() throws IOException {
        do {
            for (Path file : files) {
                play(file);
            }
        } while (loop && !Thread.currentThread().isInterrupted());
        log.atInfo().addKeyValue("receiver", source.id()).log("Replay is finished");
    }

    private void play(Path file) throws IOException {
        pace.beginAnew();
        ObjectCutter cutter = new ObjectCutter(new WhenDue());
        try (RecordedFile recorded = RecordedFile.open(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int count = recorded.read(chunk); count >= 0; count = recorded.read(chunk)) {
                cutter.feed(chunk, 0, count);
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
            cutter.end();
        }
    }

    /** Waits until a record is due. */
    private final class WhenDue implements ObjectListener {

        @Override
        public void object(byte[] bytes) {
            RecordTime.micros(bytes).ifPresent(this::await);
            if (!Thread.currentThread().isInterrupted()) {
                thread.heard();
                records.object(bytes);
            }
        }

        @Override
        public void refused(Refusal reason, byte[] bytes) {
            records.refused(reason, bytes);
        }

        private void await(long micros) {
            try {
                Thread.sleep(pace.until(micros, System.nanoTime()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
