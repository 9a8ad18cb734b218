package io.skyspy.edge.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.skyspy.edge.auth.Authentication.Reason;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issues and verifies our own JSON web tokens: HS256 with a secret that all edges share. */
public final class OwnTokens {

    /** The claim {@code iss} of every token of ours. */
    static final String ISSUER = "skyspy";

    private static final int SHORTEST_SECRET = 32;

    private final MACSigner signer;
    private final MACVerifier verifier;

    /**
     * Tokens of that secret.
     *
     * @throws IllegalArgumentException when it is shorter than 32 bytes
     */
    public OwnTokens(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The secret that signs tokens must have at least " + SHORTEST_SECRET
                    + " bytes, but has " + secret.length);
        }
        try {
            signer = new MACSigner(secret);
            verifier = new MACVerifier(secret);
        } catch (JOSEException impossible) {
            throw new IllegalArgumentException(impossible.getMessage(), impossible);
        }
    }

    /** What a token is for. */
    public enum Use {
        ACCESS("access"),
        REFRESH("refresh");

        private final String claim;

        Use(String claim) {
            this.claim = claim;
        }
    }

    /**
     * What a token of ours says.
     *
     * @param id claim {@code jti}
     * @param login claim {@code sid}: the log-in it follows from
     * @param userId claim {@code user_id}
     * @param expiresAt claim {@code exp}, a whole second
     */
    public record Claims(Use use, String id, String login, long userId, Instant issuedAt, Instant expiresAt) {}

    /** The token that says so. */
    public String issue(Claims claims) {
        JWTClaimsSet set = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .claim("token_type", claims.use().claim)
                .claim("user_id", claims.userId())
                .claim("sid", claims.login())
                .jwtID(claims.id())
                .issueTime(Date.from(claims.issuedAt()))
                .expirationTime(Date.from(claims.expiresAt()))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 needs nothing that could be missing", impossible);
        }
        return token.serialize();
    }

    /** What a token for that use says, when it is ours and still good; the log-in may have ended all the same. */
    public Optional<Claims> read(String token, Use use, Instant now) {
        return verify(token, use, now) instanceof Verdict.Good<Claims> good
                ? Optional.of(good.claims())
                : Optional.empty();
    }

    Verdict<Claims> verify(String token, Use use, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            // The algorithm is ours to say, not the token's: "none" and keys of another kind end here.
            if (!JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm()) || !signed.verify(verifier)) {
                return new Verdict.Bad<>(Reason.INVALID);
            }
            Claims claims = claims(signed.getJWTClaimsSet(), use);
            if (claims == null) {
                return new Verdict.Bad<>(Reason.INVALID);
            }
            return now.isBefore(claims.expiresAt()) ? new Verdict.Good<>(claims) : new Verdict.Bad<>(Reason.EXPIRED);
        } catch (ParseException | JOSEException | IllegalArgumentException garbage) {
            return new Verdict.Bad<>(Reason.INVALID);
        }
    }

    private static @Nullable Claims claims(JWTClaimsSet set, Use use) throws ParseException {
        Long userId = set.getLongClaim("user_id");
        String login = set.getStringClaim("sid");
        boolean complete = ISSUER.equals(set.getIssuer())
                && use.claim.equals(set.getStringClaim("token_type"))
                && set.getJWTID() != null
                && set.getIssueTime() != null
                && set.getExpirationTime() != null;
        if (!complete || userId == null || login == null) {
            return null;
        }
        return new Claims(
                use,
                set.getJWTID(),
                login,
                userId,
                set.getIssueTime().toInstant(),
                set.getExpirationTime().toInstant());
    }
}
