package io.skyspy.edge.message;

import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a subscription says about the view: {@code bbox}, or {@code center} and {@code radius_nm}; and {@code fields}. */
final class ViewOptions {

    private static final Pattern COMMA = Pattern.compile(",");

    /** Always told, so it may be asked for. */
    private static final String HEX = "hex";

    private ViewOptions() {}

    /** That an option cannot be understood. */
    static final class BadOptionException extends Exception {

        private static final long serialVersionUID = 1L;
        private final ErrorText error;

        BadOptionException(ErrorText error) {
            super(error.text());
            this.error = error;
        }

        ErrorText error() {
            return error;
        }
    }

    static List<ViewOption> of(JsonNode message) throws BadOptionException {
        List<ViewOption> options = new ArrayList<>();
        if (message.has("bbox")) {
            options.add(new ViewOption.InArea(box(message.path("bbox"))));
        } else if (message.has("center")) {
            options.add(new ViewOption.InArea(circle(message.path("center"), message.path("radius_nm"))));
        }
        if (message.has("fields")) {
            options.add(new ViewOption.OfFields(fields(message.path("fields"))));
        }
        return options;
    }

    /**
     * The view that a query asks for.
     *
     * @param bbox west, south, east and north, with commas; null for everywhere
     * @param fields names with commas; null for everything
     * @throws IllegalArgumentException when one of them cannot be understood
     */
    static View query(@Nullable String bbox, @Nullable String fields) {
        View view = View.ALL;
        try {
            if (bbox != null) {
                view = view.in(Optional.of(box(COMMA.splitAsStream(bbox)
                        .map(String::trim)
                        .map(Double::valueOf)
                        .toList())));
            }
            if (fields != null) {
                view = view.of(Optional.of(
                        fields(COMMA.splitAsStream(fields).map(String::trim).toList())));
            }
        } catch (BadOptionException bad) {
            throw new IllegalArgumentException(bad.error().text(), bad);
        }
        return view;
    }

    private static Optional<Area> box(JsonNode box) throws BadOptionException {
        if (box.isNull()) {
            return Optional.empty();
        }
        if (!box.isArray() || !box.valueStream().allMatch(JsonNode::isNumber)) {
            throw new BadOptionException(ErrorText.INVALID_BBOX);
        }
        return Optional.of(box(box.valueStream().map(JsonNode::doubleValue).toList()));
    }

    /** West, south, east and north. */
    private static Area box(List<Double> borders) throws BadOptionException {
        if (borders.size() != 4) {
            throw new BadOptionException(ErrorText.INVALID_BBOX);
        }
        try {
            return Area.box(borders.get(0), borders.get(1), borders.get(2), borders.get(3));
        } catch (IllegalArgumentException nowhere) {
            throw new BadOptionException(ErrorText.INVALID_BBOX);
        }
    }

    private static Optional<Area> circle(JsonNode center, JsonNode radiusNm) throws BadOptionException {
        if (center.isNull()) {
            return Optional.empty();
        }
        JsonNode lat = center.path("lat");
        JsonNode lon = center.path("lon");
        if (!lat.isNumber() || !lon.isNumber() || !radiusNm.isNumber()) {
            throw new BadOptionException(ErrorText.INVALID_CENTER);
        }
        try {
            return Optional.of(Area.circle(lat.doubleValue(), lon.doubleValue(), radiusNm.doubleValue()));
        } catch (IllegalArgumentException nowhere) {
            throw new BadOptionException(ErrorText.INVALID_CENTER);
        }
    }

    private static Optional<Set<Field>> fields(JsonNode names) throws BadOptionException {
        if (names.isNull()) {
            return Optional.empty();
        }
        if (!names.isArray()) {
            throw new BadOptionException(ErrorText.INVALID_FIELDS);
        }
        return Optional.of(
                fields(names.valueStream().map(name -> name.stringValue("")).toList()));
    }

    private static Set<Field> fields(List<String> names) throws BadOptionException {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (String name : names) {
            Optional<Field> field = FieldNames.named(name);
            if (field.isEmpty() && !HEX.equals(name)) {
                throw new BadOptionException(ErrorText.INVALID_FIELDS);
            }
            field.ifPresent(fields::add);
        }
        return fields;
    }
}
