package io.skyspy.aviation.modes;

/** An extended squitter whose type code, subtype or control field has no public contents: it only says who was heard. */
public record UndecodedSquitter(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return false;
    }
}
