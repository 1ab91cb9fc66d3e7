/* What this machine's disk and SQLite can do with the rows of a signature: the limit that our own intake is measured by.
 *
 *     baseline SCHEMA.sql DATABASE [--batch N] [--seconds S] [--rows N] [--sealed BYTES]
 *
 * The schema is the store's own; its words for types are put into SQLite's. Each signature is what the store writes: a row of
 * signature with its indexes, an event chained by SHA-256, a row of the outbox, and for each commit one count. A commit has as many
 * signatures as --batch says, which is what a queue holds at its end. Settings are those of the store. Nothing is checked, parsed,
 * sealed, or answered. One line of JSON on standard output; a database that is there already is continued. */

#define _GNU_SOURCE
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "rows.h"

static sqlite3 *database;

static void fail(const char *what) {
  fprintf(stderr, "baseline: %s: %s\n", what, database ? sqlite3_errmsg(database) : "");
  exit(1);
}

static char *replaced(char *text, const char *word, const char *by) {
  size_t length = strlen(text), from = strlen(word), to = strlen(by), places = 0;
  for (char *found = text; (found = strstr(found, word)); found += from) places++;
  char *result = malloc(length + places * to + 1), *end = result;
  if (!result) fail("memory");
  for (char *next = text;;) {
    char *found = strstr(next, word);
    size_t count = found ? (size_t)(found - next) : strlen(next);
    memcpy(end, next, count);
    end += count;
    if (!found) break;
    memcpy(end, by, to);
    end += to;
    next = found + from;
  }
  *end = 0;
  free(text);
  return result;
}

static void run(const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql);
}

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) fail(sql);
  return statement;
}

static int64_t number(const char *sql) {
  sqlite3_stmt *statement = prepared(sql);
  int64_t found = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  return found;
}

static void make_schema(const char *path) {
  if (number("SELECT count(*) FROM sqlite_master WHERE name = 'signature'")) return;
  FILE *file = fopen(path, "rb");
  if (!file) fail("the schema cannot be read");
  char *text = calloc(1, 1 << 20);
  if (!text || fread(text, 1, (1 << 20) - 1, file) == 0) fail("the schema cannot be read");
  fclose(file);
  text = replaced(text, "{INT}", "INTEGER");
  text = replaced(text, "{BYTES}", "BLOB");
  text = replaced(text, "{CLUSTERED}", " WITHOUT ROWID");
  text = replaced(text, "{PARTED ROWS}", "");
  text = replaced(text, "{PARTED}", " WITHOUT ROWID");
  run(text);
  free(text);
}

static void step(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail("a row");
  sqlite3_reset(statement);
}

static void blob(sqlite3_stmt *statement, int place, const void *bytes, int count) {
  sqlite3_bind_blob(statement, place, bytes, count, SQLITE_STATIC);
}

/* How often a second the disk makes a small write last. */
static double syncs_a_second(const char *database_path) {
  char path[4096];
  uint8_t block[4096];
  snprintf(path, sizeof path, "%s.sync", database_path);
  int fd = open(path, O_CREAT | O_RDWR | O_TRUNC, 0600);
  if (fd < 0) fail("no file for syncs");
  fill(block, sizeof block);
  /* written once before, so that no sync waits for the file to grow */
  for (int index = 0; index < 256; index++) if (write(fd, block, sizeof block) < 0) fail("writing");
  fsync(fd);
  long count = 0;
  double start = now();
  while (now() - start < 1.5) {
    if (pwrite(fd, block, sizeof block, (off_t)(count % 256) * 4096) < 0 || fdatasync(fd) != 0) fail("syncing");
    count++;
  }
  double seconds = now() - start;
  close(fd);
  unlink(path);
  return (double)count / seconds;
}

int main(int count, char **words) {
  if (count < 3) {
    fprintf(stderr, "usage: baseline SCHEMA.sql DATABASE [--batch N] [--seconds S] [--rows N] [--sealed BYTES]\n");
    return 2;
  }
  long batch = atol(option(count, words, "--batch", "256")), most = atol(option(count, words, "--rows", "0"));
  double limit = atof(option(count, words, "--seconds", most ? "1e9" : "5"));
  int sealed = atoi(option(count, words, "--sealed", "90")); /* a name of 14 letters, an address of 26 */
  if (batch < 1 || sealed < 1 || sealed > 1000) return 2;
  double disk = syncs_a_second(words[2]);
  if (sqlite3_open(words[2], &database) != SQLITE_OK) fail("the database cannot be opened");
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;"
      "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
  make_schema(words[1]);
  int64_t before = number("SELECT count(*) FROM signature");
  int64_t sequence = number("SELECT coalesce(max(sequence), 0) FROM event WHERE petition = 'be' AND writer = 1");
  rows_seed((uint64_t)time(NULL) * 0x9E3779B97F4A7C15u + (uint64_t)before);

  sqlite3_stmt *signature = prepared(
    "INSERT INTO signature (petition, id, state, channel, mailbox, slot, person, country, at, confirmed, consents, wording, network, "
    "sealed, flags) VALUES ('be', ?1, 0, 0, ?2, 0, ?3, 'BE', ?4, NULL, 3, ?5, ?6, ?7, 0) ON CONFLICT DO NOTHING");
  sqlite3_stmt *event = prepared(
    "INSERT INTO event (petition, writer, sequence, at, kind, signature, actor, detail, hash) "
    "VALUES ('be', 1, ?1, ?2, 0, ?3, '', '', ?4)");
  sqlite3_stmt *mail = prepared(
    "INSERT INTO outbox (petition, id, signature, kind, due) VALUES ('be', ?1, ?2, 0, ?3) ON CONFLICT DO NOTHING");
  sqlite3_stmt *tally = prepared(
    "INSERT INTO tally (petition, writer, day, country, state, count) VALUES ('be', 1, ?1, 'BE', 0, ?2) "
    "ON CONFLICT (petition, writer, day, country, state) DO UPDATE SET count = tally.count + excluded.count");
  sqlite3_stmt *begin = prepared("BEGIN IMMEDIATE"), *commit = prepared("COMMIT");

  uint8_t *ids = malloc((size_t)batch * 16), chained[120], outcome[32], wording[32];
  if (!ids) fail("memory");
  memset(chained, 0, sizeof chained);
  fill(wording, sizeof wording);
  long rows = 0, commits = 0;
  double start = now(), longest = 0;
  while (now() - start < limit && (!most || rows < most)) {
    double began = now();
    int64_t at = (int64_t)time(NULL);
    step(begin);
    for (long index = 0; index < batch; index++) {
      uint8_t keys[16 + 16 + 8 + 1000], *id = ids + index * 16;
      fill(id, 16);
      for (int byte = 0; byte < 4; byte++) id[byte] = (uint8_t)(at >> (8 * (3 - byte))); /* in the order of time */
      fill(keys, 40 + (size_t)sealed);
      blob(signature, 1, id, 16);
      blob(signature, 2, keys, 16);
      blob(signature, 3, keys + 16, 16);
      sqlite3_bind_int64(signature, 4, at);
      blob(signature, 5, wording, 32);
      blob(signature, 6, keys + 32, 8);
      blob(signature, 7, keys + 40, sealed);
      step(signature);
    }
    for (long index = 0; index < batch; index++) {
      uint8_t name[25], found[32];
      memcpy(name, ids + index * 16, 16);
      memset(name + 16, 0, 9);
      hash(name, sizeof name, found);
      blob(mail, 1, found, 16);
      blob(mail, 2, ids + index * 16, 16);
      sqlite3_bind_int64(mail, 3, at);
      step(mail);
    }
    for (long index = 0; index < batch; index++) {
      memcpy(chained + 32, ids + index * 16, 16);
      hash(chained, sizeof chained, outcome);
      memcpy(chained, outcome, 32);
      sqlite3_bind_int64(event, 1, ++sequence);
      sqlite3_bind_int64(event, 2, at);
      blob(event, 3, ids + index * 16, 16);
      blob(event, 4, outcome, 32);
      step(event);
    }
    sqlite3_bind_int64(tally, 1, at / 86400);
    sqlite3_bind_int64(tally, 2, batch);
    step(tally);
    step(commit);
    rows += batch;
    commits++;
    if (now() - began > longest) longest = now() - began;
  }
  double seconds = now() - start;
  printf(
    "{\"batch\":%ld,\"rowsBefore\":%lld,\"rows\":%ld,\"seconds\":%.3f,\"rowsPerSecond\":%.0f,\"commitsPerSecond\":%.1f,"
    "\"longestCommitMilliseconds\":%.1f,\"diskSyncsPerSecond\":%.0f}\n",
    batch, (long long)before, rows, seconds, (double)rows / seconds, (double)commits / seconds, longest * 1000, disk);
  sqlite3_stmt *all[] = {signature, event, mail, tally, begin, commit};
  for (size_t index = 0; index < sizeof all / sizeof *all; index++) sqlite3_finalize(all[index]);
  sqlite3_close(database);
  free(ids);
  return 0;
}
