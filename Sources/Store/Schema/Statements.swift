/// The statements of the paths that every signer takes; rarer ones stand where they are used.
enum Statements {
  static let addSignature = """
    INSERT INTO signature
      (petition, id, state, channel, mailbox, slot, person, country, at, confirmed, consents, wording, network, sealed, flags)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT DO NOTHING
    """

  static let mailboxOf = """
    SELECT id, slot, person, state
    FROM signature
    WHERE petition = $1 AND mailbox = $2
    ORDER BY slot
    """

  static let confirm = """
    UPDATE signature
    SET state = 1, confirmed = $1
    WHERE petition = $2 AND id = $3 AND state = 0 AND sealed IS NOT NULL
    RETURNING country, at
    """

  static let stateOf = """
    SELECT state, country, at
    FROM signature
    WHERE petition = $1 AND id = $2
    """

  static let addEvent = """
    INSERT INTO event (petition, writer, sequence, at, kind, signature, actor, detail, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    """

  static let addMail = """
    INSERT INTO outbox (petition, id, signature, kind, due)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING
    """

  static let addToTally = """
    INSERT INTO tally (petition, writer, day, country, state, count)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (petition, writer, day, country, state) DO UPDATE
    SET count = tally.count + excluded.count
    """

  /// Tells other servers that counts of this writer have changed.
  static let addCommit = """
    INSERT INTO counted (writer, commits)
    VALUES ($1, 1)
    ON CONFLICT (writer) DO UPDATE
    SET commits = counted.commits + 1
    """

  static let talliesOfWriters = """
    SELECT writer, petition, day, country, state, count
    FROM tally
    """

  static let talliesOfWriter = """
    SELECT writer, petition, day, country, state, count
    FROM tally
    WHERE writer = $1
    """

  static let tallies = """
    SELECT petition, day, country, state, SUM(count)
    FROM tally
    GROUP BY petition, day, country, state
    """
}
