package io.skyspy.standalone.decode;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An input, unpacked if it is packed, its form known. Looks at no more of it than it needs, so that a live pipe flows at once. */
final class Input implements AutoCloseable {
    private static final int HEAD = 8 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputStream bytes;
    private final InputFormat format;

    private Input(InputStream bytes, InputFormat format) {
        this.bytes = bytes;
        this.format = format;
    }

    /**
     * Opens it.
     *
     * @param format its form; absent when its beginning is to tell
     * @throws UnknownFormatException when its beginning does not tell
     */
    static Input open(InputStream source, @Nullable InputFormat format) throws IOException {
        InputStream unpacked = unpacked(new BufferedInputStream(source, BUFFER));
        if (format != null) {
            return new Input(unpacked, format);
        }
        byte[] head = new byte[0];
        byte[] chunk = new byte[HEAD];
        while (head.length < HEAD) {
            int count = unpacked.read(chunk, 0, HEAD - head.length);
            if (count < 0) {
                break;
            }
            int before = head.length;
            head = Arrays.copyOf(head, before + count);
            System.arraycopy(chunk, 0, head, before, count);
            Optional<InputFormat> told = InputFormat.of(head);
            if (told.isPresent()) {
                return new Input(new SequenceInputStream(new ByteArrayInputStream(head), unpacked), told.get());
            }
        }
        if (head.length == 0) {
            return new Input(unpacked, InputFormat.CSV);
        }
        throw new UnknownFormatException(head);
    }

    private static InputStream unpacked(BufferedInputStream packed) throws IOException {
        packed.mark(2);
        boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
        packed.reset();
        return gzip ? new GZIPInputStream(packed, BUFFER) : packed;
    }

    InputFormat format() {
        return format;
    }

    /**
     * Reads what is there; negative at the end.
     *
     * @throws IOException when it cannot be read, also when a packed input breaks off
     */
    int read(byte[] chunk) throws IOException {
        try {
            return bytes.read(chunk);
        } catch (EOFException | ZipException damaged) {
            throw new IOException("the packed input is damaged from here on", damaged);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
