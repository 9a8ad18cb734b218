package io.skyspy.edge.message;

import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A view as short url-safe text, to be kept with the point from where a client can go on: what it knows is what it had in view. */
final class ViewCode {

    private static final Pattern FORM =
            Pattern.compile("(?:a(\\d{1,3})-(\\d{1,3})-(\\d{1,3})-(\\d{1,3}))?(?:f([0-9a-f]{1,16}))?(s?)");

    private static final List<Field> FIELDS = List.of(Field.values());

    private ViewCode() {}

    static String of(View view) {
        String area = view.area()
                .map(box -> "a" + box.southRow() + "-" + box.northRow() + "-" + box.westColumn() + "-" + box.columns())
                .orElse("");
        String fields =
                view.fields().map(some -> "f" + Long.toHexString(bits(some))).orElse("");
        return area + fields + (view.form() == View.Form.SINGLE ? "s" : "");
    }

    /** Empty when it is none. */
    static Optional<View> parse(String code) {
        Matcher parts = FORM.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<Area> area = parts.group(1) == null
                ? Optional.empty()
                : Optional.of(new Area(number(parts, 1), number(parts, 2), number(parts, 3), number(parts, 4)));
        Optional<Set<Field>> fields = parts.group(5) == null
                ? Optional.empty()
                : Optional.of(fields(Long.parseUnsignedLong(parts.group(5), 16)));
        return Optional.of(new View(area, fields, parts.group(6).isEmpty() ? View.Form.BATCHED : View.Form.SINGLE));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static long bits(Set<Field> fields) {
        long bits = 0;
        for (int i = 0; i < FIELDS.size(); i++) {
            bits |= fields.contains(FIELDS.get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    private static Set<Field> fields(long bits) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (int i = 0; i < FIELDS.size(); i++) {
            if ((bits >>> i & 1) == 1) {
                fields.add(FIELDS.get(i));
            }
        }
        return fields;
    }
}
