package io.skyspy.edge.message;

import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Field;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of the picture a client is told, and how. Clients with equal views share every byte.
 *
 * @param area where the aircraft must be; empty for everywhere, also for those whose place is not known
 * @param fields what is told of each besides its address; empty for everything
 * @param form how it is told
 */
public record View(Optional<Area> area, Optional<Set<Field>> fields, Form form) {

    /** Everything, as the contract has it. */
    public static final View ALL = new View(Optional.empty(), Optional.empty(), Form.BATCHED);

    /** How aircraft are told of. */
    public enum Form {
        /** As the contract has it. */
        BATCHED,
        /** One whole aircraft a frame, never a list or a batch: for clients that read nothing else. */
        SINGLE
    }

    public View {
        fields = fields.map(Set::copyOf);
    }

    boolean tells(Field field) {
        return fields.map(some -> some.contains(field)).orElse(true);
    }

    /** Those of the fields that are told. */
    EnumSet<Field> told(EnumSet<Field> changed) {
        EnumSet<Field> told = EnumSet.copyOf(changed);
        fields.ifPresent(told::retainAll);
        return told;
    }

    public View in(Optional<Area> other) {
        return new View(other, fields, form);
    }

    public View of(Optional<Set<Field>> others) {
        return new View(area, others, form);
    }
}
