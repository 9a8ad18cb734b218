package io.skyspy.edge.request;

import io.skyspy.edge.contract.RequestType;
import io.skyspy.edge.message.ClientMessage.Request;
import io.skyspy.edge.message.ErrorText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings every request to the desk that answers it, if whoever asks may know. */
public final class Requests {

    private static final String UNKNOWN = "Unknown request type: ";

    private final Map<String, Desk> desks = new HashMap<>();

    public Requests(List<Desk> open) {
        for (Desk desk : open) {
            for (String kind : desk.kinds()) {
                if (desks.put(kind, desk) != null) {
                    throw new IllegalArgumentException("two desks answer " + kind);
                }
            }
        }
    }

    public Answer answer(Request request, Asker asker) {
        Optional<RequestType> type = RequestType.named(request.type(), asker.endpoint());
        if (type.isEmpty()) {
            return new Answer.Failure(UNKNOWN + request.type());
        }
        if (!type.get().isOpenTo(asker.caller())) {
            return new Answer.Failure(ErrorText.PERMISSION_DENIED.text());
        }
        Desk desk = desks.get(type.get().name());
        return desk == null
                ? new Answer.Failure(UNKNOWN + request.type() + " (known, but this server has no such data yet)")
                : desk.answer(type.get().name(), request, asker);
    }
}
