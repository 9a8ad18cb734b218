package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.geo.Course;
import io.skyspy.aviation.geo.Geodesic;
import io.skyspy.aviation.geo.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One aircraft in the picture: what is known about it and what is needed to understand what it sends next.
 *
 * <p>Changed in place by {@link Sky}, read by who publishes it. Not thread-safe.
 */
public final class Track {
    final TrackFields fields = new TrackFields();
    final CprTracker positions;
    final SquawkGate squawks = new SquawkGate();
    final AltitudeGate altitudes = new AltitudeGate();
    final MessageRate rate = new MessageRate();
    final AdvisoryGate advisories = new AdvisoryGate();
    final RecentFrames recent = new RecentFrames();
    final Hearers hearers = new Hearers();
    final SessionFigures session = new SessionFigures();
    final TrackTimes times;

    private final AircraftAddress address;
    private final int key;
    private @Nullable Fix measured;
    private boolean dirty;

    Track(AircraftAddress address, long firstSeenMs, double maxRangeNm) {
        this.address = address;
        this.key = AircraftKey.of(address);
        this.positions = new CprTracker(maxRangeNm);
        this.times = new TrackTimes(firstSeenMs);
    }

    public AircraftAddress address() {
        return address;
    }

    /** {@link AircraftKey} of the address. */
    public int key() {
        return key;
    }

    /** What is known. */
    public TrackFields fields() {
        return fields;
    }

    /** Extremes of this stay. */
    public SessionFigures session() {
        return session;
    }

    /** Grows with every emission. */
    public long sequence() {
        return times.sequence;
    }

    /** What its collision avoidance advises, or did until less than 20 s ago; absent when nothing is known. */
    public @Nullable Advisory advisory() {
        return fields.has(Field.RESOLUTION_ADVISORY) ? advisories.held() : null;
    }

    /** When it was first heard, milliseconds since the epoch. */
    public long firstSeenMs() {
        return times.firstSeenMs;
    }

    /** When it was last heard, milliseconds since the epoch. */
    public long lastSeenMs() {
        return times.lastSeenMs;
    }

    /** Messages accepted; copies from other receivers do not count. */
    public long messages() {
        return times.messages;
    }

    /** The best source heard within the last minute. */
    public Source source() {
        return times.bestSource();
    }

    /** Who heard it within the last minute before it was last heard, latest first. */
    public List<Hearer> hearers() {
        return hearers.since(times.lastSeenMs);
    }

    /** Says that it was changed since it was last stored; returns whether that is news. */
    public boolean markDirty() {
        boolean news = !dirty;
        dirty = true;
        return news;
    }

    /** Says that it was stored. */
    public void markStored() {
        dirty = false;
    }

    /** Counts a message that is accepted. */
    void countMessage(long atMs) {
        times.messages++;
        rate.count(atMs);
    }

    /** Works out what follows from the rest: signal, message rate, distance, bearing, extremes. */
    void derive() {
        long nowMs = times.lastSeenMs;
        hearers.meanSignalDbfs().ifPresent(signal -> fields.set(Field.SIGNAL_DBFS, signal, nowMs, 0));
        fields.set(Field.MESSAGE_RATE_PER_S, rate.perSecond(times.firstSeenMs, nowMs), nowMs, 0);
        measureFromReceiver();
        session.update(fields);
    }

    private void measureFromReceiver() {
        Fix fix = positions.fix();
        Position receiver = hearers.location();
        if (fix == null || receiver == null || fix.equals(measured) || !fields.has(Field.LATITUDE_DEG)) {
            return;
        }
        measured = fix;
        Course course = Geodesic.course(receiver, fix.position());
        fields.set(Field.DISTANCE_NM, course.distanceNm(), fix.atMs(), 0);
        fields.set(Field.BEARING_DEG, course.initialBearingDeg(), fix.atMs(), 0);
    }
}
