import Cards
import Formats

extension Tables {
  /// captures/captures.csv.
  static func copies(_ bytes: [UInt8], _ desk: Desk) -> [SavedCopy] {
    let optional = ["redirects", "text-sha256"]
    let columns = SavedCopy.columns.map { TableReader.Column(name: $0, isRequired: !optional.contains($0)) }
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let source = row.required("source", .sourceKey)
      let moment = row.required("captured", .moment)
      let address = row.required("address", .webAddress)
      let redirects = (row.cell("redirects") ?? "").split(separator: " ").map(String.init)
      let status = row.required("status", .countFromZero)
      let type = row.required("type", .anyText)
      let size = row.required("bytes", .byteCount)
      let (hash, textHash) = (row.required("sha256", .sha256), row.value("text-sha256", .sha256))
      let (archive, archiveHash) = (row.required("warc", .copyPath), row.required("warc-sha256", .sha256))
      let file = row.required("copy", .copyPath)
      guard let source, let moment, let address, let status, let type, let size, let hash, let archive, let archiveHash,
        let file
      else { return nil }
      return SavedCopy(
        source: source, moment: moment, address: address, redirects: redirects, status: status, type: type, size: size,
        hash: hash, textHash: textHash, archive: archive, archiveHash: archiveHash, file: file, place: row.place)
    } ?? []
  }
}

extension Shape where Value == Identifier<Source> {
  fileprivate static let sourceKey = scalar("the key of a source", pattern: CitationText.key) {
    Identifier<Source>($0)
  }
}

extension Shape where Value == Int {
  fileprivate static let byteCount = scalar("a number of bytes", pattern: "0|[1-9][0-9]{0,11}") { text in
    text.utf8.count <= 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

extension Shape where Value == String {
  fileprivate static let moment = scalar(
    "a time such as 2026-11-28T14:15:00Z", pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
  ) { text in
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix("Z"), let day = PartialDate(String(parts[0])), day.day != nil else {
      return nil
    }
    let numbers = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let limits = [24, 60, 61]
    let isTime = zip(numbers, limits).allSatisfy { number, limit in
      number.utf8.count == 2 && number.utf8.allSatisfy { (0x30...0x39).contains($0) } && (Int(number) ?? limit) < limit
    }
    return numbers.count == 3 && isTime ? text : nil
  }

  fileprivate static let sha256 = scalar("a SHA-256, 64 digits of 0–9 and a–f", pattern: "[0-9a-f]{64}") { text in
    Digest(hex: text)?.hex == text ? text : nil
  }

  /// Within `captures`, whatever a damaged table says.
  fileprivate static let copyPath = scalar("a file in captures", pattern: "captures/[a-z0-9-]+/[A-Za-z0-9.]+") { text in
    let steps = text.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain: (Substring) -> Bool = { step in
      !step.isEmpty && !step.hasPrefix(".")
        && step.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
          default: false
          }
        }
    }
    return steps.count == 3 && steps[0] == "captures" && steps.dropFirst().allSatisfy(isPlain) ? text : nil
  }
}
