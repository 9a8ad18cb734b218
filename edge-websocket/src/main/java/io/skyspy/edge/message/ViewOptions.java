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
        if (bbox != null) {
            List<Double> borders = COMMA.splitAsStream(bbox)
                    .map(String::trim)
                    .map(Double::valueOf)
                    .toList();
            if (borders.size() != 4) {
                throw new IllegalArgumentException(ErrorText.INVALID_BBOX.text());
            }
            view = view.in(Optional.of(Area.box(borders.get(0), borders.get(1), borders.get(2), borders.get(3))));
        }
        if (fields != null) {
            Set<Field> some = EnumSet.noneOf(Field.class);
            for (String name : COMMA.splitAsStream(fields).toList()) {
                Optional<Field> field = FieldNames.named(name.trim());
                if (field.isEmpty() && !HEX.equals(name.trim())) {
                    throw new IllegalArgumentException(ErrorText.INVALID_FIELDS.text());
                }
                field.ifPresent(some::add);
            }
            view = view.of(Optional.of(some));
        }
        return view;
    }

    private static Optional<Area> box(JsonNode box) throws BadOptionException {
        if (box.isNull()) {
            return Optional.empty();
        }
        if (!box.isArray() || box.size() != 4 || !box.valueStream().allMatch(JsonNode::isNumber)) {
            throw new BadOptionException(ErrorText.INVALID_BBOX);
        }
        try {
            return Optional.of(Area.box(
                    box.path(0).doubleValue(),
                    box.path(1).doubleValue(),
                    box.path(2).doubleValue(),
                    box.path(3).doubleValue()));
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
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (JsonNode name : names.values()) {
            String text = name.stringValue("");
            Optional<Field> field = FieldNames.named(text);
            if (field.isEmpty() && !HEX.equals(text)) {
                throw new BadOptionException(ErrorText.INVALID_FIELDS);
            }
            field.ifPresent(fields::add);
        }
        if (!names.isArray()) {
            throw new BadOptionException(ErrorText.INVALID_FIELDS);
        }
        return Optional.of(fields);
    }
}
