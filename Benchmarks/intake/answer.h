#ifndef ANSWER_H
#define ANSWER_H

#include <stddef.h>

#include "text.h"

/* An HTTP/1.1 answer in what has come so far. */
typedef struct {
  int is_whole;
  int is_wrong; /* no HTTP/1.1 that we can read */
  int status;
  int closes;       /* the server ends the connection */
  int retry_after;  /* seconds, -1 where it does not say */
  size_t size;      /* bytes of the whole answer */
  size_t body, body_count; /* where its body begins; with chunks, as they came */
} answer;

/* `is_closed`: nothing more will come. */
answer answer_read(const text *so_far, int is_closed);

#endif
