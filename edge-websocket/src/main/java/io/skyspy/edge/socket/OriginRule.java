package io.skyspy.edge.socket;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which web pages may connect. What is no browser sends no origin and may always. */
final class OriginRule {

    private static final String ANY = "*";

    private final List<String> allowed;

    OriginRule(List<String> allowed) {
        this.allowed = allowed.stream().map(OriginRule::normal).toList();
    }

    /**
     * Whether a page of that origin may connect.
     *
     * @param origin the header; null when there is none
     * @param host the host the client asked for, with the port unless it is the scheme's own; null when it did not say
     */
    boolean allows(@Nullable String origin, @Nullable String host) {
        if (origin == null || allowed.contains(ANY) || allowed.contains(normal(origin))) {
            return true;
        }
        return host != null && host.equalsIgnoreCase(hostOf(origin));
    }

    /** Null for what is no origin of a page, such as {@code null}. */
    private static @Nullable String hostOf(String origin) {
        int scheme = origin.indexOf("://");
        if (scheme < 0) {
            return null;
        }
        try {
            URI uri = URI.create(origin);
            boolean standard = uri.getPort() == -1 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
            return standard ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        } catch (IllegalArgumentException noUri) {
            return null;
        }
    }

    private static String normal(String origin) {
        String lower = origin.trim().toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
