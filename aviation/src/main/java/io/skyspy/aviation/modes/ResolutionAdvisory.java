package io.skyspy.aviation.modes;

import java.util.Optional;

/**
 * What a collision avoidance system (ACAS) told its pilots to do, as a view of the 56 bits that carry it.
 *
 * <p>Bits of the field: 9–22 advisory (ARA), 23–26 complements (RAC), 27 terminated, 28 several threats (MTE), 29–30 kind of
 * threat identity (TTI), 31–56 threat identity (TID). What bits 10 to 15 mean depends on bits 9 and 28: see
 * {@link #form}.
 *
 * @param word the MB, MV or ME field in the upper 56 bits
 * @param carrier what brought it
 * @see "ICAO Annex 10 Volume IV"
 */
public record ResolutionAdvisory(long word, Carrier carrier) {

    /** The three ways an advisory comes down. */
    public enum Carrier {
        /** BDS 3,0 in a Comm-B reply, asked for by the ground. */
        COMM_B,
        /** DF16 to the other aircraft. */
        COORDINATION_REPLY,
        /** Extended squitter, type code 28, subtype 2. */
        BROADCAST
    }

    /** How the bits 10 to 15 are to be read. */
    public enum Form {
        /** One threat, or several from which one way leads out. */
        ONE_SENSE,
        /** Several threats, some to be passed above and some below. */
        DIFFERENT_SENSES,
        /** Nothing vertical is advised. */
        NONE
    }

    public Form form() {
        if (Bits.flag(word, 9)) {
            return Form.ONE_SENSE;
        }
        return multiThreat() ? Form.DIFFERENT_SENSES : Form.NONE;
    }

    /** Whether the flight path must change, not merely must not; form {@link Form#ONE_SENSE} only. */
    public boolean corrective() {
        return oneSense(10);
    }

    /** Whether the way out is down, else up; form {@link Form#ONE_SENSE} only. */
    public boolean downward() {
        return oneSense(11);
    }

    /** Whether the rate is to be increased; form {@link Form#ONE_SENSE} only. */
    public boolean increasedRate() {
        return oneSense(12);
    }

    /** Whether the sense was reversed since the advisory began. */
    public boolean senseReversal() {
        return oneSense(13) || differentSenses(15);
    }

    /** Whether the way leads through the threat's altitude. */
    public boolean altitudeCrossing() {
        return oneSense(14) || differentSenses(14);
    }

    /** Whether a climb or descent is advised, else a limit of the vertical speed; form {@link Form#ONE_SENSE} only. */
    public boolean positive() {
        return oneSense(15);
    }

    /** Whether a correction upward is needed; form {@link Form#DIFFERENT_SENSES} only. */
    public boolean correctionUpward() {
        return differentSenses(10);
    }

    /** Whether a climb is advised; form {@link Form#DIFFERENT_SENSES} only. */
    public boolean positiveClimb() {
        return differentSenses(11);
    }

    /** Whether a correction downward is needed; form {@link Form#DIFFERENT_SENSES} only. */
    public boolean correctionDownward() {
        return differentSenses(12);
    }

    /** Whether a descent is advised; form {@link Form#DIFFERENT_SENSES} only. */
    public boolean positiveDescent() {
        return differentSenses(13);
    }

    /** RAC: the other aircraft has asked not to be passed below. */
    public boolean doNotPassBelow() {
        return Bits.flag(word, 23);
    }

    /** RAC: the other aircraft has asked not to be passed above. */
    public boolean doNotPassAbove() {
        return Bits.flag(word, 24);
    }

    /** RAC: do not turn left; no system in service sends it. */
    public boolean doNotTurnLeft() {
        return Bits.flag(word, 25);
    }

    /** RAC: do not turn right; no system in service sends it. */
    public boolean doNotTurnRight() {
        return Bits.flag(word, 26);
    }

    /** RAT: the advisory is over; it is still reported for 18 s. */
    public boolean terminated() {
        return Bits.flag(word, 27);
    }

    /** MTE: more than one threat. */
    public boolean multiThreat() {
        return Bits.flag(word, 28);
    }

    /** ARA as it was sent, 14 bits: what tells one advisory of an encounter from the next. */
    public int advice() {
        return Bits.uint(word, 9, 22);
    }

    /** TTI, [0, 3]: 0 = no identity, 1 = address, 2 = altitude, range and bearing, 3 = unassigned. */
    public int threatKind() {
        return Bits.uint(word, 29, 30);
    }

    /** Who the threat is; empty for kind 0 and the unassigned kind 3. */
    public Optional<Threat> threat() {
        return Threat.decode(word);
    }

    /** What the pilots were told, in a few words. */
    public String text() {
        return AdvisoryText.of(this);
    }

    /**
     * Whether the bits can be an advisory at all, as far as they alone tell. An address as threat should be one heard
     * lately: that is for the caller to check.
     */
    public boolean plausible() {
        return AdvisoryPlausibility.plausible(this);
    }

    private boolean oneSense(int bit) {
        return form() == Form.ONE_SENSE && Bits.flag(word, bit);
    }

    private boolean differentSenses(int bit) {
        return form() == Form.DIFFERENT_SENSES && Bits.flag(word, bit);
    }
}
