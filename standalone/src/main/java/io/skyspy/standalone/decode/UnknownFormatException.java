package io.skyspy.standalone.decode;

import java.io.IOException;

/** The beginning of an input does not tell its form. */
final class UnknownFormatException extends IOException {

    private static final long serialVersionUID = 1;

    UnknownFormatException() {
        super("no frames of a known form (Beast, AVR, lines with a frame, JSON lines) at its beginning; say --format");
    }
}
