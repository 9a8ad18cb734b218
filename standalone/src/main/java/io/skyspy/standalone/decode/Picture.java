package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.AirbornePosition;
import io.skyspy.aviation.modes.AirspeedVelocity;
import io.skyspy.aviation.modes.CoarseTisbPosition;
import io.skyspy.aviation.modes.GroundVelocity;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.SurfacePosition;
import io.skyspy.streams.aircraft.track.Field;
import io.skyspy.streams.aircraft.track.Heard;
import io.skyspy.streams.aircraft.track.Outcome;
import io.skyspy.streams.aircraft.track.Sky;
import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.TrackEvents;
import io.skyspy.streams.aircraft.track.TrackFields;
import io.skyspy.streams.aircraft.track.TrackSettings;
import java.time.Duration;

/** The aircraft heard so far: says whether a message is believed, and what it means together with the earlier ones. */
final class Picture {
    /** Nobody listens, so nothing is to be emitted. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private static final TrackSettings SETTINGS = new TrackSettings(
            NEVER,
            NEVER,
            TrackSettings.DEFAULT.removeAfter(),
            NEVER,
            NEVER,
            TrackSettings.DEFAULT.maxRangeNm(),
            TrackSettings.DEFAULT.maxAircraft());
    private static final int DEGREE_PLACES = 6;

    private final LatestTrack tracks = new LatestTrack();
    private final Sky sky = new Sky(tracks, SETTINGS, new TrackEvents() {});

    /** Takes the message into the picture, if it is believed. */
    Outcome take(ModeSMessage message, Heard heard) {
        tracks.forget();
        Outcome outcome = sky.take(message, heard);
        sky.settle();
        return outcome;
    }

    /** Writes what follows from the message taken last and those before it. */
    void values(JsonBytes json, ModeSMessage message, long atMs) {
        Track track = tracks.latest();
        if (track == null) {
            return;
        }
        switch (message) {
            case AirbornePosition position -> position(json, track, atMs);
            case SurfacePosition position -> position(json, track, atMs);
            case CoarseTisbPosition position -> position(json, track, atMs);
            case GroundVelocity velocity -> now(json, Name.ALT_GEOM, track.fields(), Field.ALTITUDE_GEOM_FT, atMs);
            case AirspeedVelocity velocity -> now(json, Name.ALT_GEOM, track.fields(), Field.ALTITUDE_GEOM_FT, atMs);
            default -> {}
        }
    }

    private void position(JsonBytes json, Track track, long atMs) {
        TrackFields fields = track.fields();
        if (!tracks.hasNewPosition() || fields.timeMs(Field.LATITUDE_DEG) != atMs) {
            return;
        }
        json.decimal(Name.LAT, fields.get(Field.LATITUDE_DEG), DEGREE_PLACES);
        json.decimal(Name.LON, fields.get(Field.LONGITUDE_DEG), DEGREE_PLACES);
        now(json, Name.NIC, fields, Field.NIC, atMs);
        now(json, Name.RC, fields, Field.CONTAINMENT_RADIUS_M, atMs);
        now(json, Name.NAC_P, fields, Field.NAC_P, atMs);
        now(json, Name.SIL, fields, Field.SIL, atMs);
    }

    private static void now(JsonBytes json, Name name, TrackFields fields, Field field, long atMs) {
        if (fields.has(field) && fields.timeMs(field) == atMs) {
            json.number(name, Math.round(fields.get(field)));
        }
    }
}
