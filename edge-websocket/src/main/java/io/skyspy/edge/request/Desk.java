package io.skyspy.edge.request;

import io.skyspy.edge.message.ClientMessage.Request;
import java.util.Set;

/** Answers some kinds of request. Who may ask has been checked before. Called by many threads. */
public interface Desk {

    /** Names of the kinds, as {@link io.skyspy.edge.contract.RequestType#name()} has them. */
    Set<String> kinds();

    /**
     * The answer.
     *
     * @param kind one of {@link #kinds()}
     * @param request with the name that the client used for it
     */
    Answer answer(String kind, Request request, Asker asker);
}
