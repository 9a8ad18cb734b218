package io.skyspy.edge.socket;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Takes secrets out of the query before anything else sees the request: what is not there cannot get into a log. */
final class QueryTokens extends Handler.Wrapper {

    /** Attribute of a request: the token that was in its query. */
    static final String TOKEN = QueryTokens.class.getName();

    /** Attribute of a request: the key of a session that was in its query. */
    static final String SESSION = TOKEN + ".session";

    /** Which attribute gets which parameter. */
    private static final Map<String, String> ATTRIBUTES = Map.of("token", TOKEN, "session_key", SESSION);

    QueryTokens(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        if (query == null || Arrays.stream(query.split("&", -1)).allMatch(pair -> attribute(pair) == null)) {
            return super.handle(request, response, callback);
        }
        for (String pair : query.split("&", -1)) {
            String attribute = attribute(pair);
            if (attribute != null && request.getAttribute(attribute) == null) {
                request.setAttribute(attribute, decoded(pair.substring(pair.indexOf('=') + 1)));
            }
        }
        String rest = Arrays.stream(query.split("&", -1))
                .filter(pair -> attribute(pair) == null)
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

    private static @Nullable String attribute(String pair) {
        int equals = pair.indexOf('=');
        return equals > 0 ? ATTRIBUTES.get(decoded(pair.substring(0, equals))) : null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            return text;
        }
    }
}
