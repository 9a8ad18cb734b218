package io.skyspy.edge.auth.store;

import io.skyspy.edge.auth.Access;
import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.Entry;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.FeatureAccess;
import io.skyspy.edge.auth.KeyUse;
import io.skyspy.edge.auth.Login;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.Role;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.User;
import io.skyspy.schemas.avro.AuthAccess;
import io.skyspy.schemas.avro.AuthFeatureAccess;
import io.skyspy.schemas.avro.AuthKey;
import io.skyspy.schemas.avro.AuthKeyUse;
import io.skyspy.schemas.avro.AuthLogin;
import io.skyspy.schemas.avro.AuthRole;
import io.skyspy.schemas.avro.AuthRoleGrant;
import io.skyspy.schemas.avro.AuthUser;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Turns entries into records of the topics and back. */
final class StoredEntries {

    private StoredEntries() {}

    static SpecificRecord write(Entry entry) {
        return switch (entry) {
            case User user -> write(user);
            case Role role ->
                new AuthRole(
                        role.name(),
                        role.displayName(),
                        role.description().orElse(null),
                        role.priority(),
                        ids(role.permissions()));
            case ApiKey key -> write(key);
            case KeyUse use -> new AuthKeyUse(use.keyId(), use.usedAt());
            case Login login ->
                new AuthLogin(
                        login.id(),
                        login.userId(),
                        login.refreshId(),
                        login.startedAt(),
                        login.expiresAt(),
                        login.revoked());
            case FeatureAccess access ->
                new AuthFeatureAccess(
                        access.feature().id(),
                        AuthAccess.valueOf(access.read().name()),
                        AuthAccess.valueOf(access.write().name()),
                        access.enabled());
        };
    }

    private static AuthUser write(User user) {
        List<AuthRoleGrant> roles = user.roles().stream()
                .map(grant -> new AuthRoleGrant(grant.role(), grant.expiresAt().orElse(null)))
                .toList();
        return new AuthUser(
                user.id(),
                user.username(),
                user.email().orElse(null),
                user.displayName().orElse(null),
                user.passwordHash().orElse(null),
                user.active(),
                roles,
                user.createdAt(),
                user.tokensFrom(),
                user.preferences().orElse(null));
    }

    private static AuthKey write(ApiKey key) {
        if (key.scopes().filter(Set::isEmpty).isPresent()) {
            throw new IllegalArgumentException(
                    "a key that is limited to nothing cannot be told from one without limit");
        }
        return new AuthKey(
                key.id(),
                key.name(),
                key.prefix(),
                key.sha256(),
                key.userId(),
                key.scopes().map(StoredEntries::ids).orElse(List.of()),
                key.active(),
                key.createdAt(),
                key.expiresAt().orElse(null));
    }

    /**
     * What a record says; empty for a feature this version does not know.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    static Optional<Entry> read(SpecificRecord stored) {
        return switch (stored) {
            case AuthUser user -> Optional.of(read(user));
            case AuthRole role ->
                Optional.of(new Role(
                        role.getName(),
                        role.getDisplayName(),
                        Optional.ofNullable(role.getDescription()),
                        role.getPriority(),
                        permissions(role.getPermissions())));
            case AuthKey key -> Optional.of(read(key));
            case AuthKeyUse use -> Optional.of(new KeyUse(use.getKeyId(), use.getUsedAt()));
            case AuthLogin login ->
                Optional.of(new Login(
                        login.getId(),
                        login.getUserId(),
                        login.getRefreshId(),
                        login.getStartedAt(),
                        login.getExpiresAt(),
                        login.getRevoked()));
            case AuthFeatureAccess access ->
                Feature.named(access.getFeature())
                        .map(feature -> new FeatureAccess(
                                feature,
                                Access.valueOf(access.getReadAccess().name()),
                                Access.valueOf(access.getWriteAccess().name()),
                                access.getEnabled()));
            default ->
                throw new IllegalArgumentException(
                        "no entry: " + stored.getSchema().getName());
        };
    }

    private static User read(AuthUser user) {
        List<RoleGrant> roles = user.getRoles().stream()
                .map(grant -> new RoleGrant(grant.getRole(), Optional.ofNullable(grant.getExpiresAt())))
                .toList();
        return new User(
                user.getId(),
                user.getUsername(),
                Optional.ofNullable(user.getEmail()),
                Optional.ofNullable(user.getDisplayName()),
                Optional.ofNullable(user.getPasswordHash()),
                user.getActive(),
                roles,
                user.getCreatedAt(),
                user.getTokensFrom(),
                Optional.ofNullable(user.getPreferences()));
    }

    /** Scopes that this version does not know limit the key all the same. */
    private static ApiKey read(AuthKey key) {
        return new ApiKey(
                key.getId(),
                key.getName(),
                key.getPrefix(),
                key.getSha256(),
                key.getUserId(),
                key.getScopes().isEmpty() ? Optional.empty() : Optional.of(permissions(key.getScopes())),
                key.getActive(),
                key.getCreatedAt(),
                Optional.ofNullable(key.getExpiresAt()));
    }

    private static List<String> ids(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::id).sorted().toList();
    }

    private static Set<Permission> permissions(List<String> ids) {
        EnumSet<Permission> known = EnumSet.noneOf(Permission.class);
        ids.forEach(id -> Permission.named(id).ifPresent(known::add));
        return known;
    }
}
