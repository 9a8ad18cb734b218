package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.JournalUnavailableException;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.password.Passwords;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.rest.Documents;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in the answer what cannot be done with an account, and nothing more than that. */
@RestControllerAdvice(basePackageClasses = AccountProblems.class)
final class AccountProblems {

    @ExceptionHandler
    ResponseEntity<byte[]> problem(AccountProblem problem) {
        HttpStatus status = switch (problem.kind()) {
            case WRONG -> HttpStatus.BAD_REQUEST;
            case UNKNOWN -> HttpStatus.UNAUTHORIZED;
            case DENIED -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.NOT_FOUND;
            case TAKEN -> HttpStatus.CONFLICT;
        };
        return Documents.with(status, ServerDocuments.detail(String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> throttled(Throttle.ThrottledException throttled) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(throttled.retryAfterSeconds()))
                .body(ServerDocuments.detail(String.valueOf(throttled.getMessage())));
    }

    @ExceptionHandler({JournalUnavailableException.class, Passwords.TooBusyException.class})
    ResponseEntity<byte[]> unavailable(RuntimeException reported) {
        return Documents.with(HttpStatus.SERVICE_UNAVAILABLE, ServerDocuments.detail("Try again in a moment."));
    }
}
