package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.login.UserAdministration.Change;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import io.skyspy.edge.message.AccountDocuments;
import io.skyspy.edge.message.JsonBody;
import io.skyspy.edge.rest.Documents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Users, and which roles they have. */
@RestController
final class UserController {

    private static final String USERS = "/api/v1/admin/users";
    private static final String GRANTS = "/api/v1/admin/user-roles";

    private final Accounts accounts;
    private final UserAdministration administration;
    private final Clock clock;

    UserController(Accounts accounts, UserAdministration administration, Clock clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.clock = clock;
    }

    @GetMapping({USERS, USERS + "/"})
    ResponseEntity<byte[]> list(@RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking) {
        accounts.require(asking, Permission.USERS_VIEW);
        return Documents.ok(AccountDocuments.users(accounts.directory().users(), clock.instant()));
    }

    @GetMapping({USERS + "/{id}", USERS + "/{id}/"})
    ResponseEntity<byte[]> show(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("id") long id) {
        accounts.require(asking, Permission.USERS_VIEW);
        return Documents.ok(AccountDocuments.user(accounts.user(id), clock.instant()));
    }

    @PostMapping({USERS, USERS + "/"})
    ResponseEntity<byte[]> add(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            HttpServletRequest request)
            throws IOException {
        Caller caller = accounts.known(asking);
        JsonBody wanted = accounts.request(request);
        List<RoleGrant> roles = wanted.texts("roles").orElse(List.of()).stream()
                .map(role -> new RoleGrant(role, Optional.empty()))
                .toList();
        NewUser user = new NewUser(
                wanted.required("username"),
                wanted.text("email"),
                wanted.text("display_name"),
                wanted.text("password"),
                roles);
        return Documents.with(
                HttpStatus.CREATED,
                AccountDocuments.user(administration.add(user, caller, clock.instant()), clock.instant()));
    }

    @PatchMapping({USERS + "/{id}", USERS + "/{id}/"})
    ResponseEntity<byte[]> change(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        Caller caller = accounts.known(asking);
        JsonBody wanted = accounts.request(request);
        Change change = new Change(
                wanted.text("email"), wanted.text("display_name"), wanted.text("password"), wanted.flag("is_active"));
        User changed = administration.change(accounts.user(id), change, caller, clock.instant());
        return Documents.ok(AccountDocuments.user(changed, clock.instant()));
    }

    @DeleteMapping({USERS + "/{id}", USERS + "/{id}/"})
    ResponseEntity<Void> delete(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("id") long id) {
        Caller caller = accounts.known(asking);
        administration.delete(accounts.user(id), caller, clock.instant());
        return ResponseEntity.noContent().build();
    }

    @GetMapping({GRANTS, GRANTS + "/"})
    ResponseEntity<byte[]> grants(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking) {
        accounts.require(asking, Permission.USERS_VIEW);
        return Documents.ok(AccountDocuments.grants(accounts.directory().users()));
    }

    @PostMapping({GRANTS, GRANTS + "/"})
    ResponseEntity<byte[]> grant(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            HttpServletRequest request)
            throws IOException {
        Caller caller = accounts.known(asking);
        JsonBody wanted = accounts.request(request);
        long id = wanted.number("user_id").orElseThrow(() -> new AccountProblem(Kind.WRONG, "user_id is required."));
        RoleGrant grant = new RoleGrant(wanted.required("role"), wanted.time("expires_at"));
        User changed = administration.grant(accounts.user(id), grant, caller, clock.instant());
        return Documents.with(HttpStatus.CREATED, AccountDocuments.grant(changed, grant));
    }

    /** The identity of a grant is the user's number, a colon and the role. */
    @DeleteMapping({GRANTS + "/{user}:{role}", GRANTS + "/{user}:{role}/"})
    ResponseEntity<Void> withdraw(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("user") long id,
            @PathVariable("role") String role) {
        Caller caller = accounts.known(asking);
        administration.withdraw(accounts.user(id), role, caller, clock.instant());
        return ResponseEntity.noContent().build();
    }
}
