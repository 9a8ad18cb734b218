package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.message.JsonBody;
import io.skyspy.edge.rest.Bodies;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What every answer about accounts begins with. */
record Accounts(Directory directory) {

    static final String USER = "user";

    /** The request in a body of bounded length. */
    JsonBody request(HttpServletRequest request) throws IOException {
        if (directory.mode() == AuthMode.PUBLIC) {
            throw new AccountProblem(Kind.DENIED, "Local authentication is disabled");
        }
        return JsonBody.of(Bodies.of(request));
    }

    /** A caller who has said who they are. */
    Caller known(@Nullable Caller caller) {
        if (caller == null || caller.credential().isEmpty()) {
            throw new AccountProblem(Kind.UNKNOWN, "Authentication required");
        }
        return caller;
    }

    /** A caller who may do that. */
    void require(@Nullable Caller caller, Permission permission) {
        if (!known(caller).may(permission)) {
            throw new AccountProblem(Kind.DENIED, "Permission denied");
        }
    }

    /** The user that caller is; not there for callers from another issuer. */
    User self(@Nullable Caller caller) {
        return known(caller)
                .userId()
                .flatMap(directory::user)
                .orElseThrow(() -> new AccountProblem(Kind.DENIED, "Your account is kept by another server."));
    }

    User user(long id) {
        return directory.user(id).orElseThrow(() -> missing(USER));
    }

    static AccountProblem missing(String what) {
        return new AccountProblem(Kind.MISSING, "There is no such " + what + ".");
    }
}
