package io.skyspy.ingest.adsb.source;

import io.skyspy.ingest.adsb.json.JsonFormat;
import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.ingest.adsb.publish.LiveFeed;
import io.skyspy.runtime.source.Backoff;
import io.skyspy.runtime.source.ConnectionLimits;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceCounters;
import io.skyspy.runtime.source.SourceName;
import io.skyspy.runtime.source.SourceState;
import io.skyspy.runtime.source.SourceStatus;
import io.skyspy.runtime.source.SourceThread;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** {@code aircraft.json} fetched again and again. An answer larger than 64 MiB counts as a failure. */
public final class PollSource implements Source {

    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    private final URI url;
    private final Duration interval;
    private final ChangedReports changed;
    private final ConnectionLimits limits;
    private final SourceState state;
    private final Backoff backoff;
    private final SourceThread thread;
    private final JsonFormat format = new JsonFormat();
    private final HttpClient http;
    private boolean connected;

    /** @param interval from the begin of one request to the begin of the next */
    public PollSource(
            SourceName source,
            URI url,
            Duration interval,
            FeedPublisher publisher,
            ConnectionLimits limits,
            SourceCounters counters,
            Clock clock) {
        this.url = url;
        this.interval = interval;
        this.changed = new ChangedReports(new LiveFeed(publisher, clock));
        this.limits = limits;
        this.state = new SourceState(source, counters, clock);
        this.backoff = new Backoff(interval, limits.longestPause(), RandomGenerator.getDefault());
        this.thread = new SourceThread("source-" + source.id(), this::poll);
        this.http = HttpClient.newBuilder()
                .connectTimeout(limits.connectTimeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
        http.shutdownNow();
    }

    @Override
    public SourceStatus status() {
        return state.status();
    }

    private Duration poll() {
        long beginNanos = System.nanoTime();
        try {
            byte[] answer = fetch();
            if (!connected) {
                connected = true;
                state.connected(url.toString());
            }
            backoff.reset();
            state.heard(answer.length);
            format.document(answer, changed);
            changed.answerEnded();
            Duration left = interval.minusNanos(System.nanoTime() - beginNanos);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (IOException failed) {
            return failed(String.valueOf(failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        }
    }

    private byte[] fetch() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(limits.connectTimeout()).build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            byte[] answer = body.readNBytes(LARGEST_ANSWER + 1);
            if (answer.length > LARGEST_ANSWER) {
                throw new IOException("an answer of more than " + LARGEST_ANSWER + " bytes");
            }
            return answer;
        }
    }

    private Duration failed(String reason) {
        if (connected) {
            connected = false;
            state.disconnected(url.toString(), reason);
        } else {
            state.unreachable(url.toString(), reason);
        }
        return backoff.next();
    }
}
