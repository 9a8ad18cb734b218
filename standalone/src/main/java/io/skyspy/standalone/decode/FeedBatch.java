package io.skyspy.standalone.decode;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what an input brings.
 *
 * @param last whether nothing follows
 * @param failure why nothing more can be read; absent when that is not so
 */
record FeedBatch(
        List<FeedItem> items, boolean last, @Nullable IOException failure) {}
