/**
 * A bounded queue of byte records on disk that survives the death of the process.
 *
 * <p>Depends on the JDK alone. Does not know what the records are, nor where they go.
 */
@NullMarked
package io.skyspy.runtime.spool;

import org.jspecify.annotations.NullMarked;
