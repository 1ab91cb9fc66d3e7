import Cards
import Checks
import Formats
import Foundation

/// A letter that asks one addressee for what a country's card lacks.
public struct InformationRequest: Sendable {
  public let country: CountryCode
  /// As the card's original language has it; `nil` where nobody is known to ask.
  public let addressee: Text?
  /// In the order of `gaps.csv`.
  public let gaps: [Gap]

  /// Those of a card, in the order in which their addressees come first; things for which nobody is known come last.
  static func all(of card: Card) -> [InformationRequest] {
    var order: [String] = []
    var gaps: [String: [Gap]] = [:]
    for gap in card.gaps {
      let name = gap.addressee?.original.value ?? ""
      if gaps[name] == nil { order.append(name) }
      gaps[name, default: []].append(gap)
    }
    return (order.filter { !$0.isEmpty } + order.filter(\.isEmpty)).map { name in
      InformationRequest(
        country: card.country, addressee: gaps[name]?.first?.addressee, gaps: gaps[name] ?? [])
    }
  }

  /// What a letter is made of.
  enum Part: Sendable, Equatable {
    case paragraph(String)
    /// One of a numbered list, with what is asked about it.
    case item(String, [String])
    case signature([String])
  }

  /// - Parameter name: the country's, in the language.
  func parts(_ checked: CheckedEdition, in language: LanguageTag, name: String) -> [Part] {
    let words = RequestWording.for(language), figures = Wording.for(language).figures
    let (dossier, edition) = (checked.dossier, checked.edition)
    let title = dossier.title(language), publisher = dossier.publisher
    var parts: [Part] = [
      .paragraph(figures.label(words.to) + (addressee.map { $0(language) } ?? Self.blank)),
      .paragraph(figures.label(words.date) + Self.blank), .paragraph(words.subject(title, name)),
      .paragraph(
        words.opening(
          publisher.name(language), title, edition.title(language), figures.date(edition.asOf), name)),
    ]
    parts += gaps.map { gap in
      var asked = [words.ask(gap.kind)]
      if let note = gap.note { asked.insert(note(language), at: 0) }
      if let date = gap.asked { asked.append(words.askedOn(figures.date(date))) }
      if let date = gap.answered {
        let answered = gap.kind == .refused ? words.refusedOn : words.answeredOn
        asked.append(answered(figures.date(date)))
      }
      return .item(gap.subject(language), asked)
    }
    parts += [words.noPersons, words.time, words.passOn, words.published].map { .paragraph($0) }
    let signed = [publisher.name(language), publisher.address?(language), publisher.email, publisher.web]
    parts.append(.signature([words.closing, ""] + signed.compactMap(\.self)))
    return parts
  }

  private static let blank = "____________________"
}

extension InformationRequest {
  /// The requests of an edition's cards as files: `BE/federal-police.fr.txt`.
  public static func files(
    of checked: CheckedEdition, country: CountryCode? = nil, in languages: [LanguageTag]
  ) -> [RequestFile] {
    let countryNames = languages.map { language in
      CountryNames(language: language, overrides: checked.edition.names.mapValues { $0(language) })
    }
    return checked.edition.cards.filter { country == nil || $0.country == country }.flatMap { card -> [RequestFile] in
      var names = FileNames()
      return all(of: card).flatMap { request -> [RequestFile] in
        let name = names.name(for: request.addressee?.original.value ?? "")
        return zip(languages, countryNames).map { language, countryNames in
          RequestFile(
            path: "\(card.country.alpha2)/\(name).\(language.text).txt", request: request, language: language,
            bytes: request.text(checked, in: language, name: countryNames[card.country]))
        }
      }
    }
  }

  /// The letter as plain text, which goes into a mail as well as on paper.
  private func text(_ checked: CheckedEdition, in language: LanguageTag, name: String) -> [UInt8] {
    var out = Bytes()
    var number = 0
    for part in parts(checked, in: language, name: name) {
      switch part {
      case .paragraph(let text): out.append(text.onOneLine + "\n\n")
      case .item(let subject, let asked):
        number += 1
        out.append("\(number). \(subject.onOneLine)\n   \(asked.map(\.onOneLine).joined(separator: " "))\n\n")
      case .signature(let lines): for line in lines { out.append(line.onOneLine + "\n") }
      }
    }
    return out.array
  }
}

/// One letter in one language.
public struct RequestFile: Sendable {
  /// Within the folder of all letters.
  public let path: String
  public let request: InformationRequest
  public let language: LanguageTag
  public let bytes: [UInt8]
}

/// Names of files for addressees, each once.
private struct FileNames {
  private var used: Set<String> = []

  mutating func name(for addressee: String) -> String {
    var name = ""
    for scalar in addressee.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
      if name.utf8.count >= 60 { break }
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark:
        name.unicodeScalars.append(scalar)
      default: if !name.isEmpty, name.last != "-" { name += "-" }
      }
    }
    while name.last == "-" { name.removeLast() }
    if name.isEmpty { name = addressee.isEmpty ? "nobody-known" : "addressee" }
    var unique = name, number = 2
    while !used.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    return unique
  }
}

extension String {
  /// Line ends of a cell would break the list.
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
