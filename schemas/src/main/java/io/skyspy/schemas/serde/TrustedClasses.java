package io.skyspy.schemas.serde;

import io.skyspy.schemas.avro.FrameBatch;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro instantiate the generated classes. Avro loads no class a schema names unless it is trusted, so that a hostile schema
 * cannot pick one; here only those of {@code io.skyspy.schemas.avro} are added to what is trusted already.
 */
public final class TrustedClasses {

    private static final String GENERATED = FrameBatch.class.getPackageName();

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(before, type -> GENERATED.equals(type.getPackageName())));
    }

    private TrustedClasses() {}

    /** Trusts the generated classes in this JVM, once. The serde does so by itself; other readers of Avro must ask for it. */
    public static void trust() {
        // Loading this class has done it.
    }
}
