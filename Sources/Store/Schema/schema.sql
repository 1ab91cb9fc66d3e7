CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE writer (
  id {INT} NOT NULL PRIMARY KEY,
  since {INT} NOT NULL
);

CREATE TABLE wording (
  hash {BYTES} NOT NULL PRIMARY KEY,
  petition TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  since {INT} NOT NULL
);

CREATE TABLE petition (
  id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'paused', 'closed', 'archived')),
  message TEXT NOT NULL DEFAULT '',
  changed {INT} NOT NULL
);

CREATE TABLE signature (
  petition TEXT NOT NULL,
  id {BYTES} NOT NULL,
  state {INT} NOT NULL CHECK (state BETWEEN 0 AND 4),
  channel {INT} NOT NULL CHECK (channel BETWEEN 0 AND 2),
  mailbox {BYTES} NOT NULL,
  slot {INT} NOT NULL CHECK (slot BETWEEN 0 AND 7),
  person {BYTES} NOT NULL,
  country TEXT NOT NULL,
  at {INT} NOT NULL,
  confirmed {INT},
  consents {INT} NOT NULL CHECK (consents BETWEEN 0 AND 15),
  wording {BYTES} NOT NULL,
  network {BYTES},
  sealed {BYTES},
  flags {INT} NOT NULL DEFAULT 0,
  PRIMARY KEY (petition, id)
){PARTED};

CREATE UNIQUE INDEX signature_mailbox ON signature (petition, mailbox, slot);

CREATE INDEX signature_pending ON signature (petition, id) WHERE state = 0;

CREATE INDEX signature_network ON signature (petition, id) WHERE network IS NOT NULL;

CREATE TABLE event (
  petition TEXT NOT NULL,
  writer {INT} NOT NULL,
  sequence {INT} NOT NULL,
  at {INT} NOT NULL,
  kind {INT} NOT NULL,
  signature {BYTES},
  actor TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  hash {BYTES} NOT NULL,
  PRIMARY KEY (petition, writer, sequence)
){PARTED};

CREATE INDEX event_signature ON event (petition, signature) WHERE signature IS NOT NULL;

CREATE TABLE outbox (
  petition TEXT NOT NULL,
  id {BYTES} NOT NULL,
  signature {BYTES} NOT NULL,
  kind {INT} NOT NULL CHECK (kind BETWEEN 0 AND 3),
  due {INT} NOT NULL,
  attempts {INT} NOT NULL DEFAULT 0,
  state {INT} NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
  PRIMARY KEY (petition, id)
){PARTED};

CREATE INDEX outbox_due ON outbox (due) WHERE state = 0;

CREATE INDEX outbox_refused ON outbox (due) WHERE state = 2;

CREATE TABLE tally (
  petition TEXT NOT NULL,
  writer {INT} NOT NULL,
  day {INT} NOT NULL,
  country TEXT NOT NULL,
  state {INT} NOT NULL,
  count {INT} NOT NULL,
  PRIMARY KEY (petition, writer, day, country, state)
){PARTED};

CREATE TABLE counted (
  writer {INT} NOT NULL PRIMARY KEY,
  commits {INT} NOT NULL
);

CREATE TABLE invalidation (
  petition TEXT NOT NULL,
  id {INT} NOT NULL,
  criteria TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at {INT} NOT NULL,
  undone {INT},
  PRIMARY KEY (petition, id)
){CLUSTERED};

CREATE TABLE invalidated (
  petition TEXT NOT NULL,
  invalidation {INT} NOT NULL,
  signature {BYTES} NOT NULL,
  was {INT} NOT NULL,
  PRIMARY KEY (petition, invalidation, signature)
){PARTED};

CREATE TABLE batch (
  petition TEXT NOT NULL,
  id TEXT NOT NULL,
  received {INT} NOT NULL,
  country TEXT NOT NULL,
  origin TEXT NOT NULL,
  first_sheet {INT} NOT NULL,
  last_sheet {INT} NOT NULL,
  scan {BYTES},
  claimed {INT} NOT NULL CHECK (claimed >= 0),
  transcribed {INT} CHECK (transcribed >= 0),
  keyed {INT} CHECK (keyed >= 0),
  transcriber TEXT NOT NULL DEFAULT '',
  keyer TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('received', 'transcribed', 'blocked', 'accepted', 'withdrawn')),
  PRIMARY KEY (petition, id)
){CLUSTERED};

CREATE TABLE handover (
  petition TEXT NOT NULL,
  id TEXT NOT NULL,
  at {INT} NOT NULL,
  online {INT} NOT NULL,
  paper {INT} NOT NULL,
  recipient TEXT NOT NULL,
  manifest {BYTES} NOT NULL,
  PRIMARY KEY (petition, id)
){CLUSTERED};

CREATE TABLE reply (
  petition TEXT NOT NULL,
  id TEXT NOT NULL,
  demand TEXT NOT NULL,
  day TEXT NOT NULL,
  sender TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('received', 'promised', 'partly', 'done', 'refused')),
  note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (petition, id)
){CLUSTERED};

CREATE TABLE amendment (
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

CREATE UNIQUE INDEX amendment_entry ON amendment (petition, subject, entry) WHERE undone IS NULL;

CREATE TABLE erasure (
  petition TEXT NOT NULL,
  signature {BYTES} NOT NULL,
  at {INT} NOT NULL,
  PRIMARY KEY (petition, signature)
){PARTED};

CREATE TABLE account (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'campaigner', 'admin')),
  password TEXT NOT NULL,
  recovery {BYTES},
  made {INT} NOT NULL,
  disabled {INT}
);

CREATE TABLE session (
  id {BYTES} NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  csrf TEXT NOT NULL,
  made {INT} NOT NULL,
  seen {INT} NOT NULL,
  until {INT} NOT NULL
);

CREATE TABLE audit (
  writer {INT} NOT NULL,
  sequence {INT} NOT NULL,
  at {INT} NOT NULL,
  account TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  hash {BYTES} NOT NULL,
  PRIMARY KEY (writer, sequence)
);
