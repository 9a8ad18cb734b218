package io.skyspy.edge.socket;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Takes a new certificate into use when the files of the server's SSL bundle change ({@code reload-on-update}). Connections that are open
 * stay open. Spring does this for other web servers than Jetty only.
 */
final class CertificateReload
        implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, JettyServerCustomizer {

    private static final Logger log = LoggerFactory.getLogger(CertificateReload.class);

    private final SslBundles bundles;
    private final String name;

    CertificateReload(SslBundles bundles, String name) {
        this.bundles = bundles;
        this.name = name;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this);
    }

    @Override
    public void customize(Server server) {
        bundles.addBundleUpdateHandler(name, updated -> reload(server, updated));
    }

    private static void reload(Server server, SslBundle updated) {
        for (Connector connector : server.getConnectors()) {
            SslConnectionFactory tls = connector.getConnectionFactory(SslConnectionFactory.class);
            if (tls != null) {
                reload(tls.getSslContextFactory(), updated);
            }
        }
    }

    private static void reload(SslContextFactory.Server factory, SslBundle updated) {
        try {
            factory.reload(changed -> changed.setSslContext(updated.createSslContext()));
            log.atInfo().log("A new certificate is in use");
        } catch (Exception unusable) { // Jetty declares no narrower one; the old certificate stays in use
            log.atError().setCause(unusable).log("The new certificate cannot be used");
        }
    }
}
