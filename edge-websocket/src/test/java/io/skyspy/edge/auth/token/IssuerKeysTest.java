package io.skyspy.edge.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.skyspy.edge.auth.People;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class IssuerKeysTest {

    private static final Instant NOW = People.NOON;

    @SuppressWarnings("NullAway.Init")
    private HttpServer web;

    private volatile JWKSet published = new JWKSet();
    private volatile boolean away;

    @BeforeEach
    void publish() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/.well-known/openid-configuration",
                () -> "{\"issuer\":\"" + issuer() + "\",\"jwks_uri\":\"" + issuer() + "/keys\"}");
        answer("/keys", () -> published.toString(true));
        web.start();
    }

    private void answer(String path, Supplier<String> body) {
        web.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + web.getAddress().getPort();
    }

    private IssuerTokens tokens() {
        IssuerRules rules = new IssuerRules(issuer(), "skyspy", "name", "roles", Map.of(), Optional.empty());
        return new IssuerTokens(rules, new IssuerKeys(issuer(), Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static ECKey key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    private SignedJWT token(ECKey key) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("skyspy")
                .subject("s")
                .claim("roles", List.of("viewer"))
                .expirationTime(Date.from(NOW.plus(Duration.ofHours(1))))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        token.sign(new ECDSASigner(key));
        return token;
    }

    @Test
    void keysAreFoundWhereTheIssuerSaysAndFollowedWhenTheyChange() throws JOSEException {
        ECKey first = key("first");
        ECKey second = key("second");
        published = new JWKSet(first.toPublicJWK());
        IssuerTokens tokens = tokens();
        assertThat(tokens.verify(token(first), NOW)).isInstanceOf(Verdict.Good.class);
        assertThat(tokens.verify(token(second), NOW)).isInstanceOf(Verdict.Bad.class);

        published = new JWKSet(List.of(first.toPublicJWK(), second.toPublicJWK()));
        assertThat(tokens().verify(token(second), NOW)).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNamesIt() throws JOSEException {
        ECKey first = key("first");
        ECKey second = key("second");
        published = new JWKSet(first.toPublicJWK());
        IssuerTokens tokens = tokens();
        assertThat(tokens.verify(token(first), NOW)).isInstanceOf(Verdict.Good.class);

        published = new JWKSet(second.toPublicJWK());

        assertThat(tokens.verify(token(second), NOW)).isInstanceOf(Verdict.Good.class);
        assertThat(tokens.verify(token(first), NOW)).as("no longer published").isInstanceOf(Verdict.Bad.class);
    }

    @Test
    void nobodyIsLetInWhileTheIssuerHasNeverAnswered() throws JOSEException {
        ECKey key = key("first");
        published = new JWKSet(key.toPublicJWK());
        away = true;

        assertThat(tokens().verify(token(key), NOW)).isInstanceOf(Verdict.Bad.class);
    }
}
