package io.skyspy.edge.socket;

import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.message.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Reads from a handshake what the client wants to know of the aircraft, and in which form. */
final class ViewQuery {

    private static final String GO = "Go-http-client/";

    private ViewQuery() {}

    /**
     * The view: the parameters {@code bbox} (west, south, east, north) and {@code fields}, as lists with commas, and
     * {@code format=single}. The original's terminal client, which understands nothing else, gets that form without asking.
     *
     * @throws IllegalArgumentException when a parameter cannot be understood
     */
    static View of(HttpServletRequest request, List<String> topics) {
        View view = ClientMessageParser.view(request.getParameter("bbox"), request.getParameter("fields"));
        boolean single = "single".equals(request.getParameter("format")) || isTerminalClient(request, topics);
        return new View(view.area(), view.fields(), single ? View.Form.SINGLE : View.Form.BATCHED);
    }

    private static boolean isTerminalClient(HttpServletRequest request, List<String> topics) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null
                && agent.startsWith(GO)
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && (topics.equals(List.of("aircraft")) || topics.equals(List.of("messages")));
    }
}
