/// Identifiers made of titles.
enum ShortName {
  /// Small letters, digits and hyphens of a text; `nil` where it holds none.
  static func made(of text: String) -> String? {
    let plain = text.decomposedStringWithCanonicalMapping.lowercased()
    var name = ""
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
      case "\u{300}"..."\u{36F}", "’", "'": continue
      default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
      }
      if name.utf8.count >= 40 { break }
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? nil : name
  }
}

/// The short names that are taken, so that a new one differs from all.
struct ShortNames {
  private var taken: Set<String>
  /// By what a name was made of, the last number behind it.
  private var numbers: [String: Int] = [:]

  init(_ taken: Set<String>) { self.taken = taken }

  mutating func take(_ name: String) { taken.insert(name) }

  /// The stem, or the stem with the first number from 2 on that is free.
  mutating func new(_ stem: String) -> String {
    var name = stem
    var number = numbers[stem] ?? 1
    while !taken.insert(name).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    numbers[stem] = number
    return name
  }
}
