package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.AllCallReply;
import io.skyspy.aviation.modes.ExtendedSquitter;
import io.skyspy.aviation.modes.MilitarySquitter;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.SquitterSource;
import org.jspecify.annotations.Nullable;

/**
 * How far a message can be trusted to name its aircraft.
 *
 * @see "readsb: address filter, 60 s"
 */
enum Admission {
    /** Announces the address, with parity that checks all of the frame; may begin a track. */
    ANNOUNCED,
    /** Counts only for an aircraft that announced itself within the last 60 s. */
    IF_KNOWN,
    /** Not about an aircraft. */
    NONE;

    private static final long KNOWN_FOR_MS = 60_000;

    static Admission of(ModeSMessage message) {
        if (message.parityOverlaid() || message.repaired()) {
            return IF_KNOWN;
        }
        return switch (message) {
            case ExtendedSquitter squitter -> squitter.source() == SquitterSource.TISB_MANAGEMENT ? NONE : ANNOUNCED;
            case AllCallReply reply -> reply.interrogatorCode() == 0 ? ANNOUNCED : IF_KNOWN;
            case MilitarySquitter squitter -> NONE;
            default -> IF_KNOWN;
        };
    }

    /** Whether a message of this kind is to be taken into what may be the aircraft's track. */
    boolean admits(@Nullable Track track, long nowMs) {
        return switch (this) {
            case ANNOUNCED -> true;
            case IF_KNOWN -> track != null && nowMs - track.times.lastAnnouncedMs <= KNOWN_FOR_MS;
            case NONE -> false;
        };
    }
}
