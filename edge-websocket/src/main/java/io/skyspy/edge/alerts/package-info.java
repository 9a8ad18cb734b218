/**
 * The alert rules and matches an edge knows, who may see and change them, and what is made of them.
 *
 * <p>Depends on the Avro classes of alerts, on the rule logic and on callers. Does not know JSON, sessions, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.alerts;

import org.jspecify.annotations.NullMarked;
