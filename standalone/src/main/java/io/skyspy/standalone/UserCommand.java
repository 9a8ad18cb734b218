package io.skyspy.standalone;

import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.UserAdministration.Change;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages the users of a running system. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Manages who may log in to a system that is running. Passwords are asked for, or read from standard"
                        + " input.")
final class UserCommand {

    private static final String ROW = "%-24s %-10s %-30s %s%n";

    private final Clock clock = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before a sub-command is called
    private CommandSpec spec;

    @Command(mixinStandardHelpOptions = true, description = "Makes a user.")
    int add(
            @Parameters(paramLabel = "NAME", description = "Name to log in with.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "viewer",
                            description = "viewer, operator, analyst, admin, superadmin, or one of your own"
                                    + " (${DEFAULT-VALUE}).")
                    List<String> roles,
            @Option(names = "--email", paramLabel = "ADDRESS", description = "May be used instead of the name.")
                    @Nullable
                    String email,
            @Mixin BrokerOptions broker) {
        Accounts.with(broker, accounts -> {
            List<RoleGrant> grants = roles.stream()
                    .map(role -> new RoleGrant(role, Optional.empty()))
                    .toList();
            NewUser user = new NewUser(
                    name, Optional.ofNullable(email), Optional.empty(), Optional.of(PasswordPrompt.ask(name)), grants);
            accounts.users().add(user, accounts.operator(), clock.instant());
            say(name + " can log in now.");
        });
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the users.")
    int list(@Mixin BrokerOptions broker) {
        Accounts.with(broker, accounts -> {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(ROW, "NAME", "ACTIVE", "ROLES", "SINCE");
            Instant now = clock.instant();
            for (User user : accounts.directory().users()) {
                String roles = user.roles().stream()
                        .filter(grant -> grant.holds(now))
                        .map(RoleGrant::role)
                        .collect(Collectors.joining(", "));
                out.printf(ROW, user.username(), user.active() ? "yes" : "no", roles, user.createdAt());
            }
            out.flush();
        });
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Gives a user another password and ends every log-in.")
    int password(@Parameters(paramLabel = "NAME") String name, @Mixin BrokerOptions broker) {
        Accounts.with(broker, accounts -> {
            User user = accounts.user(name);
            Change change = new Change(
                    Optional.empty(), Optional.empty(), Optional.of(PasswordPrompt.ask(name)), Optional.empty());
            accounts.users().change(user, change, accounts.operator(), clock.instant());
            say(name + " has another password.");
        });
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Shuts a user out, at once and with all keys.")
    int disable(@Parameters(paramLabel = "NAME") String name, @Mixin BrokerOptions broker) {
        setActive(name, false, broker);
        say(name + " is shut out.");
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Lets a user in again.")
    int enable(@Parameters(paramLabel = "NAME") String name, @Mixin BrokerOptions broker) {
        setActive(name, true, broker);
        say(name + " can log in again.");
        return 0;
    }

    private void setActive(String name, boolean active, BrokerOptions broker) {
        Accounts.with(broker, accounts -> {
            Change change = new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(active));
            accounts.users().change(accounts.user(name), change, accounts.operator(), clock.instant());
        });
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
