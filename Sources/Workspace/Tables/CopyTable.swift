import Cards
import Formats

/// `captures/captures.csv`, written.
public enum CopyTable {
  public static let path = "captures/captures.csv"

  /// By source, then by time.
  public static func bytes(_ copies: [SavedCopy]) -> [UInt8] {
    var out = Bytes()
    CSV.write(SavedCopy.columns, into: &out)
    for copy in copies.sorted(by: { ($0.source, $0.moment) < ($1.source, $1.moment) }) {
      CSV.write(
        [
          .text(copy.source.text), .text(copy.moment), .text(copy.address),
          .text(copy.redirects.joined(separator: " ")),
          .integer(copy.status), .text(copy.type), .integer(copy.size), .text(copy.hash), .text(copy.textHash ?? ""),
          .text(copy.archive), .text(copy.archiveHash), .text(copy.file),
        ], into: &out)
    }
    return out.array
  }
}
