import Campaign

/// Some lines of the audit log, the newest first, and where the older ones begin.
public struct AuditPage: Sendable, Hashable {
  /// The last line of the page before.
  public struct Place: Sendable, Hashable {
    let at: Int64
    let writer: Int64
    let sequence: Int64

    init(at: Int64, writer: Int64, sequence: Int64) {
      self.at = at
      self.writer = writer
      self.sequence = sequence
    }

    /// As addresses have it; nil where it is none.
    public init?(_ text: String) {
      guard text.utf8.count <= 60, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) else {
        return nil
      }
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
      guard parts.count == 3, let at = parts[0], let writer = parts[1], let sequence = parts[2] else { return nil }
      self.init(at: at, writer: writer, sequence: sequence)
    }

    public var text: String { "\(at)-\(writer)-\(sequence)" }
  }

  public let lines: [AuditLine]
  /// Where the older ones begin; nil after the last.
  public let next: Place?

  /// Lines on a page.
  public static let most = 50

  /// - Parameters:
  ///   - account: whose lines; nil for everybody's.
  ///   - place: nil for the newest.
  public init(
    _ connection: any Connection, account: String? = nil, from place: Place? = nil, count: Int = most
  ) throws(StoreProblem) {
    var (conditions, arguments) = ([String](), [Value]())
    func bind(_ value: Value) -> String {
      arguments.append(value)
      return "$\(arguments.count)"
    }
    if let account { conditions.append("account = \(bind(.text(account)))") }
    if let place {
      let (at, writer, sequence) = (
        bind(.integer(place.at)), bind(.integer(place.writer)), bind(.integer(place.sequence))
      )
      conditions.append(
        "(at < \(at) OR (at = \(at) AND (writer > \(writer) OR (writer = \(writer) AND sequence < \(sequence)))))")
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let rows = try connection.rows(
      """
      SELECT at, account, action, subject, writer, sequence
      FROM audit \(filter)
      ORDER BY at DESC, writer, sequence DESC
      LIMIT \(bind(Value(count + 1)))
      """, arguments)
    var lines: [AuditLine] = []
    for row in rows.prefix(count) {
      lines.append(
        AuditLine(at: try row.integer(0), account: try row.text(1), action: try row.text(2), subject: try row.text(3)))
    }
    self.lines = lines
    guard rows.count > count, let last = rows.prefix(count).last else {
      next = nil
      return
    }
    next = Place(at: try last.integer(0), writer: try last.integer(4), sequence: try last.integer(5))
  }
}
