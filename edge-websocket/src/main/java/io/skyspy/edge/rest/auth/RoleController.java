package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Access;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.FeatureAccess;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.Role;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.message.AccountDocuments;
import io.skyspy.edge.message.JsonBody;
import io.skyspy.edge.rest.Documents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
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

/** Roles, and who may see and change which feature. */
@RestController
final class RoleController {

    private static final String ROLES = "/api/v1/admin/roles";
    private static final String FEATURES = "/api/v1/admin/feature-access";
    private static final int USUAL_PRIORITY = 10;
    private static final int HIGHEST_PRIORITY = 1000;

    private final Accounts accounts;
    private final UserAdministration administration;

    RoleController(Accounts accounts, UserAdministration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @GetMapping({ROLES, ROLES + "/"})
    ResponseEntity<byte[]> list(@RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking) {
        accounts.require(asking, Permission.ROLES_VIEW);
        return Documents.ok(AccountDocuments.roles(accounts.directory().roles()));
    }

    @PostMapping({ROLES, ROLES + "/"})
    ResponseEntity<byte[]> add(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            HttpServletRequest request)
            throws IOException {
        Caller caller = accounts.known(asking);
        JsonBody wanted = accounts.request(request);
        String name = wanted.required("name");
        if (accounts.directory().role(name).isPresent()) {
            throw new AccountProblem(Kind.TAKEN, "There is a role of that name already.");
        }
        Role role = role(name, wanted, Optional.empty());
        administration.put(role, caller);
        return Documents.with(HttpStatus.CREATED, AccountDocuments.role(role));
    }

    @PatchMapping({ROLES + "/{name}", ROLES + "/{name}/"})
    ResponseEntity<byte[]> change(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("name") String name,
            HttpServletRequest request)
            throws IOException {
        Caller caller = accounts.known(asking);
        Role changed = role(name, accounts.request(request), Optional.of(existing(name)));
        administration.put(changed, caller);
        return Documents.ok(AccountDocuments.role(changed));
    }

    @DeleteMapping({ROLES + "/{name}", ROLES + "/{name}/"})
    ResponseEntity<Void> delete(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("name") String name) {
        Caller caller = accounts.known(asking);
        administration.delete(existing(name), caller);
        return ResponseEntity.noContent().build();
    }

    @GetMapping({FEATURES, FEATURES + "/"})
    ResponseEntity<byte[]> features(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking) {
        accounts.require(asking, Permission.ROLES_VIEW);
        List<FeatureAccess> all = Arrays.stream(Feature.values())
                .map(accounts.directory()::access)
                .toList();
        return Documents.ok(AccountDocuments.features(all));
    }

    @PatchMapping({FEATURES + "/{feature}", FEATURES + "/{feature}/"})
    ResponseEntity<byte[]> change(
            @PathVariable("feature") String name,
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            HttpServletRequest request)
            throws IOException {
        Caller caller = accounts.known(asking);
        JsonBody wanted = accounts.request(request);
        FeatureAccess before =
                Feature.named(name).map(accounts.directory()::access).orElseThrow(() -> Accounts.missing("feature"));
        FeatureAccess changed = UserAdministration.sensible(() -> new FeatureAccess(
                before.feature(),
                access(wanted, "read_access").orElse(before.read()),
                access(wanted, "write_access").orElse(before.write()),
                wanted.flag("is_enabled").orElse(before.enabled())));
        administration.put(changed, caller);
        return Documents.ok(AccountDocuments.feature(changed));
    }

    private Role existing(String name) {
        return accounts.directory().role(name).orElseThrow(() -> Accounts.missing("role"));
    }

    private static Role role(String name, JsonBody wanted, Optional<Role> before) {
        return UserAdministration.sensible(() -> new Role(
                name,
                wanted.text("display_name")
                        .or(() -> before.map(Role::displayName))
                        .orElse(name),
                wanted.text("description").or(() -> before.flatMap(Role::description)),
                wanted.number("priority")
                        .map(priority -> Math.clamp(priority, 0, HIGHEST_PRIORITY))
                        .or(() -> before.map(Role::priority))
                        .orElse(USUAL_PRIORITY),
                wanted.texts("permissions")
                        .map(KeyController::permissions)
                        .or(() -> before.map(Role::permissions))
                        .orElseThrow(() -> new AccountProblem(Kind.WRONG, "permissions is required."))));
    }

    private static Optional<Access> access(JsonBody wanted, String name) {
        return wanted.text(name)
                .map(text -> Access.named(text)
                        .orElseThrow(() -> new AccountProblem(
                                Kind.WRONG, name + " must be public, authenticated or permission.")));
    }
}
