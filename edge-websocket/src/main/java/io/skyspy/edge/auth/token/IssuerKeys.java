package io.skyspy.edge.auth.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys an issuer publishes: fetched when first needed, kept for some minutes, fetched anew when a token names one that is not among
 * them, and kept on while the issuer does not answer.
 */
public final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
    private static final int ANSWER_WITHIN_MS = 2_000;
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final Duration KEPT_WHILE_AWAY = Duration.ofHours(4);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);

    private final String issuer;
    private final Optional<URI> jwksUri;
    private final Clock clock;
    private final DefaultResourceRetriever web =
            new DefaultResourceRetriever(ANSWER_WITHIN_MS, ANSWER_WITHIN_MS, LONGEST_ANSWER);
    private @Nullable JWKSource<SecurityContext> keys;
    private Instant notBefore = Instant.MIN;

    /**
     * The keys of that issuer.
     *
     * @param jwksUri where they are; empty when the issuer is to be asked
     */
    public IssuerKeys(String issuer, Optional<URI> jwksUri, Clock clock) {
        this.issuer = issuer;
        this.jwksUri = jwksUri;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        return keys().get(selector, context);
    }

    private synchronized JWKSource<SecurityContext> keys() throws KeySourceException {
        if (keys != null) {
            return keys;
        }
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            throw new RemoteKeySourceException("The issuer did not answer just now.", null);
        }
        try {
            URL address = (jwksUri.isPresent() ? jwksUri.get() : discovered()).toURL();
            JWKSource<SecurityContext> found = JWKSourceBuilder.create(address, web)
                    .outageTolerant(KEPT_WHILE_AWAY.toMillis())
                    .build();
            keys = found;
            return found;
        } catch (IOException | ParseException | IllegalArgumentException unusable) {
            notBefore = now.plus(ASK_AGAIN_AFTER);
            log.atWarn()
                    .addKeyValue("issuer", issuer)
                    .addKeyValue("reason", unusable.getMessage())
                    .log("An issuer does not say where its keys are");
            throw new RemoteKeySourceException("The issuer does not say where its keys are.", unusable);
        }
    }

    /** @see "OpenID Connect Discovery 1.0, section 4" */
    private URI discovered() throws IOException, ParseException {
        String base = issuer.endsWith("/") ? issuer : issuer + "/";
        URL address = URI.create(base + ".well-known/openid-configuration").toURL();
        Map<String, Object> document =
                JSONObjectUtils.parse(web.retrieveResource(address).getContent());
        if (!issuer.equals(document.get("issuer"))) {
            throw new ParseException("it says it is " + document.get("issuer"), 0);
        }
        return JSONObjectUtils.getURI(document, "jwks_uri");
    }
}
