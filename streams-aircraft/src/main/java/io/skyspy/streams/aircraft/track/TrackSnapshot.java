package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.geo.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a track: a version byte, then its parts one after the other, numbers big-endian.
 *
 * <p>A form of another version is not read: the track then begins anew from the frames, within a second for an aircraft that is heard. Left
 * out are frames that wait for a counterpart, they are seconds old at best.
 */
public final class TrackSnapshot {
    private static final int VERSION = 4;

    private TrackSnapshot() {}

    /** The stored form. */
    public static byte[] write(Track track) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeByte(VERSION);
            out.writeUTF(track.address().text());
            out.writeLong(track.firstSeenMs());
            track.times.writeTo(out);
            track.fields.writeTo(out);
            track.squawks.writeTo(out);
            track.altitudes.writeTo(out);
            track.rate.writeTo(out);
            track.advisories.writeTo(out);
            track.session.writeTo(out);
            writeFix(out, track.positions.fix());
            writeHearers(out, track.hearers.all());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a byte array takes every byte", impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads a stored form; empty when it is of another version or damaged. */
    public static Optional<Track> read(byte[] snapshot, TrackSettings settings) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot));
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            Optional<AircraftAddress> address = AircraftAddress.parse(in.readUTF());
            return address.isPresent() ? Optional.of(read(address.get(), in, settings)) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static Track read(AircraftAddress address, DataInput in, TrackSettings settings) throws IOException {
        Track track = new Track(address, in.readLong(), settings.maxRangeNm());
        track.times.readFrom(in);
        track.fields.readFrom(in);
        track.squawks.readFrom(in);
        track.altitudes.readFrom(in);
        track.rate.readFrom(in);
        track.advisories.readFrom(in);
        track.session.readFrom(in);
        track.positions.restart(readFix(in));
        readHearers(in, track.hearers);
        return track;
    }

    private static void writeFix(DataOutput out, @Nullable Fix fix) throws IOException {
        out.writeBoolean(fix != null);
        if (fix != null) {
            writePosition(out, fix.position());
            out.writeLong(fix.atMs());
            out.writeBoolean(fix.surface());
            out.writeBoolean(fix.coarse());
        }
    }

    private static @Nullable Fix readFix(DataInput in) throws IOException {
        return in.readBoolean() ? new Fix(readPosition(in), in.readLong(), in.readBoolean(), in.readBoolean()) : null;
    }

    private static void writeHearers(DataOutput out, List<Hearer> hearers) throws IOException {
        out.writeByte(hearers.size());
        for (Hearer hearer : hearers.reversed()) {
            out.writeUTF(hearer.receiver().id());
            Position location = hearer.receiver().location();
            out.writeBoolean(location != null);
            if (location != null) {
                writePosition(out, location);
            }
            out.writeLong(hearer.heardAtMs());
            out.writeBoolean(hearer.signalDbfs() != null);
            out.writeFloat(hearer.signalDbfs() != null ? hearer.signalDbfs() : 0);
        }
    }

    private static void readHearers(DataInput in, Hearers hearers) throws IOException {
        int count = in.readByte();
        for (int i = 0; i < count; i++) {
            String id = in.readUTF();
            Position location = in.readBoolean() ? readPosition(in) : null;
            long heardAtMs = in.readLong();
            boolean hasSignal = in.readBoolean();
            float signal = in.readFloat();
            hearers.add(new Heard(heardAtMs, new Receiver(id, location), hasSignal ? signal : null, null));
        }
    }

    private static void writePosition(DataOutput out, Position position) throws IOException {
        out.writeDouble(position.latitudeDeg());
        out.writeDouble(position.longitudeDeg());
    }

    private static Position readPosition(DataInput in) throws IOException {
        double latitudeDeg = in.readDouble();
        double longitudeDeg = in.readDouble();
        if (!Position.isValid(latitudeDeg, longitudeDeg)) {
            throw new IOException("not a position");
        }
        return new Position(latitudeDeg, longitudeDeg);
    }
}
