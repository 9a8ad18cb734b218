/**
 * Measures the edge against other ways to send the same stream to many clients, in processes of their own on loopback.
 *
 * <p>Depends on the load clients, the edge, and for the comparison on Spring's STOMP broker. Linux only: it reads {@code /proc}.
 */
@NullMarked
package io.skyspy.benchmarks.edge;

import org.jspecify.annotations.NullMarked;
