package io.skyspy.runtime.spool;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of records: length (4 bytes), CRC-32C of length and payload (4 bytes), payload, again and
 * again. Since the length is part of the sum, a run of zeros, as a loss of power can leave behind, is no record.
 *
 * <p>Uses {@link RandomAccessFile} because a channel closes itself when a thread that uses it is interrupted.
 */
final class Segment {

    static final int HEADER = 8;

    private final long number;
    private final Path path;
    private final BitSet acknowledged = new BitSet();
    private @Nullable RandomAccessFile file;
    private long bytes;
    private int records;
    private int readIndex;
    private long readOffset;

    Segment(long number, Path path) {
        this.number = number;
        this.path = path;
    }

    /**
     * Reads the file through and cuts off what is not intact.
     *
     * @param longest the longest record there can be
     * @return bytes cut off
     */
    long recover(int longest) throws IOException {
        RandomAccessFile opened = file();
        long length = opened.length();
        byte @Nullable [] next;
        while ((next = readAt(bytes, length, longest)) != null) {
            bytes += HEADER + next.length;
            records++;
        }
        opened.setLength(bytes);
        close();
        return length - bytes;
    }

    int append(byte[] payload) throws IOException {
        RandomAccessFile opened = file();
        ByteBuffer record = ByteBuffer.allocate(HEADER + payload.length)
                .putInt(payload.length)
                .putInt(crc(payload))
                .put(payload);
        try {
            opened.seek(bytes);
            opened.write(record.array());
        } catch (IOException incomplete) {
            opened.setLength(bytes);
            throw incomplete;
        }
        bytes += record.capacity();
        return records++;
    }

    /**
     * The next record that is neither read nor acknowledged; absent at the end. When the file turns out to be damaged, the rest of it is
     * given up and counts as acknowledged.
     */
    @Nullable
    SpooledRecord next(int longest) throws IOException {
        while (readIndex < records) {
            byte[] payload = readAt(readOffset, bytes, longest);
            if (payload == null) {
                acknowledged.set(readIndex, records);
                skipToEnd();
                return null;
            }
            int index = readIndex++;
            readOffset += HEADER + payload.length;
            if (!acknowledged.get(index)) {
                return new SpooledRecord(new SpoolPosition(number, index), payload);
            }
        }
        return null;
    }

    private byte @Nullable [] readAt(long offset, long end, int longest) throws IOException {
        if (end - offset < HEADER) {
            return null;
        }
        RandomAccessFile opened = file();
        opened.seek(offset);
        byte[] head = new byte[HEADER];
        opened.readFully(head);
        ByteBuffer header = ByteBuffer.wrap(head);
        int length = header.getInt();
        int crc = header.getInt();
        if (length < 0 || length > longest || length > end - offset - HEADER) {
            return null;
        }
        byte[] payload = new byte[length];
        opened.readFully(payload);
        return crc(payload) == crc ? payload : null;
    }

    void acknowledge(int index) {
        acknowledged.set(index);
    }

    void skipToEnd() {
        readIndex = records;
        readOffset = bytes;
    }

    void sync() throws IOException {
        if (file != null) {
            file.getFD().sync();
        }
    }

    void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    long number() {
        return number;
    }

    long bytes() {
        return bytes;
    }

    boolean isRead() {
        return readIndex == records;
    }

    int unacknowledged() {
        return records - acknowledged.cardinality();
    }

    private RandomAccessFile file() throws IOException {
        if (file == null) {
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return requireNonNull(file);
    }

    private static int crc(byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, payload.length));
        crc.update(payload);
        return (int) crc.getValue();
    }
}
