package io.skyspy.edge.auth.login;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Entry;
import io.skyspy.edge.auth.FeatureAccess;
import io.skyspy.edge.auth.Journal;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.Role;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.password.Passwords;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Manages users, roles and access. Nobody can give, or take from somebody, what they may not do themselves: there is no way up from a
 * lesser role.
 */
public final class UserAdministration {

    private static final int ID_BITS = 52;

    private final Directory directory;
    private final Journal journal;
    private final Passwords passwords;
    private final SecureRandom random;

    public UserAdministration(Directory directory, Journal journal, Passwords passwords, SecureRandom random) {
        this.directory = directory;
        this.journal = journal;
        this.passwords = passwords;
        this.random = random;
    }

    /**
     * A user to be made.
     *
     * @param password empty for one who cannot log in with a password
     */
    public record NewUser(
            String username,
            Optional<String> email,
            Optional<String> displayName,
            Optional<String> password,
            List<RoleGrant> roles) {

        /** Without the password. */
        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * What is to be different about a user; what is empty stays.
     *
     * @param password a new one
     */
    public record Change(
            Optional<String> email, Optional<String> displayName, Optional<String> password, Optional<Boolean> active) {

        /** Without the password. */
        @Override
        public String toString() {
            return "change of a user";
        }
    }

    /** Makes a user. */
    public User add(NewUser wanted, Caller by, Instant now) {
        require(by, Permission.USERS_CREATE);
        if (directory.user(wanted.username()).isPresent()) {
            throw new AccountProblem(Kind.TAKEN, "There is a user of that name already.");
        }
        requireGrantable(wanted.roles(), by, now);
        Optional<String> hash = wanted.password().map(this::hash);
        User user = sensible(() -> new User(
                random.nextLong() >>> (Long.SIZE - ID_BITS),
                wanted.username(),
                wanted.email(),
                wanted.displayName(),
                hash,
                true,
                wanted.roles(),
                now,
                now,
                Optional.empty()));
        journal.write(user);
        return directory
                .user(user.username())
                .filter(written -> written.id() == user.id())
                .orElseThrow(() -> new AccountProblem(Kind.TAKEN, "Somebody else has just taken that name."));
    }

    /** Changes a user. */
    public User change(User user, Change change, Caller by, Instant now) {
        require(by, Permission.USERS_EDIT);
        requireNoMightier(user, by, now);
        User changed = user.withProfile(
                change.email().or(user::email), change.displayName().or(user::displayName), user.preferences());
        if (change.password().isPresent()) {
            changed = changed.withPassword(hash(change.password().get()), now);
        }
        if (change.active().isPresent()) {
            changed = changed.withActive(change.active().get(), now);
        }
        journal.write(changed);
        return changed;
    }

    /** Deletes a user; their keys and log-ins are no good from then on. */
    public void delete(User user, Caller by, Instant now) {
        require(by, Permission.USERS_DELETE);
        requireNoMightier(user, by, now);
        journal.delete(Entry.Kind.USER, user.key());
    }

    /** Gives a user a role, in place of an earlier grant of it. */
    public User grant(User user, RoleGrant grant, Caller by, Instant now) {
        require(by, Permission.USERS_EDIT);
        requireNoMightier(user, by, now);
        requireGrantable(List.of(grant), by, now);
        List<RoleGrant> others = without(user, grant.role());
        User changed =
                user.withRoles(Stream.concat(others.stream(), Stream.of(grant)).toList());
        journal.write(changed);
        return changed;
    }

    /** Takes a role from a user. */
    public User withdraw(User user, String role, Caller by, Instant now) {
        require(by, Permission.USERS_EDIT);
        requireNoMightier(user, by, now);
        User changed = user.withRoles(without(user, role));
        journal.write(changed);
        return changed;
    }

    /** Makes or changes a role. */
    public void put(Role role, Caller by) {
        Optional<Role> old = directory.role(role.name());
        require(by, old.isPresent() ? Permission.ROLES_EDIT : Permission.ROLES_CREATE);
        requireHeld(by, role.permissions());
        old.ifPresent(before -> requireHeld(by, before.permissions()));
        journal.write(role);
    }

    /** Deletes a role; a built-in one is as it was in the beginning. */
    public void delete(Role role, Caller by) {
        require(by, Permission.ROLES_DELETE);
        requireHeld(by, role.permissions());
        journal.delete(Entry.Kind.ROLE, role.key());
    }

    /** Says who may see and change a feature. */
    public void put(FeatureAccess access, Caller by) {
        require(by, Permission.SYSTEM_MANAGE);
        requireHeld(by, Set.of(access.feature().view()));
        journal.write(access);
    }

    private static List<RoleGrant> without(User user, String role) {
        return user.roles().stream().filter(each -> !each.role().equals(role)).toList();
    }

    private String hash(String password) {
        Passwords.objection(password).ifPresent(objection -> {
            throw new AccountProblem(Kind.WRONG, objection);
        });
        return passwords.hash(password);
    }

    private void requireGrantable(List<RoleGrant> grants, Caller by, Instant now) {
        for (RoleGrant grant : grants) {
            Role role = directory
                    .role(grant.role())
                    .orElseThrow(() -> new AccountProblem(Kind.WRONG, "There is no role " + grant.role() + "."));
            requireHeld(by, role.permissions());
            if (!grant.holds(now)) {
                throw new AccountProblem(Kind.WRONG, "A role cannot end before it begins.");
            }
        }
    }

    private void requireNoMightier(User user, Caller by, Instant now) {
        requireHeld(by, directory.permissions(user.roles(), now));
    }

    static void require(Caller by, Permission permission) {
        if (!by.may(permission)) {
            throw AccountProblem.denied();
        }
    }

    static void requireHeld(Caller by, Set<Permission> permissions) {
        if (!by.permissions().containsAll(permissions)) {
            throw AccountProblem.denied();
        }
    }

    /** Turns what the records refuse into an answer. */
    public static <T> T sensible(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new AccountProblem(Kind.WRONG, String.valueOf(refused.getMessage()));
        }
    }
}
