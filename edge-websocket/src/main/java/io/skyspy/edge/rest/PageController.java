package io.skyspy.edge.rest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The web page; when it was not built, a word on how to get it. */
@RestController
final class PageController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private static final String MISSING = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>SkySpy</title>
            <h1>The web page is not built</h1>
            <p>This server runs, but it was built without its web page, because Node.js 20.19 or newer was missing.
            Install Node.js and npm, then start again with <code>./skyspy</code>: it builds the page by itself.</p>
            <p>Everything else works: <a href="api/v1/aircraft/">the aircraft as JSON</a>, <code>/ws/aircraft/</code>,
            <a href="health">health</a>.</p>
            </html>
            """;

    private final Resource index;

    PageController() {
        this(new ClassPathResource("static/index.html"));
    }

    PageController(Resource index) {
        this.index = index;
    }

    /** The page keeps its views apart by itself; the address of one that is linked to has a path. */
    @GetMapping({"/", "/index.html", "/clients"})
    ResponseEntity<?> page() {
        if (index.exists()) {
            return ResponseEntity.ok()
                    .contentType(HTML)
                    .cacheControl(CacheControl.noCache())
                    .body(index);
        }
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(MISSING);
    }

    /** The page names its files relative to where it is. */
    @GetMapping("/clients/")
    ResponseEntity<Void> withoutSlash() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "../clients")
                .build();
    }
}
