package io.skyspy.edge.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses handshakes whose query cannot be read; Jetty's own upgrade takes that for a mistake of the server. */
final class ReadableQuery extends Handler.Wrapper {

    private static final byte[] TEXT = "The query cannot be read.".getBytes(StandardCharsets.UTF_8);

    ReadableQuery(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).startsWith("/ws/") || isReadable(request)) {
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.BAD_REQUEST_400);
        response.write(true, ByteBuffer.wrap(TEXT), callback);
        return true;
    }

    private static boolean isReadable(Request request) {
        try {
            Request.extractQueryParameters(request);
            return true;
        } catch (IllegalArgumentException | HttpException.RuntimeException garbage) {
            return false;
        }
    }
}
