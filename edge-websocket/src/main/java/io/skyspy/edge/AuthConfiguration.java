package io.skyspy.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.auth.AccessRules;
import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.KeyUses;
import io.skyspy.edge.auth.login.KeyAdministration;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.password.Passwords;
import io.skyspy.edge.auth.store.AuthStore;
import io.skyspy.edge.auth.store.AuthTopics;
import io.skyspy.edge.auth.token.IssuerKeys;
import io.skyspy.edge.auth.token.IssuerRules;
import io.skyspy.edge.auth.token.IssuerTokens;
import io.skyspy.edge.auth.token.OwnTokens;
import io.skyspy.edge.auth.token.SecretFile;
import io.skyspy.edge.auth.token.TokenAuthenticator;
import io.skyspy.edge.rest.auth.LoginOptions;
import io.skyspy.runtime.DataDirectory;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that know who is who. */
@Configuration(proxyBeanMethods = false)
class AuthConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AuthConfiguration.class);
    private static final int ADDRESSES_REMEMBERED = 10_000;

    private final SecureRandom random = new SecureRandom();

    @Bean
    Directory edgeDirectory(EdgeSettings settings) {
        return new Directory(settings.auth().mode());
    }

    @Bean(destroyMethod = "") // the life cycle closes it
    AuthStore edgeAuthStore(Directory directory, KafkaClients clients, Clock clock, MeterRegistry registry) {
        return new AuthStore(
                new AuthTopics(clients::valueSerde),
                directory,
                clients.consumer("edge-auth"),
                clients.producer("edge-auth"),
                clock,
                registry);
    }

    @Bean
    AuthLifecycle edgeAuth(AuthStore store, TopicsAtStart topics) {
        return new AuthLifecycle(store, topics);
    }

    @Bean
    OwnTokens edgeTokens(EdgeSettings settings, DataDirectory data) {
        String secret = settings.auth().jwtSecret();
        if (secret != null && !secret.isBlank()) {
            return new OwnTokens(secret.getBytes(StandardCharsets.UTF_8));
        }
        if (settings.auth().mode() == AuthMode.PUBLIC) {
            byte[] unused = new byte[64];
            random.nextBytes(unused);
            return new OwnTokens(unused);
        }
        Path file = data.resolve("edge").resolve("jwt-secret");
        log.atWarn()
                .addKeyValue("file", file)
                .log("Tokens are signed with a secret of this edge alone; several edges need the same"
                        + " SKYSPY_JWT_SECRET");
        return new OwnTokens(new SecretFile(file).readOrMake(random));
    }

    @Bean
    Authenticator edgeAuthenticator(
            EdgeSettings settings, Directory directory, OwnTokens tokens, AuthStore store, Clock clock) {
        AuthSettings auth = settings.auth();
        if (auth.mode() == AuthMode.PUBLIC) {
            return Authenticator.open();
        }
        return new TokenAuthenticator(
                directory,
                new AccessRules(directory),
                tokens,
                issuer(auth.oidc(), clock),
                auth.mode() == AuthMode.PRIVATE || auth.rejectInvalidTokens(),
                new KeyUses(store));
    }

    private static @Nullable IssuerTokens issuer(AuthSettings.Oidc oidc, Clock clock) {
        if (oidc.issuer() == null) {
            return null;
        }
        IssuerRules rules = new IssuerRules(
                oidc.issuer(),
                oidc.audience(),
                oidc.nameClaim(),
                oidc.rolesClaim(),
                oidc.roleMapping(),
                Optional.ofNullable(oidc.defaultRole()));
        return new IssuerTokens(rules, new IssuerKeys(oidc.issuer(), Optional.ofNullable(oidc.jwksUri()), clock));
    }

    @Bean
    Attempts edgeRefusals(EdgeSettings settings) {
        return new Attempts(settings.auth().refusalsPerMinute(), Duration.ofMinutes(1), ADDRESSES_REMEMBERED);
    }

    @Bean
    Passwords edgePasswords() {
        return new Passwords();
    }

    @Bean
    Logins edgeLogins(
            EdgeSettings settings, Directory directory, AuthStore store, Passwords passwords, OwnTokens tokens) {
        AuthSettings auth = settings.auth();
        return new Logins(directory, store, passwords, tokens, auth.accessTokenLife(), auth.refreshTokenLife());
    }

    @Bean
    UserAdministration edgeUserAdministration(Directory directory, AuthStore store, Passwords passwords) {
        return new UserAdministration(directory, store, passwords, random);
    }

    @Bean
    KeyAdministration edgeKeyAdministration(Directory directory, AuthStore store) {
        return new KeyAdministration(directory, store, random);
    }

    @Bean
    LoginOptions edgeLoginOptions(EdgeSettings settings) {
        AuthSettings auth = settings.auth();
        return new LoginOptions(
                auth.localLogin(), auth.loginsPerMinute(), auth.oidc().issuer());
    }
}
