/**
 * What is measured, and how: JMH for pure code, load tools for the running system.
 *
 * <p>Depends on everything. Is not part of any app and never runs as a test.
 */
@NullMarked
package io.skyspy.benchmarks;

import org.jspecify.annotations.NullMarked;
