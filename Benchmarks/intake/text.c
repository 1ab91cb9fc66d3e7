#include "text.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void text_add(text *self, const void *bytes, size_t count) {
  if (self->capacity - self->count < count + 1) {
    size_t capacity = self->capacity ? self->capacity : 512;
    while (capacity - self->count < count + 1) capacity *= 2;
    self->bytes = realloc(self->bytes, capacity);
    if (!self->bytes) {
      fprintf(stderr, "client: out of memory\n");
      exit(1);
    }
    self->capacity = capacity;
  }
  if (count) memcpy(self->bytes + self->count, bytes, count);
  self->count += count;
  self->bytes[self->count] = 0;
}

void text_print(text *self, const char *format, ...) {
  char piece[4096];
  va_list more;
  va_start(more, format);
  int count = vsnprintf(piece, sizeof piece, format, more);
  va_end(more);
  text_add(self, piece, count < 0 ? 0 : (size_t)count < sizeof piece ? (size_t)count : sizeof piece - 1);
}

void text_clear(text *self) {
  self->count = 0;
  if (self->bytes) self->bytes[0] = 0;
}

void text_read(text *self, const char *path) {
  FILE *file = fopen(path, "rb");
  char piece[65536];
  size_t count;
  if (!file) {
    fprintf(stderr, "client: %s cannot be read\n", path);
    exit(2);
  }
  text_add(self, "", 0);
  while ((count = fread(piece, 1, sizeof piece, file)) > 0) text_add(self, piece, count);
  fclose(file);
}

uint64_t random_next(uint64_t *seed) { /* SplitMix64 */
  uint64_t mixed = (*seed += 0x9E3779B97F4A7C15u);
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

static void add_escaped(text *self, const char *value) {
  for (; *value; value++) {
    if (isalnum((unsigned char)*value) || strchr("-._~", *value)) text_add(self, value, 1);
    else text_print(self, "%%%02X", (unsigned char)*value);
  }
}

void text_fill(text *self, const char *template, const filling *with, uint64_t *seed) {
  for (const char *next = template; *next;) {
    const char *open = strchr(next, '{');
    text_add(self, next, open ? (size_t)(open - next) : strlen(next));
    if (!open) return;
    next = strchr(open, '}');
    size_t count = next ? (size_t)(next - open) - 1 : 0;
    const char *name = open + 1;
#define IS(word) (count == sizeof word - 1 && memcmp(name, word, count) == 0)
    if (next && IS("n")) text_print(self, "%llu", (unsigned long long)with->number);
    else if (next && IS("a")) text_print(self, "%u", (unsigned)(with->number >> 16 & 255));
    else if (next && IS("b")) text_print(self, "%u", (unsigned)(with->number >> 8 & 255));
    else if (next && IS("c")) text_print(self, "%u", (unsigned)(with->number & 255));
    else if (next && IS("random")) text_print(self, "%016llx", (unsigned long long)random_next(seed));
    else if (next && IS("token")) add_escaped(self, with->token ? with->token : "");
    else if (next && IS("counter")) add_escaped(self, with->counter ? with->counter : "");
    else {
      text_add(self, "{", 1);
      next = open;
    }
    next++;
  }
}
