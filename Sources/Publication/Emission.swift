import Cards
import Formats

/// A unit of publishing work that makes one or several files and hands each on as soon as it is made.
///
/// Emissions are independent of one another and may run on any core in any order; each gives the same bytes whenever
/// it runs.
public struct Emission: Sendable {
  /// What the files speak of. Those of one card depend on that card and the shared inputs only, never on other cards,
  /// unless the framework has a method or the edition a ranking.
  public enum Subject: Sendable, Hashable {
    case card(Identifier<Edition>, CountryCode)
    case shared
  }

  public let subject: Subject
  public let run: @Sendable (inout any Outlet) throws -> Void

  public init(_ subject: Subject, run: @escaping @Sendable (inout any Outlet) throws -> Void) {
    self.subject = subject
    self.run = run
  }
}

/// Where published files go, one by one.
public protocol Outlet {
  /// A buffer to write into, empty at first; taken back by `publish`.
  var buffer: Bytes { get set }

  /// Publishes what the buffer holds as a file and empties the buffer.
  ///
  /// - Parameter path: relative to the output folder, with `/`: `site/2010-06/en/BE.html`.
  mutating func publish(_ path: String, as type: MediaType) throws
}

/// The media types of published files.
public enum MediaType: String, Sendable {
  case html = "text/html"
  case css = "text/css"
  case javaScript = "text/javascript"
  case json = "application/json"
  case csv = "text/csv"
  case svg = "image/svg+xml"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case pdf = "application/pdf"
  case text = "text/plain"
  case xml = "application/xml"
  case atom = "application/atom+xml"
  case octets = "application/octet-stream"
}

/// What the caller of a publication chooses.
public struct PublicationOptions: Sendable {
  /// Address under which the output folder stands, without a slash at the end; `nil` writes relative canonical addresses.
  public let baseAddress: String?
  /// The version of the tool, as printed in pages and manifest.
  public let version: String
  /// Whether booklets and cards on one page are published beside the site, so that pages may link to them.
  public let hasBooklets: Bool
  /// Whether the data package is.
  public let hasData: Bool

  public init(baseAddress: String?, version: String, hasBooklets: Bool = false, hasData: Bool = false) {
    self.baseAddress = baseAddress
    self.version = version
    self.hasBooklets = hasBooklets
    self.hasData = hasData
  }
}
