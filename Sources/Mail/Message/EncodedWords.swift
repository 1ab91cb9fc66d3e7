import Foundation

/// Text in headers: as it is where it is plain ASCII, else in encoded words of RFC 2047 (UTF-8, base64).
enum EncodedWords {
  /// For a subject.
  static func unstructured(_ text: String, after header: String) -> [String] {
    plainWords(text) { (0x21...0x7E).contains($0.value) } ?? encoded(text, after: header)
  }

  /// For the name before an address, where all but atoms would need quotes.
  static func phrase(_ text: String, after header: String) -> [String] {
    plainWords(text, where: MailAddress.isAtom) ?? encoded(text, after: header)
  }

  /// Words that can be folded between each two and mean the same afterwards.
  private static func plainWords(_ text: String, where isPlain: (Unicode.Scalar) -> Bool) -> [String]? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let arePlain = words.allSatisfy { word in
      (1...64).contains(word.utf8.count) && word.unicodeScalars.allSatisfy(isPlain) && !word.contains("=?")
    }
    return arePlain ? words.map(String.init) : nil
  }

  private static let opening = "=?utf-8?B?"
  private static let closing = "?="

  /// No character of the text is cut in two, and no word has more than 75 characters; the first fits behind the header's name.
  private static func encoded(_ text: String, after header: String) -> [String] {
    var words: [String] = []
    var piece: [UInt8] = []
    var room = bytes(on: 76 - header.utf8.count - 2)
    func end() {
      words.append(opening + Data(piece).base64EncodedString() + closing)
      piece = []
      room = bytes(on: 75)
    }
    for character in text {
      let whole = Array(character.utf8)
      if piece.count + whole.count <= room {
        piece += whole
        continue
      }
      if !piece.isEmpty { end() }
      // A letter under a pile of accents has no end; it is cut between code points, as RFC 2047 allows.
      for scalar in character.unicodeScalars {
        let part = Array(String(scalar).utf8)
        if piece.count + part.count > room { end() }
        piece += part
      }
    }
    if !piece.isEmpty { end() }
    return words
  }

  private static func bytes(on length: Int) -> Int {
    max(12, (length - opening.utf8.count - closing.utf8.count) / 4 * 3)
  }
}
