package io.skyspy.edge.auth.login;

import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Journal;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.token.KeyText;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Manages API keys. Everybody may have keys of their own; those of others need permissions, and never give more than the caller has. */
public final class KeyAdministration {

    /** Active keys of one user; beyond that none is made. */
    private static final int MOST_PER_USER = 100;

    private static final int LONGEST_NAME = 100;

    private final Directory directory;
    private final Journal journal;
    private final SecureRandom random;

    public KeyAdministration(Directory directory, Journal journal, SecureRandom random) {
        this.directory = directory;
        this.journal = journal;
        this.random = random;
    }

    /**
     * A key to be made.
     *
     * @param scopes permissions it is limited to; empty for all of its owner
     * @param live false for a key that is marked as one for tests
     */
    public record NewKey(String name, Optional<Set<Permission>> scopes, Optional<Instant> expiresAt, boolean live) {}

    /**
     * A key that was just made.
     *
     * @param text the key itself, of which only the hash is kept
     */
    public record Made(ApiKey key, KeyText text) {}

    /** Every key the caller may know of, oldest first. */
    public List<ApiKey> visible(Caller to) {
        return directory.keys().stream()
                .filter(key -> owns(to, key) || to.may(Permission.USERS_VIEW))
                .toList();
    }

    /** Makes a key. */
    public Made create(NewKey wanted, User owner, Caller by, Instant now) {
        if (!by.userId().equals(Optional.of(owner.id()))) {
            UserAdministration.require(by, Permission.USERS_EDIT);
        }
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw new AccountProblem(Kind.WRONG, "A key needs a name of at most " + LONGEST_NAME + " characters.");
        }
        if (wanted.expiresAt().isPresent() && !wanted.expiresAt().get().isAfter(now)) {
            throw new AccountProblem(Kind.WRONG, "A key cannot end before it begins.");
        }
        UserAdministration.requireHeld(by, reach(wanted.scopes(), owner, now));
        long active = directory.keys().stream()
                .filter(key -> key.userId() == owner.id() && key.active())
                .count();
        if (active >= MOST_PER_USER) {
            throw new AccountProblem(Kind.WRONG, "A user can have at most " + MOST_PER_USER + " keys.");
        }
        KeyText text = KeyText.random(random, wanted.live());
        ApiKey key = new ApiKey(
                UUID.randomUUID().toString(),
                wanted.name().strip(),
                text.prefix(),
                text.sha256(),
                owner.id(),
                wanted.scopes(),
                true,
                now,
                wanted.expiresAt());
        journal.write(key);
        return new Made(key, text);
    }

    /** Makes a key no good, at once and everywhere. */
    public void revoke(ApiKey key, Caller by, Instant now) {
        if (!owns(by, key)) {
            UserAdministration.require(by, Permission.USERS_EDIT);
            directory
                    .user(key.userId())
                    .ifPresent(owner -> UserAdministration.requireHeld(by, reach(key.scopes(), owner, now)));
        }
        journal.write(key.revoked());
    }

    /** Another key with the same name, owner, scopes and end in place of this one. */
    public Made regenerate(ApiKey key, Caller by, Instant now) {
        User owner = directory
                .user(key.userId())
                .orElseThrow(() -> new AccountProblem(Kind.MISSING, "The owner of the key is gone."));
        boolean live = key.prefix().startsWith("sk_live_");
        Made made = create(new NewKey(key.name(), key.scopes(), key.expiresAt(), live), owner, by, now);
        revoke(key, by, now);
        return made;
    }

    private Set<Permission> reach(Optional<Set<Permission>> scopes, User owner, Instant now) {
        Set<Permission> all = directory.permissions(owner.roles(), now);
        if (scopes.isEmpty()) {
            return all;
        }
        EnumSet<Permission> limited = EnumSet.noneOf(Permission.class);
        limited.addAll(all);
        limited.retainAll(scopes.get());
        return limited;
    }

    private static boolean owns(Caller caller, ApiKey key) {
        return caller.userId().equals(Optional.of(key.userId()));
    }
}
