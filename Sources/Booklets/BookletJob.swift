import Foundation

/// The layouts a model can be set in.
public enum BookletTemplate: String, Sendable, CaseIterable {
  /// The whole booklet of a country.
  case booklet
  /// The card of a country on one page.
  case card
}

/// One PDF to make. `docs/booklet-model.md` describes the model.
public struct BookletJob: Sendable {
  /// How messages call the job: `BE, booklet in French`.
  public let name: String
  public let template: BookletTemplate
  /// The JSON model in UTF-8.
  public let model: [UInt8]
  /// Where the finished file goes; its folder must exist.
  public let output: URL
  /// Seconds since 1970 that the file names as its making, from the edition and never from the clock.
  public let timestamp: Int
  /// Files that the model names as `card-pictures/NAME`.
  public let pictures: [BookletPicture]

  public init(
    name: String, template: BookletTemplate, model: [UInt8], output: URL, timestamp: Int,
    pictures: [BookletPicture] = []
  ) {
    self.name = name
    self.template = template
    self.model = model
    self.output = output
    self.timestamp = timestamp
    self.pictures = pictures
  }
}

/// A picture that a model shows.
public struct BookletPicture: Sendable {
  /// A file's name: two pictures of one name are the same.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// A PDF that was made.
public struct FinishedBooklet: Sendable, Equatable {
  public let name: String
  public let output: URL
  public let pageCount: Int
  public let byteCount: Int
  /// SHA-256 of the file, in lower-case hexadecimal digits.
  public let sha256: String
  /// Seconds that the worker took, from reading the model to the file on disk.
  public let seconds: Double
  /// What the engine remarked without refusing the job; empty when all is well.
  public let warnings: [String]
}
