package io.skyspy.embedded.registry;

/** Why a request is refused, with the status and code Confluent's registry gives. */
final class RegistryError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int httpStatus;
    private final int errorCode;
    private final String explanation;

    private RegistryError(int httpStatus, int errorCode, String explanation) {
        super(explanation, null, false, false);
        this.httpStatus = httpStatus;
        this.errorCode = errorCode;
        this.explanation = explanation;
    }

    static RegistryError noSubject(String subject) {
        return new RegistryError(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryError noVersion(String version) {
        return new RegistryError(404, 40402, "Version " + version + " not found.");
    }

    static RegistryError noSchema(int id) {
        return new RegistryError(404, 40403, "Schema " + id + " not found");
    }

    static RegistryError noSchema() {
        return new RegistryError(404, 40403, "Schema not found");
    }

    static RegistryError subjectNotSoftDeleted(String subject) {
        return new RegistryError(
                404, 40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
    }

    static RegistryError versionNotSoftDeleted(String subject, int version) {
        return new RegistryError(
                404,
                40407,
                "Subject '" + subject + "' Version " + version
                        + " was not deleted first before being permanently deleted");
    }

    static RegistryError noSubjectConfig(String subject) {
        return new RegistryError(
                404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryError noSubjectMode(String subject) {
        return new RegistryError(404, 40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static RegistryError incompatible(String subject, String details) {
        return new RegistryError(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: " + details);
    }

    static RegistryError invalidSchema(String reason) {
        return new RegistryError(422, 42201, "Invalid schema: " + reason);
    }

    static RegistryError invalidVersion(String version) {
        return new RegistryError(
                422,
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1]"
                        + " and the string \"latest\"");
    }

    static RegistryError invalidCompatibility(String level) {
        return new RegistryError(
                422,
                42203,
                "Invalid compatibility level '" + level
                        + "'. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and"
                        + " full_transitive");
    }

    static RegistryError unreadable(String reason) {
        return new RegistryError(400, 400, "Unrecognized request: " + reason);
    }

    static RegistryError tooLarge(int limit) {
        return new RegistryError(413, 413, "A request may have " + limit + " bytes at most");
    }

    static RegistryError noResource() {
        return new RegistryError(404, 404, "HTTP 404 Not Found");
    }

    static RegistryError methodNotAllowed() {
        return new RegistryError(405, 405, "HTTP 405 Method Not Allowed");
    }

    static RegistryError storage(String reason) {
        return new RegistryError(500, 50001, "Error in the backend data store: " + reason);
    }

    int httpStatus() {
        return httpStatus;
    }

    int errorCode() {
        return errorCode;
    }

    String explanation() {
        return explanation;
    }
}
