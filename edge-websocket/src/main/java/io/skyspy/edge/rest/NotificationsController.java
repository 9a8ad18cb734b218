package io.skyspy.edge.rest;

import io.skyspy.alerting.channel.ChannelCheck;
import io.skyspy.alerting.channel.Masking;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.command.ChannelCommands;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.JsonBody;
import io.skyspy.edge.message.NotificationDocuments;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.edge.notify.DeliveryLog;
import io.skyspy.edge.rest.auth.AuthFilter;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Notification channels: each has an owner, who alone sees it; those for all rules belong to nobody and need the right to manage all. */
@RestController
final class NotificationsController {

    private static final String NOTIFICATIONS = "/api/v1/notifications";
    private static final String CHANNELS = NOTIFICATIONS + "/channels";
    private static final String ONE = CHANNELS + "/{id}";
    private static final int MOST_OF_HISTORY = 200;

    private final ChannelBook book;
    private final DeliveryLog log;
    private final ChannelCommands commands;
    private final Clock clock;

    NotificationsController(ChannelBook book, DeliveryLog log, ChannelCommands commands, Clock clock) {
        this.book = book;
        this.log = log;
        this.commands = commands;
        this.clock = clock;
    }

    @Operation(summary = "Which kinds of channels there are, and what each needs", tags = "notifications")
    @GetMapping({CHANNELS + "/types", CHANNELS + "/types/"})
    ResponseEntity<byte[]> kinds() {
        return Documents.ok(NotificationDocuments.kinds());
    }

    @Operation(summary = "The caller's channels; secrets are masked", tags = "notifications")
    @GetMapping({CHANNELS, CHANNELS + "/"})
    ResponseEntity<byte[]> list(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking) {
        return asking == null || !mayHave(asking)
                ? Denials.of(asking)
                : Documents.ok(NotificationDocuments.channels(book.visible(asking)));
    }

    @Operation(summary = "What became of the latest messages of the caller's channels", tags = "notifications")
    @GetMapping({NOTIFICATIONS + "/history", NOTIFICATIONS + "/history/"})
    ResponseEntity<byte[]> history(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking) {
        if (asking == null || !mayHave(asking)) {
            return Denials.of(asking);
        }
        return Documents.ok(
                NotificationDocuments.history(log.latest(delivery -> concerns(delivery, asking), MOST_OF_HISTORY)));
    }

    @Operation(summary = "Makes a channel", tags = "notifications")
    @PostMapping({CHANNELS, CHANNELS + "/"})
    ResponseEntity<byte[]> create(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            HttpServletRequest request)
            throws IOException {
        if (asking == null || !mayHave(asking)) {
            return Denials.of(asking);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NotificationChannel blank = new NotificationChannel(
                commands.freshId(), "", "", owner(asking, false), Map.of(), true, false, false, now, now);
        return saved(blank, blank, JsonBody.of(Bodies.of(request)), asking, HttpStatus.CREATED);
    }

    @Operation(summary = "One channel; 404 when there is none or it is somebody else's", tags = "notifications")
    @GetMapping({ONE, ONE + "/"})
    ResponseEntity<byte[]> channel(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            @PathVariable("id") long id) {
        return find(id, asking)
                .map(channel -> Documents.ok(NotificationDocuments.channel(channel)))
                .orElseGet(() -> absent(asking));
    }

    @Operation(summary = "Changes what is given; a masked secret stays as it is", tags = "notifications")
    @PatchMapping({ONE, ONE + "/"})
    ResponseEntity<byte[]> change(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        return change(id, asking, before -> before, request);
    }

    @Operation(
            summary = "Replaces a channel: what is not given is as in a new one; a masked secret stays as it is",
            tags = "notifications")
    @PutMapping({ONE, ONE + "/"})
    ResponseEntity<byte[]> replace(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        return change(id, asking, NotificationsController::blank, request);
    }

    @Operation(summary = "Deletes a channel", tags = "notifications")
    @DeleteMapping({ONE, ONE + "/"})
    ResponseEntity<byte[]> delete(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            @PathVariable("id") long id) {
        if (find(id, asking).isEmpty()) {
            return absent(asking);
        }
        return commands.delete(id) ? ResponseEntity.noContent().build() : unwritten();
    }

    @Operation(
            summary = "Sends a test message and says how that ended; 429 when one was sent just now",
            tags = "notifications")
    @PostMapping({ONE + "/test", ONE + "/test/"})
    ResponseEntity<byte[]> test(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            @PathVariable("id") long id) {
        Optional<NotificationChannel> channel = find(id, asking);
        if (channel.isEmpty()) {
            return absent(asking);
        }
        return switch (commands.test(channel.get())) {
            case ChannelCommands.Tested.TooSoon tooSoon ->
                Documents.with(HttpStatus.TOO_MANY_REQUESTS, ServerDocuments.detail("Try again in a moment."));
            case ChannelCommands.Tested.NotWritten notWritten -> unwritten();
            case ChannelCommands.Tested.Ended ended -> Documents.ok(NotificationDocuments.tested(ended.end()));
        };
    }

    private ResponseEntity<byte[]> change(
            long id, @Nullable Caller asking, UnaryOperator<NotificationChannel> unsaid, HttpServletRequest request)
            throws IOException {
        Optional<NotificationChannel> before = find(id, asking);
        if (before.isEmpty() || asking == null) {
            return absent(asking);
        }
        return saved(before.get(), unsaid.apply(before.get()), JsonBody.of(Bodies.of(request)), asking, HttpStatus.OK);
    }

    /** The same channel with nothing said about it. */
    private static NotificationChannel blank(NotificationChannel channel) {
        return NotificationChannel.newBuilder(channel)
                .setName("")
                .setType("")
                .setSettings(Map.of())
                .setEnabled(true)
                .setForAllRules(false)
                .build();
    }

    /** @param unsaid has what holds for fields that are not given */
    private ResponseEntity<byte[]> saved(
            NotificationChannel before, NotificationChannel unsaid, JsonBody body, Caller caller, HttpStatus status) {
        boolean forAll = body.flag("for_all_rules").orElse(unsaid.getForAllRules());
        if (forAll && !caller.may(Permission.ALERTS_MANAGE_ALL)) {
            return Denials.of(caller);
        }
        Map<String, String> settings = body.texts("settings", unsaid.getSettings());
        String type = body.text("channel_type").orElse(unsaid.getType());
        Map<String, String> unmasked = Masking.unmasked(settings, before);
        boolean same = unmasked.equals(before.getSettings()) && type.equals(before.getType());
        NotificationChannel wanted = NotificationChannel.newBuilder(before)
                .setName(body.text("name").orElse(unsaid.getName()).strip())
                .setType(type)
                .setSettings(unmasked)
                .setVerified(before.getVerified() && same)
                .setEnabled(body.flag("enabled").orElse(unsaid.getEnabled()))
                .setForAllRules(forAll)
                .setOwnerId(forAll || before.getForAllRules() ? owner(caller, forAll) : before.getOwnerId())
                .setUpdatedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
        Map<String, List<String>> problems = ChannelCheck.problems(wanted);
        if (!problems.isEmpty()) {
            return Documents.with(HttpStatus.BAD_REQUEST, NotificationDocuments.problems(problems));
        }
        if (status == HttpStatus.CREATED && !book.hasRoom(wanted.getOwnerId())) {
            return Documents.with(HttpStatus.CONFLICT, ServerDocuments.detail("There are too many channels already."));
        }
        return commands.save(wanted) ? Documents.with(status, NotificationDocuments.channel(wanted)) : unwritten();
    }

    /** The owner of what that caller makes; nobody for what is for all, and where no one is asked who they are. */
    private static @Nullable Long owner(Caller caller, boolean forAll) {
        return forAll ? null : caller.userId().orElse(null);
    }

    /** Channels hold addresses that are reached from here, so one must be known to have any. */
    private static boolean mayHave(Caller caller) {
        return caller.may(Permission.ALERTS_CREATE)
                && (caller.userId().isPresent() || caller.may(Permission.ALERTS_MANAGE_ALL));
    }

    private Optional<NotificationChannel> find(long id, @Nullable Caller asking) {
        return asking == null || !mayHave(asking) ? Optional.empty() : book.find(id, asking);
    }

    private boolean concerns(NotificationDelivery delivery, Caller caller) {
        Long channelId = delivery.getChannelId();
        Long owner = delivery.getMatch().getOwnerId();
        boolean ofRule = owner != null && caller.userId().filter(owner::equals).isPresent();
        return caller.may(Permission.ALERTS_MANAGE_ALL)
                || (channelId == null ? ofRule : book.find(channelId, caller).isPresent());
    }

    private static ResponseEntity<byte[]> absent(@Nullable Caller asking) {
        return asking == null || !mayHave(asking)
                ? Denials.of(asking)
                : Documents.with(HttpStatus.NOT_FOUND, ServerDocuments.detail("Channel not found"));
    }

    private static ResponseEntity<byte[]> unwritten() {
        return Documents.with(HttpStatus.SERVICE_UNAVAILABLE, ServerDocuments.detail(ErrorText.NOT_WRITTEN.text()));
    }
}
