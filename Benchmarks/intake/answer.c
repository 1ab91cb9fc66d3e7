#define _GNU_SOURCE
#include "answer.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *field(const char *head, const char *end, const char *name) {
  size_t count = strlen(name);
  for (const char *line = memchr(head, '\n', (size_t)(end - head)); line && line + 1 < end;
       line = memchr(line, '\n', (size_t)(end - line))) {
    line++;
    if ((size_t)(end - line) > count && strncasecmp(line, name, count) == 0 && line[count] == ':') {
      const char *value = line + count + 1;
      while (value < end && *value == ' ') value++;
      return value;
    }
  }
  return NULL;
}

/* The size of a body in chunks from `start`, its last empty line included; 0 where it is not whole, -1 where it is wrong. */
static long chunked(const char *start, const char *end) {
  const char *next = start;
  for (;;) {
    const char *line = memmem(next, (size_t)(end - next), "\r\n", 2);
    char *stopped;
    if (!line) return 0;
    unsigned long size = strtoul(next, &stopped, 16);
    if (stopped == next || size > 1ul << 30) return -1;
    next = line + 2;
    if (size == 0) {
      const char *over = memmem(line, (size_t)(end - line), "\r\n\r\n", 4);
      return over ? (long)(over + 4 - start) : 0;
    }
    if ((size_t)(end - next) < size + 2) return 0;
    next += size + 2;
  }
}

answer answer_read(const text *so_far, int is_closed) {
  answer found = {.retry_after = -1};
  const char *bytes = so_far->bytes, *end = bytes + so_far->count;
  if (so_far->count < 12) {
    found.is_wrong = is_closed && so_far->count > 0;
    return found;
  }
  if (memcmp(bytes, "HTTP/1.", 7) != 0) {
    found.is_wrong = 1;
    return found;
  }
  const char *head_end = memmem(bytes, so_far->count, "\r\n\r\n", 4);
  if (!head_end) {
    found.is_wrong = is_closed || so_far->count > 65536;
    return found;
  }
  found.status = atoi(bytes + 9);
  const char *connection = field(bytes, head_end, "Connection");
  found.closes = (connection && strncasecmp(connection, "close", 5) == 0) || bytes[7] == '0';
  const char *retry = field(bytes, head_end, "Retry-After");
  if (retry) found.retry_after = atoi(retry);
  const char *body = head_end + 4, *length = field(bytes, head_end, "Content-Length");
  const char *coding = field(bytes, head_end, "Transfer-Encoding");
  found.body = (size_t)(body - bytes);
  long size = 0;
  if (found.status == 204 || found.status == 304 || found.status / 100 == 1) {
    found.is_whole = 1;
  } else if (coding && strncasecmp(coding, "chunked", 7) == 0) {
    size = chunked(body, end);
    found.is_wrong = size < 0;
    found.is_whole = size > 0;
  } else if (length) {
    size = atol(length);
    found.is_wrong = size < 0;
    found.is_whole = size >= 0 && end - body >= size;
  } else {
    size = end - body;
    found.is_whole = is_closed;
    found.closes = 1;
  }
  if (is_closed && !found.is_whole) found.is_wrong = 1;
  if (found.is_whole) {
    found.body_count = (size_t)size;
    found.size = found.body + (size_t)size;
  }
  return found;
}
