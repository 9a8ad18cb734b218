package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Journal;
import io.skyspy.edge.auth.login.KeyAdministration;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.auth.login.UserAdministration;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that ask who sends a request, and answer those about accounts. */
@Configuration(proxyBeanMethods = false)
public class AccountsConfiguration {

    @Bean
    AuthFilter edgeAuthFilter(
            Authenticator authenticator, BooleanSupplier edgeAuth, Attempts edgeRefusals, Clock clock) {
        return new AuthFilter(authenticator, edgeAuth, edgeRefusals, clock);
    }

    @Bean
    Throttle edgeLoginThrottle(LoginOptions options) {
        return new Throttle(options.perMinute());
    }

    @Bean
    LoginController edgeLoginController(
            Directory directory,
            Logins logins,
            LoginOptions options,
            Throttle throttle,
            Attempts edgeRefusals,
            Clock clock) {
        return new LoginController(new Accounts(directory), logins, options, throttle, edgeRefusals, clock);
    }

    @Bean
    ProfileController edgeProfileController(
            Directory directory, Journal journal, Logins logins, Throttle throttle, Clock clock) {
        return new ProfileController(new Accounts(directory), journal, logins, throttle, clock);
    }

    @Bean
    KeyController edgeKeyController(Directory directory, KeyAdministration keys, Clock clock) {
        return new KeyController(new Accounts(directory), keys, clock);
    }

    @Bean
    UserController edgeUserController(Directory directory, UserAdministration administration, Clock clock) {
        return new UserController(new Accounts(directory), administration, clock);
    }

    @Bean
    RoleController edgeRoleController(Directory directory, UserAdministration administration) {
        return new RoleController(new Accounts(directory), administration);
    }

    @Bean
    AccountProblems edgeAccountProblems() {
        return new AccountProblems();
    }
}
