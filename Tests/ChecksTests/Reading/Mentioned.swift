import Cards
import Testing

@testable import Checks

/// What a text is read as, in words that a test can hold.
enum Mentioned {
  static func reading(_ text: String, _ language: String) throws -> Reading {
    Reading(text, in: try #require(LanguageTag(language)), at: Place(file: "text.md", line: 1))
  }

  /// One line a mention: kind, bound, number, noun.
  static func lines(_ text: String, _ language: String) throws -> [String] {
    let reading = try reading(text, language)
    return reading.mentions.map { line($0, in: reading) }
  }

  static func line(_ mention: Mention, in reading: Reading) -> String {
    var parts = ["\(mention.kind)"]
    if mention.bound != .exact { parts.append("\(mention.bound)") }
    if mention.isTime {
      parts.append(mention.days.map { "\($0.lowerBound)...\($0.upperBound)" } ?? "?")
    } else if let value = mention.value {
      parts.append(value.text + (mention.high.map { "..\($0.text)" } ?? ""))
    }
    if let noun = mention.noun { parts.append(reading.text(words: noun)) }
    return parts.joined(separator: " ")
  }
}

func expectMentions(
  _ language: String, _ text: String, _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try Mentioned.lines(text, language)
  #expect(found == lines, "\(text)", sourceLocation: sourceLocation)
}

func expectSentences(
  _ language: String, _ text: String, _ sentences: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let reading = try Mentioned.reading(text, language)
  #expect(reading.sentences.map { reading.text($0) } == sentences, sourceLocation: sourceLocation)
}
