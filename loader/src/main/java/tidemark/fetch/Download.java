package tidemark.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Brings files into the cache, over HTTP as RFC 9110 has it: what has not changed is not sent again (ETag), what broke off goes
 * on where it stopped (Range with If-Range), a service that is busy is asked again after as long as it says (Retry-After).
 * A body that is shorter than announced is never taken for whole.
 */
public final class Download {
    private static final String AGENT = "tidemark/0.1 (+https://w3id.org/tidemark)";
    private static final int HEAD = 512;
    private static final ScheduledExecutorService SILENCE = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "fetch-silence");
        thread.setDaemon(true);
        return thread;
    });

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Patience patience;
    private final Waiting waiting;
    private final FetchListener listener;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private Instant lastAsked = Instant.EPOCH;

    /** Downloads with this patience, waiting so, and telling the listener how it goes. */
    public Download(Patience patience, Waiting waiting, FetchListener listener) {
        this.patience = patience;
        this.waiting = waiting;
        this.listener = listener;
    }

    /** What may be tried again, and after which time where the service says one. */
    private static final class Passing extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<Duration> after;

        Passing(String reason, Optional<Duration> after) {
            super(reason);
            this.after = after;
        }
    }

    /** What will be no better next time. */
    private static final class Lasting extends IOException {
        private static final long serialVersionUID = 1L;

        Lasting(String reason) {
            super(reason);
        }
    }

    /**
     * Brings one file.
     *
     * @throws IOException only where the cache itself cannot be written to
     */
    public Outcome bring(Wanted file) throws IOException {
        Cached cached = new Cached(file.place());
        Outcome outcome = bring(file, cached);
        listener.finished(file, outcome);
        return outcome;
    }

    private Outcome bring(Wanted file, Cached cached) throws IOException {
        String reason = "";
        for (int attempt = 0; attempt < patience.tries(); attempt++) {
            try {
                return once(file, cached);
            } catch (Lasting e) {
                cached.dropPart();
                return new Outcome(Outcome.Kind.FAILED, e.getMessage());
            } catch (Passing e) {
                reason = e.getMessage();
                if (attempt + 1 < patience.tries()) {
                    pause(file, reason, e.after.orElse(jittered(patience.before(attempt))));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome(Outcome.Kind.FAILED, "interrupted");
            }
        }
        return new Outcome(Outcome.Kind.FAILED, reason + " (tried " + patience.tries() + " times; run again to go on)");
    }

    /** A crowd that was turned away together does not come back together. */
    private Duration jittered(Duration time) {
        return time.plusMillis(time.isZero() ? 0 : random.nextLong(time.toMillis() / 4 + 1));
    }

    private void pause(Wanted file, String reason, Duration wanted) throws IOException {
        Duration time = wanted.compareTo(patience.longest()) < 0 ? wanted : patience.longest();
        listener.waiting(file, reason, time.toMillis());
        passed(time);
    }

    private void passed(Duration time) throws IOException {
        try {
            waiting.pass(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Outcome once(Wanted file, Cached cached) throws IOException, InterruptedException {
        Optional<String> partTag = cached.partTag();
        long have = partTag.isPresent() ? Files.size(cached.part()) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(file.address())
                .timeout(patience.silence())
                .header("User-Agent", AGENT)
                // What is kept is the file itself, and a part of a packed transfer could not be gone on with.
                .header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", partTag.get());
        } else {
            cached.tag().ifPresent(tag -> request.header("If-None-Match", tag));
        }
        HttpResponse<InputStream> answer = asked(request.build());
        try (InputStream body = answer.body()) {
            switch (answer.statusCode()) {
                case 200 -> {
                    cached.beginPart(strongTag(answer));
                    return took(file, cached, answer, body, 0);
                }
                case 206 -> {
                    if (!startsAt(answer, have)) {
                        cached.dropPart();
                        throw new Passing(
                                "the service sent another part than was asked for", Optional.of(Duration.ZERO));
                    }
                    return took(file, cached, answer, body, have);
                }
                case 304 -> {
                    return Outcome.of(Outcome.Kind.UNCHANGED);
                }
                case 404, 410 -> {
                    return new Outcome(Outcome.Kind.MISSING, "there is no " + file.address());
                }
                case 416 -> {
                    cached.dropPart();
                    throw new Passing("the part that was there is longer than the file", Optional.of(Duration.ZERO));
                }
                case 408, 425, 429, 500, 502, 503, 504 ->
                    throw new Passing(file.address() + " answers " + answer.statusCode(), retryAfter(answer));
                default -> throw new Lasting(file.address() + " answers " + answer.statusCode());
            }
        }
    }

    private HttpResponse<InputStream> asked(HttpRequest request) throws IOException, InterruptedException {
        Duration since = Duration.between(lastAsked, Instant.now());
        if (since.compareTo(patience.between()) < 0) {
            passed(patience.between().minus(since));
        }
        lastAsked = Instant.now();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Passing(request.uri().getHost() + " cannot be reached: " + why, Optional.empty());
        }
    }

    private Outcome took(Wanted file, Cached cached, HttpResponse<InputStream> answer, InputStream body, long before)
            throws IOException {
        long announced = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
        long whole = announced < 0 ? -1 : before + announced;
        if (whole > patience.largest()) {
            throw new Lasting(file.address() + " is " + whole + " bytes long, more than the " + patience.largest()
                    + " that are taken");
        }
        long length = before + copied(file, cached, body, before, whole);
        if (whole >= 0 && length != whole) {
            throw new Passing(
                    file.address() + " broke off after " + length + " of " + whole + " bytes", Optional.empty());
        }
        if (!fits(file, cached)) {
            throw new Lasting(file.address() + " is not " + file.content() + " but something else");
        }
        cached.complete(tag(answer).or(() -> partTag(cached)));
        return Outcome.of(Outcome.Kind.FETCHED);
    }

    private static Optional<String> partTag(Cached cached) {
        try {
            return cached.partTag();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private long copied(Wanted file, Cached cached, InputStream body, long before, long whole) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out =
                Files.newOutputStream(cached.part(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int n = read(file, body, buffer); n >= 0; n = read(file, body, buffer)) {
                out.write(buffer, 0, n);
                copied += n;
                if (before + copied > patience.largest()) {
                    throw new Lasting(
                            file.address() + " is longer than the " + patience.largest() + " bytes that are taken");
                }
                listener.progressed(file, before + copied, whole);
            }
        }
        return copied;
    }

    /** A connection that is lost may be had again; a disk that is full may not. A service that falls silent is hung up on. */
    private int read(Wanted file, InputStream body, byte[] buffer) throws IOException {
        Future<?> hangingUp = SILENCE.schedule(
                () -> {
                    body.close();
                    return null;
                },
                patience.silence().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new Passing(file.address() + " broke off: " + e.getMessage(), Optional.empty());
        } finally {
            hangingUp.cancel(false);
        }
    }

    private static boolean fits(Wanted file, Cached cached) throws IOException {
        byte[] head = new byte[HEAD];
        try (InputStream in = Files.newInputStream(cached.part())) {
            return file.content().fits(head, in.readNBytes(head, 0, HEAD));
        }
    }

    private static Optional<String> tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag");
    }

    /** A weak tag does not name bytes: a whole file can be compared by it, a part cannot be gone on with. */
    private static Optional<String> strongTag(HttpResponse<?> answer) {
        return tag(answer).filter(tag -> !tag.startsWith("W/"));
    }

    private static boolean startsAt(HttpResponse<?> answer, long have) {
        return answer.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + have + "-"))
                .isPresent();
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3). */
    private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").flatMap(written -> {
            if (written.matches("\\d{1,6}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
            }
            try {
                Duration until = Duration.between(
                        Instant.now(),
                        ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
                return Optional.of(until.isNegative() ? Duration.ZERO : until);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }
}
