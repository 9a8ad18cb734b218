package io.skyspy.testkit;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM beside that of the test: the same Java, class path and {@code -XX} options. */
public final class JavaCommand {

    private JavaCommand() {}

    /**
     * The command as a list that may be changed.
     *
     * @param mainClass name of the class with the main method
     * @param heap how large the heap may get, as {@code -Xmx} says it
     * @param arguments what the main method gets
     */
    public static List<String> of(String mainClass, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return command;
    }
}
