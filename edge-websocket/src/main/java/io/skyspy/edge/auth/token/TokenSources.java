package io.skyspy.edge.auth.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the token in a request: in the query, as a subprotocol, in a header, in this order. */
public final class TokenSources {

    private static final List<String> SCHEMES = List.of("bearer", "apikey");

    private TokenSources() {}

    /**
     * The token of a WebSocket handshake.
     *
     * @param query the parameter {@code token}
     * @param subprotocols every {@code Sec-WebSocket-Protocol} header
     * @param authorization the header of that name
     * @param apiKey the header {@code X-API-Key}
     */
    public static Optional<String> ofHandshake(
            @Nullable String query,
            List<String> subprotocols,
            @Nullable String authorization,
            @Nullable String apiKey) {
        return text(query).or(() -> ofSubprotocols(subprotocols)).or(() -> ofRequest(authorization, apiKey));
    }

    /** The token of a plain request. */
    public static Optional<String> ofRequest(@Nullable String authorization, @Nullable String apiKey) {
        return text(authorization).flatMap(TokenSources::ofScheme).or(() -> text(apiKey));
    }

    /** A token is offered as the subprotocol after the name of its scheme: {@code Bearer, <token>}. */
    private static Optional<String> ofSubprotocols(List<String> headers) {
        List<String> offered = headers.stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        for (int i = 0; i + 1 < offered.size(); i++) {
            if (SCHEMES.contains(offered.get(i).toLowerCase(Locale.ROOT))) {
                return Optional.of(offered.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofScheme(String authorization) {
        String[] parts = authorization.split("\\s+", 2);
        return parts.length == 2 && SCHEMES.contains(parts[0].toLowerCase(Locale.ROOT))
                ? text(parts[1])
                : Optional.empty();
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(each -> !each.isEmpty());
    }
}
