package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.observe.AircraftClass;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;

/**
 * Pairs that are close because they want to be, or because that is how one flies there.
 *
 * @param floorFt below this altitude nobody is looked at: taking off, landing, at a pad
 * @param patternCeilingFt below this altitude slow aircraft are in the traffic pattern of an airfield
 * @param patternKt how fast at most they fly there
 * @param togetherKt aircraft that differ by less fly together: formation, parallel approach
 * @param togetherCeilingFt above this altitude transports do not fly together
 */
public record Exemptions(int floorFt, int patternCeilingFt, int patternKt, int togetherKt, int togetherCeilingFt) {

    /** Whether the two are never looked at together. */
    static boolean areOneOrOfOneKind(Observation one, Observation other) {
        String callsign = one.who().callsign();
        boolean same = callsign != null && callsign.equals(other.who().callsign());
        boolean military = one.who().military() && other.who().military();
        return same
                || military
                || areBoth(AircraftClass.FIGHTER, one, other)
                || areBoth(AircraftClass.GLIDER, one, other);
    }

    private static boolean areBoth(AircraftClass kind, Observation one, Observation other) {
        return one.who().aircraftClass() == kind && other.who().aircraftClass() == kind;
    }

    boolean isLow(Pair pair) {
        return pair.first().altitudeFt() < floorFt || pair.second().altitudeFt() < floorFt;
    }

    boolean isInPattern(Pair pair) {
        return isInPattern(pair.one(), pair.first()) && isInPattern(pair.other(), pair.second());
    }

    private boolean isInPattern(Observation aircraft, Vertical vertical) {
        Motion motion = aircraft.motion();
        Float speed = motion.groundSpeedKt();
        return vertical.altitudeFt() < patternCeilingFt && speed != null && speed <= patternKt;
    }

    /** The same way at the same speed. Two transports at altitude have no business to. */
    boolean flyTogether(Pair pair) {
        boolean transports = areBoth(AircraftClass.AIRLINER, pair.one(), pair.other());
        double higher = Math.max(pair.first().altitudeFt(), pair.second().altitudeFt());
        return pair.relative().length() < togetherKt && !(transports && higher > togetherCeilingFt);
    }
}
