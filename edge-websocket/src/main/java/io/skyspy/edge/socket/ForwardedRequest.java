package io.skyspy.edge.socket;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;

/** A request as the client made it to the proxy. */
final class ForwardedRequest extends Request.Wrapper {

    private final ConnectionMetaData connection;
    private final HttpURI uri;

    ForwardedRequest(Request request, InetSocketAddress client, boolean secure) {
        super(request);
        HttpScheme scheme = secure ? HttpScheme.HTTPS : HttpScheme.HTTP;
        uri = HttpURI.build(request.getHttpURI()).scheme(scheme).asImmutable();
        connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public boolean isSecure() {
                return secure;
            }

            @Override
            public SocketAddress getRemoteSocketAddress() {
                return client;
            }
        };
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
        return connection;
    }

    @Override
    public HttpURI getHttpURI() {
        return uri;
    }

    @Override
    public boolean isSecure() {
        return connection.isSecure();
    }
}
