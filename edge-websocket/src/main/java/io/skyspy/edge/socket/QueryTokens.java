package io.skyspy.edge.socket;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes the token out of the query before anything else sees the request: what is not there cannot get into a log. */
final class QueryTokens extends Handler.Wrapper {

    /** Attribute of a request: the token that was in its query. */
    static final String TOKEN = QueryTokens.class.getName();

    private static final String NAME = "token";

    QueryTokens(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        if (query == null || Arrays.stream(query.split("&", -1)).noneMatch(QueryTokens::isToken)) {
            return super.handle(request, response, callback);
        }
        Arrays.stream(query.split("&", -1))
                .filter(QueryTokens::isToken)
                .findFirst()
                .ifPresent(pair -> request.setAttribute(TOKEN, decoded(pair.substring(pair.indexOf('=') + 1))));
        String rest = Arrays.stream(query.split("&", -1))
                .filter(pair -> !isToken(pair))
                .collect(Collectors.joining("&"));
        HttpURI uri = HttpURI.build(request.getHttpURI())
                .query(rest.isEmpty() ? null : rest)
                .asImmutable();
        Request without = new Request.Wrapper(request) {
            @Override
            public HttpURI getHttpURI() {
                return uri;
            }
        };
        return super.handle(without, response, callback);
    }

    private static boolean isToken(String pair) {
        int equals = pair.indexOf('=');
        return equals > 0 && decoded(pair.substring(0, equals)).equals(NAME);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            return text;
        }
    }
}
