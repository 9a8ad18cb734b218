package io.skyspy.standalone;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks for a password: twice and unseen at a terminal, else for one line of standard input. Never an argument: others can read those. */
final class PasswordPrompt {

    /** The script says here which of the descriptors 0 and 2 are terminals; Java cannot tell before release 22. */
    private static final String TERMINALS = "SKYSPY_TERMINALS";

    private PasswordPrompt() {}

    @SuppressWarnings("SystemConsoleNull") // absent before release 22 when the output goes elsewhere
    static String ask(String username) {
        Console console = System.console();
        if (console != null && System.getenv().getOrDefault(TERMINALS, "").contains("0")) {
            String once = read(console, "Password for " + username + ": ");
            if (!once.equals(read(console, "Again: "))) {
                throw new UserMistake("These are two different passwords.");
            }
            return once;
        }
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null || line.isEmpty()) {
                throw new UserMistake("The password is read from standard input, but there is none.");
            }
            return line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Console console, String prompt) {
        char[] typed = console.readPassword("%s", prompt);
        if (typed == null) {
            throw new UserMistake("Stopped.");
        }
        return new String(typed);
    }
}
