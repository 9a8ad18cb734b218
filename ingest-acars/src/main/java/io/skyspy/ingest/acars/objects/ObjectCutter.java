package io.skyspy.ingest.acars.objects;

import java.io.ByteArrayOutputStream;

/**
 * Cuts a stream into the JSON objects at its outermost level: several in one datagram, one over several datagrams, one a line or pretty
 * over many. After an object that breaks off it goes on with the next line that begins with a brace. Memory is bounded. Not thread-safe.
 */
public final class ObjectCutter {

    /** Bytes of the longest object. */
    public static final int LONGEST = 64 * 1024;

    private static final int KEPT_NOISE = 1024;

    private final ObjectListener listener;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean lineBegins;
    private byte lastInside;
    private boolean tooLong;

    public ObjectCutter(ObjectListener listener) {
        this.listener = listener;
    }

    /** Takes the next bytes. */
    public void feed(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            accept(bytes[i]);
        }
        tellNoise();
    }

    /** Whether an object has begun and not ended. */
    public boolean isOpen() {
        return depth > 0;
    }

    /** Nothing more comes: what is open is given up. */
    public void end() {
        if (depth > 0) {
            giveUp();
        }
        tellNoise();
    }

    private void accept(byte next) {
        if (depth > 0 && breaksOff(next)) {
            giveUp();
        }
        lineBegins = next == '\n';
        if (depth == 0 && next != '{') {
            outside(next);
            return;
        }
        if (depth == 0) {
            tellNoise();
        }
        inside(next);
    }

    /** A line end inside of a text, or a new object where a member would have to follow. */
    private boolean breaksOff(byte next) {
        if (inText) {
            return next == '\n';
        }
        return lineBegins
                && next == '{'
                && lastInside != ','
                && lastInside != '['
                && lastInside != ':'
                && lastInside != '{';
    }

    private void outside(byte next) {
        boolean filler = (next <= ' ' && next >= 0) || next == ',' || next == '[' || next == ']';
        if (!filler && noise.size() < KEPT_NOISE) {
            noise.write(next);
        }
    }

    private void inside(byte next) {
        if (open.size() < LONGEST) {
            open.write(next);
        } else {
            tooLong = true;
        }
        if (next > ' ' || next < 0) {
            lastInside = next;
        }
        if (escaped) {
            escaped = false;
        } else if (inText) {
            escaped = next == '\\';
            inText = next != '"';
        } else if (next == '"') {
            inText = true;
        } else if (next == '{') {
            depth++;
        } else if (next == '}' && --depth == 0) {
            done();
        }
    }

    private void done() {
        if (tooLong) {
            listener.refused(Refusal.TOO_LONG, open.toByteArray());
        } else {
            listener.object(open.toByteArray());
        }
        reset();
    }

    private void giveUp() {
        listener.refused(tooLong ? Refusal.TOO_LONG : Refusal.TRUNCATED, open.toByteArray());
        reset();
    }

    private void tellNoise() {
        if (noise.size() > 0) {
            listener.refused(Refusal.NOISE, noise.toByteArray());
            noise.reset();
        }
    }

    private void reset() {
        open.reset();
        depth = 0;
        inText = false;
        escaped = false;
        tooLong = false;
    }
}
