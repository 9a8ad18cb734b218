package io.skyspy.edge.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a client left off, as it is given back to any edge.
 *
 * @param offsets what it has been told of
 * @param at wall-clock time at which it was told
 */
public record ResumePoint(Offsets offsets, Instant at) {

    private static final int FORM = 1;
    private static final int LONGEST = 500;
    private static final int MOST_PARTITIONS = 100;

    /** Url-safe text of at most 500 characters, as long as the topic has at most some thirty partitions. */
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(offsets.epoch());
            out.writeLong(at.toEpochMilli());
            out.writeByte(offsets.next().size());
            for (Map.Entry<Integer, Long> each : new TreeMap<>(offsets.next()).entrySet()) {
                out.writeByte(each.getKey());
                out.writeLong(each.getValue());
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The point such a text stands for; empty when it stands for none. */
    public static Optional<ResumePoint> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            if (in.readByte() != FORM) {
                return Optional.empty();
            }
            String epoch = in.readUTF();
            Instant at = Instant.ofEpochMilli(in.readLong());
            int partitions = in.readUnsignedByte();
            if (partitions > MOST_PARTITIONS) {
                return Optional.empty();
            }
            Map<Integer, Long> next = HashMap.newHashMap(partitions);
            for (int i = 0; i < partitions; i++) {
                next.put(in.readUnsignedByte(), in.readLong());
            }
            return in.read() < 0 ? Optional.of(new ResumePoint(new Offsets(epoch, next), at)) : Optional.empty();
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
