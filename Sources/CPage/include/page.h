#ifndef PAGE_H
#define PAGE_H

/* Reads HTML by libxml2, as damaged as it may be, and tells what stands in it.
 *
 * libxml2's headers bring those of ICU with them, which Swift's Foundation has as well, in another version: hence this file. */

typedef enum { page_open, page_close, page_text } page_event;

/* Told of each element and text in the order of the page; names and texts are UTF-8 and live as long as the call. */
typedef void (*page_listener)(void *context, page_event event, const char *text);

/* charset may be NULL; 0 where nothing could be read. */
int page_read(const char *bytes, int count, const char *charset, page_listener listener, void *context);

#endif
