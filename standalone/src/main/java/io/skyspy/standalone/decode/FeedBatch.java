package io.skyspy.standalone.decode;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what an input brings.
 *
 * @param text what its frames say by themselves
 * @param last whether nothing follows
 * @param failure why nothing more can be read; absent when that is not so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FeedBatch(
        List<FeedItem> items,
        byte[] text,
        boolean last,
        @Nullable IOException failure) {}
