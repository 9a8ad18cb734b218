package io.skyspy.edge.socket;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Believes trusted proxies whom they speak for ({@code X-Forwarded-For}) and how ({@code X-Forwarded-Proto}). What anybody else says of
 * that, in these headers or others, counts for nothing.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {

    /** What cannot be a name that would be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

    private final InetAddressSet trusted = new InetAddressSet();

    /**
     * The proxies.
     *
     * @param ranges addresses, and ranges such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one is neither
     */
    TrustedProxies(List<String> ranges) {
        trusted.addAll(ranges);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                        && trusted.test(peer.getAddress())
                ? new ForwardedRequest(request, client(request.getHeaders(), peer), isSecure(request))
                : request;
    }

    /** The last in the line that is no trusted proxy: those before it were named by somebody who may have lied. */
    private InetSocketAddress client(HttpFields headers, InetSocketAddress peer) {
        InetSocketAddress client = peer;
        for (String hop : headers.getCSV(HttpHeader.X_FORWARDED_FOR, false).reversed()) {
            if (!trusted.test(client.getAddress())) {
                break;
            }
            try {
                client = address(hop);
            } catch (IllegalArgumentException | UnknownHostException garbage) {
                break;
            }
        }
        return client;
    }

    private static InetSocketAddress address(String hop) throws UnknownHostException {
        HostPort parsed = new HostPort(hop);
        if (!ADDRESS.matcher(parsed.getHost()).matches()) {
            throw new UnknownHostException(hop);
        }
        return new InetSocketAddress(InetAddress.getByName(parsed.getHost()), parsed.getPort(0));
    }

    private static boolean isSecure(Request request) {
        List<String> schemes = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_PROTO, false);
        return schemes.isEmpty()
                ? request.isSecure()
                : HttpScheme.HTTPS.is(schemes.getFirst()) || HttpScheme.WSS.is(schemes.getFirst());
    }
}
