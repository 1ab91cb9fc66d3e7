#ifndef TEXT_POOL_H
#define TEXT_POOL_H

#include <stddef.h>

/* Memory for the many small pieces that reading one text takes: given piece by piece, given back all at once.
 *
 * A pool belongs to the thread that opened it; between open and close that thread reads one text. The three functions in
 * between are those that cmark-gfm asks for. Without memory they end the process, as cmark-gfm's own do. */
void text_pool_open(void);
void *text_pool_calloc(size_t count, size_t size);
void *text_pool_realloc(void *piece, size_t size);
void text_pool_free(void *piece);
void text_pool_close(void);

#endif
