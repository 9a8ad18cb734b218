package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Journal;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.auth.login.Logins.Pair;
import io.skyspy.edge.message.AccountDocuments;
import io.skyspy.edge.message.JsonBody;
import io.skyspy.edge.rest.Documents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What users see and change of themselves. */
@RestController
final class ProfileController {

    private static final int LONGEST_TEXT = 254;
    private static final int LONGEST_PREFERENCES = 16 * 1024;

    private final Accounts accounts;
    private final Journal journal;
    private final Logins logins;
    private final Throttle throttle;
    private final Clock clock;

    ProfileController(Accounts accounts, Journal journal, Logins logins, Throttle throttle, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.logins = logins;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping({"/api/v1/auth/profile", "/api/v1/auth/profile/"})
    ResponseEntity<byte[]> profile(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking) {
        Caller caller = accounts.known(asking);
        Optional<User> user = caller.userId().flatMap(accounts.directory()::user);
        return Documents.ok(user.map(self -> AccountDocuments.profile(self, caller.permissions(), clock.instant()))
                .orElseGet(() -> AccountDocuments.profile(caller)));
    }

    @PatchMapping({"/api/v1/auth/profile", "/api/v1/auth/profile/"})
    ResponseEntity<byte[]> change(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            HttpServletRequest request)
            throws IOException {
        User self = accounts.self(asking);
        JsonBody wanted = accounts.request(request);
        User changed = self.withProfile(
                text(wanted, "email").or(self::email),
                text(wanted, "display_name").or(self::displayName),
                wanted.object("preferences").or(self::preferences));
        if (changed.preferences().orElse("").length() > LONGEST_PREFERENCES) {
            throw new AccountProblem(Kind.WRONG, "preferences are too long.");
        }
        journal.write(changed);
        return Documents.ok(
                AccountDocuments.profile(changed, accounts.known(asking).permissions(), clock.instant()));
    }

    /** Every log-in of the user ends; the answer has the tokens of a new one. */
    @PostMapping({"/api/v1/auth/password", "/api/v1/auth/password/"})
    ResponseEntity<byte[]> changePassword(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            HttpServletRequest request)
            throws IOException {
        User self = accounts.self(asking);
        JsonBody wanted = accounts.request(request);
        String old = wanted.text("old_password").orElseGet(() -> wanted.required("current_password"));
        String next = wanted.required("new_password");
        Instant now = clock.instant();
        throttle.attempt(request.getRemoteAddr(), self.username(), now);
        Pair pair = logins.changePassword(self, old, next, now);
        return Documents.ok(AccountDocuments.tokens(pair.access(), pair.refresh(), pair.expiresIn(), Optional.empty()));
    }

    @GetMapping({"/api/v1/auth/permissions", "/api/v1/auth/permissions/"})
    ResponseEntity<byte[]> permissions() {
        return Documents.ok(AccountDocuments.permissions());
    }

    @GetMapping({"/api/v1/auth/my-permissions", "/api/v1/auth/my-permissions/"})
    ResponseEntity<byte[]> ownPermissions(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking) {
        Caller caller = asking == null ? accounts.known(asking) : asking;
        Instant now = clock.instant();
        List<String> roles = caller.userId().flatMap(accounts.directory()::user).stream()
                .flatMap(user -> user.roles().stream())
                .filter(grant -> grant.holds(now))
                .map(RoleGrant::role)
                .toList();
        return Documents.ok(AccountDocuments.permissions(caller, roles));
    }

    private static Optional<String> text(JsonBody request, String name) {
        Optional<String> text = request.text(name);
        if (text.orElse("").length() > LONGEST_TEXT) {
            throw new AccountProblem(Kind.WRONG, name + " is too long.");
        }
        return text;
    }
}
