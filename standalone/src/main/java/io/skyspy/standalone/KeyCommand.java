package io.skyspy.standalone;

import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.KeyAdministration.Made;
import io.skyspy.edge.auth.login.KeyAdministration.NewKey;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages the API keys of a running system. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Manages the API keys of a system that is running.")
final class KeyCommand {

    private static final String ROW = "%-36s %-12s %-20s %-20s %-8s %s%n";

    private final Clock clock = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before a sub-command is called
    private CommandSpec spec;

    @Command(mixinStandardHelpOptions = true, description = "Makes a key and prints it, this once.")
    int create(
            @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
            @Option(names = "--user", paramLabel = "NAME", required = true, description = "Whose key it is.")
                    String owner,
            @Option(
                            names = "--scope",
                            paramLabel = "PERMISSION",
                            description = "Limits the key, for instance to aircraft.view; may be given several times.")
                    @Nullable
                    List<String> scopes,
            @Option(names = "--days", paramLabel = "N", description = "How long it is good; for ever when not given.")
                    @Nullable
                    Integer days,
            @Option(names = "--test", description = "Marks it as one for tests: sk_test_ instead of sk_live_.")
                    boolean test,
            @Mixin BrokerOptions broker) {
        Accounts.with(broker, accounts -> {
            Instant now = clock.instant();
            NewKey wanted = new NewKey(
                    name,
                    scopes == null || scopes.isEmpty() ? Optional.empty() : Optional.of(permissions(scopes)),
                    Optional.ofNullable(days).map(each -> now.plus(Duration.ofDays(each))),
                    !test);
            Made made = accounts.keys().create(wanted, accounts.user(owner), accounts.operator(), now);
            say(made.text().text());
        });
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the keys.")
    int list(@Mixin BrokerOptions broker) {
        Accounts.with(broker, accounts -> {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(ROW, "ID", "KEY", "NAME", "USER", "ACTIVE", "LAST USED");
            for (ApiKey key : accounts.directory().keys()) {
                String owner = accounts.directory()
                        .user(key.userId())
                        .map(User::username)
                        .orElse("(gone)");
                String used = accounts.directory()
                        .lastUse(key.id())
                        .map(Instant::toString)
                        .orElse("never");
                boolean good = key.active() && !key.isExpired(clock.instant());
                out.printf(ROW, key.id(), key.prefix() + "…", key.name(), owner, good ? "yes" : "no", used);
            }
            out.flush();
        });
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Makes a key no good; who is connected with it is sent away.")
    int revoke(@Parameters(paramLabel = "ID", description = "As in the list.") String id, @Mixin BrokerOptions broker) {
        Accounts.with(broker, accounts -> {
            ApiKey key = accounts.directory()
                    .key(id)
                    .orElseThrow(() -> new UserMistake("There is no key " + id + "; ./skyspy key list shows them."));
            accounts.keys().revoke(key, accounts.operator(), clock.instant());
            say("The key " + key.name() + " is no good any more.");
        });
        return 0;
    }

    private static Set<Permission> permissions(List<String> names) {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String name : names) {
            permissions.add(
                    Permission.named(name).orElseThrow(() -> new UserMistake("There is no permission " + name + ".")));
        }
        return permissions;
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
