/**
 * The values a decoded report may carry, each checked against what an aircraft can have.
 *
 * <p>Depends on {@code feed} and {@code aviation}. Does not know any format.
 */
@NullMarked
package io.skyspy.ingest.adsb.fields;

import org.jspecify.annotations.NullMarked;
