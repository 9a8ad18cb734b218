package io.skyspy.aviation.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code allocations.txt}: first address, country or a hyphen, {@code military}. */
final class AllocationTable {
    private AllocationTable() {}

    /** By the first address of each block; a block reaches to the next. Begins at 0. */
    static NavigableMap<Integer, Optional<Allocation>> read() {
        TreeMap<Integer, Optional<Allocation>> blocks = new TreeMap<>();
        try (InputStream bytes = AllocationTable.class.getResourceAsStream("allocations.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] words = line.split(" ", -1);
                Optional<Allocation> allocation = words[1].equals("-")
                        ? Optional.empty()
                        : Optional.of(new Allocation(words[1], words.length == 3));
                blocks.put(Integer.parseInt(words[0], 16), allocation);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blocks;
    }
}
