package io.skyspy.edge.rest;

import io.skyspy.edge.message.BadRequestException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads bodies of bounded length; a longer one is a {@link BadRequestException}. */
public final class Bodies {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_LIST = 2 * 1024 * 1024;

    private Bodies() {}

    /** A body about one thing: at most 64 KiB. */
    public static byte[] of(HttpServletRequest request) throws IOException {
        return read(request, LONGEST);
    }

    /** A body with many things in it: at most 2 MiB. */
    public static byte[] list(HttpServletRequest request) throws IOException {
        return read(request, LONGEST_LIST);
    }

    private static byte[] read(HttpServletRequest request, int longest) throws IOException {
        byte[] body = request.getInputStream().readNBytes(longest + 1);
        if (body.length > longest) {
            throw new BadRequestException("The body is too long.");
        }
        return body;
    }
}
