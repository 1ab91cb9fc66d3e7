/// What brings a database from one version of the schema to the next. A step that was released is never edited.
struct SchemaStep: Sendable {
  /// The version that it leads to.
  let version: Int
  let sql: String

  static let all = [
    // Replies and batches can be corrected and withdrawn. Batches withdrawn before have no reason beside the log's.
    // Each writer tells that it has counted; what waits to be confirmed or forgotten is found without a walk.
    SchemaStep(
      version: 2,
      sql: """
        CREATE TABLE IF NOT EXISTS amendment (
          petition TEXT NOT NULL,
          id {INT} NOT NULL,
          subject TEXT NOT NULL CHECK (subject IN ('reply', 'batch')),
          entry TEXT NOT NULL,
          successor TEXT NOT NULL DEFAULT '',
          was TEXT NOT NULL DEFAULT '',
          reason TEXT NOT NULL,
          actor TEXT NOT NULL,
          at {INT} NOT NULL,
          undone {INT},
          PRIMARY KEY (petition, id)
        ){CLUSTERED};

        CREATE UNIQUE INDEX IF NOT EXISTS amendment_entry ON amendment (petition, subject, entry) WHERE undone IS NULL;

        CREATE INDEX IF NOT EXISTS outbox_refused ON outbox (due) WHERE state = 2;

        CREATE TABLE IF NOT EXISTS counted (
          writer {INT} NOT NULL PRIMARY KEY,
          commits {INT} NOT NULL
        );

        CREATE INDEX IF NOT EXISTS signature_pending ON signature (petition, id) WHERE state = 0;

        CREATE INDEX IF NOT EXISTS signature_network ON signature (petition, id) WHERE network IS NOT NULL;

        INSERT INTO amendment (petition, id, subject, entry, was, reason, actor, at)
        SELECT petition, ROW_NUMBER() OVER (PARTITION BY petition ORDER BY id), 'batch', id, 'received', 'see the log', '',
          received
        FROM batch
        WHERE state = 'withdrawn'
        """),
    // Handovers can be corrected and withdrawn too. SQLite changes no CHECK of a table that is there: it is made anew.
    SchemaStep(
      version: 3,
      sql: """
        CREATE TABLE amendment_of_any (
          petition TEXT NOT NULL,
          id {INT} NOT NULL,
          subject TEXT NOT NULL CHECK (subject IN ('reply', 'batch', 'handover')),
          entry TEXT NOT NULL,
          successor TEXT NOT NULL DEFAULT '',
          was TEXT NOT NULL DEFAULT '',
          reason TEXT NOT NULL,
          actor TEXT NOT NULL,
          at {INT} NOT NULL,
          undone {INT},
          PRIMARY KEY (petition, id)
        ){CLUSTERED};

        INSERT INTO amendment_of_any (petition, id, subject, entry, successor, was, reason, actor, at, undone)
        SELECT petition, id, subject, entry, successor, was, reason, actor, at, undone
        FROM amendment;

        DROP TABLE amendment;

        ALTER TABLE amendment_of_any RENAME TO amendment;

        CREATE UNIQUE INDEX amendment_entry ON amendment (petition, subject, entry) WHERE undone IS NULL
        """),
  ]
}
