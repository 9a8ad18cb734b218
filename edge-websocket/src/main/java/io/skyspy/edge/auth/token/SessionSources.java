package io.skyspy.edge.auth.token;

import io.skyspy.edge.auth.SessionKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the key of a session in a request: in the query of a handshake, then in a cookie. What is no key counts as none. */
public final class SessionSources {

    /** Name of the cookie. */
    public static final String COOKIE = "skyspy_session";

    private SessionSources() {}

    /**
     * The session of a WebSocket handshake.
     *
     * @param query the parameter {@code session_key}
     * @param cookies every {@code Cookie} header
     */
    public static Optional<SessionKey> ofHandshake(@Nullable String query, List<String> cookies) {
        return Optional.ofNullable(query).flatMap(SessionKey::parse).or(() -> ofRequest(cookies));
    }

    /**
     * The session of a plain request.
     *
     * @param cookies every {@code Cookie} header
     */
    public static Optional<SessionKey> ofRequest(List<String> cookies) {
        return cookies.stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .flatMap(pair -> SessionKey.parse(pair.substring(COOKIE.length() + 1)).stream())
                .findFirst();
    }
}
