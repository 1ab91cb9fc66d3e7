#include "text_pool.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Pieces lie one after the other in blocks, each behind its size. */
typedef struct {
  _Alignas(16) size_t size;
} head;

typedef struct block {
  struct block *previous;
  size_t room;
  size_t used;
  _Alignas(16) char bytes[];
} block;

/* Holds a text of a few pages; larger pieces get a block of their own. */
enum { block_room = 60000 };

static _Thread_local block *current;

void text_pool_open(void) { current = NULL; }

void text_pool_close(void) {
  while (current) {
    block *previous = current->previous;
    free(current);
    current = previous;
  }
}

static size_t padded(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  return (size + sizeof(head) - 1) / sizeof(head) * sizeof(head);
}

static void *piece_of(size_t size) {
  size_t need = sizeof(head) + padded(size);
  if (!current || current->room - current->used < need) {
    size_t room = need > block_room ? need : block_room;
    block *next = malloc(sizeof(block) + room);
    if (!next) abort();
    next->previous = current;
    next->room = room;
    next->used = 0;
    current = next;
  }
  head *start = (head *)(current->bytes + current->used);
  start->size = size;
  current->used += need;
  return start + 1;
}

/* Whether a piece is the last one of the current block. */
static int is_last(head *start) {
  return current && (char *)start + sizeof(head) + padded(start->size) == current->bytes + current->used;
}

void *text_pool_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *piece = piece_of(count * size);
  memset(piece, 0, count * size);
  return piece;
}

void *text_pool_realloc(void *piece, size_t size) {
  if (!piece) return piece_of(size);
  head *start = (head *)piece - 1;
  if (size <= start->size) return piece;
  if (is_last(start)) {
    size_t more = padded(size) - padded(start->size);
    if (current->room - current->used >= more) {
      current->used += more;
      start->size = size;
      return piece;
    }
  }
  void *larger = piece_of(size);
  memcpy(larger, piece, start->size);
  return larger;
}

void text_pool_free(void *piece) {
  if (!piece) return;
  head *start = (head *)piece - 1;
  if (is_last(start)) current->used -= sizeof(head) + padded(start->size);
}
