package io.skyspy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of ARCHITECTURE.md, read as rules. */
final class ArchitectureDocument {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final List<List<String>> rows;

    private ArchitectureDocument(List<List<String>> rows) {
        this.rows = rows;
    }

    /** A module, its package and the modules it may depend on. */
    record Module(String name, String packageName, Set<String> mayDependOn) {}

    static ArchitectureDocument read(Path root) {
        try (Stream<String> lines = Files.lines(root.resolve("ARCHITECTURE.md"))) {
            return new ArchitectureDocument(lines.filter(line -> line.startsWith("| `"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Module> modules() {
        return rows.stream()
                .filter(row -> row.size() >= 4 && row.get(1).startsWith("`"))
                .map(row -> new Module(
                        quoted(row.get(0)).findFirst().orElseThrow(),
                        quoted(row.get(1)).findFirst().orElseThrow(),
                        quoted(row.get(3)).collect(Collectors.toSet())))
                .toList();
    }

    List<String> purePackages() {
        return rows.stream()
                .filter(row -> row.get(0).startsWith("`io.skyspy"))
                .flatMap(row -> quoted(row.get(0)))
                .toList();
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(match -> match.group(1));
    }
}
