import Cards

/// What reading leaves behind besides the values: findings, and the texts where they are kept.
struct ReadingRecord: Sendable {
  var findings: [Finding] = []
  var texts: [TextRecord] = []
  /// Files of which something was left out.
  private(set) var unread: Set<String> = []

  init(findings: [Finding] = []) { self.findings = findings }

  init(_ shelf: Shelf) { take(shelf) }

  mutating func take(_ shelf: Shelf) {
    findings += shelf.findings
    texts += shelf.texts
    unread.formUnion(shelf.unread)
  }

  mutating func take(_ other: ReadingRecord) {
    findings += other.findings
    texts += other.texts
    unread.formUnion(other.unread)
  }
}
