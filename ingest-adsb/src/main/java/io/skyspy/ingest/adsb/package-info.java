/**
 * Receivers and recorded feeds to raw topics: settings, wiring and life cycle of the app.
 *
 * <p>Depends on every package below it and on {@code runtime}. Does not parse or publish itself.
 */
@NullMarked
package io.skyspy.ingest.adsb;

import org.jspecify.annotations.NullMarked;
