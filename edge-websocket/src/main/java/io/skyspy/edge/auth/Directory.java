package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of users, roles, keys and log-ins: the newest entry of each. One thread changes it, any number look things up.
 */
public final class Directory {

    private final AuthMode mode;
    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Map<Long, User> usersById = new ConcurrentHashMap<>();
    private final Map<String, Role> roles = new ConcurrentHashMap<>();
    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();
    private final Map<String, ApiKey> keysByHash = new ConcurrentHashMap<>();
    private final Map<String, Instant> keyUses = new ConcurrentHashMap<>();
    private final Map<String, Login> logins = new ConcurrentHashMap<>();
    private final Map<Feature, FeatureAccess> features = new ConcurrentHashMap<>();

    public Directory(AuthMode mode) {
        this.mode = mode;
    }

    public AuthMode mode() {
        return mode;
    }

    /** Never takes the old away before the new is there: nobody must look unknown in between. */
    public void put(Entry entry) {
        switch (entry) {
            case User user -> {
                usersById.put(user.id(), user);
                User old = users.put(user.key(), user);
                if (old != null && old.id() != user.id()) {
                    usersById.remove(old.id());
                }
            }
            case Role role -> roles.put(role.name(), role);
            case ApiKey key -> {
                keysByHash.put(key.sha256(), key);
                ApiKey old = keys.put(key.id(), key);
                if (old != null && !old.sha256().equals(key.sha256())) {
                    keysByHash.remove(old.sha256());
                }
            }
            case KeyUse use -> keyUses.put(use.keyId(), use.usedAt());
            case Login login -> logins.put(login.id(), login);
            case FeatureAccess access -> features.put(access.feature(), access);
        }
    }

    public void remove(Entry.Kind kind, String key) {
        switch (kind) {
            case USER -> {
                User user = users.remove(key);
                if (user != null) {
                    usersById.remove(user.id());
                }
            }
            case ROLE -> roles.remove(key);
            case KEY -> {
                ApiKey apiKey = keys.remove(key);
                if (apiKey != null) {
                    keysByHash.remove(apiKey.sha256());
                }
            }
            case KEY_USE -> keyUses.remove(key);
            case LOGIN -> logins.remove(key);
            case FEATURE -> Feature.named(key).ifPresent(features::remove);
        }
    }

    /** Drops log-ins whose last token has ended. */
    public void forgetEnded(Instant now) {
        logins.values().removeIf(login -> login.expiresAt().isBefore(now));
    }

    /** The user of that name, whatever the case. */
    public Optional<User> user(String username) {
        return Optional.ofNullable(users.get(User.key(username)));
    }

    public Optional<User> user(long id) {
        return Optional.ofNullable(usersById.get(id));
    }

    /** The user with that name or address. */
    public Optional<User> userByNameOrEmail(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return user(text)
                .or(() -> users.values().stream()
                        .filter(user -> user.email()
                                .filter(email -> email.toLowerCase(Locale.ROOT).equals(wanted))
                                .isPresent())
                        .findFirst());
    }

    /** Every user, by name. */
    public List<User> users() {
        return users.values().stream().sorted(Comparator.comparing(User::key)).toList();
    }

    public Optional<Role> role(String name) {
        return Optional.ofNullable(roles.get(name))
                .or(() -> Role.BUILT_IN.stream()
                        .filter(role -> role.name().equals(name))
                        .findFirst());
    }

    /** Every role, weakest first. */
    public List<Role> roles() {
        Map<String, Role> all = new ConcurrentHashMap<>();
        Role.BUILT_IN.forEach(role -> all.put(role.name(), role));
        all.putAll(roles);
        return all.values().stream()
                .sorted(Comparator.comparingInt(Role::priority).thenComparing(Role::name))
                .toList();
    }

    public Optional<ApiKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    public Optional<ApiKey> keyBySha256(String sha256) {
        return Optional.ofNullable(keysByHash.get(sha256));
    }

    /** Every key, oldest first. */
    public List<ApiKey> keys() {
        return keys.values().stream()
                .sorted(Comparator.comparing(ApiKey::createdAt).thenComparing(ApiKey::id))
                .toList();
    }

    public Optional<Instant> lastUse(String keyId) {
        return Optional.ofNullable(keyUses.get(keyId));
    }

    public Optional<Login> login(String id) {
        return Optional.ofNullable(logins.get(id));
    }

    /** The log-ins of a user that are still good, oldest first. */
    public List<Login> logins(long userId, Instant now) {
        return logins.values().stream()
                .filter(login -> login.userId() == userId
                        && !login.revoked()
                        && login.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(Login::startedAt))
                .toList();
    }

    public FeatureAccess access(Feature feature) {
        FeatureAccess said = features.get(feature);
        return said == null ? FeatureAccess.initial(feature, mode) : said;
    }

    /** What these roles allow together; roles there are not, or not any more, allow nothing. */
    public Set<Permission> permissions(Collection<RoleGrant> grants, Instant now) {
        EnumSet<Permission> together = EnumSet.noneOf(Permission.class);
        for (RoleGrant grant : grants) {
            if (grant.holds(now)) {
                role(grant.role()).ifPresent(role -> together.addAll(role.permissions()));
            }
        }
        return together;
    }
}
