package io.skyspy.runtime.replay;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A recording opened for reading, unpacked if it is packed with gzip. One that breaks off is read as far as it goes. */
public final class RecordedFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RecordedFile.class);
    private static final int HEAD = 8 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final CountedBytes packed;
    private final BufferedInputStream unpacked;

    private RecordedFile(Path file, CountedBytes packed, BufferedInputStream unpacked) {
        this.file = file;
        this.packed = packed;
        this.unpacked = unpacked;
    }

    public static RecordedFile open(Path file) throws IOException {
        CountedBytes packed = new CountedBytes(Files.newInputStream(file));
        try {
            BufferedInputStream plain = new BufferedInputStream(packed, BUFFER);
            plain.mark(2);
            boolean gzip = plain.read() == 0x1f && plain.read() == 0x8b;
            plain.reset();
            return new RecordedFile(
                    file, packed, gzip ? new BufferedInputStream(new GZIPInputStream(plain, BUFFER), BUFFER) : plain);
        } catch (IOException unusable) {
            packed.close();
            throw unusable;
        }
    }

    /** A sentence for the user about a file that cannot be played. */
    public static String complaint(Path file, IOException why) {
        String reason = switch (why) {
            case NoSuchFileException missing -> "it does not exist";
            case AccessDeniedException denied -> "it may not be read";
            default -> String.valueOf(why.getMessage());
        };
        return "The recording " + file + " cannot be played: " + reason + ".";
    }

    /** The first bytes, up to 8 KiB, which are read again later; to be called before anything is read. */
    public byte[] head() throws IOException {
        unpacked.mark(HEAD);
        byte[] head = unpacked.readNBytes(HEAD);
        unpacked.reset();
        return head;
    }

    /** Reads the next bytes; negative at the end, also at one that is damaged. */
    public int read(byte[] chunk) throws IOException {
        try {
            return unpacked.read(chunk);
        } catch (EOFException | ZipException damaged) {
            log.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("reason", damaged.getMessage())
                    .log("Recording breaks off");
            return -1;
        }
    }

    /** Bytes read so far, as they lie on disk. */
    public long bytesRead() {
        return packed.count;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    /** Counts what is read through it. */
    private static final class CountedBytes extends FilterInputStream {

        private long count;

        CountedBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
