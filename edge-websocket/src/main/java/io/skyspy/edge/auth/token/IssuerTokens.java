package io.skyspy.edge.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.skyspy.edge.auth.Authentication.Reason;
import io.skyspy.edge.auth.RoleGrant;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Verifies the tokens of an OpenID Connect issuer by the keys it publishes. */
public final class IssuerTokens {

    /** Signatures with a key pair only: a token must never be checked with a public key as if that were a secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** By how much the issuer's clock may differ from ours. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DOT = Pattern.compile("\\.");

    private final IssuerRules rules;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * Tokens by those rules.
     *
     * @param keys the issuer's keys, fetched anew when a token names one that is not known
     */
    public IssuerTokens(IssuerRules rules, JWKSource<SecurityContext> keys) {
        this.rules = rules;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWSTypeVerifier((type, context) -> {}); // issuers differ in what they write there
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // ours is below, with our clock
    }

    /**
     * What a token of the issuer says.
     *
     * @param subject claim {@code sub}, unique at the issuer
     */
    record Claims(String subject, String name, List<RoleGrant> roles, Instant expiresAt) {}

    /** Whether the token says it is from this issuer; it may be lying. */
    boolean claims(SignedJWT token) throws ParseException {
        return rules.issuer().equals(token.getJWTClaimsSet().getIssuer());
    }

    String issuer() {
        return rules.issuer();
    }

    Verdict<Claims> verify(SignedJWT token, Instant now) {
        try {
            return judge(processor.process(token, null), now);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return new Verdict.Bad<>(Reason.INVALID);
        }
    }

    private Verdict<Claims> judge(JWTClaimsSet set, Instant now) throws ParseException {
        boolean ours = rules.issuer().equals(set.getIssuer())
                && set.getAudience().contains(rules.audience())
                && set.getSubject() != null
                && set.getExpirationTime() != null;
        boolean early = set.getNotBeforeTime() != null
                && now.plus(SKEW).isBefore(set.getNotBeforeTime().toInstant());
        if (!ours || early) {
            return new Verdict.Bad<>(Reason.INVALID);
        }
        Instant expiresAt = set.getExpirationTime().toInstant();
        if (!now.isBefore(expiresAt.plus(SKEW))) {
            return new Verdict.Bad<>(Reason.EXPIRED);
        }
        String name = Optional.ofNullable(set.getClaim(rules.nameClaim()))
                .map(Object::toString)
                .orElse(set.getSubject());
        List<RoleGrant> roles = rules
                .orDefault(values(claim(set)).stream().map(rules::role).toList())
                .stream()
                .map(role -> new RoleGrant(role, Optional.empty()))
                .toList();
        return new Verdict.Good<>(new Claims(set.getSubject(), name, roles, expiresAt.plus(SKEW)));
    }

    private @Nullable Object claim(JWTClaimsSet set) {
        Object found = set.getClaim(rules.rolesClaim());
        if (found != null) {
            return found;
        }
        found = set.getClaims();
        for (String step : DOT.splitAsStream(rules.rolesClaim()).toList()) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return found;
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> several -> {
                List<String> texts = new ArrayList<>();
                several.forEach(each -> texts.add(String.valueOf(each)));
                yield texts;
            }
            case String text -> SPACES.splitAsStream(text.strip()).toList();
            case null, default -> List.of();
        };
    }
}
