package io.skyspy.standalone;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows an Avro record as JSON for people: times in ISO 8601, bytes in hex, absent fields left out. */
final class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    static ObjectNode of(GenericRecord record) {
        ObjectNode json = NODES.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                put(json, field.name(), value, present(field.schema()));
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String name, Object value, Schema schema) {
        ArrayNode holder = NODES.arrayNode();
        add(holder, value, schema);
        json.set(name, holder.get(0));
    }

    private static void add(ArrayNode json, Object value, Schema schema) {
        switch (value) {
            case GenericRecord record -> json.add(of(record));
            case Collection<?> items -> {
                ArrayNode array = json.addArray();
                items.forEach(item -> add(array, item, schema.getElementType()));
            }
            case ByteBuffer bytes -> json.add(hex(bytes));
            case Long number -> addLong(json, number, schema.getLogicalType());
            case Integer number -> json.add(number);
            case Float number -> json.add(number);
            case Double number -> json.add(number);
            case Boolean flag -> json.add(flag);
            default -> json.add(value.toString());
        }
    }

    private static void addLong(ArrayNode json, long number, @Nullable LogicalType type) {
        switch (type) {
            case LogicalTypes.TimestampMillis millis ->
                json.add(Instant.ofEpochMilli(number).toString());
            case LogicalTypes.TimestampMicros micros ->
                json.add(Instant.EPOCH.plus(number, ChronoUnit.MICROS).toString());
            case null, default -> json.add(number);
        }
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().withUpperCase().formatHex(copy);
    }

    /** The schema of a value that is there, where the field may be absent. */
    private static Schema present(Schema schema) {
        return schema.getType() != Schema.Type.UNION
                ? schema
                : schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElse(schema);
    }
}
