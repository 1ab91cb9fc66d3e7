import Campaign

/// Batches that were entered wrongly. What was entered stays to be seen.
extension Ledger {
  /// Takes a batch out of the count; its sheets may come in anew.
  ///
  /// - Returns: the number of the withdrawal, by which it can be undone.
  @discardableResult
  public func withdraw(
    batch id: String, petition: String, reason: String, actor: String
  ) throws(StoreProblem) -> Int64 {
    let state = try takeOut(batch: id, petition: petition).state
    let number = try amend(.batch, id, petition: petition, was: state.rawValue, reason: reason, actor: actor)
    note(.batchWithdrawn, petition: petition, actor: actor, detail: "batch \(id), withdrawal \(number)")
    return number
  }

  /// Puts an entry of its own, with an id of its own, in the place of a batch that was entered wrongly.
  ///
  /// What two people counted goes on to hold where sheets and scan are the same, unless they are to be counted again.
  ///
  /// - Returns: the state of the new batch, and why its sheets are counted anew.
  @discardableResult
  public func correct(
    batch id: String, by entry: PaperEntry, isCountedAgain: Bool = false, reason: String, actor: String
  ) throws(StoreProblem) -> PaperCorrection {
    let old = try takeOut(batch: id, petition: entry.petition)
    try enter(entry)
    let number = try amend(
      .batch, id, petition: entry.petition, successor: entry.id, was: old.state.rawValue, reason: reason, actor: actor)
    let cause = PaperCorrection.Cause(old, entry, isCountedAgain: isCountedAgain)
    let state = cause == nil ? old.state : .received
    if cause == nil { try takeOverCounts(of: old, into: entry.id) }
    note(
      .batchCorrected, petition: entry.petition, actor: actor,
      detail: "batch \(entry.id) instead of \(id), claimed \(entry.claimed), \(state.rawValue), correction \(number)")
    return PaperCorrection(state: state, countedAnew: old.transcribed == nil && old.keyed == nil ? nil : cause)
  }

  private func takeOverCounts(of old: PaperBatch, into id: String) throws(StoreProblem) {
    let who = try connection.row(
      "SELECT transcriber, keyer FROM batch WHERE petition = $1 AND id = $2", [.text(old.petition), .text(old.id)])
    guard let who else { throw .damaged("a batch is missing") }
    try connection.run(
      """
      UPDATE batch SET transcribed = $1, keyed = $2, transcriber = $3, keyer = $4, state = $5
      WHERE petition = $6 AND id = $7
      """,
      [
        Value(old.transcribed), Value(old.keyed), .text(try who.text(0)), .text(try who.text(1)),
        .text(old.state.rawValue), .text(old.petition), .text(id),
      ])
  }

  /// - Returns: the batch as it was before.
  private func takeOut(batch id: String, petition: String) throws(StoreProblem) -> PaperBatch {
    let found = try PaperBatch.all(connection, petition: petition).first { $0.id == id }
    guard let found else { throw .notAllowed("There is no batch “\(id)”.") }
    guard found.state != .withdrawn else {
      let amendment = try Amendment.inForce(connection, .batch, id, petition: petition)
      throw .notAllowed(
        amendment?.successor.map { "Batch “\(id)” was corrected already: “\($0)” is in force." }
          ?? "Batch “\(id)” is withdrawn already.")
    }
    try connection.run(
      "UPDATE batch SET state = 'withdrawn' WHERE petition = $1 AND id = $2", [.text(petition), .text(id)])
    return found
  }

  /// Puts a batch back to where it was, unless its sheets came in anew.
  func reinstate(batch id: String, petition: String, to was: String) throws(StoreProblem) {
    let found = try PaperBatch.all(connection, petition: petition).first { $0.id == id }
    guard let found, found.state == .withdrawn, let state = PaperBatch.State(rawValue: was) else {
      throw .notAllowed("Batch “\(id)” is not withdrawn.")
    }
    guard found.firstSheet <= found.lastSheet else { throw .damaged("the sheets of a batch") }
    try isFree(found.firstSheet...found.lastSheet, found.scan, petition: petition)
    try connection.run(
      "UPDATE batch SET state = $1 WHERE petition = $2 AND id = $3",
      [.text(state.rawValue), .text(petition), .text(id)])
  }
}
