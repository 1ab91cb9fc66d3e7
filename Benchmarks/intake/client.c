/* A client for measuring a server on this machine, by one thread and epoll. It speaks to loopback alone.
 *
 *     client post  ADDRESS:PORT PATH BODY    [--form PATH] …   posts a form from many connections
 *     client get   ADDRESS:PORT PATHS                          asks for the paths of a file, one a line
 *     client slow  ADDRESS:PORT PATH                           sends requests byte by byte and waits
 *     client raw   ADDRESS:PORT                                sends damaged requests, one a connection
 *
 *   --connections N   at a time, kept alive (500)         --count N     requests in all
 *   --seconds S       of measuring, at most (10)          --timeout S   for one answer (30)
 *   --rate N          requests a second that are offered, answered or not; without it each connection sends when it was answered
 *   --header LINE     another header; may be given four times
 *   --accept LIST     codes that acknowledge (200,201,202,204,302,303)
 *   --form PATH       before measuring, as many pages as --count are asked for; from each the hidden field `token` is taken, and the
 *                     proof of work that `data-difficulty` asks for is found
 *   --token NAME --difficulty NAME                        other names for these two
 *   --wait S          between the pages and the posts      --first N     the first number
 *   --acknowledged FILE   the number of each acknowledged post, one a line, written as soon as it is known
 *   --seed N          of {random} and of what is damaged   --interval MS between two bytes of a slow client (1000)
 *
 * In PATH, BODY and headers {n} is the number of the request, {a} {b} {c} its three lowest bytes, {random} 16 hexadecimal digits,
 * {token} and {counter} what the form asked for. Nothing is sent twice. One line of JSON on standard output. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "answer.h"
#include "form.h"
#include "histogram.h"
#include "text.h"

typedef enum { closed = 0, connecting, idle, sending, waiting } phase;

typedef struct {
  int fd;
  phase phase;
  text out, in;
  size_t sent;
  uint64_t number, began, due, opened;
} connection;

static struct sockaddr_storage address;
static socklen_t address_count;
static char host[64];

static struct {
  const char *mode, *path, *body, *form, *token, *difficulty, *acknowledged, *headers[4];
  long connections, count, rate, interval;
  double seconds, timeout, wait;
  uint64_t first, seed;
  int accept[16];
} asked = {
  .token = "token", .difficulty = "data-difficulty", .connections = 500, .interval = 1000, .seconds = 10, .timeout = 30,
  .seed = 1, .accept = {200, 201, 202, 204, 302, 303},
};

static connection *connections;
static form *forms;
static text *paths; /* of `get` */
static size_t paths_count;
static int poll_fd;
static FILE *acknowledged_file;
static histogram times;
static uint64_t issued, answered, acknowledged, refused, retry_after_missing, bytes_in, failed_connects, in_a_row, cut_off,
  timed_out, wrong, reopened, statuses[600], unsent;
static int is_preparing, is_over, is_gone;

static void fail(const char *what) {
  fprintf(stderr, "client: %s\n", what);
  exit(2);
}

static uint64_t microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

/* ---- settings ---- */

static void read_address(const char *given) {
  snprintf(host, sizeof host, "%s", given);
  char name[64];
  snprintf(name, sizeof name, "%s", given);
  char *colon = strrchr(name, ':');
  if (!colon) fail("an address is ADDRESS:PORT");
  *colon = 0;
  int port = atoi(colon + 1);
  if (port < 1 || port > 65535) fail("the port is no port");
  struct sockaddr_in *v4 = (void *)&address;
  struct sockaddr_in6 *v6 = (void *)&address;
  const char *bare = strcmp(name, "localhost") == 0 ? "127.0.0.1" : strcmp(name, "[::1]") == 0 ? "::1" : name;
  if (inet_pton(AF_INET, bare, &v4->sin_addr) == 1 && (ntohl(v4->sin_addr.s_addr) >> 24) == 127) {
    v4->sin_family = AF_INET;
    v4->sin_port = htons((uint16_t)port);
    address_count = sizeof *v4;
  } else if (inet_pton(AF_INET6, bare, &v6->sin6_addr) == 1 && IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr)) {
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons((uint16_t)port);
    address_count = sizeof *v6;
  } else {
    fail("only addresses of loopback are spoken to: 127.0.0.1:PORT, localhost:PORT, [::1]:PORT");
  }
}

static void read_accepted(const char *list) {
  size_t index = 0;
  memset(asked.accept, 0, sizeof asked.accept);
  for (const char *next = list; next && *next && index < 16; next = strchr(next, ',') ? strchr(next, ',') + 1 : NULL) {
    asked.accept[index++] = atoi(next);
  }
}

static void read_words(int count, char **words) {
  if (count < 3) fail("usage: client post|get|slow|raw ADDRESS:PORT …; see the head of client.c");
  asked.mode = words[1];
  read_address(words[2]);
  int next = 3;
  size_t headers = 0;
  if (strcmp(asked.mode, "post") == 0) {
    if (count < 5) fail("post needs a path and a body");
    asked.path = words[next++];
    asked.body = words[next++];
  } else if (strcmp(asked.mode, "get") == 0 || strcmp(asked.mode, "slow") == 0) {
    if (count < 4) fail("a path is missing");
    asked.path = words[next++];
  } else if (strcmp(asked.mode, "raw") != 0) {
    fail("the mode is post, get, slow or raw");
  }
  for (; next + 1 < count; next += 2) {
    const char *name = words[next], *value = words[next + 1];
#define IS(word) (strcmp(name, word) == 0)
    if (IS("--connections")) asked.connections = atol(value);
    else if (IS("--count")) asked.count = atol(value);
    else if (IS("--rate")) asked.rate = atol(value);
    else if (IS("--interval")) asked.interval = atol(value);
    else if (IS("--seconds")) asked.seconds = atof(value);
    else if (IS("--timeout")) asked.timeout = atof(value);
    else if (IS("--wait")) asked.wait = atof(value);
    else if (IS("--first")) asked.first = strtoull(value, NULL, 10);
    else if (IS("--seed")) asked.seed = strtoull(value, NULL, 10);
    else if (IS("--form")) asked.form = value;
    else if (IS("--token")) asked.token = value;
    else if (IS("--difficulty")) asked.difficulty = value;
    else if (IS("--acknowledged")) asked.acknowledged = value;
    else if (IS("--accept")) read_accepted(value);
    else if (IS("--header") && headers < 4) asked.headers[headers++] = value;
    else fail(name);
  }
  if (next < count) fail(words[next]);
  if (asked.connections < 1 || asked.connections > 20000) fail("--connections is 1 to 20000");
  if (asked.form && asked.count < 1) fail("--form needs --count");
  if (asked.seconds <= 0 || asked.seconds > 86400 || asked.timeout <= 0 || asked.interval < 1) fail("a time is wrong");
}

/* ---- requests ---- */

static void write_request(connection *one) {
  static text body;
  const form *filled = forms && !is_preparing ? &forms[one->number - asked.first] : NULL;
  filling with = {one->number, filled ? filled->token : NULL, filled ? filled->counter : NULL};
  text_clear(&one->out);
  if (strcmp(asked.mode, "get") == 0) {
    text_print(&one->out, "GET %s HTTP/1.1\r\nHost: %s\r\n", paths[one->number % paths_count].bytes, host);
  } else if (is_preparing) {
    text_print(&one->out, "GET %s HTTP/1.1\r\nHost: %s\r\n", asked.form, host);
  } else {
    text_add(&one->out, "POST ", 5);
    text_fill(&one->out, asked.path, &with, &asked.seed);
    text_print(&one->out, " HTTP/1.1\r\nHost: %s\r\n", host);
  }
  for (size_t index = 0; index < 4 && asked.headers[index]; index++) {
    text_fill(&one->out, asked.headers[index], &with, &asked.seed);
    text_add(&one->out, "\r\n", 2);
  }
  if (strcmp(asked.mode, "post") == 0 && !is_preparing) {
    text_clear(&body);
    text_fill(&body, asked.body, &with, &asked.seed);
    text_print(
      &one->out, "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n\r\n", body.count);
    text_add(&one->out, body.bytes, body.count);
  } else {
    text_add(&one->out, "\r\n", 2);
  }
}

/* A request of which a random part is not as it should be. */
static void write_damaged(connection *one) {
  static const char *const sound[] = {
    "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n",
    "POST /sign/be/en HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
    "27\r\n\r\nname=a&email=b%40example.org",
    "POST /sign/be/en HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n2\r\nab\r\n0\r\n\r\n",
    "GET /site/../../etc/passwd?a=%00%ff HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1,5-,-3\r\nIf-None-Match: \"x\"\r\n\r\n",
    "HEAD /openapi.json HTTP/1.1\r\nHost: localhost\r\nCookie: session=abc; a=b\r\nX-Forwarded-For: 1.2.3.4, 5.6.7.8\r\n\r\n",
    "POST /admin/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=a\r\nContent-Length: "
    "60\r\n\r\n--a\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nb\r\n--a--",
  };
  static const char *const pieces[] = {
    "\r\n", "\n", "\r", "\0", " ", ":", "%", "%zz", "\xff\xfe", "Content-Length: 99999999999999999999\r\n",
    "Content-Length: -1\r\n", "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked, gzip\r\n", "Host: b\r\n",
    "Expect: 100-continue\r\n", "Connection: upgrade\r\nUpgrade: h2c\r\n", "HTTP/9.9", "ffffffffffffffff\r\n", "GET ", "../",
    "Content-Length: 0\r\n", "\t", "&&==&", "=", ";", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  };
  uint64_t seed = asked.seed * 0x9E3779B97F4A7C15u + one->number;
  const char *start = sound[random_next(&seed) % (sizeof sound / sizeof *sound)];
  text_clear(&one->out);
  text_add(&one->out, start, strlen(start));
  for (uint64_t turn = random_next(&seed) % 5; turn-- > 0;) {
    size_t at = random_next(&seed) % (one->out.count + 1), left = one->out.count - at;
    char *bytes = one->out.bytes;
    uint64_t kind = random_next(&seed) % 6;
    if (kind == 0 && left) bytes[at] = (char)random_next(&seed);
    else if (kind == 1) {
      size_t count = random_next(&seed) % (left + 1) % 40;
      memmove(bytes + at, bytes + at + count, left - count);
      one->out.count -= count;
    } else if (kind == 2) {
      one->out.count = at;
    } else {
      text rest = {0};
      text_add(&rest, bytes + at, left);
      one->out.count = at;
      if (kind == 3) {
        const char *piece = pieces[random_next(&seed) % (sizeof pieces / sizeof *pieces)];
        text_add(&one->out, piece, *piece ? strlen(piece) : 1);
      } else if (kind == 4) {
        for (uint64_t more = random_next(&seed) % 3000; more-- > 0;) text_add(&one->out, "a", 1);
      } else {
        text_add(&one->out, rest.bytes, rest.count);
      }
      text_add(&one->out, rest.bytes, rest.count);
      free(rest.bytes);
    }
  }
}

/* ---- connections ---- */

static void watch(connection *one, uint32_t events, int operation) {
  struct epoll_event event = {.events = events, .data.ptr = one};
  if (epoll_ctl(poll_fd, operation, one->fd, &event) != 0) fail("epoll");
}

static void end(connection *one) {
  if (one->phase != closed) close(one->fd);
  one->phase = closed;
  text_clear(&one->in);
}

static void connected(connection *one) {
  in_a_row = 0;
  one->phase = idle;
  watch(one, EPOLLIN, EPOLL_CTL_MOD);
}

static void connect_failed(connection *one) {
  failed_connects++;
  end(one);
  /* nobody is there any more */
  if (++in_a_row > (uint64_t)asked.connections + 20) is_gone = is_over = 1;
}

static void begin(connection *one) {
  int yes = 1;
  one->fd = socket(address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (one->fd < 0) fail("no socket: raise the limit of open files (ulimit -n)");
  setsockopt(one->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  text_clear(&one->in);
  one->sent = 0;
  one->opened = microseconds();
  one->phase = connecting;
  int outcome = connect(one->fd, (void *)&address, address_count);
  if (outcome != 0 && errno != EINPROGRESS) {
    connect_failed(one);
    return;
  }
  watch(one, EPOLLOUT | EPOLLIN, EPOLL_CTL_ADD);
}

static void send_more(connection *one) {
  while (one->sent < one->out.count) {
    ssize_t count = send(one->fd, one->out.bytes + one->sent, one->out.count - one->sent, MSG_NOSIGNAL);
    if (count < 0) {
      if (errno == EAGAIN) {
        watch(one, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
        return;
      }
      break; /* what was answered nevertheless is still read */
    }
    one->sent += (size_t)count;
  }
  one->phase = waiting;
  watch(one, EPOLLIN, EPOLL_CTL_MOD);
}

static void issue(connection *one, uint64_t began) {
  one->number = asked.first + issued++;
  one->began = began;
  one->due = microseconds() + (uint64_t)(asked.timeout * 1e6);
  one->sent = 0;
  text_clear(&one->in);
  if (strcmp(asked.mode, "raw") == 0) write_damaged(one); else write_request(one);
  one->phase = sending;
  send_more(one);
}

static int is_accepted(int status) {
  for (size_t index = 0; index < 16 && asked.accept[index]; index++) if (asked.accept[index] == status) return 1;
  return 0;
}

static void prepared(connection *one, const answer *found) {
  form *into = &forms[one->number - asked.first];
  if (found->status != 200 || !form_read(into, one->in.bytes + found->body, found->body_count, asked.token, asked.difficulty)) {
    fprintf(stderr, "client: the page of the form was answered with %d and holds no field %s\n", found->status, asked.token);
    exit(1);
  }
}

static void take(connection *one, const answer *found) {
  answered++;
  if (found->status >= 100 && found->status < 600) statuses[found->status]++;
  bytes_in += found->size;
  if (is_preparing) {
    prepared(one, found);
    return;
  }
  if (strcmp(asked.mode, "raw") == 0) return;
  if (is_accepted(found->status)) {
    acknowledged++;
    histogram_add(&times, microseconds() - one->began);
    if (acknowledged_file) fprintf(acknowledged_file, "%llu\n", (unsigned long long)one->number);
  } else if (found->status == 503) {
    refused++;
    if (found->retry_after < 0) retry_after_missing++;
  }
}

static void receive(connection *one) {
  char piece[65536];
  int is_closed = 0;
  for (;;) {
    ssize_t count = recv(one->fd, piece, sizeof piece, 0);
    if (count > 0) {
      text_add(&one->in, piece, (size_t)count);
      if (one->in.count > 64 << 20) fail("an answer of more than 64 MB");
      if ((size_t)count < sizeof piece) break;
    } else if (count < 0 && errno == EAGAIN) {
      break;
    } else if (count < 0 && errno == EINTR) {
      continue;
    } else {
      is_closed = 1;
      break;
    }
  }
  if (one->phase == idle) {
    /* closed between two requests, as a server may */
    if (is_closed) end(one);
    return;
  }
  answer found = answer_read(&one->in, is_closed);
  while (found.is_whole && found.status / 100 == 1) {
    memmove(one->in.bytes, one->in.bytes + found.size, one->in.count - found.size);
    one->in.count -= found.size;
    found = answer_read(&one->in, is_closed);
  }
  if (found.is_whole) {
    take(one, &found);
    if (found.closes || is_closed || one->sent < one->out.count || strcmp(asked.mode, "raw") == 0) end(one);
    else one->phase = idle;
  } else if (found.is_wrong) {
    wrong++;
    end(one);
  } else if (is_closed) {
    cut_off++;
    end(one);
  }
}

static int has_more(void) { return !asked.count || issued < (uint64_t)asked.count; }

static int in_flight(void) {
  int found = 0;
  for (long index = 0; index < asked.connections; index++) {
    found += connections[index].phase == sending || connections[index].phase == waiting;
  }
  return found;
}

static void on_event(connection *one, uint32_t events) {
  if (one->phase == closed) return;
  if (one->phase == connecting) {
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(one->fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error) connect_failed(one); else if (events & EPOLLOUT) connected(one);
    return;
  }
  if (one->phase == sending && (events & EPOLLOUT)) send_more(one);
  if (one->phase != closed && (events & (EPOLLIN | EPOLLHUP | EPOLLERR))) receive(one);
}

static void look(int milliseconds) {
  struct epoll_event events[512];
  int count = epoll_wait(poll_fd, events, 512, milliseconds);
  for (int index = 0; index < count; index++) on_event(events[index].data.ptr, events[index].events);
  if (acknowledged_file) fflush(acknowledged_file);
}

static void end_late(uint64_t now) {
  for (long index = 0; index < asked.connections; index++) {
    connection *one = &connections[index];
    if ((one->phase == sending || one->phase == waiting) && now > one->due) {
      timed_out++;
      end(one);
    }
  }
}

/* ---- modes ---- */

/* Sends until the time or the count is up, and then waits for what is under way. */
static void exchange(double seconds) {
  uint64_t start = microseconds(), stop = start + (uint64_t)(seconds * 1e6), checked = start;
  long next = 0;
  while (!is_over) {
    uint64_t now = microseconds();
    int takes_more = has_more() && now < stop;
    if (!takes_more && in_flight() == 0) break;
    uint64_t due = asked.rate && !is_preparing ? (uint64_t)((double)(now - start) / 1e6 * (double)asked.rate) : UINT64_MAX;
    long turns = 0;
    for (; takes_more && turns < asked.connections && has_more(); turns++) {
      if (issued + unsent >= due) break;
      connection *one = &connections[next];
      if (one->phase == closed) {
        if (one->opened) reopened++;
        begin(one);
        if (is_over) break;
      }
      if (one->phase == idle) {
        uint64_t meant = asked.rate && !is_preparing
          ? start + (uint64_t)((double)(issued + unsent) / (double)asked.rate * 1e6) : now;
        issue(one, meant);
      }
      next = (next + 1) % asked.connections;
    }
    /* all connections wait for answers: what was to be sent more than a second ago is given up */
    if (due != UINT64_MAX && turns == asked.connections) {
      uint64_t late = due > (uint64_t)asked.rate ? due - (uint64_t)asked.rate : 0;
      if (issued + unsent < late) unsent = late - issued;
    }
    look(takes_more ? (asked.rate ? 1 : 10) : 50);
    if (now - checked > 100000) {
      end_late(now);
      checked = now;
    }
  }
}

/* Solving takes long, and a server closes connections on which nothing comes. */
static void connect_anew(void) {
  uint64_t start = microseconds();
  for (long index = 0; index < asked.connections; index++) end(&connections[index]);
  for (long index = 0; index < asked.connections && !is_over; index++) {
    begin(&connections[index]);
    if (index % 50 == 49) look(1);
  }
  for (int waits = 1; waits && !is_over && microseconds() - start < 10000000;) {
    look(10);
    waits = 0;
    for (long index = 0; index < asked.connections; index++) waits |= connections[index].phase == connecting;
  }
}

static void prepare(void) {
  if (!asked.form) return;
  forms = calloc((size_t)asked.count, sizeof *forms);
  if (!forms) fail("out of memory");
  is_preparing = 1;
  exchange(86400);
  if (answered < (uint64_t)asked.count) fail("not every page of the form was answered");
  is_preparing = 0;
  forms_solve(forms, (size_t)asked.count);
  if (asked.wait > 0) usleep((useconds_t)(asked.wait * 1e6));
  connect_anew();
  issued = answered = bytes_in = reopened = timed_out = cut_off = wrong = failed_connects = 0;
  memset(statuses, 0, sizeof statuses);
}

static void read_paths(void) {
  text all = {0};
  text_read(&all, asked.path);
  for (char *line = strtok(all.bytes, "\r\n"); line; line = strtok(NULL, "\r\n")) {
    paths = realloc(paths, (paths_count + 1) * sizeof *paths);
    if (!paths) fail("out of memory");
    paths[paths_count] = (text){0};
    text_add(&paths[paths_count++], line, strlen(line));
  }
  free(all.bytes);
  if (paths_count == 0) fail("no path");
}

/* Every connection sends a request of 100,000 bytes one byte at a time; who is closed or answered is counted and not begun again. */
static void slow(void) {
  uint64_t start = microseconds(), stop = start + (uint64_t)(asked.seconds * 1e6), beat = start;
  long opened = 0;
  while (microseconds() < stop) {
    uint64_t now = microseconds();
    for (long turns = 0; opened < asked.connections && turns < 200; turns++) begin(&connections[opened++]);
    if (now >= beat) {
      beat = now + (uint64_t)asked.interval * 1000;
      for (long index = 0; index < opened; index++) {
        connection *one = &connections[index];
        if (one->phase == idle) {
          text_clear(&one->out);
          text_print(
            &one->out, "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 100000\r\nX-Slow: ", asked.path, host);
          one->sent = 0;
          one->phase = waiting;
        }
        if (one->phase == waiting) {
          const char *byte = one->sent < one->out.count ? one->out.bytes + one->sent : "a";
          one->sent++;
          if (send(one->fd, byte, 1, MSG_NOSIGNAL) < 0 && errno != EAGAIN) {
            cut_off++;
            end(one);
          }
        }
      }
    }
    look(20);
  }
}

static void report(double seconds) {
  long open = 0;
  for (long index = 0; index < asked.connections; index++) open += connections[index].phase > connecting;
  printf(
    "{\"mode\":\"%s\",\"connections\":%ld,\"open\":%ld,\"seconds\":%.3f,\"sent\":%llu,\"answered\":%llu,\"acknowledged\":%llu,"
    "\"perSecond\":%.1f,\"refused\":%llu,\"refusedWithoutRetryAfter\":%llu,\"notOffered\":%llu,\"bytes\":%llu,\"reopened\":%llu,",
    asked.mode, asked.connections, open, seconds, (unsigned long long)issued, (unsigned long long)answered,
    (unsigned long long)acknowledged, (double)acknowledged / seconds, (unsigned long long)refused,
    (unsigned long long)retry_after_missing, (unsigned long long)unsent, (unsigned long long)bytes_in,
    (unsigned long long)reopened);
  printf(
    "\"errors\":{\"connect\":%llu,\"cutOff\":%llu,\"timedOut\":%llu,\"unreadable\":%llu},\"statuses\":{",
    (unsigned long long)failed_connects, (unsigned long long)cut_off, (unsigned long long)timed_out,
    (unsigned long long)wrong);
  const char *comma = "";
  for (int status = 0; status < 600; status++) {
    if (!statuses[status]) continue;
    printf("%s\"%d\":%llu", comma, status, (unsigned long long)statuses[status]);
    comma = ",";
  }
  printf(
    "},\"milliseconds\":{\"p50\":%.3f,\"p90\":%.3f,\"p99\":%.3f,\"p99.9\":%.3f,\"max\":%.3f},\"serverGone\":%s}\n",
    histogram_at(&times, 0.5), histogram_at(&times, 0.9), histogram_at(&times, 0.99), histogram_at(&times, 0.999),
    histogram_at(&times, 1), is_gone ? "true" : "false");
}

int main(int count, char **words) {
  read_words(count, words);
  signal(SIGPIPE, SIG_IGN);
  struct rlimit files;
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
  }
  poll_fd = epoll_create1(EPOLL_CLOEXEC);
  connections = calloc((size_t)asked.connections, sizeof *connections);
  if (poll_fd < 0 || !connections) fail("out of memory");
  if (strcmp(asked.mode, "get") == 0) read_paths();
  if (asked.acknowledged && !(acknowledged_file = fopen(asked.acknowledged, "w"))) fail("--acknowledged cannot be written");
  prepare();
  uint64_t start = microseconds();
  if (strcmp(asked.mode, "slow") == 0) slow(); else exchange(asked.seconds);
  report((double)(microseconds() - start) / 1e6);
  return 0;
}
