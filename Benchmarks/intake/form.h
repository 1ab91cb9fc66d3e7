#ifndef FORM_H
#define FORM_H

#include <stddef.h>

/* What a page's form wants to have back. */
typedef struct {
  char token[512];
  char counter[32]; /* the proof of work; "" where none is asked for */
  unsigned difficulty;
} form;

/* Finds the hidden field `field` and the attribute `attribute` in a page; 0 where there is no such field. */
int form_read(form *self, const char *page, size_t count, const char *field, const char *attribute);

/* Finds a counter such that SHA-256(token ":" counter) begins with so many zero bits. */
void form_solve(form *self);

/* All of them, on all cores. */
void forms_solve(form *forms, size_t count);

#endif
