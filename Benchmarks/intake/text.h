#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>
#include <stdint.h>

/* Bytes that grow. */
typedef struct {
  char *bytes;
  size_t count, capacity;
} text;

void text_add(text *self, const void *bytes, size_t count);
void text_print(text *self, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_clear(text *self);
/* The whole file; the program ends where it cannot be read. */
void text_read(text *self, const char *path);

/* What stands in the braces of a template is put in: {n} the number, {a} {b} {c} its three lowest bytes, {random} 16 hexadecimal
 * digits, {token} and {counter}. */
typedef struct {
  uint64_t number;
  const char *token, *counter;
} filling;

void text_fill(text *self, const char *template, const filling *with, uint64_t *seed);

uint64_t random_next(uint64_t *seed);

#endif
