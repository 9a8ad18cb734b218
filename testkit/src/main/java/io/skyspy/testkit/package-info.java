/**
 * What tests of several modules share: seeded properties, Kafka, recordings, apps that can be killed.
 *
 * <p>Depends on JUnit, schemas and the embedded Kafka. Does not belong into the main code of any app.
 */
@NullMarked
package io.skyspy.testkit;

import org.jspecify.annotations.NullMarked;
