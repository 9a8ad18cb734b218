package io.skyspy.edge.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.edge.auth.Access;
import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.FeatureAccess;
import io.skyspy.edge.auth.MemoryJournal;
import io.skyspy.edge.auth.People;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.Role;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.KeyAdministration.NewKey;
import io.skyspy.edge.auth.login.Logins.Pair;
import io.skyspy.edge.auth.login.UserAdministration.Change;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import io.skyspy.edge.auth.password.Passwords;
import io.skyspy.edge.auth.token.OwnTokens;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AccountsTest {

    private static final Instant NOW = People.NOON;
    private static final String PASSWORD = "correct horse";

    private final Directory directory = new Directory(AuthMode.PRIVATE);
    private final MemoryJournal journal = new MemoryJournal(directory);
    private final Passwords passwords = new Passwords();
    private final SecureRandom random = new SecureRandom();
    private final Logins logins = new Logins(
            directory,
            journal,
            passwords,
            new OwnTokens("a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8)),
            Duration.ofMinutes(60),
            Duration.ofDays(2));
    private final UserAdministration users = new UserAdministration(directory, journal, passwords, random);
    private final KeyAdministration keys = new KeyAdministration(directory, journal, random);

    @BeforeEach
    void annHasAPassword() {
        directory.put(People.user(1, "Ann", "operator")
                .withProfile(Optional.of("ann@example.org"), Optional.empty(), Optional.empty())
                .withPassword(passwords.hash(PASSWORD), NOW));
        directory.put(People.user(2, "root", "superadmin"));
        directory.put(People.user(3, "adam", "admin"));
    }

    private User user(String name) {
        return directory.user(name).orElseThrow();
    }

    private Caller caller(String name) {
        return People.caller(directory, user(name));
    }

    private static void assertProblem(AccountProblem.Kind kind, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AccountProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void aUserLogsInByNameOrAddressInAnyCase() {
        for (String name : List.of("ann", "ANN", "Ann@Example.org")) {
            Pair pair = logins.logIn(name, PASSWORD, NOW);

            assertThat(pair.user().id()).isEqualTo(1);
            assertThat(pair.expiresIn()).isEqualTo(Duration.ofMinutes(60));
            assertThat(logins.isGood(pair.access(), NOW)).isTrue();
            assertThat(logins.isGood(pair.refresh(), NOW)).isTrue();
            assertThat(pair.toString()).doesNotContain(pair.access()).doesNotContain(pair.refresh());
        }
    }

    @Test
    void nobodyFindsOutWhetherThereIsSuchAUser() {
        assertThatThrownBy(() -> logins.logIn("ann", "wrong password", NOW)).hasMessage("Invalid credentials");
        assertThatThrownBy(() -> logins.logIn("nobody", PASSWORD, NOW)).hasMessage("Invalid credentials");
        assertThatThrownBy(() -> logins.logIn("root", "nobody's password", NOW)).hasMessage("Invalid credentials");
        directory.put(user("ann").withActive(false, NOW));
        assertThatThrownBy(() -> logins.logIn("ann", "wrong password", NOW)).hasMessage("Invalid credentials");
        assertProblem(AccountProblem.Kind.DENIED, () -> logins.logIn("ann", PASSWORD, NOW));
    }

    @Test
    void aRefreshTokenIsGoodOnceAndTheSecondUseEndsTheLogIn() {
        Pair first = logins.logIn("ann", PASSWORD, NOW);
        Pair other = logins.logIn("ann", PASSWORD, NOW);
        Pair second = logins.refresh(first.refresh(), NOW.plusSeconds(10));
        assertThat(logins.isGood(second.access(), NOW)).isTrue();
        assertThat(logins.isGood(first.refresh(), NOW)).isFalse();

        assertProblem(AccountProblem.Kind.UNKNOWN, () -> logins.refresh(first.refresh(), NOW.plusSeconds(20)));

        assertProblem(AccountProblem.Kind.UNKNOWN, () -> logins.refresh(second.refresh(), NOW.plusSeconds(30)));
        assertThat(logins.isGood(second.access(), NOW)).isFalse();
        assertThat(logins.isGood(other.access(), NOW))
                .as("another log-in goes on")
                .isTrue();
    }

    @Test
    void aRefreshTokenEndsAfterTwoDaysAndIsNoAccessToken() {
        Pair pair = logins.logIn("ann", PASSWORD, NOW);

        assertProblem(AccountProblem.Kind.UNKNOWN, () -> logins.refresh(pair.refresh(), NOW.plus(Duration.ofDays(2))));
        assertProblem(AccountProblem.Kind.UNKNOWN, () -> logins.refresh(pair.access(), NOW));
        assertProblem(AccountProblem.Kind.UNKNOWN, () -> logins.refresh("garbage", NOW));
        assertThat(logins.refresh(pair.refresh(), NOW.plus(Duration.ofDays(2)).minusSeconds(1)))
                .isNotNull();
    }

    @Test
    void loggingOutEndsTheTokensOfThatLogIn() {
        Pair pair = logins.logIn("ann", PASSWORD, NOW);

        logins.logOut(pair.access(), NOW);

        assertThat(logins.isGood(pair.access(), NOW)).isFalse();
        assertProblem(AccountProblem.Kind.UNKNOWN, () -> logins.refresh(pair.refresh(), NOW));
        logins.logOut("garbage", NOW);
    }

    @Test
    void anotherPasswordEndsEveryLogInWithTheOldOne() {
        Pair before = logins.logIn("ann", PASSWORD, NOW);
        Instant later = NOW.plusSeconds(5);

        assertProblem(
                AccountProblem.Kind.WRONG,
                () -> logins.changePassword(user("ann"), "wrong password", "battery staple", later));
        assertProblem(AccountProblem.Kind.WRONG, () -> logins.changePassword(user("ann"), PASSWORD, "short", later));
        Pair after = logins.changePassword(user("ann"), PASSWORD, "battery staple", later);

        assertThat(logins.isGood(before.access(), later)).isFalse();
        assertThat(logins.isGood(after.access(), later)).isTrue();
        assertProblem(AccountProblem.Kind.UNKNOWN, () -> logins.logIn("ann", PASSWORD, later));
    }

    @Test
    void aUserHasSoManyLogInsAtATime() {
        Pair first = logins.logIn("ann", PASSWORD, NOW);
        for (int i = 1; i <= 20; i++) {
            logins.logIn("ann", PASSWORD, NOW.plusSeconds(i));
        }

        assertThat(directory.logins(1, NOW)).hasSize(20);
        assertThat(logins.isGood(first.access(), NOW)).isFalse();
    }

    @Test
    void thereIsNoWayUpFromALesserRole() {
        RoleGrant superadmin = new RoleGrant("superadmin", Optional.empty());
        Caller adam = caller("adam");
        Change shutOut = new Change(Optional.empty(), Optional.empty(), Optional.of("12345678"), Optional.of(false));

        assertProblem(AccountProblem.Kind.DENIED, () -> users.grant(user("adam"), superadmin, adam, NOW));
        assertProblem(AccountProblem.Kind.DENIED, () -> users.change(user("root"), shutOut, adam, NOW));
        assertProblem(AccountProblem.Kind.DENIED, () -> users.withdraw(user("root"), "superadmin", adam, NOW));
        assertProblem(
                AccountProblem.Kind.DENIED,
                () -> keys.create(
                        new NewKey("mine", Optional.empty(), Optional.empty(), true), user("root"), adam, NOW));
        assertProblem(
                AccountProblem.Kind.DENIED,
                () -> users.put(
                        new Role("admin", "Admin", Optional.empty(), 40, Set.of(Permission.ROLES_DELETE)), adam));
        assertProblem(AccountProblem.Kind.DENIED, () -> users.change(user("adam"), shutOut, caller("ann"), NOW));
    }

    @Test
    void whoMayGivesRolesAndTakesThem() {
        users.grant(user("ann"), new RoleGrant("analyst", Optional.of(NOW.plusSeconds(60))), caller("adam"), NOW);
        assertThat(caller("ann").may(Permission.HISTORY_EXPORT)).isTrue();

        users.withdraw(user("ann"), "analyst", caller("adam"), NOW);
        assertThat(caller("ann").may(Permission.HISTORY_EXPORT)).isFalse();
        assertThat(caller("ann").may(Permission.SAFETY_ACKNOWLEDGE)).isTrue();
        assertProblem(
                AccountProblem.Kind.WRONG,
                () -> users.grant(user("ann"), new RoleGrant("pilot", Optional.empty()), caller("adam"), NOW));
    }

    @Test
    void usersAreMadeChangedAndDeleted() {
        Caller root = caller("root");
        NewUser wanted = new NewUser("Éric", Optional.empty(), Optional.of("Eric"), Optional.of(PASSWORD), List.of());
        User made = users.add(wanted, root, NOW);

        assertThat(made.id()).isBetween(0L, 1L << 53);
        assertProblem(AccountProblem.Kind.TAKEN, () -> users.add(wanted, root, NOW));
        assertProblem(AccountProblem.Kind.DENIED, () -> users.add(wanted, caller("adam"), NOW));
        assertThat(logins.logIn("éric", PASSWORD, NOW).user()).isEqualTo(made);
        users.change(
                made,
                new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false)),
                root,
                NOW.plusMillis(1));
        assertProblem(AccountProblem.Kind.DENIED, () -> logins.logIn("éric", PASSWORD, NOW));
        users.delete(made, root, NOW);
        assertThat(directory.user("éric")).isEmpty();
        assertProblem(
                AccountProblem.Kind.WRONG,
                () -> users.add(
                        new NewUser(" x", Optional.empty(), Optional.empty(), Optional.empty(), List.of()), root, NOW));
    }

    @Test
    void rolesAndFeaturesAreChangedByThoseWhoMay() {
        Role pilot = new Role("pilot", "Pilot", Optional.empty(), 15, Set.of(Permission.ACARS_VIEW_FULL));
        users.put(pilot, caller("root"));
        users.grant(user("ann"), new RoleGrant("pilot", Optional.empty()), caller("root"), NOW);
        assertThat(caller("ann").may(Permission.ACARS_VIEW_FULL)).isTrue();
        users.delete(pilot, caller("root"));
        assertThat(caller("ann").may(Permission.ACARS_VIEW_FULL)).isFalse();

        users.put(new FeatureAccess(Feature.ACARS, Access.PERMISSION, Access.PERMISSION, false), caller("adam"));
        assertThat(caller("ann").mayRead(Feature.ACARS)).isFalse();
    }

    @Test
    void everybodyHasKeysOfTheirOwn() {
        Caller ann = caller("ann");
        NewKey wanted = new NewKey("feeder", Optional.of(Set.of(Permission.ACARS_VIEW)), Optional.empty(), false);
        KeyAdministration.Made made = keys.create(wanted, user("ann"), ann, NOW);

        assertThat(made.text().text()).startsWith("sk_test_");
        assertThat(made.key().sha256()).isEqualTo(made.text().sha256()).hasSize(64);
        assertThat(made.key().toString()).doesNotContain(made.text().text());
        assertThat(keys.visible(ann)).containsExactly(made.key());
        assertThat(keys.visible(caller("root"))).containsExactly(made.key());
        directory.put(People.user(4, "bob", "operator"));
        assertThat(keys.visible(caller("bob"))).isEmpty();
        assertProblem(AccountProblem.Kind.DENIED, () -> keys.revoke(made.key(), caller("bob"), NOW));

        ApiKey next = keys.regenerate(made.key(), ann, NOW).key();
        assertThat(next.scopes()).isEqualTo(made.key().scopes());
        assertThat(directory.key(made.key().id()).orElseThrow().active()).isFalse();
        keys.revoke(next, caller("adam"), NOW);
        assertThat(directory.key(next.id()).orElseThrow().active()).isFalse();
    }
}
