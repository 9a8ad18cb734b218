package io.skyspy.aviation.acars;

import java.util.Map;
import java.util.Optional;

/** Messages without text: acknowledgements, link tests, advisories of the data link itself. */
final class LinkMessage implements LabelDecoder {

    private static final Map<String, String> KINDS = Map.of(
            "_d", "ack/Acknowledgement, no information",
            "Q0", "link_test/Link test",
            "5V", "link_switch/VDL switch advisory",
            "5P", "link_suspended/Temporary suspension of ACARS");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String kind = KINDS.get(message.label());
        if (kind == null || !message.text().isBlank()) {
            return Optional.empty();
        }
        int slash = kind.indexOf('/');
        return Optional.of(new Reading("link", kind.substring(0, slash), kind.substring(slash + 1)).result());
    }
}
