import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// `progresscard requests`: letters that ask for what is not published.
@Suite struct RequestLetters {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("letters") }

  private func run(_ arguments: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run(["requests"] + arguments)
  }

  @Test func `each addressee gets a letter in each language, and every gap stands in one`() async throws {
    let out = folder("out").path
    let outcome = try await run(Example.ecpat.folder.path, "--into", out)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let paths = try FolderContents(of: folder("out")).paths
    #expect(outcome.lines.map { String($0.prefix { $0 != ":" }) }.sorted() == paths.map { "\(out)/\($0)" }.sorted())
    let gaps = try String(
      contentsOf: Example.ecpat.folder.appending(path: "editions/2010-06/BE/gaps.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst()
    for language in ["en", "fr"] {
      let letters = try paths.filter { $0.hasSuffix(".\(language).txt") }.map { try folder.read("out/" + $0) }
      #expect(letters.count == Set(gaps.map { $0.split(separator: ",", omittingEmptySubsequences: false)[3] }).count)
      #expect(letters.map { $0.matches(of: #/(?m)^\d+\. /#).count }.reduce(0, +) == gaps.count)
    }
    let letter = try folder.read("out/BE/federal-government.en.txt")
    #expect(letter.hasPrefix("To: Federal government\n\nDate: _"))
    #expect(letter.contains("1. Children trafficked for sexual purposes\n   "))
    #expect(letter.contains("nothing by which a child could be recognised"))
    let german = try await run(
      Example.ecpat.folder.path, "--into", folder("german").path, "--language", "de", "--country", "BE")
    #expect(german.status == 0)
    #expect(try folder.read("german/BE/federal-government.de.txt").contains("Mit freundlichen Grüßen"))
  }

  @Test func `what was asked and answered is said, and a file's name holds nothing but letters, of any script`()
    async throws
  {
    let small = try SmallWorkspace("requests")
    try small.write(
      """
      subject,kind,addressee,asked,answered,note
      Lists of names,refused,../Ministry of the Interior & Ça,2024-03-01,2024-05-02,
      Trials,not-collected,,,,Nobody counts them.
      Cases,not-collected,وزارة الداخلية,,,

      """, to: SmallWorkspace.card + "/gaps.csv")
    let outcome = try await run(small.path, "--into", folder("out").path, "--language", "en")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try FolderContents(of: folder("out")).paths.sorted() == [
        "XA/ministry-of-the-interior-ça.en.txt", "XA/nobody-known.en.txt", "XA/وزارة-الداخلية.en.txt",
      ])
    let letter = try folder.read("out/XA/ministry-of-the-interior-ça.en.txt")
    #expect(letter.contains("We asked for it on 1 March 2024. You refused it on 2 May 2024."))
    #expect(try folder.read("out/XA/nobody-known.en.txt").contains("Nobody counts them."))
  }

  @Test func `languages that have no letters are named`() async throws {
    let small = try SmallWorkspace("requests")
    try small.edit("workspace.yaml", "languages: [en, fr]", "languages: [en, fr, ar]")
    try small.write("subject,kind\nTrials,not-collected\n", to: SmallWorkspace.card + "/gaps.csv")
    let outcome = try await run(small.path, "--into", folder("out").path)
    #expect(outcome.status == 0)
    #expect(outcome.complaint == "none in ar: the words of letters are there in en, fr, nl, de\n")
  }

  @Test func `a folder that holds something stays as it is`() async throws {
    try folder.write("mine", to: "out/letter.txt")
    for arguments in [
      ["--into", folder("out").path], ["--into", folder("new").path, "--country", "XX"],
      ["--into", folder("new").path, "--language", "xx"], ["--into", folder("new").path, "--edition", "1999"],
    ] {
      let outcome = try await BuiltCommand.run(["requests", Example.ecpat.folder.path] + arguments)
      #expect(outcome.status == 2 && !outcome.complaint.isEmpty, "\(arguments)")
    }
    #expect(try FolderContents(of: folder.url).paths == ["out/letter.txt"])
  }
}
