import EndToEnd
import Foundation
import Testing
import Workspace

/// Workspaces that `new` makes.
@Suite struct NewWorkspaces {
  private static let starts: [(languages: String, country: String)] = [
    ("en", "XA"), ("fr", "BE"), ("nl,de,en", "NO"), ("ar", "EG"), ("km", "KH"), ("en-GB,el", "CY"),
    ("sr-Latn", "XB"), ("th,hi", "QM"), ("en", "XK"), ("en,fr, en,fr", "XC"),
  ]

  @Test(arguments: starts)
  func `a new workspace publishes whole, once a real country has a real channel`(
    languages: String, country: String
  ) async throws {
    let place = try TemporaryFolder("new")
    let workspace = place("a workspace").path
    let made = try await BuiltCommand.run([
      "new", workspace, "--languages", languages, "--country", country.lowercased(),
    ])
    #expect(made.status == 0)
    let isReal = !["XA", "XB", "XC", "QM"].contains(country)
    let first = isReal ? "write where a child in \(country) can turn into \(workspace)/channels.csv, then " : ""
    #expect(made.output == "\(workspace) is a workspace now. Next: \(first)progresscard check \(workspace)\n")
    let checked = try await BuiltCommand.run(["check", workspace])
    #expect(checked.status == (isReal ? 2 : 0))
    #expect(checked.output.contains(isReal ? "1 card: 1 error, " : "1 card: 0 errors, "))
    if !isReal { #expect(checked.output == "1 edition, 1 card: 0 errors, 0 warnings\n") }
    #expect(!checked.output.contains("found a text in en"))
    if isReal {
      #expect(checked.output.contains("found a channel for \(country) that nobody answers, as new made it"))
      #expect(checked.output.contains("found the headline as new made it"))
      // Whoever writes the name, the number and the operator alone has not asked the line yet.
      let made = try place.read("a workspace/channels.csv")
      try place.write(
        made.replacing("Replace this: child helpline,,Replace this: who runs it", with: "A line,116 111,Somebody")
          .replacing("example.org", with: "example.be"), to: "a workspace/channels.csv")
      let renamed = try await BuiltCommand.run(["check", workspace, "--no-cache"])
      #expect(renamed.status == 2)
      #expect(
        renamed.output.contains("found a channel for \(country) with for, hours, cost, verified as new made it"),
        "\(renamed.output)")
      try place.write("country,name,number\n\(country),A line,116 111\n", to: "a workspace/channels.csv")
    }
    let published = try await BuiltCommand.run(["publish", workspace, "--output", place("out").path])
    #expect(published.status == 0, "\(published.complaint)")
    let paths = try FolderContents(of: place("out")).paths
    for language in languages.split(separator: ",") {
      let language = language.drop { $0 == " " }
      #expect(paths.contains { $0.hasPrefix("booklets/") && $0.hasSuffix("/\(country).\(language).pdf") })
      #expect(paths.contains { $0.hasPrefix("booklets/") && $0.hasSuffix("/\(country).\(language).card.pdf") })
    }
  }

  @Test func `English texts of a workspace in another language say that they are English`() async throws {
    let place = try TemporaryFolder("new")
    let made = try await BuiltCommand.run(["new", place("w").path, "--languages", "ar", "--title", "بطاقات"])
    #expect(made.status == 0)
    let dossier = try #require(WorkspaceReader.read(place("w").path).dossier)
    #expect(dossier.title.original.language.text == "ar")
    let card = try #require(dossier.editions.first?.cards.first)
    let languages = [
      dossier.frameworks[0].title.original.language, dossier.frameworks[0].methodology?.original.language,
      dossier.channels[0].name.original.language, dossier.pages[0].title.original.language,
      card.headline?.original.language, card.situation?.original.language, card.calls[0].text.original.language,
    ]
    #expect(languages.map { $0?.text } == Array(repeating: "en", count: 7))
  }

  @Test func `where a file cannot be written, nothing is left`() async throws {
    let place = try TemporaryFolder("new")
    // Files in the folder itself fit into the longest path that there may be, those further in do not.
    var parent = place.path
    while parent.utf8.count < 4_095 - 25 - 202 { parent += "/" + String(repeating: "a", count: 200) }
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    let folder = parent + "/" + String(repeating: "b", count: 4_095 - 25 - parent.utf8.count - 1)
    let outcome = try await BuiltCommand.run(["new", folder])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("cannot be written"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == [])
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
    #expect(below.complaint == "\(place("file/w").path) cannot be written: Not a directory.\n")
    #expect(!below.complaint.contains("NSCocoaErrorDomain"))
    #expect(try place.read("file") == "")
  }

  @Test func `nothing is made in a workspace through a link to one of its folders`() async throws {
    let place = try TemporaryFolder("links")
    try place.copy(Example.twoMinute.folder, to: "workspace")
    let folder = place("workspace").path
    for (name, target) in [("link", ""), ("cards", "/editions")] {
      try FileManager.default.createSymbolicLink(atPath: place(name).path, withDestinationPath: folder + target)
    }
    let before = try FolderContents(of: place("workspace"))
    for inside in ["link/made", "cards/made", "cards/new/made", "cards/../made"] {
      let path = place.path + "/" + inside
      for call in [
        ["new", path], ["key", path], ["export", folder, "--edition", "2025", "--country", "XA", "--output", path],
        ["requests", folder, "--into", path],
      ] {
        let outcome = try await BuiltCommand.run(call)
        #expect(outcome.status == 2 && outcome.complaint.contains("in the workspace"), "\(call): \(outcome.complaint)")
      }
    }
    #expect(try FolderContents(of: place("workspace")) == before)
  }
}
