#include "transfer.h"

#include <curl/curl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct {
  const transfer_request *request;
  transfer_result *result;
  size_t head_count;
  int ends_head;
} transfer;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static CURLcode started = CURLE_FAILED_INIT;

static void start(void) { started = curl_global_init(CURL_GLOBAL_DEFAULT); }

static int append(transfer_bytes *bytes, const void *more, size_t count) {
  if (count > bytes->capacity - bytes->count) {
    size_t capacity = bytes->capacity ? bytes->capacity : 4096;
    while (capacity - bytes->count < count) {
      if (capacity > SIZE_MAX / 2) return 0;
      capacity *= 2;
    }
    uint8_t *larger = realloc(bytes->bytes, capacity);
    if (!larger) return 0;
    bytes->bytes = larger;
    bytes->capacity = capacity;
  }
  memcpy(bytes->bytes + bytes->count, more, count);
  bytes->count += count;
  return 1;
}

/* Lines of the head, also of answers before the last (100 Continue) and behind a body in chunks. */
static size_t on_head(char *line, size_t size, size_t items, void *context) {
  transfer *self = context;
  size_t count = size * items;
  self->head_count += count;
  if (self->head_count > self->request->head_bytes) {
    self->result->outcome = transfer_head_too_large;
    return 0;
  }
  if (self->result->body.count > 0) return count;
  if (self->ends_head) {
    self->ends_head = 0;
    self->result->head.count = 0;
  }
  if (!append(&self->result->head, line, count)) return 0;
  self->ends_head = (count == 2 && line[0] == '\r' && line[1] == '\n') || (count == 1 && line[0] == '\n');
  return count;
}

static size_t on_body(char *piece, size_t size, size_t items, void *context) {
  transfer *self = context;
  size_t count = size * items;
  if (count > self->request->body_bytes - self->result->body.count) {
    self->result->outcome = transfer_body_too_large;
    return 0;
  }
  return append(&self->result->body, piece, count) ? count : 0;
}

static int on_trace(CURL *handle, curl_infotype type, char *piece, size_t count, void *context) {
  (void)handle;
  transfer *self = context;
  if (type == CURLINFO_HEADER_OUT) append(&self->result->sent, piece, count);
  return 0;
}

static int is_same(const transfer_address *address, uint16_t port, const struct curl_sockaddr *wanted) {
  if (address->version == 4 && wanted->family == AF_INET && wanted->addrlen >= sizeof(struct sockaddr_in)) {
    struct sockaddr_in there;
    memcpy(&there, &wanted->addr, sizeof there);
    return ntohs(there.sin_port) == port && memcmp(&there.sin_addr, address->bytes, 4) == 0;
  }
  if (address->version == 6 && wanted->family == AF_INET6 && wanted->addrlen >= sizeof(struct sockaddr_in6)) {
    struct sockaddr_in6 there;
    memcpy(&there, &wanted->addr, sizeof there);
    return ntohs(there.sin6_port) == port && there.sin6_scope_id == 0
      && memcmp(&there.sin6_addr, address->bytes, 16) == 0;
  }
  return 0;
}

static curl_socket_t on_socket(void *context, curlsocktype purpose, struct curl_sockaddr *wanted) {
  transfer *self = context;
  if (purpose != CURLSOCKTYPE_IPCXN || wanted->socktype != SOCK_STREAM) {
    self->result->outcome = transfer_address_refused;
    return CURL_SOCKET_BAD;
  }
  for (size_t index = 0; index < self->request->address_count; index++) {
    if (!is_same(&self->request->addresses[index], self->request->port, wanted)) continue;
    self->result->has_peer = 1;
    self->result->peer = self->request->addresses[index];
    return socket(wanted->family, wanted->socktype, wanted->protocol);
  }
  self->result->outcome = transfer_address_refused;
  return CURL_SOCKET_BAD;
}

/* The address to which the connection was made, of those for which sockets were opened. */
static void note_peer(CURL *handle, transfer_result *result) {
  char *text = NULL;
  if (curl_easy_getinfo(handle, CURLINFO_PRIMARY_IP, &text) != CURLE_OK || !text || !*text) return;
  struct addrinfo hints = {.ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM}, *found = NULL;
  if (getaddrinfo(text, NULL, &hints, &found) != 0) return;
  if (found->ai_family == AF_INET) {
    result->peer.version = 4;
    memcpy(result->peer.bytes, &((struct sockaddr_in *)(void *)found->ai_addr)->sin_addr, 4);
  } else if (found->ai_family == AF_INET6) {
    result->peer.version = 6;
    memcpy(result->peer.bytes, &((struct sockaddr_in6 *)(void *)found->ai_addr)->sin6_addr, 16);
  }
  freeaddrinfo(found);
}

#define SET(option, value) do { if (ok && curl_easy_setopt(handle, option, value) != CURLE_OK) ok = 0; } while (0)

/* Every option that leads elsewhere is off: redirects, proxies, the environment's too, other protocols, passwords of the
 * user's, cookies, other services. An option that this libcurl lacks is a failure, not a gap. */
static int set_up(CURL *handle, transfer *self, struct curl_slist *resolve, struct curl_slist *headers) {
  const transfer_request *request = self->request;
  int ok = 1;
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_HTTPGET, 1L);
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_PROXY, "");
  SET(CURLOPT_NOPROXY, "*");
  SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  SET(CURLOPT_PATH_AS_IS, 1L);
  SET(CURLOPT_HTTP09_ALLOWED, 0L);
  SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  SET(CURLOPT_FRESH_CONNECT, 1L);
  SET(CURLOPT_FORBID_REUSE, 1L);
  SET(CURLOPT_DNS_CACHE_TIMEOUT, 0L);
  SET(CURLOPT_SSL_VERIFYPEER, 1L);
  SET(CURLOPT_SSL_VERIFYHOST, 2L);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_USERAGENT, request->agent);
  if (headers) SET(CURLOPT_HTTPHEADER, headers);
  if (resolve) SET(CURLOPT_RESOLVE, resolve);
  SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  SET(CURLOPT_TIMEOUT_MS, request->milliseconds);
  /* The bytes as they come: what is kept is what was answered. */
  SET(CURLOPT_HTTP_TRANSFER_DECODING, 0L);
  SET(CURLOPT_HTTP_CONTENT_DECODING, 0L);
  SET(CURLOPT_OPENSOCKETFUNCTION, on_socket);
  SET(CURLOPT_OPENSOCKETDATA, (void *)self);
  SET(CURLOPT_HEADERFUNCTION, on_head);
  SET(CURLOPT_HEADERDATA, (void *)self);
  SET(CURLOPT_WRITEFUNCTION, on_body);
  SET(CURLOPT_WRITEDATA, (void *)self);
  SET(CURLOPT_DEBUGFUNCTION, on_trace);
  SET(CURLOPT_DEBUGDATA, (void *)self);
  SET(CURLOPT_VERBOSE, 1L);
  return ok;
}

void transfer_get(const transfer_request *request, transfer_result *result) {
  memset(result, 0, sizeof *result);
  result->outcome = transfer_failed;
  result->reason = "libcurl cannot be started";
  pthread_once(&once, start);
  if (started != CURLE_OK) return;
  CURL *handle = curl_easy_init();
  if (!handle) return;
  struct curl_slist *resolve = request->resolve ? curl_slist_append(NULL, request->resolve) : NULL;
  struct curl_slist *headers = curl_slist_append(NULL, "Accept-Encoding: identity");
  transfer self = {.request = request, .result = result};
  if ((request->resolve && !resolve) || !headers || !set_up(handle, &self, resolve, headers)) {
    result->reason = "libcurl lacks an option that keeps a request to its address";
  } else {
    CURLcode code = curl_easy_perform(handle);
    result->reason = curl_easy_strerror(code);
    if (code == CURLE_OK) {
      result->outcome = transfer_done;
      note_peer(handle, result);
    } else if (result->outcome == transfer_failed && code == CURLE_OPERATION_TIMEDOUT) {
      result->outcome = transfer_timed_out;
    }
  }
  curl_easy_cleanup(handle);
  curl_slist_free_all(resolve);
  curl_slist_free_all(headers);
}

void transfer_free(transfer_result *result) {
  free(result->sent.bytes);
  free(result->head.bytes);
  free(result->body.bytes);
  memset(result, 0, sizeof *result);
}

size_t transfer_resolve(const char *host, transfer_address *addresses, size_t most) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found = NULL;
  if (getaddrinfo(host, NULL, &hints, &found) != 0) return 0;
  size_t count = 0;
  for (struct addrinfo *next = found; next && count < most; next = next->ai_next) {
    transfer_address address = {0};
    if (next->ai_family == AF_INET) {
      address.version = 4;
      memcpy(address.bytes, &((struct sockaddr_in *)(void *)next->ai_addr)->sin_addr, 4);
    } else if (next->ai_family == AF_INET6) {
      address.version = 6;
      memcpy(address.bytes, &((struct sockaddr_in6 *)(void *)next->ai_addr)->sin6_addr, 16);
    } else {
      continue;
    }
    addresses[count++] = address;
  }
  freeaddrinfo(found);
  return count;
}
