package io.skyspy.edge.socket;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Caps what the kernel holds for a slow client, knows whom proxies speak for, and keeps tokens out of the logs. */
final class SocketServer
        implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, JettyServerCustomizer {

    /** Clients that come back all at once wait here; those beyond it would wait a second for their next try. */
    private static final int ACCEPT_QUEUE = 4096;

    private final int sendBufferBytes;
    private final TrustedProxies proxies;

    SocketServer(int sendBufferBytes, TrustedProxies proxies) {
        this.sendBufferBytes = sendBufferBytes;
        this.proxies = proxies;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this);
    }

    @Override
    public void customize(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setAcceptedSendBufferSize(sendBufferBytes);
                tcp.setAcceptQueueSize(ACCEPT_QUEUE);
            }
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                    .forEach(http -> http.addCustomizer(proxies));
        }
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                keepQueriesOutOfTheLog(server);
                server.setHandler(new QueryTokens(server.getHandler()));
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
