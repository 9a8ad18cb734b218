package io.skyspy.edge.stomp;

/**
 * Header values as STOMP 1.2 has them.
 *
 * @see <a href="https://stomp.github.io/stomp-specification-1.2.html#Value_Encoding">Value Encoding</a>
 */
final class HeaderText {

    private HeaderText() {}

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace(":", "\\c");
    }
}
