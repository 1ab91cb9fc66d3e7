/// Finds the country that a depositary's table means: by its present names, by those that it had, and by names of the user's.
///
/// A participant that is no country any more, or never was one, is told apart from a name that nobody knows.
public struct ParticipantFinder: Sendable {
  public enum Found: Sendable, Equatable {
    case country(CountryCode)
    /// The user's names say that it does not count.
    case leftOut
    /// A state that is no more, and has no code: its successors have rows of their own.
    case former
    /// An organisation of states.
    case organisation
    /// A name that several places go by.
    case several([CountryCode])
    case unknown(nearest: String?)
  }

  private let finders: [CountryFinder]
  private let names: [String: CountryCode?]

  /// - Parameter names: further names with the country that they mean; `nil` leaves them out.
  public init(names: [String: CountryCode?] = [:]) {
    finders = [CountryFinder(.name)] + [LanguageTag("fr")].compactMap(\.self).map { CountryFinder(.name, language: $0) }
    self.names = Dictionary(names.map { (CountryFinder.plain($0.key), $0.value) }) { first, _ in first }
  }

  public func find(_ text: String) -> Found {
    let name = Self.withoutMarks(text), plain = CountryFinder.plain(name)
    if let stated = names[plain] { return stated.map(Found.country) ?? .leftOut }
    for finder in finders { if let country = finder.find(name) { return .country(country) } }
    if let country = Self.earlier[plain] { return .country(country) }
    if Self.former.contains(plain) { return .former }
    if Self.organisations.contains(plain) { return .organisation }
    let several = finders.lazy.map { $0.candidates(name) }.first { !$0.isEmpty } ?? []
    if !several.isEmpty { return .several(several) }
    return .unknown(nearest: finders.first?.nearest(name))
  }

  /// A name without what depositaries print beside it: numbers of footnotes, brackets around the whole, asterisks.
  public static func withoutMarks(_ text: String) -> String {
    var name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
    while let last = name.unicodeScalars.last, isMark(last) { name.unicodeScalars.removeLast() }
    while let first = name.unicodeScalars.first, isMark(first) { name.unicodeScalars.removeFirst() }
    return String(name)
  }

  /// Digits, large or raised, and what stands between or in place of them.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", " ", ",", "*", "†", "‡", "§", "¹", "²", "³", "\u{2070}"..."\u{2079}", "[", "]": true
    default: false
    }
  }

  /// Names that states had while they became parties, or by which depositaries mean one of several: "Congo" is that of
  /// Brazzaville, since the other is always written out.
  private static let earlier = table(
    """
    BF:Upper Volta
    BJ:Dahomey
    BY:Byelorussian Soviet Socialist Republic;Byelorussian SSR;Byelorussia
    CD:Zaire
    CG:Congo
    CM:United Republic of Cameroon
    DE:Federal Republic of Germany;Germany, Federal Republic of
    ET:Federal Democratic Republic of Ethiopia
    FJ:Republic of Fiji
    GR:Hellenic Republic
    IR:Persia
    KH:Democratic Kampuchea;Kampuchea
    LK:Ceylon
    MG:Malagasy Republic
    MM:Union of Myanmar
    NL:Kingdom of the Netherlands
    RU:Union of Soviet Socialist Republics;USSR
    TH:Siam
    UA:Ukrainian Soviet Socialist Republic;Ukrainian SSR
    VN:Socialist Republic of Viet Nam
    WS:Western Samoa
    YE:Yemen Arab Republic
    ZW:Southern Rhodesia;Rhodesia
    """)

  private static let former = set(
    """
    Yugoslavia;Former Yugoslavia;Socialist Federal Republic of Yugoslavia;Federal Republic of Yugoslavia;
    Serbia and Montenegro;Czechoslovakia;Czech and Slovak Federal Republic;German Democratic Republic;
    Democratic Yemen;Yemen, Democratic;Republic of Viet Nam;Viet Nam, Republic of;Tanganyika;Zanzibar;
    Netherlands Antilles;United Arab Republic
    """)

  private static let organisations = set(
    """
    European Union;European Community;European Communities;European Economic Community;Union européenne;
    Southern African Development Community;African Union;Economic Community of West African States
    """)

  private static func table(_ lines: String) -> [String: CountryCode] {
    var table: [String: CountryCode] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let code = CountryCode(parts[0]) else { continue }
      for name in parts[1].split(separator: ";") { table[CountryFinder.plain(name)] = code }
    }
    return table
  }

  private static func set(_ names: String) -> Set<String> {
    Set(names.split { $0 == ";" || $0 == "\n" }.map { CountryFinder.plain($0) })
  }
}
