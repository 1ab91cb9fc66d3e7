import EndToEnd
import Foundation
import Testing
import Workspace

/// Workspaces that `new` makes.
@Suite struct NewWorkspaces {
  private static let starts: [(languages: String, country: String)] = [
    ("en", "XA"), ("fr", "BE"), ("nl,de,en", "NO"), ("pt", "BR"), ("ar", "EG"), ("km", "KH"), ("en-GB,el", "CY"),
    ("sr-Latn", "RS"), ("th,hi", "IN"), ("uk", "UA"), ("en", "XK"),
  ]

  @Test(arguments: starts)
  func `a new workspace checks clean and publishes whole`(languages: String, country: String) async throws {
    let place = try TemporaryFolder("new")
    let workspace = place("a workspace").path
    let made = try await BuiltCommand.run(["new", workspace, "--languages", languages, "--country", country])
    #expect(made.status == 0)
    #expect(made.output == "\(workspace) is a workspace now. Next: progresscard check \(workspace)\n")
    let checked = try await BuiltCommand.run(["check", workspace])
    #expect(checked.status == 0)
    #expect(checked.output == "1 edition, 1 card: 0 errors, 0 warnings\n")
    let published = try await BuiltCommand.run(["publish", workspace, "--output", place("out").path])
    #expect(published.status == 0, "\(published.complaint)")
    let paths = try FolderContents(of: place("out")).paths
    for language in languages.split(separator: ",") {
      #expect(paths.contains { $0.hasPrefix("booklets/") && $0.hasSuffix("/\(country).\(language).pdf") })
      #expect(paths.contains { $0.hasPrefix("booklets/") && $0.hasSuffix("/\(country).\(language).card.pdf") })
    }
  }

  @Test(arguments: [#"Whose "right"?"#, #"C:\cards # 1"#, "{a}: [b], *c &d !e | > % @", "‘É’ – ★", "No", "- 1.10"])
  func `any title of one line is kept as it is`(title: String) async throws {
    let place = try TemporaryFolder("new")
    let made = try await BuiltCommand.run(["new", place("w").path, "--title=\(title)"])
    #expect(made.status == 0)
    let reading = WorkspaceReader.read(place("w").path)
    #expect(reading.findings == [])
    #expect(reading.dossier?.title.original.value == title)
  }

  @Test func `a folder that is not empty is left as it is`() async throws {
    let place = try TemporaryFolder("new")
    try place.write("mine", to: "w/diary.txt")
    let outcome = try await BuiltCommand.run(["new", place("w").path])
    #expect(outcome.status == 2)
    #expect(outcome.complaint == "\(place("w").path) is not empty; name a new folder.\n")
    #expect(try FolderContents(of: place.url).files == ["w/diary.txt": Data("mine".utf8)])
  }

  @Test func `an empty folder is filled; where a file stands, nothing is made`() async throws {
    let place = try TemporaryFolder("new")
    try FileManager.default.createDirectory(at: place("empty"), withIntermediateDirectories: false)
    #expect(try await BuiltCommand.run(["new", "."], in: place("empty")).status == 0)
    try place.write("", to: "file")
    let outcome = try await BuiltCommand.run(["new", place("file").path])
    #expect(outcome.status == 2)
    #expect(outcome.complaint == "\(place("file").path) is a file; name a new folder.\n")
    let below = try await BuiltCommand.run(["new", place("file/w").path])
    #expect(below.status == 1)
    #expect(below.complaint.hasPrefix("\(place("file/w").path) cannot be written"))
    #expect(!below.complaint.contains("NSCocoaErrorDomain"))
    #expect(try place.read("file") == "")
  }
}
