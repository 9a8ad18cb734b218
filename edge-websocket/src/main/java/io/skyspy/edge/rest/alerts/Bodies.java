package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.alerts.AlertProblem;
import io.skyspy.edge.alerts.AlertProblem.Kind;
import io.skyspy.edge.message.AlertRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads bodies of bounded length. */
final class Bodies {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_LIST = 2 * 1024 * 1024;

    private Bodies() {}

    static AlertRequest of(HttpServletRequest request) throws IOException {
        return read(request, LONGEST);
    }

    /** One with many rules or aircraft in it. */
    static AlertRequest list(HttpServletRequest request) throws IOException {
        return read(request, LONGEST_LIST);
    }

    private static AlertRequest read(HttpServletRequest request, int longest) throws IOException {
        byte[] body = request.getInputStream().readNBytes(longest + 1);
        if (body.length > longest) {
            throw new AlertProblem(Kind.WRONG, "The body is too long.");
        }
        return AlertRequest.of(body);
    }
}
