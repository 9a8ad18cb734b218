package io.skyspy.edge.contract;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.SessionKey;
import java.util.Optional;

/** The topics on which a caller is told of alerts that concern them. Everybody has one's own, nobody has another's. */
public final class PersonalTopics {

    private static final String USER = "alerts_user_";
    private static final String SESSION = "alerts_session_";

    private PersonalTopics() {}

    public static String ofUser(long id) {
        return USER + id;
    }

    /**
     * The topic of a session.
     *
     * @param sha256 of its key
     */
    public static String ofSession(String sha256) {
        return SESSION + sha256;
    }

    /** That of a caller; empty for somebody who is not known and has no session. */
    public static Optional<String> of(Caller caller) {
        return caller.userId()
                .map(PersonalTopics::ofUser)
                .or(() -> caller.session().map(PersonalTopics::ofSession));
    }

    /** The topic of that caller that the name stands for; that of a session may be named by its key. Empty for any other name. */
    public static Optional<String> own(String name, Caller caller) {
        String meant = name.startsWith(SESSION)
                ? SessionKey.parse(name.substring(SESSION.length()))
                        .map(key -> ofSession(key.sha256()))
                        .orElse(name)
                : name;
        return of(caller).filter(meant::equals);
    }

    public static boolean isOne(String topic) {
        return topic.startsWith(USER) || topic.startsWith(SESSION);
    }
}
