/**
 * Takes what ACARS, VDL2 and HFDL receivers send, and recordings of it, to {@code acars.raw.v1}, as it came.
 *
 * <p>Depends on {@code runtime} and the schemas. Does not know what a message says.
 */
@NullMarked
package io.skyspy.ingest.acars;

import org.jspecify.annotations.NullMarked;
