package io.skyspy.edge.rest;

import io.skyspy.edge.message.BadRequestException;
import io.skyspy.edge.message.ServerDocuments;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in the answer what makes no sense in a request. */
@RestControllerAdvice(basePackageClasses = BadRequests.class)
final class BadRequests {

    @ExceptionHandler
    ResponseEntity<byte[]> badRequest(BadRequestException bad) {
        return Documents.with(HttpStatus.BAD_REQUEST, ServerDocuments.detail(String.valueOf(bad.getMessage())));
    }
}
