package io.skyspy.alerting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a rule, field by field, in the words clients know. */
final class Problems {
    static final String REQUIRED = "This field is required.";
    static final String BLANK = "This field may not be blank.";

    private static final int LONGEST_ECHO = 40;

    private final Map<String, List<String>> found = new LinkedHashMap<>();

    static String notAChoice(String value) {
        return "\"" + value.substring(0, Math.min(value.length(), LONGEST_ECHO)) + "\" is not a valid choice.";
    }

    static String tooLong(int most) {
        return "Ensure this field has no more than " + most + " characters.";
    }

    static String tooMany(int most) {
        return "Ensure this field has no more than " + most + " elements.";
    }

    void add(String field, String problem) {
        found.computeIfAbsent(field, name -> new ArrayList<>()).add(problem);
    }

    void addIf(boolean wrong, String field, String problem) {
        if (wrong) {
            add(field, problem);
        }
    }

    void checkLength(String field, @Nullable String text, int most) {
        addIf(text != null && text.codePointCount(0, text.length()) > most, field, tooLong(most));
    }

    Map<String, List<String>> found() {
        found.replaceAll((field, problems) -> List.copyOf(problems));
        return Collections.unmodifiableMap(found);
    }
}
