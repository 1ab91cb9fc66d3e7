/* What this machine's PostgreSQL can do with the rows of a signature, in batches: the limit that our own intake is measured by.
 *
 *     postgres ADDRESS [--batch N] [--seconds S] [--sealed BYTES]
 *
 * The schema is there already: `progresscard serve` has made it. Each batch is one transaction of four statements, prepared before, each
 * with the rows of all its signatures: row, event chained by SHA-256, outbox, and one count. One connection; each commit is durable as
 * the server is set. Nothing is checked, parsed, sealed, or answered. One line of JSON on standard output. */

#define _GNU_SOURCE
#include <endian.h>
#include <libpq-fe.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "rows.h"

static PGconn *connection;

static void check(PGresult *result) {
  ExecStatusType status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
    fprintf(stderr, "postgres: %s\n", PQerrorMessage(connection));
    exit(1);
  }
  PQclear(result);
}

/* A statement with the rows of a batch: values are bytes or numbers in PostgreSQL's own form. */
typedef struct {
  const char *name;
  int count, most;
  const char **values;
  int *lengths, *formats;
} statement;

/* `row` is what stands for one row, each # an argument. */
static statement prepared(const char *name, const char *head, const char *row, const char *tail, long batch, const Oid *types, int columns) {
  size_t room = strlen(head) + strlen(tail) + (size_t)batch * (strlen(row) + 8 * (size_t)columns) + 1;
  char *sql = malloc(room), *end = sql;
  Oid *all = malloc((size_t)(batch * columns) * sizeof *all);
  statement made = {name, 0, (int)batch * columns, malloc((size_t)(batch * columns) * sizeof(char *)),
                    malloc((size_t)(batch * columns) * sizeof(int)), malloc((size_t)(batch * columns) * sizeof(int))};
  end += sprintf(end, "%s", head);
  int number = 0;
  for (long index = 0; index < batch; index++) {
    if (index) *end++ = ',';
    for (const char *next = row; *next; next++) {
      if (*next == '#') {
        all[number] = types[number % columns];
        made.formats[number] = 1;
        end += sprintf(end, "$%d", ++number);
      } else {
        *end++ = *next;
      }
    }
  }
  sprintf(end, "%s", tail);
  check(PQprepare(connection, name, sql, number, all));
  free(sql);
  free(all);
  return made;
}

static void add(statement *self, const void *bytes, int count) {
  self->values[self->count] = bytes;
  self->lengths[self->count++] = count;
}

static void run(statement *self) {
  check(PQexecPrepared(connection, self->name, self->count, self->values, self->lengths, self->formats, 1));
  self->count = 0;
}

enum { BYTES = 17, NUMBER = 20 }; /* PostgreSQL's catalogue: bytea, bigint */

int main(int count, char **words) {
  if (count < 2) {
    fprintf(stderr, "usage: postgres ADDRESS [--batch N] [--seconds S] [--sealed BYTES]\n");
    return 2;
  }
  long batch = atol(option(count, words, "--batch", "100"));
  double limit = atof(option(count, words, "--seconds", "5"));
  int sealed = atoi(option(count, words, "--sealed", "90"));
  if (batch < 1 || batch > 1000 || sealed < 1 || sealed > 1000) return 2;
  connection = PQconnectdb(words[1]);
  if (PQstatus(connection) != CONNECTION_OK) {
    fprintf(stderr, "postgres: %s\n", PQerrorMessage(connection));
    return 1;
  }
  rows_seed((uint64_t)time(NULL) * 0x9E3779B97F4A7C15u);
  int64_t writer = (int64_t)time(NULL);
  char head[400];
  statement signature = prepared(
    "signature",
    "INSERT INTO signature (petition, id, state, channel, mailbox, slot, person, country, at, confirmed, consents, wording, network, "
    "sealed, flags) VALUES ", "('limit',#,0,0,#,0,#,'BE',#,NULL,3,#,#,#,0)", " ON CONFLICT DO NOTHING", batch,
    (Oid[]){BYTES, BYTES, BYTES, NUMBER, BYTES, BYTES, BYTES}, 7);
  statement mail = prepared(
    "mail", "INSERT INTO outbox (petition, id, signature, kind, due, state) VALUES ", "('limit',#,#,0,#,1)", " ON CONFLICT DO NOTHING",
    batch, (Oid[]){BYTES, BYTES, NUMBER}, 3);
  snprintf(head, sizeof head, "('limit',%lld,#,#,0,#,'','',#)", (long long)writer);
  statement event = prepared(
    "event", "INSERT INTO event (petition, writer, sequence, at, kind, signature, actor, detail, hash) VALUES ", head, "", batch,
    (Oid[]){NUMBER, NUMBER, BYTES, BYTES}, 4);
  snprintf(head, sizeof head, "('limit',%lld,#,'BE',0,#)", (long long)writer);
  statement tally = prepared(
    "tally", "INSERT INTO tally (petition, writer, day, country, state, count) VALUES ", head,
    " ON CONFLICT (petition, writer, day, country, state) DO UPDATE SET count = tally.count + excluded.count", 1,
    (Oid[]){NUMBER, NUMBER}, 2);

  enum { ID = 0, NAME = 16, HASH = 32, MAILBOX = 64, PERSON = 80, NETWORK = 96, SEQUENCE = 104, SEALED = 112 };
  size_t size = SEALED + (size_t)sealed + 8;
  uint8_t *rows = malloc(size * (size_t)batch), chained[120], wording[32];
  if (!rows) return 1;
  memset(chained, 0, sizeof chained);
  fill(wording, sizeof wording);
  long written = 0;
  int64_t sequence = 0;
  double start = now();
  while (now() - start < limit) {
    int64_t seconds = (int64_t)time(NULL), at = (int64_t)htobe64((uint64_t)seconds), day = (int64_t)htobe64((uint64_t)(seconds / 86400));
    int64_t sum = (int64_t)htobe64((uint64_t)batch);
    check(PQexec(connection, "BEGIN"));
    for (long index = 0; index < batch; index++) {
      uint8_t *row = rows + size * (size_t)index, name[25], found[32];
      fill(row, size - 8);
      for (int byte = 0; byte < 4; byte++) row[byte] = (uint8_t)(seconds >> (8 * (3 - byte)));
      memcpy(name, row, 16);
      memset(name + 16, 0, 9);
      hash(name, sizeof name, found);
      memcpy(row + NAME, found, 16);
      memcpy(chained + 32, row, 16);
      hash(chained, sizeof chained, row + HASH);
      memcpy(chained, row + HASH, 32);
      uint64_t place = htobe64((uint64_t)++sequence);
      memcpy(row + SEQUENCE, &place, 8);
      add(&signature, row, 16);
      add(&signature, row + MAILBOX, 16);
      add(&signature, row + PERSON, 16);
      add(&signature, &at, 8);
      add(&signature, wording, 32);
      add(&signature, row + NETWORK, 8);
      add(&signature, row + SEALED, sealed);
      add(&mail, row + NAME, 16);
      add(&mail, row, 16);
      add(&mail, &at, 8);
      add(&event, row + SEQUENCE, 8);
      add(&event, &at, 8);
      add(&event, row, 16);
      add(&event, row + HASH, 32);
    }
    run(&signature);
    run(&mail);
    run(&event);
    add(&tally, &day, 8);
    add(&tally, &sum, 8);
    run(&tally);
    check(PQexec(connection, "COMMIT"));
    written += batch;
  }
  double seconds = now() - start;
  printf("{\"batch\":%ld,\"rows\":%ld,\"seconds\":%.3f,\"rowsPerSecond\":%.0f}\n", batch, written, seconds, (double)written / seconds);
  PQfinish(connection);
  free(rows);
  return 0;
}
