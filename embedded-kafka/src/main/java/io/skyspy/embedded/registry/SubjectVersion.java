package io.skyspy.embedded.registry;

/**
 * One version of a subject.
 *
 * @param version counts from 1 in its subject
 * @param id names the schema across subjects
 * @param schema the schema as Avro writes it
 * @param deleted deleted softly: gone from listings, still to be had by its id
 */
record SubjectVersion(String subject, int version, int id, String schema, boolean deleted) {

    SubjectVersion asDeleted() {
        return new SubjectVersion(subject, version, id, schema, true);
    }
}
