#ifndef TRANSFER_H
#define TRANSFER_H

#include <stddef.h>
#include <stdint.h>

/* One HTTP exchange by libcurl with addresses that the caller has checked, and none other.
 *
 * libcurl's options take any type of argument, which Swift cannot call: hence this file, which holds no decision but one.
 * A socket is opened to an address of the list alone, whatever libcurl asks for. */

typedef struct {
  /* 4 or 6 */
  int version;
  /* the first four of them where version is 4 */
  uint8_t bytes[16];
} transfer_address;

typedef struct {
  /* as it is written into the request: https://host:port/path?query */
  const char *url;
  /* host:port:address,address for a host with a name; NULL for a host that is an address */
  const char *resolve;
  const char *agent;
  const transfer_address *addresses;
  size_t address_count;
  uint16_t port;
  long connect_milliseconds;
  long milliseconds;
  size_t head_bytes;
  size_t body_bytes;
} transfer_request;

typedef enum {
  transfer_done = 0,
  transfer_failed,
  transfer_timed_out,
  transfer_head_too_large,
  transfer_body_too_large,
  transfer_address_refused
} transfer_outcome;

typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
} transfer_bytes;

typedef struct {
  transfer_outcome outcome;
  /* why it failed, in libcurl's words; never NULL */
  const char *reason;
  /* the request line and headers as sent; status line and headers of the last answer; its body as it came */
  transfer_bytes sent;
  transfer_bytes head;
  transfer_bytes body;
  /* to which it was sent, where a socket was opened */
  int has_peer;
  transfer_address peer;
} transfer_result;

/* Sends a GET request. The result is to be given to transfer_free, whatever came of it. */
void transfer_get(const transfer_request *request, transfer_result *result);
void transfer_free(transfer_result *result);

/* Asks the system for the addresses of a host; the number of them, at most `most`. */
size_t transfer_resolve(const char *host, transfer_address *addresses, size_t most);

#endif
