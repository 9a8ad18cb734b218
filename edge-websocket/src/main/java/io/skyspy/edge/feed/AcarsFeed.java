package io.skyspy.edge.feed;

import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.datalink.Links;
import io.skyspy.edge.datalink.MessageStore;
import io.skyspy.edge.hub.Event;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.message.AcarsDocuments;
import io.skyspy.edge.message.Message;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps datalink messages, and tells those who want them of new ones. */
public final class AcarsFeed implements TopicListener<AcarsMessage> {

    private static final String EVERY_MESSAGE = "messages";
    private static final Set<String> UPKEEP = Set.copyOf(Stream.ACARS.quiet());

    private final MessageStore messages;
    private final Hub hub;

    public AcarsFeed(MessageStore messages, Hub hub) {
        this.messages = messages;
        this.hub = hub;
    }

    @Override
    public void read(String key, @Nullable AcarsMessage message, boolean live) {
        if (message == null) {
            return;
        }
        MessageStore.Change change = messages.put(message);
        if (live) {
            switch (change) {
                case NEW -> publish(message, AcarsDocuments.message(message));
                case COPY -> publish(message, AcarsDocuments.updated(message));
                case NONE -> {}
            }
        }
    }

    private void publish(AcarsMessage about, Message message) {
        hub.publish(Event.forAll(Stream.ACARS, topics(about), message));
    }

    private static Set<String> topics(AcarsMessage message) {
        if (Links.isUpkeep(message)) {
            return UPKEEP;
        }
        return message.getLink() == DataLink.OTHER
                ? Set.of(EVERY_MESSAGE)
                : Set.of(EVERY_MESSAGE, message.getLink().name().toLowerCase(Locale.ROOT));
    }
}
