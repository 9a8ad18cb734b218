package io.skyspy.alerting;

import java.util.Locale;

/** What every text begins with that a regular expression describes, as far as that is plain to see. */
final class RegexPrefix {
    private static final String MAY_BE_NONE = "?*{";

    private RegexPrefix() {}

    /** Those letters and digits in upper case; empty when the expression does not begin with any, or has a choice in it. */
    static String of(String regex) {
        if (regex.indexOf('|') >= 0) {
            return "";
        }
        int begin = regex.startsWith("^") ? 1 : 0;
        int end = begin;
        while (end < regex.length() && isPlain(regex.charAt(end))) {
            end++;
        }
        if (end > begin && end < regex.length() && MAY_BE_NONE.indexOf(regex.charAt(end)) >= 0) {
            end--;
        }
        return regex.substring(begin, end).toUpperCase(Locale.ROOT);
    }

    private static boolean isPlain(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
}
