package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A sky for tests, that writes down what it tells. Times count from {@link #START_MS}. */
final class Observed implements Telling {
    static final long START_MS = 1_793_534_400_000L;
    static final Receiver ROOF = new Receiver("roof", null);

    final List<String> told = new ArrayList<>();
    final TracksInMemory tracks = new TracksInMemory();
    final Sky sky;

    Observed() {
        this(TrackSettings.DEFAULT);
    }

    Observed(TrackSettings settings) {
        sky = new Sky(tracks, settings, this);
    }

    Outcome hear(long afterMs, String hex) {
        return hear(afterMs, hex, ROOF);
    }

    Outcome hear(long afterMs, String hex, Receiver receiver) {
        byte[] frame = HexFormat.of().parseHex(hex);
        Outcome outcome = sky.take(frame, 0, frame.length, new Heard(START_MS + afterMs, receiver, -10f, null));
        sky.settle();
        return outcome;
    }

    Track track(int icao) {
        Track track = tracks.get(icao);
        if (track == null) {
            throw new AssertionError("no such track");
        }
        return track;
    }

    Optional<Position> position(int icao) {
        return Optional.ofNullable(track(icao).positions.fix()).map(Fix::position);
    }

    /** How far the track is from a place, in NM. */
    double distanceNm(int icao, Position place) {
        return Sphere.distanceNm(position(icao).orElseThrow(), place);
    }

    @Override
    public void sighted(Track track) {}

    @Override
    public void continued(Track track) {}

    @Override
    public void tell(String what, Track track, long atMs) {
        told.add(what + " " + track.address().text() + " at " + (atMs - START_MS));
    }
}
