package io.skyspy.edge.message;

import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Field;
import java.util.Optional;
import java.util.Set;

/** One thing a client wants otherwise about its view. */
public sealed interface ViewOption {

    /** Only aircraft there; empty for everywhere. */
    record InArea(Optional<Area> area) implements ViewOption {}

    /** Only those fields of each; empty for all. */
    record OfFields(Optional<Set<Field>> fields) implements ViewOption {}

    /** The view with it. */
    default View appliedTo(View view) {
        return switch (this) {
            case InArea in -> view.in(in.area());
            case OfFields of -> view.of(of.fields());
        };
    }
}
