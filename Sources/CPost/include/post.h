#ifndef POST_H
#define POST_H

#include <stddef.h>
#include <stdint.h>

/* Mail to a relay by libcurl: one recipient at a time, on a connection that is kept.
 *
 * libcurl tells a failure by a code that does not say which command was refused, and keeps the relay's words to itself. Both are
 * taken from its trace, of which nothing else is kept: user and password pass through it. */

typedef struct post_session post_session;

typedef struct {
  /* smtp://host:port/name or smtps://host:port/name, where name is how we greet */
  const char *url;
  /* NULL for no login */
  const char *user;
  const char *password;
  /* a file of certificates; NULL for the system's */
  const char *certificates;
  int needs_starttls;
  long connect_milliseconds;
  long milliseconds;
} post_settings;

typedef enum { post_accepted = 0, post_failed, post_timed_out, post_insecure } post_outcome;

/* The command that was answered last or waits for an answer. */
typedef enum {
  post_at_connection = 0,
  post_at_greeting,
  post_at_login,
  post_at_sender,
  post_at_recipient,
  post_at_data,
  post_at_content
} post_stage;

typedef struct {
  post_outcome outcome;
  post_stage stage;
  /* every byte of the mail was given to the connection */
  int has_sent_all;
  /* why it failed, in libcurl's words; never NULL */
  const char *reason;
  /* the relay's last answer, in its own lines */
  size_t reply_count;
  uint8_t reply[2048];
} post_result;

/* NULL where libcurl cannot do as the settings say. To be given to post_close. */
post_session *post_open(const post_settings *settings);
void post_close(post_session *session);

/* Sender and recipient are addresses without angle brackets, checked by the caller; the mail is as it goes over the wire, but for
 * the doubling of dots. */
void post_send(post_session *session, const char *sender, const char *recipient, const uint8_t *bytes, size_t count,
               post_result *result);

#endif
