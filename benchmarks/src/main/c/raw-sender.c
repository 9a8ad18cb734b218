/*
 * The bare minimum a WebSocket server can do for a stream that is the same for everybody: one frame, made once, one send() per client.
 *
 * Usage: raw-sender FILE INTERVAL_MICROS. Sends a line of FILE, round and round, every interval to every client; twelve @ in a line
 * become the time of day. Prints "PORT n". Ends when its standard input does. It answers only the key that RFC 6455 has as an example,
 * reads nothing else of its clients, and skips a client whose socket still holds a part of an earlier frame.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define MOST_CLIENTS 65536
#define MOST_BEHIND_MICROS 1000000
#define STAMP "@@@@@@@@@@@@"
#define STAMP_LENGTH 12

struct frame { unsigned char *bytes; size_t length; unsigned char *stamp; };
struct client { int open; unsigned char *rest; size_t rest_length; };

static struct client clients[MOST_CLIENTS];
static int most_used = -1;
static int poller;

static const char ANSWER[] = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

static void fail(const char *what) { perror(what); exit(1); }

static uint64_t monotonic_micros(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static struct frame framed(const char *line, size_t length) {
    struct frame frame = {malloc(length + 10), 0, NULL};
    unsigned char *at = frame.bytes;
    *at++ = 0x81;
    if (length < 126) {
        *at++ = length;
    } else if (length < 65536) {
        *at++ = 126; *at++ = length >> 8; *at++ = length;
    } else {
        *at++ = 127;
        for (int shift = 56; shift >= 0; shift -= 8) *at++ = length >> shift;
    }
    memcpy(at, line, length);
    frame.length = at + length - frame.bytes;
    frame.stamp = memmem(frame.bytes, frame.length, STAMP, STAMP_LENGTH);
    return frame;
}

static struct frame *frames_of(const char *path, size_t *count) {
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    struct frame *frames = NULL;
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, file)) > 1) {
        frames = realloc(frames, (*count + 1) * sizeof *frames);
        frames[(*count)++] = framed(line, length - 1);
    }
    free(line);
    fclose(file);
    return frames;
}

static void stamp(struct frame *frame) {
    if (!frame->stamp) return;
    struct timespec now;
    struct tm utc;
    char text[32];
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    snprintf(text, sizeof text, "%02d:%02d:%02d.%03ld", utc.tm_hour, utc.tm_min, utc.tm_sec, now.tv_nsec / 1000000);
    memcpy(frame->stamp, text, STAMP_LENGTH);
}

static void leave(int fd) {
    free(clients[fd].rest);
    clients[fd] = (struct client){0};
    close(fd);
}

static void wait_for(int fd, uint32_t events) {
    struct epoll_event event = {.events = events, .data.fd = fd};
    epoll_ctl(poller, EPOLL_CTL_MOD, fd, &event);
}

/* Sends what it can; the rest is kept and goes when the socket has room. */
static void send_to(int fd, const unsigned char *bytes, size_t length) {
    ssize_t sent = send(fd, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) {
        if (errno != EAGAIN) { leave(fd); return; }
        sent = 0;
    }
    if ((size_t)sent < length) {
        unsigned char *rest = malloc(length - sent);
        memcpy(rest, bytes + sent, length - sent);
        free(clients[fd].rest);
        clients[fd].rest = rest;
        clients[fd].rest_length = length - sent;
        wait_for(fd, EPOLLIN | EPOLLOUT);
    } else if (clients[fd].rest) {
        free(clients[fd].rest);
        clients[fd].rest = NULL;
        wait_for(fd, EPOLLIN);
    }
}

static void send_to_all(struct frame *frame) {
    stamp(frame);
    for (int fd = 0; fd <= most_used; fd++)
        if (clients[fd].open && !clients[fd].rest) send_to(fd, frame->bytes, frame->length);
}

static void welcome(int listener) {
    int fd, on = 1;
    while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        if (fd >= MOST_CLIENTS) { close(fd); continue; }
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
        epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
        if (fd > most_used) most_used = fd;
    }
}

static void hear(int fd) {
    char bytes[4096];
    ssize_t length = recv(fd, bytes, sizeof bytes, 0);
    if (length == 0 || (length < 0 && errno != EAGAIN)) { leave(fd); return; }
    if (length > 4 && !clients[fd].open && !memcmp(bytes + length - 4, "\r\n\r\n", 4)) {
        clients[fd].open = 1;
        send_to(fd, (const unsigned char *)ANSWER, sizeof ANSWER - 1);
    }
}

static int listener_on_any_port(void) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (bind(fd, (struct sockaddr *)&address, length) || listen(fd, 4096)) fail("listen");
    getsockname(fd, (struct sockaddr *)&address, &length);
    printf("PORT %d\n", ntohs(address.sin_port));
    fflush(stdout);
    return fd;
}

int main(int count, char **arguments) {
    if (count != 3) { fprintf(stderr, "Usage: raw-sender FILE INTERVAL_MICROS\n"); return 2; }
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    size_t frame_count = 0, next_frame = 0;
    struct frame *frames = frames_of(arguments[1], &frame_count);
    if (!frame_count) { fprintf(stderr, "%s is empty\n", arguments[1]); return 2; }
    uint64_t interval = strtoull(arguments[2], NULL, 10);
    poller = epoll_create1(0);
    int listener = listener_on_any_port();
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[256];
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    event.data.fd = STDIN_FILENO;
    epoll_ctl(poller, EPOLL_CTL_ADD, STDIN_FILENO, &event);
    uint64_t due = monotonic_micros() + interval;
    for (;;) {
        int64_t wait = (int64_t)(due - monotonic_micros());
        struct timespec timeout = {wait > 0 ? wait / 1000000 : 0, wait > 0 ? wait % 1000000 * 1000 : 0};
        int ready = epoll_pwait2(poller, events, 256, &timeout, NULL);
        for (int i = 0; i < ready; i++) {
            int fd = events[i].data.fd;
            if (fd == STDIN_FILENO) {
                char word[64];
                if (read(fd, word, sizeof word) <= 0) return 0;
            } else if (fd == listener) {
                welcome(fd);
            } else {
                if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) hear(fd);
                if (events[i].events & EPOLLOUT && clients[fd].rest) {
                    unsigned char *rest = clients[fd].rest;
                    size_t length = clients[fd].rest_length;
                    clients[fd].rest = NULL;
                    send_to(fd, rest, length);
                    if (clients[fd].open && !clients[fd].rest) wait_for(fd, EPOLLIN);
                    free(rest);
                }
            }
        }
        if (monotonic_micros() >= due) {
            send_to_all(&frames[next_frame]);
            next_frame = (next_frame + 1) % frame_count;
            due += interval;
            if (monotonic_micros() > due + MOST_BEHIND_MICROS) due = monotonic_micros();
        }
    }
}
