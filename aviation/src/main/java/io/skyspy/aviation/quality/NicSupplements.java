package io.skyspy.aviation.quality;

/**
 * The bits that refine the type code of a position; false where unknown.
 *
 * @param a supplement A, in operational status from version 1 on
 * @param b supplement B, in airborne positions from version 2 on
 * @param c supplement C, in surface operational status from version 2 on
 */
public record NicSupplements(boolean a, boolean b, boolean c) {
    /** Nothing is known. */
    public static final NicSupplements NONE = new NicSupplements(false, false, false);
}
