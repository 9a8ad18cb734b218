package io.skyspy.edge.rest;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.ServerDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to those who may not do what they ask for. */
final class Denials {

    private Denials() {}

    /** 403 for somebody who is known, 401 for others. */
    static ResponseEntity<byte[]> of(@Nullable Caller caller) {
        return caller != null && caller.credential().isPresent()
                ? Documents.with(HttpStatus.FORBIDDEN, ServerDocuments.detail(ErrorText.PERMISSION_DENIED.text()))
                : Documents.with(HttpStatus.UNAUTHORIZED, ServerDocuments.detail("Authentication required"));
    }
}
