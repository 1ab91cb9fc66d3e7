#include "post.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct post_session {
  CURL *handle;
  const uint8_t *bytes;
  size_t count;
  size_t sent;
  /* set while QUIT is answered: what comes then is no answer to the mail */
  int is_closing;
  post_result *result;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static CURLcode started = CURLE_FAILED_INIT;

static void start(void) { started = curl_global_init(CURL_GLOBAL_DEFAULT); }

static int begins(const char *text, size_t count, const char *word) {
  size_t length = strlen(word);
  return count >= length && strncasecmp(text, word, length) == 0;
}

static void enter(post_session *self, post_stage stage) {
  self->result->stage = stage;
  self->result->reply_count = 0;
}

static void on_command(post_session *self, const char *text, size_t count) {
  if (begins(text, count, "QUIT")) {
    self->is_closing = 1;
  } else if (begins(text, count, "EHLO") || begins(text, count, "HELO") || begins(text, count, "STARTTLS")) {
    enter(self, post_at_greeting);
  } else if (begins(text, count, "AUTH")) {
    enter(self, post_at_login);
  } else if (begins(text, count, "MAIL FROM")) {
    enter(self, post_at_sender);
  } else if (begins(text, count, "RCPT TO")) {
    enter(self, post_at_recipient);
  } else if (begins(text, count, "DATA")) {
    enter(self, post_at_data);
  } else {
    /* what follows AUTH */
    self->result->reply_count = 0;
  }
}

static int on_trace(CURL *handle, curl_infotype type, char *piece, size_t count, void *context) {
  (void)handle;
  post_session *self = context;
  if (!self->result || self->is_closing) return 0;
  if (type == CURLINFO_HEADER_OUT) {
    on_command(self, piece, count);
    return 0;
  }
  if (type != CURLINFO_HEADER_IN) return 0;
  if (self->result->stage == post_at_connection) self->result->stage = post_at_greeting;
  size_t room = sizeof self->result->reply - self->result->reply_count;
  if (count > room) {
    /* the last lines matter: they have the code that counts */
    self->result->reply_count = 0;
    room = sizeof self->result->reply;
    if (count > room) count = room;
  }
  memcpy(self->result->reply + self->result->reply_count, piece, count);
  self->result->reply_count += count;
  return 0;
}

static size_t on_read(char *room, size_t size, size_t items, void *context) {
  post_session *self = context;
  if (self->result->stage != post_at_content) enter(self, post_at_content);
  size_t most = size * items, left = self->count - self->sent;
  if (most > left) most = left;
  if (most) memcpy(room, self->bytes + self->sent, most);
  self->sent += most;
  if (self->sent == self->count) self->result->has_sent_all = 1;
  return most;
}

/* What a relay says is in the trace; nothing goes to standard output. */
static size_t on_said(char *piece, size_t size, size_t items, void *context) {
  (void)piece;
  (void)context;
  return size * items;
}

#define SET(option, value) do { if (ok && curl_easy_setopt(handle, option, value) != CURLE_OK) ok = 0; } while (0)

static int set_up(CURL *handle, post_session *self, const post_settings *settings) {
  int ok = 1;
  SET(CURLOPT_URL, settings->url);
  SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  SET(CURLOPT_PROXY, "");
  SET(CURLOPT_NOPROXY, "*");
  SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  SET(CURLOPT_SSL_VERIFYPEER, 1L);
  SET(CURLOPT_SSL_VERIFYHOST, 2L);
  SET(CURLOPT_USE_SSL, settings->needs_starttls ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
  if (settings->certificates) SET(CURLOPT_CAINFO, settings->certificates);
  if (settings->user) {
    SET(CURLOPT_USERNAME, settings->user);
    SET(CURLOPT_PASSWORD, settings->password ? settings->password : "");
  }
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_TCP_KEEPALIVE, 1L);
  SET(CURLOPT_CONNECTTIMEOUT_MS, settings->connect_milliseconds);
  SET(CURLOPT_TIMEOUT_MS, settings->milliseconds);
  SET(CURLOPT_UPLOAD, 1L);
  SET(CURLOPT_READFUNCTION, on_read);
  SET(CURLOPT_READDATA, (void *)self);
  SET(CURLOPT_WRITEFUNCTION, on_said);
  SET(CURLOPT_DEBUGFUNCTION, on_trace);
  SET(CURLOPT_DEBUGDATA, (void *)self);
  SET(CURLOPT_VERBOSE, 1L);
  return ok;
}

post_session *post_open(const post_settings *settings) {
  pthread_once(&once, start);
  if (started != CURLE_OK) return NULL;
  post_session *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->handle = curl_easy_init();
  if (!self->handle || !set_up(self->handle, self, settings)) {
    post_close(self);
    return NULL;
  }
  return self;
}

void post_close(post_session *self) {
  if (!self) return;
  /* ends the connection with QUIT */
  if (self->handle) curl_easy_cleanup(self->handle);
  free(self);
}

static int is_about_tls(CURLcode code) {
  switch (code) {
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
      return 1;
    default:
      return 0;
  }
}

static CURLcode attempt(post_session *self, const char *sender, struct curl_slist *recipients, int fresh,
                        post_result *result) {
  CURL *handle = self->handle;
  int ok = 1;
  memset(result, 0, sizeof *result);
  self->sent = 0;
  self->is_closing = 0;
  SET(CURLOPT_MAIL_FROM, sender);
  SET(CURLOPT_MAIL_RCPT, recipients);
  SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)self->count);
  SET(CURLOPT_FRESH_CONNECT, fresh ? 1L : 0L);
  return ok ? curl_easy_perform(handle) : CURLE_FAILED_INIT;
}

/* A connection that was kept may have gone stale: the relay has closed it (no answer, or 421) before it heard of the mail. */
static int is_stale(post_session *self, CURLcode code, const post_result *result) {
  long connections = 1;
  if (code == CURLE_OK || code == CURLE_OPERATION_TIMEDOUT) return 0;
  if (curl_easy_getinfo(self->handle, CURLINFO_NUM_CONNECTS, &connections) != CURLE_OK || connections > 0) return 0;
  if (result->stage > post_at_sender) return 0;
  return result->reply_count == 0 || memcmp(result->reply, "421", 3) == 0;
}

void post_send(post_session *self, const char *sender, const char *recipient, const uint8_t *bytes, size_t count,
               post_result *result) {
  memset(result, 0, sizeof *result);
  result->outcome = post_failed;
  struct curl_slist *recipients = curl_slist_append(NULL, recipient);
  if (!recipients) {
    result->reason = "out of memory";
    return;
  }
  self->bytes = bytes;
  self->count = count;
  self->result = result;
  CURLcode code = attempt(self, sender, recipients, 0, result);
  if (is_stale(self, code, result)) code = attempt(self, sender, recipients, 1, result);
  result->reason = curl_easy_strerror(code);
  result->outcome = code == CURLE_OK                     ? post_accepted
                    : code == CURLE_OPERATION_TIMEDOUT   ? post_timed_out
                    : is_about_tls(code)                 ? post_insecure
                                                         : post_failed;
  self->result = NULL;
  self->bytes = NULL;
  curl_easy_setopt(self->handle, CURLOPT_MAIL_RCPT, NULL);
  curl_slist_free_all(recipients);
}
