package io.skyspy.edge.socket;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Puts the door for sockets in front of the servlets of Spring's web server. */
final class SocketServer
        implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, JettyServerCustomizer {

    private final SocketDoor door;
    private final int sendBufferBytes;

    SocketServer(SocketDoor door, int sendBufferBytes) {
        this.door = door;
        this.sendBufferBytes = sendBufferBytes;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this);
    }

    @Override
    public void customize(Server server) {
        WebSocketUpgradeHandler sockets =
                new WebSocketUpgradeHandler(WebSocketServerComponents.ensureWebSocketComponents(server));
        sockets.addMapping("/ws/*", door);
        sockets.setHandler(server.getHandler());
        server.setHandler(new ReadableQuery(sockets));
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setAcceptedSendBufferSize(sendBufferBytes);
            }
        }
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                keepQueriesOutOfTheLog(server);
            }
        });
    }

    /** When everybody else has configured the server: the log may be set after us. */
    private static void keepQueriesOutOfTheLog(Server server) {
        RequestLog configured = server.getRequestLog();
        if (configured != null) {
            server.setRequestLog((request, response) -> configured.log(withoutQuery(request), response));
            server.addBean(configured, true);
        }
    }

    /** A query may hold a token, and logs are read by others than the server. */
    private static Request withoutQuery(Request request) {
        HttpURI uri = HttpURI.build(request.getHttpURI()).query(null).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpURI getHttpURI() {
                return uri;
            }
        };
    }
}
