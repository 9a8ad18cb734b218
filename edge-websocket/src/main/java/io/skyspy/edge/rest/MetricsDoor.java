package io.skyspy.edge.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves the metrics at {@code /metrics} too, the original product's address, and shows them to callers of this host and of private
 * networks only; for others there is no such address. Behind a proxy that is trusted
 * ({@code skyspy.edge.trusted-proxies}) the caller is who the proxy says it is.
 */
final class MetricsDoor extends OncePerRequestFilter {

    private static final String HERE = "/metrics";
    private static final String THERE = "/actuator/prometheus";

    /** What cannot be a name that would be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%\\w+)?]?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(HERE) && !path.startsWith(THERE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPrivate(request.getRemoteAddr())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getRequestURI().equals(HERE)) {
            request.getRequestDispatcher(THERE).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isPrivate(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || isUniqueLocal(parsed.getAddress());
        } catch (UnknownHostException garbage) {
            return false;
        }
    }

    /** {@code fc00::/7}, of RFC 4193. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xFE) == 0xFC;
    }
}
