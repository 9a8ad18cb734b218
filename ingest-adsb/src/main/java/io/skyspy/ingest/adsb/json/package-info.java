/**
 * The JSON forms: readsb's aircraft objects, dump978's messages, lines with a recorded frame.
 *
 * <p>Depends on {@code feed}, {@code lines}, {@code fields} and Jackson. Does not decode frames.
 */
@NullMarked
package io.skyspy.ingest.adsb.json;

import org.jspecify.annotations.NullMarked;
