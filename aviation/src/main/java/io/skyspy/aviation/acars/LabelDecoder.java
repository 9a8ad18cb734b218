package io.skyspy.aviation.acars;

import java.util.Optional;

/** Reads one form of message. Total: a text it does not know is answered with nothing, never with an exception. */
@FunctionalInterface
interface LabelDecoder {

    Optional<Decoded> decode(AcarsText message);
}
