package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Says what a caller may see and do: what the roles allow, within the scopes of a key, and what features leave open. */
public final class AccessRules {

    private final Directory directory;

    public AccessRules(Directory directory) {
        this.directory = directory;
    }

    /** Somebody without a token. */
    public Caller anonymous() {
        return caller(
                new Identity(Optional.empty(), "anonymous", Optional.empty(), Optional.empty()),
                Set.of(),
                Optional.of(Set.of()));
    }

    /** Somebody who is known. */
    public Caller known(Identity identity, Collection<RoleGrant> roles, Instant now) {
        return caller(identity, directory.permissions(roles, now), Optional.empty());
    }

    /** Somebody who is known, as far as was found out from permissions that were held before. */
    public Caller known(Identity identity, Set<Permission> held) {
        return caller(identity, held, Optional.empty());
    }

    /** A program with a key of somebody who is known. */
    public Caller limited(
            Identity identity, Collection<RoleGrant> roles, Optional<Set<Permission>> scopes, Instant now) {
        return caller(identity, directory.permissions(roles, now), scopes);
    }

    /**
     * Who somebody is.
     *
     * @param credential identity of the token or key; empty for somebody without
     */
    public record Identity(
            Optional<Long> userId, String name, Optional<Instant> expiresAt, Optional<String> credential) {}

    private Caller caller(Identity identity, Set<Permission> held, Optional<Set<Permission>> scopes) {
        boolean known = identity.credential().isPresent();
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        held.stream().filter(each -> within(scopes, each)).forEach(permissions::add);
        EnumSet<Feature> readable = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            FeatureAccess access = directory.access(feature);
            if (!access.enabled()) {
                permissions.removeIf(permission -> permission.feature() == feature);
                continue;
            }
            if (allows(access.read(), known, feature.view(), permissions, scopes)) {
                readable.add(feature);
            }
            openWrites(access, known, scopes, permissions);
        }
        for (Feature feature : Feature.values()) {
            Permission view = feature.view();
            if (view.feature() == feature && readable.contains(feature)) {
                permissions.add(view);
            }
        }
        return new Caller(
                identity.userId(), identity.name(), readable, permissions, identity.expiresAt(), identity.credential());
    }

    private void openWrites(
            FeatureAccess access, boolean known, Optional<Set<Permission>> scopes, EnumSet<Permission> permissions) {
        if (access.write() == Access.PERMISSION) {
            return;
        }
        for (Permission permission : Permission.values()) {
            if (permission.feature() == access.feature()
                    && permission.isWrite()
                    && allows(access.write(), known, permission, permissions, scopes)) {
                permissions.add(permission);
            }
        }
    }

    private boolean allows(
            Access access,
            boolean known,
            Permission permission,
            Set<Permission> permissions,
            Optional<Set<Permission>> scopes) {
        return switch (access) {
            case PUBLIC -> directory.mode() != AuthMode.PRIVATE || (known && within(scopes, permission));
            case AUTHENTICATED -> known && within(scopes, permission);
            case PERMISSION -> permissions.contains(permission);
        };
    }

    private static boolean within(Optional<Set<Permission>> scopes, Permission permission) {
        return scopes.isEmpty() || scopes.get().contains(permission);
    }
}
