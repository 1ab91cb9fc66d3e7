/// A photograph or drawing of a card, without anything in its file but the picture.
public final class Picture: Sendable {
  public let id: Identifier<Picture>
  /// Within the workspace.
  public let file: String
  /// What those hear who do not see it.
  public let text: Text
  public let depicts: Located<Subject>
  public let caption: Text?
  public let credit: Text?
  /// On what ground people may be seen; never published.
  public let consent: PictureConsent?
  public let bytes: [UInt8]
  /// `jpg` or `png`.
  public let ending: String
  /// In pixels.
  public let size: (width: Int, height: Int)
  public let place: Place

  public init(
    id: Identifier<Picture>, file: String, text: Text, depicts: Located<Subject>, caption: Text?, credit: Text?,
    consent: PictureConsent?, bytes: [UInt8], ending: String, size: (width: Int, height: Int), place: Place
  ) {
    self.id = id
    self.file = file
    self.text = text
    self.depicts = depicts
    self.caption = caption
    self.credit = credit
    self.consent = consent
    self.bytes = bytes
    self.ending = ending
    self.size = size
    self.place = place
  }
}

extension Picture {
  /// What can be seen.
  public enum Subject: String, Sendable, CaseIterable, Hashable {
    case thing, place, document, drawing
    /// Persons of age alone.
    case adults
    /// A child, whether or not its face can be seen.
    case children
  }
}

/// That people may be seen, and for how long.
public struct PictureConsent: Sendable {
  /// Who gave it.
  public enum Giver: String, Sendable, CaseIterable, Hashable {
    /// Those who can be seen.
    case themselves
    /// They, and their parents or guardians.
    case withGuardians = "with-guardians"
  }

  public let by: Giver
  public let date: PartialDate
  public let until: PartialDate?
  /// Where the paper is kept.
  public let kept: String

  public init(by: Giver, date: PartialDate, until: PartialDate?, kept: String) {
    self.by = by
    self.date = date
    self.until = until
    self.kept = kept
  }
}
