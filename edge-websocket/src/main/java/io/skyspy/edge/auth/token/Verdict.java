package io.skyspy.edge.auth.token;

import io.skyspy.edge.auth.Authentication.Reason;

/** What is found out about a token of a kind. */
sealed interface Verdict<T> {

    record Good<T>(T claims) implements Verdict<T> {}

    record Bad<T>(Reason reason) implements Verdict<T> {}
}
