package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.alerts.AlertProblem;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.rest.Documents;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in the answer what cannot be done with a rule or a match, and nothing more than that. */
@RestControllerAdvice(basePackageClasses = AlertProblems.class)
final class AlertProblems {

    @ExceptionHandler
    ResponseEntity<byte[]> problem(AlertProblem problem) {
        HttpStatus status = switch (problem.kind()) {
            case WRONG -> HttpStatus.BAD_REQUEST;
            case UNKNOWN -> HttpStatus.UNAUTHORIZED;
            case DENIED -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.NOT_FOUND;
            case FULL -> HttpStatus.CONFLICT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return Documents.with(status, ServerDocuments.detail(String.valueOf(problem.getMessage())));
    }
}
