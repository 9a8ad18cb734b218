package io.skyspy.edge.auth.token;

import com.nimbusds.jwt.SignedJWT;
import io.skyspy.edge.auth.AccessRules;
import io.skyspy.edge.auth.AccessRules.Identity;
import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authentication.Accepted;
import io.skyspy.edge.auth.Authentication.Reason;
import io.skyspy.edge.auth.Authentication.Refused;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Login;
import io.skyspy.edge.auth.User;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Says whose token it is in the modes {@code hybrid} and {@code private}, by the directory as it is at that moment. */
public final class TokenAuthenticator implements Authenticator {

    private static final int LONGEST_TOKEN = 8192;
    private static final String KEY = "key:";
    private static final String LOGIN = "login:";
    private static final String ISSUED = "issuer:";

    private final Directory directory;
    private final AccessRules rules;
    private final OwnTokens own;
    private final @Nullable IssuerTokens issuer;
    private final boolean refuseInvalid;
    private final BiConsumer<ApiKey, Instant> keyUsed;

    /**
     * An authenticator.
     *
     * @param issuer whose tokens are good, too; null for nobody's
     * @param refuseInvalid whether somebody with a bad token is sent away in the mode {@code hybrid} instead of being taken for anonymous
     * @param keyUsed is told of every key that somebody came with
     */
    public TokenAuthenticator(
            Directory directory,
            AccessRules rules,
            OwnTokens own,
            @Nullable IssuerTokens issuer,
            boolean refuseInvalid,
            BiConsumer<ApiKey, Instant> keyUsed) {
        this.directory = directory;
        this.rules = rules;
        this.own = own;
        this.issuer = issuer;
        this.refuseInvalid = refuseInvalid;
        this.keyUsed = keyUsed;
    }

    @Override
    public Authentication authenticate(Optional<String> token, Instant now) {
        if (token.isEmpty()) {
            return anonymous(Reason.MISSING);
        }
        Authentication found =
                token.get().length() > LONGEST_TOKEN ? new Refused(Reason.INVALID) : find(token.get(), now);
        return found instanceof Refused refused && !refuseInvalid ? anonymous(refused.reason()) : found;
    }

    @Override
    public Authentication current(Caller caller, Instant now) {
        if (caller.credential().isEmpty()) {
            return unlessChanged(caller, anonymous(Reason.MISSING));
        }
        if (caller.expiresAt().isPresent() && !now.isBefore(caller.expiresAt().get())) {
            return new Refused(Reason.EXPIRED);
        }
        String credential = caller.credential().get();
        Identity identity = new Identity(caller.userId(), caller.name(), caller.expiresAt(), caller.credential());
        Authentication found;
        if (credential.startsWith(KEY)) {
            found = directory
                    .key(credential.substring(KEY.length()))
                    .map(key -> ofKey(key, now))
                    .orElseGet(() -> new Refused(Reason.INVALID));
        } else if (credential.startsWith(LOGIN)) {
            found = ofLogin(credential.substring(LOGIN.length()), identity, now);
        } else {
            found = new Accepted(rules.known(identity, caller.permissions()));
        }
        return unlessChanged(caller, found);
    }

    private static Authentication unlessChanged(Caller before, Authentication now) {
        return now instanceof Accepted accepted && accepted.caller().equals(before) ? new Accepted(before) : now;
    }

    private Authentication anonymous(Reason otherwise) {
        return directory.mode() == AuthMode.PRIVATE ? new Refused(otherwise) : new Accepted(rules.anonymous());
    }

    private Authentication find(String token, Instant now) {
        if (KeyText.looksLikeOne(token)) {
            Authentication found = directory
                    .keyBySha256(new KeyText(token).sha256())
                    .map(key -> ofKey(key, now))
                    .orElseGet(() -> new Refused(Reason.INVALID));
            if (found instanceof Accepted) {
                directory.keyBySha256(new KeyText(token).sha256()).ifPresent(key -> keyUsed.accept(key, now));
            }
            return found;
        }
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            if (issuer != null && issuer.claims(parsed)) {
                return ofIssuer(issuer, parsed, now);
            }
        } catch (ParseException garbage) {
            return new Refused(Reason.INVALID);
        }
        return switch (own.verify(token, OwnTokens.Use.ACCESS, now)) {
            case Verdict.Bad<OwnTokens.Claims> bad -> new Refused(bad.reason());
            case Verdict.Good<OwnTokens.Claims> good -> {
                OwnTokens.Claims claims = good.claims();
                yield ofLogin(
                        claims.login(),
                        new Identity(
                                Optional.of(claims.userId()),
                                "",
                                Optional.of(claims.expiresAt()),
                                Optional.of(LOGIN + claims.login())),
                        now);
            }
        };
    }

    private Authentication ofKey(ApiKey key, Instant now) {
        Optional<User> owner = directory.user(key.userId()).filter(User::active);
        if (!key.active() || owner.isEmpty()) {
            return new Refused(Reason.INVALID);
        }
        if (key.isExpired(now)) {
            return new Refused(Reason.EXPIRED);
        }
        User user = owner.get();
        Identity identity =
                new Identity(Optional.of(user.id()), user.username(), key.expiresAt(), Optional.of(KEY + key.id()));
        return new Accepted(rules.limited(identity, user.roles(), key.scopes(), now));
    }

    private Authentication ofLogin(String id, Identity identity, Instant now) {
        Optional<Login> login = directory.login(id).filter(each -> !each.revoked());
        Optional<User> found = login.flatMap(each -> directory.user(each.userId()))
                .filter(User::active)
                .filter(user -> !login.get().startedAt().isBefore(user.tokensFrom()))
                .filter(user -> identity.userId().equals(Optional.of(user.id())));
        if (found.isEmpty()) {
            return new Refused(Reason.INVALID);
        }
        User user = found.get();
        return new Accepted(rules.known(
                new Identity(identity.userId(), user.username(), identity.expiresAt(), identity.credential()),
                user.roles(),
                now));
    }

    private Authentication ofIssuer(IssuerTokens from, SignedJWT token, Instant now) {
        return switch (from.verify(token, now)) {
            case Verdict.Bad<IssuerTokens.Claims> bad -> new Refused(bad.reason());
            case Verdict.Good<IssuerTokens.Claims> good -> {
                IssuerTokens.Claims claims = good.claims();
                String subject = new KeyText(from.issuer() + ' ' + claims.subject()).sha256();
                yield new Accepted(rules.known(
                        new Identity(
                                Optional.of(number(subject)),
                                claims.name(),
                                Optional.of(claims.expiresAt()),
                                Optional.of(ISSUED + subject)),
                        claims.roles(),
                        now));
            }
        };
    }

    /** Users of other issuers have a number, too: 52 bits of the hash of who they are, always the same. */
    private static long number(String sha256) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(sha256)).getLong() >>> 12;
    }
}
