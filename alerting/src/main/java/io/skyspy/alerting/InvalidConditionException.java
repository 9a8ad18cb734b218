package io.skyspy.alerting;

/** A condition that says nothing that could be compared. */
final class InvalidConditionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field type, operator or value */
    InvalidConditionException(String field, String problem) {
        super(problem);
        this.field = field;
    }

    String field() {
        return field;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
