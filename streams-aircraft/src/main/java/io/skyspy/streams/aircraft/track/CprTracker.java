package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.cpr.Cpr;
import io.skyspy.aviation.cpr.CprFrame;
import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the positions of one aircraft from its even and odd frames.
 *
 * <p>Both halves must be of one kind (airborne, surface), one source and close in time. A single frame is decoded relative to the
 * aircraft's own position, at most ten minutes old, or to the receiver where that cannot be ambiguous. A position must be
 * within the receiver's range and reachable from the last one; three global positions in a row that agree with each other but not with the
 * last position replace it. A position somebody else decoded counts as a global one.
 *
 * <p>On the ground two frames leave four places open; which one is meant, the receiver's place tells, else the aircraft's own last position. Where
 * a receiver of unknown place may be is not guessed from what else it hears: that would make the result depend on who shares the partition.
 *
 * <p>Transponders without a position send zeros. A frame with two is never taken, one with a single zero only once a position is known.
 *
 * @see "readsb, position filters"
 */
final class CprTracker {
    private static final long REFERENCE_MS = 600_000;
    private static final double LOCAL_AIRBORNE_NM = 100;
    private static final double LOCAL_SURFACE_NM = 40;
    private static final double SURFACE_REFERENCE_NM = 450 / 1.852;
    private static final double ZONE_NM = 360;
    private static final int CHALLENGES = 3;

    private final double maxRangeNm;
    private @Nullable Half even;
    private @Nullable Half odd;
    private @Nullable Fix fix;
    private @Nullable Fix challenger;
    private int challenges;

    CprTracker(double maxRangeNm) {
        this.maxRangeNm = maxRangeNm;
    }

    /** The last position taken; absent when there was none. */
    @Nullable
    Fix fix() {
        return fix;
    }

    /** Goes on from a position known otherwise. */
    void restart(@Nullable Fix from) {
        fix = from;
    }

    /** Takes a frame; when the outcome is {@code GLOBAL} or {@code LOCAL}, {@link #fix} is where it was sent. */
    PositionOutcome take(Half half, @Nullable Position receiver, TrackFields fields) {
        CprFrame frame = half.frame();
        if (isBlank(frame)) {
            return PositionOutcome.BLANK;
        }
        Half counterpart = frame.odd() ? even : odd;
        if (frame.odd()) {
            odd = half;
        } else {
            even = half;
        }
        if (fix != null && half.atMs() < fix.atMs()) {
            return PositionOutcome.LATE;
        }
        if (counterpart != null && fit(half, counterpart, fields)) {
            Optional<Position> global = global(half, counterpart, receiver);
            if (global.isPresent()) {
                return judge(fix(global.get(), half), receiver, fields, true);
            }
        }
        Optional<Position> local = local(half, receiver);
        return local.isPresent() ? judge(fix(local.get(), half), receiver, fields, false) : PositionOutcome.UNRESOLVED;
    }

    /** Takes a position somebody else decoded, newer than {@link #fix}; when the outcome is {@code GLOBAL}, that is the new fix. */
    PositionOutcome take(Fix reported, @Nullable Position receiver, TrackFields fields) {
        return judge(reported, receiver, fields, true);
    }

    private boolean isBlank(CprFrame frame) {
        boolean noLatitude = frame.latitude() == 0;
        boolean noLongitude = frame.longitude() == 0;
        return (noLatitude && noLongitude) || ((noLatitude || noLongitude) && fix == null);
    }

    private static boolean fit(Half half, Half counterpart, TrackFields fields) {
        return half.frame().surface() == counterpart.frame().surface()
                && half.source() == counterpart.source()
                && half.coarse() == counterpart.coarse()
                && Math.abs(half.atMs() - counterpart.atMs())
                        <= CprWindow.lengthMs(half.frame().surface(), fields);
    }

    private Optional<Position> global(Half half, Half counterpart, @Nullable Position receiver) {
        boolean isOdd = half.frame().odd();
        CprFrame evenFrame = isOdd ? counterpart.frame() : half.frame();
        CprFrame oddFrame = isOdd ? half.frame() : counterpart.frame();
        if (!half.frame().surface()) {
            return Cpr.airborneGlobal(evenFrame, oddFrame, isOdd);
        }
        Position reference = receiver != null ? receiver : ownPosition(half.atMs());
        return reference == null
                ? Optional.empty()
                : Cpr.surfaceGlobal(evenFrame, oddFrame, isOdd, reference)
                        .filter(found -> Sphere.distanceNm(reference, found) <= SURFACE_REFERENCE_NM);
    }

    private Optional<Position> local(Half half, @Nullable Position receiver) {
        boolean surface = half.frame().surface();
        Position own = ownPosition(half.atMs());
        if (own != null) {
            return surface
                    ? within(Cpr.surfaceLocal(half.frame(), own), own, LOCAL_SURFACE_NM)
                    : within(Cpr.airborneLocal(half.frame(), own), own, LOCAL_AIRBORNE_NM);
        }
        if (receiver == null || surface) {
            return Optional.empty();
        }
        double unambiguousNm = Math.min(maxRangeNm, ZONE_NM - maxRangeNm);
        return within(Cpr.airborneLocal(half.frame(), receiver), receiver, unambiguousNm);
    }

    private static Optional<Position> within(Optional<Position> found, Position reference, double limitNm) {
        return found.filter(position -> Sphere.distanceNm(reference, position) <= limitNm);
    }

    private @Nullable Position ownPosition(long atMs) {
        return fix != null && atMs - fix.atMs() <= REFERENCE_MS ? fix.position() : null;
    }

    private static Fix fix(Position found, Half half) {
        return new Fix(found, half.atMs(), half.frame().surface(), half.coarse());
    }

    private PositionOutcome judge(Fix next, @Nullable Position receiver, TrackFields fields, boolean global) {
        if (receiver != null && Sphere.distanceNm(receiver, next.position()) > maxRangeNm) {
            return PositionOutcome.OUT_OF_RANGE;
        }
        if (fix != null && !SpeedLimit.allows(fix, next, fields) && !(global && replaces(next, fields))) {
            return PositionOutcome.TOO_FAST;
        }
        fix = next;
        challenger = null;
        return global ? PositionOutcome.GLOBAL : PositionOutcome.LOCAL;
    }

    /** Whether enough positions in a row say that the last one was wrong. */
    private boolean replaces(Fix next, TrackFields fields) {
        boolean agrees = challenger != null && SpeedLimit.allows(challenger, next, fields);
        challenges = agrees ? challenges + 1 : 1;
        challenger = next;
        return challenges >= CHALLENGES;
    }
}
