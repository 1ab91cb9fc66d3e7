import Foundation

/// What is wrong with one field of a form.
public enum FormProblem: String, Sendable, CaseIterable {
  case name, address, country, postcode, consent, age
}

/// What a person filled in.
public struct SigningForm: Sendable {
  public var name = ""
  public var address = ""
  public var country = ""
  public var postcode = ""
  public var consents: Consents = []
  /// A field that people do not see; what fills it in is a program.
  public var trap = ""
  public var token = ""
  public var work = ""

  public init() {}

  /// Reads the fields of a form (`application/x-www-form-urlencoded`); unknown ones are passed over.
  public init(fields: [String: String]) {
    name = fields["name"] ?? ""
    address = fields["email"] ?? ""
    country = fields["country"] ?? ""
    postcode = fields["postcode"] ?? ""
    consents = Consents(fields: fields)
    trap = fields["website"] ?? ""
    token = fields["token"] ?? ""
    work = fields["work"] ?? ""
  }

  /// The form with its fields in order, or all that is wrong with it.
  public func checked(for petition: PetitionTerms) -> Result<CheckedForm, FormProblems> {
    var problems: [FormProblem] = []
    let name = Self.line(self.name)
    if !Self.isName(name) || Self.isAddress(name) { problems.append(.name) }
    let address = SignerAddress(self.address)
    if address == nil { problems.append(.address) }
    let country = self.country.trimmed
    if !SigningCountries.codes.contains(country) { problems.append(.country) }
    let postcode = Self.line(self.postcode)
    switch petition.postcodeRule {
    case .required where !Self.isPostcode(postcode): problems.append(.postcode)
    case .optional where !postcode.isEmpty && !Self.isPostcode(postcode): problems.append(.postcode)
    default: break
    }
    if !consents.contains(.sign) { problems.append(.consent) }
    if !consents.contains(.age) { problems.append(.age) }
    guard problems.isEmpty, let address else { return .failure(FormProblems(fields: problems)) }
    let keepsPostcode = petition.postcodeRule != .unasked && !postcode.isEmpty
    return .success(
      CheckedForm(
        name: name, address: address, country: country, postcode: keepsPostcode ? postcode : nil, consents: consents))
  }

  /// At least two characters with a letter among them; one where it is a whole name by itself, as 李 is.
  private static func isName(_ text: String) -> Bool {
    guard text.count <= 100, text.unicodeScalars.count <= 150, text.contains(where: \.isLetter) else { return false }
    return text.count >= 2 || text.unicodeScalars.contains(where: isSyllable)
  }

  /// Of a script whose signs are words or syllables: Han, Hangul.
  private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// One line without control characters, marks that turn the writing's direction, and double spaces.
  private static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return text.utf8.contains(0x20) ? text.split(separator: " ").joined(separator: " ") : text
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        plain.append(" ")
      } else if isWriting(scalar) {
        plain.append(scalar)
      }
    }
    return String(plain).split(separator: " ").joined(separator: " ").precomposedStringWithCanonicalMapping
  }

  /// Letters and marks; of the unseen characters only the joiners that some scripts need.
  private static func isWriting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned: false
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
    default: true
    }
  }

  /// Web and mail addresses are no names, and would make of the mails that we send advertisements.
  private static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    let isForeign = lower.unicodeScalars.contains { scalar in
      switch scalar {
      case "@", "<", ">", "/", "0"..."9": true
      default: !scalar.isASCII && scalar.properties.numericType != nil
      }
    }
    if isForeign || lower.holds("www.") || lower.holds("http:") { return true }
    return hasInnerPoint(lower)
  }

  /// Two letters, a point, two letters: no initials, but the name of a site.
  private static func hasInnerPoint(_ text: String) -> Bool {
    var (before, after): (Int, Int?) = (0, nil)
    for scalar in text.unicodeScalars {
      if scalar == "." {
        (before, after) = (0, before >= 2 ? 0 : nil)
      } else if scalar.properties.isAlphabetic {
        before += 1
        if let count = after { after = count + 1 }
        if after == 2 { return true }
      } else {
        (before, after) = (0, nil)
      }
    }
    return false
  }

  private static func isPostcode(_ text: String) -> Bool {
    (2...12).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x20
          || $0 == 0x2D
      }
  }
}

/// All fields of a form that must be mended.
public struct FormProblems: Error, Sendable, Hashable {
  public let fields: [FormProblem]
}

/// A form in which nothing is wrong.
public struct CheckedForm: Sendable {
  public let name: String
  public let address: SignerAddress
  public let country: String
  public let postcode: String?
  public let consents: Consents
}
