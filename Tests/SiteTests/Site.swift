import EndToEnd
import Foundation

/// All pages of an output.
struct Site: Sendable {
  let contents: FolderContents
  /// By path, sorted.
  let pages: [Page]
  let byPath: [String: Page]

  init(_ contents: FolderContents) {
    self.contents = contents
    pages = contents.paths.filter { $0.hasSuffix(".html") }.map { Page($0, contents.files[$0] ?? Data()) }
    byPath = Dictionary(pages.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The pages of an edition in a language: all but the choice of these and the method of all.
  var renditions: [Page] { pages.filter { !["site/index.html", "site/method.html"].contains($0.path) } }
}

extension Site {
  /// An example's site, read once.
  static func of(_ example: Example) async throws -> Site {
    switch example {
    case .twoMinute: try await twoMinute.value
    case .ecpat: try await ecpat.value
    }
  }

  private static let twoMinute = Task { Site(try await Example.twoMinute.published.contents) }
  private static let ecpat = Task { Site(try await Example.ecpat.published.contents) }
}
