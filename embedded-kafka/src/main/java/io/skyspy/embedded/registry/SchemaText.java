package io.skyspy.embedded.registry;

import org.apache.avro.Schema;

/** The text of an Avro schema. */
final class SchemaText {

    private SchemaText() {}

    /** @throws RegistryError 42201 when it is none: Avro throws many kinds of unchecked exceptions at hostile text */
    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (RuntimeException e) {
            throw RegistryError.invalidSchema(
                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
