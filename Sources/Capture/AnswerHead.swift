import Formats

/// Status line and headers of an answer (RFC 9112), read so that no damage traps.
public struct AnswerHead: Sendable {
  public let status: Int
  /// Names in small letters, in the order of the answer.
  let fields: [(name: String, value: String)]

  /// `nil` where it does not begin as HTTP does.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { line in line.last == UInt8(ascii: "\r") ? line.dropLast() : line }
    guard let first = lines.first, first.starts(with: "HTTP/1.".utf8), first.count >= 12,
      let status = Int(String(decoding: first.dropFirst(9).prefix(3), as: UTF8.self)), (100...999).contains(status)
    else { return nil }
    self.status = status
    fields = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
      return (String(decoding: line[..<colon], as: UTF8.self).lowercased(), value.trimmed)
    }
  }

  /// The first header of a name.
  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Where the answer says to look instead.
  var location: String? {
    guard [301, 302, 303, 307, 308].contains(status), let location = value("location"), !location.isEmpty else {
      return nil
    }
    return location
  }

  /// Such as `text/html`, in small letters; `application/octet-stream` where none is named.
  public var type: String {
    let type = (value("content-type") ?? "").prefix { $0 != ";" }.lowercased().trimmed
    let isName = type.utf8.allSatisfy { $0.isLetter || $0.isDigit || "/+-._".utf8.contains($0) }
    return isName && type.contains("/") && type.utf8.count <= 100 ? type : "application/octet-stream"
  }

  /// The character set that is named beside the type.
  var charset: String? {
    for part in (value("content-type") ?? "").split(separator: ";").dropFirst() {
      let words = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard words.count == 2, words[0].lowercased() == "charset" else { continue }
      let name = words[1].filter { $0 != "\"" }
      return name.utf8.count <= 40 && name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_:.".utf8.contains($0) }
        ? name : nil
    }
    return nil
  }

  /// Whether the body is packed in a way that was not asked for.
  var isPacked: Bool { value("content-encoding").map { $0.lowercased() != "identity" } ?? false }

  var isChunked: Bool { value("transfer-encoding").map { $0.lowercased().hasSuffix("chunked") } ?? false }
}

extension StringProtocol {
  /// Without spaces and tabs at its ends.
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(self[start...end])
  }
}
