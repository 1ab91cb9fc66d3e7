import Foundation
import ToolsSupport

/// The repository's examples. Each is published once for all tests.
public enum Example: String, CaseIterable, Sendable, CustomStringConvertible {
  case twoMinute = "two-minute"
  case ecpat = "ecpat-2010"

  public var description: String { rawValue }

  /// The workspace.
  public var folder: URL { Repository.folder.appending(path: "Examples/\(rawValue)") }

  /// The whole output, without memory and without a base address. Nobody may write into it.
  public var published: PublishedExample {
    get async throws {
      switch self {
      case .twoMinute: try await Self.publishedTwoMinute.value
      case .ecpat: try await Self.publishedEcpat.value
      }
    }
  }

  private static let publishedTwoMinute = Task { try await PublishedExample(.twoMinute) }
  private static let publishedEcpat = Task { try await PublishedExample(.ecpat) }
}

/// An example's output, kept until the tests end.
public struct PublishedExample: Sendable {
  private let temporary: TemporaryFolder
  public let folder: URL
  public let contents: FolderContents

  fileprivate init(_ example: Example) async throws {
    temporary = try TemporaryFolder(example.rawValue)
    folder = temporary("out")
    let outcome = try await BuiltCommand.run(
      ["publish", example.folder.path, "--output", folder.path, "--no-cache"])
    guard outcome.status == 0 else { throw NotPublished(description: outcome.complaint) }
    contents = try FolderContents(of: folder)
  }

  struct NotPublished: Error, CustomStringConvertible {
    let description: String
  }

  /// The bytes of a file that must be there.
  public func file(_ path: String) throws -> Data {
    guard let bytes = contents.files[path] else { throw NotPublished(description: "there is no \(path)") }
    return bytes
  }

  /// The paths of files with an ending, such as `.pdf`, sorted.
  public func paths(_ ending: String) -> [String] { contents.paths.filter { $0.hasSuffix(ending) } }
}
