package io.skyspy.edge.rest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with JSON that is already encoded and is never to be cached. */
public final class Documents {

    private Documents() {}

    public static ResponseEntity<byte[]> ok(byte[] json) {
        return with(HttpStatus.OK, json);
    }

    public static ResponseEntity<byte[]> with(HttpStatus status, byte[] json) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json);
    }
}
