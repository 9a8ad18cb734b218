package io.skyspy.edge.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers what the page may do: talk to this server, and to no other unless a base map is configured. */
final class SecurityHeaders extends OncePerRequestFilter {

    private final String contentPolicy;

    /**
     * The headers.
     *
     * @param foreignMap whether the base map comes from another server; its tiles and fonts may be anywhere
     */
    SecurityHeaders(boolean foreignMap) {
        String elsewhere = foreignMap ? " https:" : "";
        contentPolicy =
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
                        + elsewhere + "; connect-src 'self' blob:" + elsewhere
                        + "; worker-src 'self' blob:; child-src blob:; object-src 'none'; base-uri 'self'; form-action 'self';"
                        + " frame-ancestors 'self'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }
}
