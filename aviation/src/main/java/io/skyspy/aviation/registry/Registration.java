package io.skyspy.aviation.registry;

import io.skyspy.aviation.IcaoAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The registration of an aircraft from its address, where the state numbers its addresses like its registrations.
 *
 * <p>A guess that is nearly always right: of some 6,000 aircraft of these states in Virtual Radar Server's data fewer than
 * one in 200 differ, most of them re-registered since. Not used for military addresses.
 */
public final class Registration {
    private static final List<LetterBlock> LETTER_BLOCKS = List.of(
            new LetterBlock(0xC00001, "C-FAAA", "C-FZZZ", 26),
            new LetterBlock(0xC044A9, "C-GAAA", "C-GZZZ", 26),
            new LetterBlock(0x3C4421, "D-AAAA", "D-AOZZ", 32),
            new LetterBlock(0x3C0001, "D-APAA", "D-AZZZ", 26),
            new LetterBlock(0x3C8421, "D-BAAA", "D-BOZZ", 32),
            new LetterBlock(0x3C2001, "D-BPAA", "D-BZZZ", 26),
            new LetterBlock(0x3CC000, "D-CAAA", "D-CZZZ", 26),
            new LetterBlock(0x3D04A8, "D-EAAA", "D-EZZZ", 26),
            new LetterBlock(0x3D4950, "D-FAAA", "D-FZZZ", 26),
            new LetterBlock(0x3D8DF8, "D-GAAA", "D-GZZZ", 26),
            new LetterBlock(0x3DD2A0, "D-HAAA", "D-HZZZ", 26),
            new LetterBlock(0x3E1748, "D-IAAA", "D-IZZZ", 26),
            new LetterBlock(0x390000, "F-GAAA", "F-GZZZ", 32),
            new LetterBlock(0x398000, "F-HAAA", "F-HZZZ", 32),
            new LetterBlock(0x3A0000, "F-OAAA", "F-OZZZ", 32),
            new LetterBlock(0x448421, "OO-AAA", "OO-ZZZ", 32),
            new LetterBlock(0x458421, "OY-AAA", "OY-ZZZ", 32),
            new LetterBlock(0x460000, "OH-AAA", "OH-ZZZ", 26),
            new LetterBlock(0x468421, "SX-AAA", "SX-ZZZ", 32),
            new LetterBlock(0x490421, "CS-AAA", "CS-ZZZ", 32),
            new LetterBlock(0x4B8421, "TC-AAA", "TC-ZZZ", 32),
            new LetterBlock(0x768421, "9V-AAA", "9V-ZZZ", 32),
            new LetterBlock(0x880421, "HS-AAA", "HS-ZZZ", 32),
            new LetterBlock(0x7C0000, "VH-AAA", "VH-ZZZ", 36));

    private Registration() {}

    /** Empty where the address does not tell, and for military addresses. */
    public static Optional<String> of(IcaoAddress address) {
        if (Allocation.of(address).filter(allocation -> !allocation.military()).isEmpty()) {
            return Optional.empty();
        }
        return AmericanRegistration.of(address.value())
                .or(() -> JapaneseRegistration.of(address.value()))
                .or(() -> LETTER_BLOCKS.stream()
                        .flatMap(block -> block.registration(address.value()).stream())
                        .findFirst());
    }

    /** The address that a registration, with or without dash, belongs to; empty where registrations and addresses do not go together. */
    public static Optional<IcaoAddress> address(String registration) {
        String letters = registration.replace("-", "");
        OptionalInt address = AmericanRegistration.address(letters);
        for (int i = 0; address.isEmpty() && i < LETTER_BLOCKS.size(); i++) {
            address = LETTER_BLOCKS.get(i).address(letters);
        }
        return address.stream()
                .mapToObj(IcaoAddress::new)
                .filter(found -> Allocation.of(found)
                        .filter(allocation -> !allocation.military())
                        .isPresent())
                .findFirst();
    }
}
