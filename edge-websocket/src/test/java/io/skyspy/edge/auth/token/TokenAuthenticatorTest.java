package io.skyspy.edge.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.skyspy.edge.auth.AccessRules;
import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authentication.Accepted;
import io.skyspy.edge.auth.Authentication.Reason;
import io.skyspy.edge.auth.Authentication.Refused;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Entry;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.Login;
import io.skyspy.edge.auth.People;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.User;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TokenAuthenticatorTest {

    private static final Instant NOW = People.NOON;
    private static final byte[] SECRET = "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final String ISSUER = "https://id.example";
    private static final String AUDIENCE = "skyspy";

    @SuppressWarnings("NullAway.Init")
    private static RSAKey issuerKey;

    private final Directory directory = new Directory(AuthMode.PRIVATE);
    private final OwnTokens own = new OwnTokens(SECRET);
    private final List<String> keysUsed = new ArrayList<>();
    private final User ann = People.user(7, "ann", "operator");
    private TokenAuthenticator authenticator = authenticator(directory);

    @BeforeAll
    static void makeKey() throws JOSEException {
        issuerKey = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    @BeforeEach
    void annIsLoggedIn() {
        directory.put(ann);
        directory.put(new Login("login-1", 7, "refresh-1", NOW, NOW.plusSeconds(9000), false));
        authenticator = authenticator(directory);
    }

    private TokenAuthenticator authenticator(Directory of) {
        IssuerRules rules = new IssuerRules(
                ISSUER,
                AUDIENCE,
                "preferred_username",
                "realm_access.roles",
                Map.of("tower", "operator"),
                Optional.of("viewer"));
        IssuerTokens issuer = issuerKey == null
                ? null
                : new IssuerTokens(rules, new ImmutableJWKSet<>(new JWKSet(issuerKey.toPublicJWK())));
        return new TokenAuthenticator(of, new AccessRules(of), own, issuer, true, (key, at) -> keysUsed.add(key.id()));
    }

    private String access(Instant expiresAt) {
        return own.issue(new OwnTokens.Claims(OwnTokens.Use.ACCESS, "a", "login-1", 7, NOW, expiresAt));
    }

    private Authentication authenticate(String token) {
        return authenticator.authenticate(Optional.of(token), NOW);
    }

    private static Caller caller(Authentication authentication) {
        return ((Accepted) authentication).caller();
    }

    private static JWTClaimsSet.Builder ownClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(OwnTokens.ISSUER)
                .claim("token_type", "access")
                .claim("user_id", 7)
                .claim("sid", "login-1")
                .jwtID("a")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static String signed(byte[] secret, JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    @Test
    void aTokenOfOursIsItsUsersUntilItEnds() {
        String token = access(NOW.plusSeconds(60));

        Caller caller = caller(authenticate(token));
        assertThat(caller.userId()).contains(7L);
        assertThat(caller.name()).isEqualTo("ann");
        assertThat(caller.expiresAt()).contains(NOW.plusSeconds(60));
        assertThat(caller.credential()).contains("login:login-1");
        assertThat(caller.may(Permission.SAFETY_ACKNOWLEDGE)).isTrue();
        assertThat(authenticator.authenticate(Optional.of(token), NOW.plusSeconds(60)))
                .isEqualTo(new Refused(Reason.EXPIRED));
    }

    @Test
    void forgedTokensAreRefused() throws JOSEException {
        assertThat(authenticate(signed(SECRET, JWSAlgorithm.HS256, ownClaims().build())))
                .as("the claims alone are good")
                .isInstanceOf(Accepted.class);
        byte[] longer =
                "another secret that has sixty-four bytes, as HS512 wants to have it".getBytes(StandardCharsets.UTF_8);
        List<String> forged = List.of(
                new PlainJWT(ownClaims().build()).serialize(),
                signed(longer, JWSAlgorithm.HS256, ownClaims().build()),
                signed(longer, JWSAlgorithm.HS512, ownClaims().build()),
                signed(SECRET, JWSAlgorithm.HS256, ownClaims().issuer("other").build()),
                signed(
                        SECRET,
                        JWSAlgorithm.HS256,
                        ownClaims().claim("token_type", "refresh").build()),
                signed(
                        SECRET,
                        JWSAlgorithm.HS256,
                        ownClaims().claim("token_type", 5).build()),
                signed(
                        SECRET,
                        JWSAlgorithm.HS256,
                        ownClaims().expirationTime(null).build()),
                signed(
                        SECRET,
                        JWSAlgorithm.HS256,
                        ownClaims().claim("sid", null).build()),
                signed(
                        SECRET,
                        JWSAlgorithm.HS256,
                        ownClaims().claim("sid", "login-2").build()),
                signed(
                        SECRET,
                        JWSAlgorithm.HS256,
                        ownClaims().claim("user_id", 8).build()),
                signed(SECRET, JWSAlgorithm.HS256, ownClaims().build()).replaceFirst("\\.[^.]*$", "."),
                "eyJhbGciOiJub25lIn0.e30.",
                "not.a.token",
                "",
                "....",
                "x".repeat(9000));

        assertThat(forged).allSatisfy(token -> assertThat(authenticate(token)).isEqualTo(new Refused(Reason.INVALID)));
    }

    @Test
    void everyChangedLetterIsNoticed() {
        String token = access(NOW.plusSeconds(60));
        for (int i = 0; i < token.length() - 1; i++) { // the last letter has bits that mean nothing
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(authenticate(changed)).as("letter %s", i).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whoIsLoggedOutDisabledOrDeletedIsSentAway() {
        Caller caller = caller(authenticate(access(NOW.plusSeconds(60))));
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Accepted(caller));

        directory.put(ann.withActive(false, NOW));
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Refused(Reason.INVALID));
        directory.put(ann);
        directory.put(ann.withPassword("hash", NOW.plusMillis(1)));
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Refused(Reason.INVALID));
        directory.put(ann);
        directory.put(directory.login("login-1").orElseThrow().ended());
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Refused(Reason.INVALID));
        directory.put(new Login("login-1", 7, "refresh-1", NOW, NOW.plusSeconds(9000), false));
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Accepted(caller));
        assertThat(authenticator.current(caller, NOW.plusSeconds(60))).isEqualTo(new Refused(Reason.EXPIRED));
        directory.remove(Entry.Kind.USER, "ann");
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Refused(Reason.INVALID));
    }

    @Test
    void anotherRoleIsInForceAtOnce() {
        Caller caller = caller(authenticate(access(NOW.plusSeconds(60))));

        directory.put(People.user(7, "ann", "viewer"));

        Caller now = caller(authenticator.current(caller, NOW));
        assertThat(now.may(Permission.SAFETY_ACKNOWLEDGE)).isFalse();
        assertThat(now.credential()).isEqualTo(caller.credential());
    }

    private KeyText putKey(Optional<Set<Permission>> scopes, Optional<Instant> expiresAt) {
        KeyText text = KeyText.random(new SecureRandom(), true);
        directory.put(new ApiKey("k1", "feeder", text.prefix(), text.sha256(), 7, scopes, true, NOW, expiresAt));
        return text;
    }

    @Test
    void aKeyIsGoodUntilItIsRevokedOrEnds() {
        KeyText text = putKey(Optional.of(Set.of(Permission.ACARS_VIEW)), Optional.of(NOW.plusSeconds(100)));
        assertThat(text.text()).matches("sk_live_[A-Za-z0-9_-]{43}");
        assertThat(text.toString()).doesNotContain(text.text().substring(10));

        Caller caller = caller(authenticate(text.text()));
        assertThat(caller.mayRead(Feature.ACARS)).isTrue();
        assertThat(caller.mayRead(Feature.AIRCRAFT)).isFalse();
        assertThat(caller.credential()).contains("key:k1");
        assertThat(keysUsed).containsExactly("k1");

        assertThat(authenticate(text.text() + "x")).isEqualTo(new Refused(Reason.INVALID));
        assertThat(authenticate("sk_live_")).isEqualTo(new Refused(Reason.INVALID));
        assertThat(authenticator.current(caller, NOW.plusSeconds(100))).isEqualTo(new Refused(Reason.EXPIRED));
        assertThat(authenticator.authenticate(Optional.of(text.text()), NOW.plusSeconds(100)))
                .isEqualTo(new Refused(Reason.EXPIRED));
        directory.put(directory.key("k1").orElseThrow().revoked());
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Refused(Reason.INVALID));
        assertThat(authenticate(text.text())).isEqualTo(new Refused(Reason.INVALID));
    }

    @Test
    void aKeyIsNoGoodWithoutItsOwner() {
        KeyText text = putKey(Optional.empty(), Optional.empty());
        Caller caller = caller(authenticate(text.text()));

        directory.put(ann.withActive(false, NOW));

        assertThat(authenticate(text.text())).isEqualTo(new Refused(Reason.INVALID));
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Refused(Reason.INVALID));
    }

    @Test
    void withoutATokenOnlyHybridModeLetsIn() {
        assertThat(authenticator.authenticate(Optional.empty(), NOW)).isEqualTo(new Refused(Reason.MISSING));
        TokenAuthenticator hybrid = authenticator(new Directory(AuthMode.HYBRID));

        Caller anonymous = caller(hybrid.authenticate(Optional.empty(), NOW));
        assertThat(anonymous.mayRead(Feature.AIRCRAFT)).isTrue();
        assertThat(hybrid.current(anonymous, NOW)).isEqualTo(new Accepted(anonymous));
        assertThat(hybrid.authenticate(Optional.of("bad"), NOW)).isEqualTo(new Refused(Reason.INVALID));
    }

    @Test
    void hybridModeMayTakeABadTokenForNone() {
        Directory of = new Directory(AuthMode.HYBRID);
        TokenAuthenticator lenient = new TokenAuthenticator(of, new AccessRules(of), own, null, false, (key, at) -> {});

        assertThat(caller(lenient.authenticate(Optional.of("bad"), NOW)).name()).isEqualTo("anonymous");
    }

    private static JWTClaimsSet.Builder issuerClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("other", AUDIENCE))
                .subject("subject-1")
                .claim("preferred_username", "bob")
                .claim("realm_access", Map.of("roles", List.of("tower", "unknown")))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void aTokenOfTheIssuerHasTheRolesItsClaimMeans() throws JOSEException {
        Caller caller = caller(authenticate(
                signed(issuerKey, JWSAlgorithm.RS256, issuerClaims().build())));

        assertThat(caller.name()).isEqualTo("bob");
        assertThat(caller.userId()).hasValueSatisfying(id -> assertThat(id).isBetween(0L, 1L << 53));
        assertThat(caller.may(Permission.SAFETY_ACKNOWLEDGE)).isTrue();
        assertThat(caller.may(Permission.SYSTEM_MANAGE)).isFalse();
        assertThat(authenticator.current(caller, NOW)).isEqualTo(new Accepted(caller));
        assertThat(authenticator.current(caller, NOW.plusSeconds(200))).isEqualTo(new Refused(Reason.EXPIRED));
    }

    @Test
    void rolesAreFoundInAListATextOrNotAtAll() throws JOSEException {
        JWTClaimsSet none = issuerClaims().claim("realm_access", null).build();
        JWTClaimsSet text = issuerClaims()
                .claim("realm_access", Map.of("roles", "admin tower"))
                .build();

        Caller viewer = caller(authenticate(signed(issuerKey, JWSAlgorithm.RS256, none)));
        assertThat(viewer.may(Permission.SAFETY_VIEW)).isTrue();
        assertThat(viewer.may(Permission.SAFETY_ACKNOWLEDGE)).isFalse();
        assertThat(caller(authenticate(signed(issuerKey, JWSAlgorithm.RS256, text)))
                        .may(Permission.SYSTEM_MANAGE))
                .isTrue();
    }

    @Test
    void forgedTokensOfTheIssuerAreRefused() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        RSAKey unknown = new RSAKeyGenerator(2048).keyID("two").generate();
        byte[] publicKey = issuerKey.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        byte[] publicDer = issuerKey.toRSAPublicKey().getEncoded();
        List<String> forged = List.of(
                signed(other, JWSAlgorithm.RS256, issuerClaims().build()),
                signed(unknown, JWSAlgorithm.RS256, issuerClaims().build()),
                signed(
                        issuerKey,
                        JWSAlgorithm.RS256,
                        issuerClaims().audience("other").build()),
                signed(
                        issuerKey,
                        JWSAlgorithm.RS256,
                        issuerClaims().issuer("https://evil.example").build()),
                signed(
                        issuerKey,
                        JWSAlgorithm.RS256,
                        issuerClaims().issuer(ISSUER + "/").build()),
                signed(
                        issuerKey,
                        JWSAlgorithm.RS256,
                        issuerClaims().expirationTime(null).build()),
                signed(
                        issuerKey,
                        JWSAlgorithm.RS256,
                        issuerClaims().subject(null).build()),
                signed(
                        issuerKey,
                        JWSAlgorithm.RS256,
                        issuerClaims()
                                .notBeforeTime(Date.from(NOW.plusSeconds(90)))
                                .build()),
                signed(publicKey, JWSAlgorithm.HS256, issuerClaims().build()),
                signed(publicDer, JWSAlgorithm.HS256, issuerClaims().build()),
                signed(SECRET, JWSAlgorithm.HS256, issuerClaims().build()),
                new PlainJWT(issuerClaims().build()).serialize());

        assertThat(forged).allSatisfy(token -> assertThat(authenticate(token)).isEqualTo(new Refused(Reason.INVALID)));
        JWTClaimsSet old =
                issuerClaims().expirationTime(Date.from(NOW.minusSeconds(31))).build();
        assertThat(authenticate(signed(issuerKey, JWSAlgorithm.RS256, old))).isEqualTo(new Refused(Reason.EXPIRED));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnTokens(new byte[31]));
    }
}
