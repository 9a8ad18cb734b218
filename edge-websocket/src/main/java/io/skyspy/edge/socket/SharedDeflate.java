package io.skyspy.edge.socket;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.websocket.core.ExtensionConfig;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.internal.PerMessageDeflateExtension;

/**
 * The extension permessage-deflate for messages that are compressed once for everybody: what is sent passes through as it is, compressed
 * or not as its first bit says; what comes in is left to Jetty's own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7692">RFC 7692</a>
 */
public final class SharedDeflate extends PerMessageDeflateExtension {

    static final String NAME = "permessage-deflate";

    private static final String SERVER_WINDOW = "server_max_window_bits";
    private static final int OUR_WINDOW_BITS = 15;

    /** Called by Jetty, once for each connection. */
    public SharedDeflate() {}

    /**
     * The answer to what a client offers; empty when it wants what a shared message cannot be: compressed in a smaller window.
     *
     * @param offered its extensions, best first
     */
    static Optional<ExtensionConfig> answer(List<ExtensionConfig> offered) {
        return offered.stream()
                .filter(offer -> offer.getName().equals(NAME))
                .filter(offer -> offer.getParameter(SERVER_WINDOW, OUR_WINDOW_BITS) == OUR_WINDOW_BITS)
                .findFirst()
                .map(offer -> {
                    ExtensionConfig answer = new ExtensionConfig(NAME);
                    answer.setParameter("server_no_context_takeover");
                    answer.setParameter("client_no_context_takeover");
                    return answer;
                });
    }

    @Override
    public void sendFrame(OutgoingEntry entry) {
        nextOutgoingFrame(entry);
    }
}
