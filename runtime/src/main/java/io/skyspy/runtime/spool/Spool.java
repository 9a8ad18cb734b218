package io.skyspy.runtime.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A queue of records in append-only files. Records are read in the order they were appended; a file goes only when all its records are
 * acknowledged, in whatever order, so that nothing is lost between reading and acknowledging. After a restart, clean or not, everything
 * unacknowledged is read again, and with it what was acknowledged in files that were not yet complete: at least once, in order.
 *
 * <p>At the bound the oldest file is given up. A killed process loses nothing appended, since the pages are the operating system's; against
 * loss of power there is {@link #sync()}. Not thread-safe.
 */
public final class Spool implements AutoCloseable {

    private static final String SUFFIX = ".spool";

    private final Path directory;
    private final SpoolSize size;
    private final FileChannel lock;
    private final TreeMap<Long, Segment> segments = new TreeMap<>();
    private @Nullable Segment active;
    private long nextNumber = 1;
    private long bytes;
    private long records;
    private long dropped;
    private long damagedBytes;

    private Spool(Path directory, SpoolSize size, FileChannel lock) {
        this.directory = directory;
        this.size = size;
        this.lock = lock;
    }

    /**
     * Opens the spool of a directory, which is made when missing, with everything that was left there.
     *
     * @throws IOException when the directory cannot be used, or another process uses it
     */
    public static Spool open(Path directory, SpoolSize size) throws IOException {
        Files.createDirectories(directory);
        FileChannel lock =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new IOException("another process uses the spool in " + directory);
        }
        Spool spool = new Spool(directory, size, lock);
        spool.recover();
        return spool;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private void recover() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(path -> nameOf(path).matches("\\d{19}\\.spool"))
                    .sorted()
                    .toList();
        }
        for (Path path : files) {
            String name = nameOf(path);
            Segment segment = new Segment(Long.parseLong(name, 0, name.length() - SUFFIX.length(), 10), path);
            damagedBytes += segment.recover(size.segmentBytes());
            nextNumber = segment.number() + 1;
            if (segment.unacknowledged() == 0) {
                segment.delete();
            } else {
                segments.put(segment.number(), segment);
                bytes += segment.bytes();
                records += segment.unacknowledged();
            }
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * Appends a record, giving up the oldest file when there is no room.
     *
     * @param record 0 to {@link SpoolSize#segmentBytes()} bytes
     * @throws IOException when the disk does not take it; then the record is not in the spool
     */
    public SpoolPosition append(byte[] record) throws IOException {
        if (record.length > size.segmentBytes()) {
            throw new IOException("a record of " + record.length + " bytes is longer than a segment");
        }
        int needed = Segment.HEADER + record.length;
        Segment segment = active;
        if (segment == null || (segment.bytes() > 0 && segment.bytes() + needed > size.segmentBytes())) {
            segment = roll();
        }
        while (bytes + needed > size.maxBytes() && segments.firstEntry().getValue() != segment) {
            drop(segments.firstEntry().getValue());
        }
        int index = segment.append(record);
        bytes += needed;
        records++;
        return new SpoolPosition(segment.number(), index);
    }

    private Segment roll() throws IOException {
        if (active != null) {
            active.sync();
            active.close();
        }
        Segment segment = new Segment(nextNumber, directory.resolve("%019d%s".formatted(nextNumber, SUFFIX)));
        segments.put(nextNumber, segment);
        nextNumber++;
        active = segment;
        return segment;
    }

    private void drop(Segment segment) throws IOException {
        dropped += segment.unacknowledged();
        records -= segment.unacknowledged();
        remove(segment);
    }

    /** The next record that was not read yet; empty when all were read. */
    public Optional<SpooledRecord> next() throws IOException {
        for (Segment segment : List.copyOf(segments.values())) {
            if (!segment.isRead()) {
                int before = segment.unacknowledged();
                SpooledRecord next = segment.next(size.segmentBytes());
                if (next != null) {
                    return Optional.of(next);
                }
                givenUp(segment, before - segment.unacknowledged());
            }
        }
        return Optional.empty();
    }

    /** Whether every record was read, or skipped. */
    public boolean isRead() {
        return segments.values().stream().allMatch(Segment::isRead);
    }

    private void givenUp(Segment segment, int damaged) throws IOException {
        dropped += damaged;
        records -= damaged;
        if (segment.unacknowledged() == 0) {
            remove(segment);
        } else if (segment != active) {
            segment.close();
        }
    }

    /** The record has arrived where it goes; of a record that was given up meanwhile nothing is left to acknowledge. */
    public void acknowledge(SpoolPosition position) throws IOException {
        Segment segment = segments.get(position.segment());
        if (segment == null) {
            return;
        }
        int before = segment.unacknowledged();
        segment.acknowledge(position.index());
        records -= before - segment.unacknowledged();
        if (segment.unacknowledged() == 0) {
            remove(segment);
        }
    }

    private void remove(Segment segment) throws IOException {
        segments.remove(segment.number());
        bytes -= segment.bytes();
        if (segment == active) {
            active = null;
        }
        segment.delete();
    }

    /** Counts all records as read, as those just appended by a caller that still has them. */
    public void skipToEnd() {
        segments.values().forEach(Segment::skipToEnd);
    }

    /** Writes through to the disk. */
    public void sync() throws IOException {
        if (active != null) {
            active.sync();
        }
    }

    public SpoolStatus status() {
        return new SpoolStatus(bytes, records, dropped, damagedBytes);
    }

    /** Closes the files; what is not acknowledged stays. */
    @Override
    public void close() throws IOException {
        sync();
        for (Segment segment : segments.values()) {
            segment.close();
        }
        lock.close();
    }
}
