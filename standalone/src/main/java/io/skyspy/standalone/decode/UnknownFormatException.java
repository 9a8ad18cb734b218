package io.skyspy.standalone.decode;

import java.io.IOException;

/** An input is not of a form that has frames, as far as its beginning tells. */
final class UnknownFormatException extends IOException {

    private static final long serialVersionUID = 1;

    UnknownFormatException(byte[] beginning) {
        super(OtherContents.complaint(beginning));
    }
}
