/* Writes rows into an SQLite database and says which of them it has committed: what a power cut is tried on.
 *
 *     ledger write FILE SYNCHRONOUS FIRST   rows FIRST, FIRST + 1, … in commits of 1 to 5; the last row of each commit on a line
 *     ledger read FILE                      "ok" or what is wrong with the database, then every row on a line
 *
 * Exit code 3 where a commit failed for want of space or by an error of the disk, with "failed" on the last line. */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static sqlite3 *database;

static int failed(const char *what) {
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
  return 3;
}

static int run(const char *sql) { return sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK; }

static int write_rows(const char *synchronous, long row) {
  char pragma[64];
  snprintf(pragma, sizeof pragma, "PRAGMA synchronous=%s", synchronous);
  if (!run("PRAGMA journal_mode=WAL") || !run(pragma) || !run("PRAGMA wal_autocheckpoint=60")) return failed("settings");
  if (!run("CREATE TABLE IF NOT EXISTS ledger (row INTEGER PRIMARY KEY, text BLOB NOT NULL)")
      || !run("CREATE TABLE IF NOT EXISTS total (count INTEGER NOT NULL)")
      || !run("INSERT INTO total SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM total)")) {
    return failed("tables");
  }
  sqlite3_stmt *insert, *tally;
  if (sqlite3_prepare_v2(database, "INSERT INTO ledger VALUES (?, randomblob(? % 900))", -1, &insert, NULL) != SQLITE_OK
      || sqlite3_prepare_v2(database, "UPDATE total SET count = count + ?", -1, &tally, NULL) != SQLITE_OK) {
    return failed("statements");
  }
  for (;;) {
    long last = row + row % 5;
    if (!run("BEGIN IMMEDIATE")) return failed("begin");
    sqlite3_bind_int64(tally, 1, last - row + 1);
    for (; row <= last; row++) {
      sqlite3_bind_int64(insert, 1, row);
      sqlite3_bind_int64(insert, 2, row * 7919);
      if (sqlite3_step(insert) != SQLITE_DONE) return failed("insert");
      sqlite3_reset(insert);
    }
    if (sqlite3_step(tally) != SQLITE_DONE) return failed("tally");
    sqlite3_reset(tally);
    if (!run("COMMIT")) return failed("commit");
    char line[32];
    int count = snprintf(line, sizeof line, "%ld\n", last);
    if (write(1, line, (size_t)count) != count) return 1;
  }
}

static int print_row(void *context, int count, char **values, char **names) {
  (void)context; (void)count; (void)names;
  puts(values[0] ? values[0] : "");
  return 0;
}

static int read_rows(void) {
  if (sqlite3_exec(database, "PRAGMA integrity_check", print_row, NULL, NULL) != SQLITE_OK) return failed("check");
  if (!run("SELECT 1 FROM ledger LIMIT 1")) return 0; /* cut before there was a table */
  if (sqlite3_exec(
        database,
        "SELECT 'total differs' WHERE coalesce((SELECT count FROM total), 0) <> (SELECT count(*) FROM ledger)", print_row,
        NULL, NULL) != SQLITE_OK) return failed("total");
  return sqlite3_exec(database, "SELECT row FROM ledger ORDER BY row", print_row, NULL, NULL) == SQLITE_OK ? 0 : failed("rows");
}

int main(int count, char **words) {
  if (count < 3 || sqlite3_open(words[2], &database) != SQLITE_OK) return 2;
  if (strcmp(words[1], "write") == 0 && count == 5) return write_rows(words[3], strtol(words[4], NULL, 10));
  if (strcmp(words[1], "read") == 0) return read_rows();
  return 2;
}
