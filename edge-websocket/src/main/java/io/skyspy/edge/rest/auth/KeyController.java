package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.login.KeyAdministration;
import io.skyspy.edge.auth.login.KeyAdministration.Made;
import io.skyspy.edge.auth.login.KeyAdministration.NewKey;
import io.skyspy.edge.message.AccountDocuments;
import io.skyspy.edge.message.JsonBody;
import io.skyspy.edge.rest.Documents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** API keys. */
@RestController
final class KeyController {

    private static final String LIST = "/api/v1/admin/api-keys";

    private final Accounts accounts;
    private final KeyAdministration keys;
    private final Clock clock;

    KeyController(Accounts accounts, KeyAdministration keys, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping({LIST, LIST + "/"})
    ResponseEntity<byte[]> list(@RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking) {
        return Documents.ok(AccountDocuments.keys(keys.visible(accounts.known(asking)), accounts.directory()));
    }

    @PostMapping({LIST, LIST + "/"})
    ResponseEntity<byte[]> create(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            HttpServletRequest request)
            throws IOException {
        Caller caller = accounts.known(asking);
        JsonBody wanted = accounts.request(request);
        Optional<Long> ownerId = wanted.number("user_id");
        User owner = ownerId.isPresent() ? accounts.user(ownerId.get()) : accounts.self(asking);
        NewKey key = new NewKey(
                wanted.required("name"),
                scopes(wanted.texts("scopes").orElse(List.of())),
                wanted.time("expires_at"),
                !wanted.flag("test").orElse(false));
        return made(keys.create(key, owner, caller, clock.instant()));
    }

    @DeleteMapping({LIST + "/{id}", LIST + "/{id}/"})
    ResponseEntity<Void> revoke(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("id") String id) {
        Caller caller = accounts.known(asking);
        keys.revoke(visible(caller, id), caller, clock.instant());
        return ResponseEntity.noContent().build();
    }

    @PostMapping({LIST + "/{id}/regenerate", LIST + "/{id}/regenerate/"})
    ResponseEntity<byte[]> regenerate(
            @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable Caller asking,
            @PathVariable("id") String id) {
        Caller caller = accounts.known(asking);
        return made(keys.regenerate(visible(caller, id), caller, clock.instant()));
    }

    private ApiKey visible(Caller caller, String id) {
        return keys.visible(caller).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Accounts.missing("key"));
    }

    private ResponseEntity<byte[]> made(Made made) {
        return Documents.with(
                HttpStatus.CREATED,
                AccountDocuments.madeKey(made.key(), made.text().text(), accounts.directory()));
    }

    private static Optional<Set<Permission>> scopes(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(permissions(names));
    }

    static Set<Permission> permissions(List<String> names) {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String name : names) {
            permissions.add(Permission.named(name)
                    .orElseThrow(() -> new AccountProblem(Kind.WRONG, "There is no permission " + name + ".")));
        }
        return permissions;
    }
}
