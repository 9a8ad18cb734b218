/**
 * The whole system in one JVM, and the commands of {@code ./skyspy} that run it or look into it.
 *
 * <p>Depends on every app, the embedded broker and the simulator. Does not hold any logic of theirs.
 */
@NullMarked
package io.skyspy.standalone;

import org.jspecify.annotations.NullMarked;
