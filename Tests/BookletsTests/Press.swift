import Booklets
import Foundation
import Testing
import ToolsSupport

/// The press when things go wrong, and what it says then.
@Suite(.needsEngine, .timeLimit(.minutes(20))) struct Press {
  private func job(_ blocks: String, _ folder: Folder, name: String = "BE, booklet in English") -> BookletJob {
    BookletJob(
      name: name, template: .booklet, model: Bench.booklet(blocks),
      output: folder.url.appending(path: UUID().uuidString + ".pdf"), timestamp: 0)
  }

  @Test(arguments: [
    (#"{"t":"hologram"}"#, "hologram"),
    (#"{"t":"p","c":[{"t":"wave"}]}"#, "wave"),
    (#"{"t":"p","c":[{"t":"page","to":"nowhere"}]}"#, "nowhere"),
    (#"{"t":"h","level":2,"c":"Two"},{"t":"h","level":4,"c":"Four"}"#, "heading"),
    (#"{"t":"table","columns":[{"title":"A"},{"title":"B"}],"rows":[["one"]]}"#, "1 cells for 2 columns"),
    (#"{"t":"image","path":"/nowhere.svg","alt":"none"}"#, "nowhere.svg"),
  ]) func `what the engine refuses is said with the job's name`(blocks: String, word: String) async throws {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let bad = job(blocks, folder)
    await #expect {
      try await press.make(bad)
    } throws: { error in
      guard let problem = error as? PressProblem, case .refused(let name, let message, _) = problem else {
        return false
      }
      return name == bad.name && message.contains(word)
    }
    // The worker lives on.
    #expect(try await press.make(job(#"{"t":"p","c":"Fine."}"#, folder)).pageCount == 3)
    _ = await press.finish()
  }

  @Test func `a model that is no JSON is refused`() async throws {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let bad = BookletJob(
      name: "BE", template: .card, model: [UInt8]("{".utf8), output: folder.url.appending(path: "a.pdf"), timestamp: 0)
    await #expect(throws: PressProblem.self) { try await press.make(bad) }
    _ = await press.finish()
  }

  @Test func `results come in the order of submission, good and bad`() async throws {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings(workers: 2))
    for number in 0..<20 {
      let block = number == 7 ? #"{"t":"hologram"}"# : #"{"t":"p","c":"Paragraph \#(number)"}"#
      await press.submit(job(block, folder, name: "job \(number)"))
    }
    let results = await press.finish()
    #expect(results.count == 20)
    for (number, result) in results.enumerated() {
      switch result {
      case .success(let file): #expect(file.name == "job \(number)" && number != 7)
      case .failure(let problem): #expect(number == 7 && problem.description.contains("job 7"))
      }
    }
    await #expect(throws: PressProblem.closed(job: "late")) { try await press.make(job("", folder, name: "late")) }
  }

  /// A stand-in for Python that runs the real one, or dies: the script decides.
  ///
  /// A process of its own writes it: while a file is open for writing here, a process that another test starts at that
  /// moment holds it open too, and the system refuses to run it ("text file busy").
  private func impostor(_ script: String, in folder: Folder) async throws -> PressSettings {
    let path = folder.url.appending(path: "python").path
    let writing = Command(["/bin/sh", "-c", #"cat > "$0" && chmod 755 "$0""#, path])
    #expect(try await writing.run(input: "#!/bin/sh\n\(script)\n").status == 0)
    return PressSettings(workerCount: 1, python: path, limit: 2)
  }

  @Test func `a worker that dies is replaced and its job done again`() async throws {
    let folder = try Folder()
    let python = try #require(Bench.python)
    let died = folder.url.appending(path: "died").path
    let settings = try await impostor(
      """
      if [ -e '\(died)' ]; then exec '\(python)' "$@"; fi
      touch '\(died)'
      echo '{"ready": "once"}'
      read job
      exit 9
      """, in: folder)
    let press = try await BookletPress(settings)
    #expect(try await press.make(job(#"{"t":"p","c":"Fine."}"#, folder)).pageCount == 3)
    _ = await press.finish()
  }

  @Test func `a worker that dies twice gives an error with the job and its last words`() async throws {
    let folder = try Folder()
    let press = try await BookletPress(
      try await impostor(#"echo '{"ready": "yes"}'; read job; echo "out of luck" >&2; exit 9"#, in: folder))
    await #expect(throws: PressProblem.died(job: "BE, booklet in English", lastWords: "out of luck")) {
      try await press.make(job("", folder))
    }
    _ = await press.finish()
  }

  @Test func `a worker that never answers is ended`() async throws {
    let folder = try Folder()
    let press = try await BookletPress(try await impostor(#"echo '{"ready": "yes"}'; exec sleep 600"#, in: folder))
    await #expect(throws: PressProblem.silent(job: "BE, booklet in English", seconds: 2)) {
      try await press.make(job("", folder))
    }
    _ = await press.finish()
  }

  @Test func `what is not installed is said in one sentence that names make deps`() async throws {
    let folder = try Folder()
    let without = try await impostor(#"echo '{"fatal": "engine"}'"#, in: folder)
    let press = try await BookletPress(without)
    await #expect(throws: PressProblem.noEngine(python: without.python)) { try await press.ready() }
    #expect(PressProblem.noEngine(python: without.python).description.contains("make deps"))
    await #expect(throws: PressProblem.noEngine(python: nil)) {
      try await BookletPress(PressSettings(workerCount: 1, python: nil))
    }
    let bare = PressSettings(workerCount: 1, python: Bench.python, fontFolders: [folder.url.path])
    await #expect { try await BookletPress(bare) } throws: {
      "\($0)".contains("NotoSans-Regular.ttf") && "\($0)".contains("make deps")
    }
  }

  @Test(arguments: ["/etc/hostname", "../../etc/hostname", "kept/.hidden", "link"])
  func `a template of a theme sees nothing outside its folder`(path: String) async throws {
    let folder = try Folder()
    let theme = folder.url.appending(path: "theme")
    try FileManager.default.createDirectory(at: theme.appending(path: "kept"), withIntermediateDirectories: true)
    try Data("hidden".utf8).write(to: theme.appending(path: "kept/.hidden"))
    try FileManager.default.createSymbolicLink(
      atPath: theme.appending(path: "link").path, withDestinationPath: "/etc/hostname")
    try Data("#read(\"\(path)\")".utf8).write(to: theme.appending(path: "booklet.typ"))
    var settings = Bench.settings()
    settings.theme = theme
    let press = try await BookletPress(settings)
    await #expect(throws: PressProblem.self) {
      try await press.make(job(#"{"t":"p","c":"x"}"#, folder))
    }
    _ = await press.finish()
  }

  @Test func `nothing of a theme is ever run`() async throws {
    let folder = try Folder()
    let theme = folder.url.appending(path: "theme")
    try FileManager.default.createDirectory(at: theme, withIntermediateDirectories: true)
    let mark = folder.url.appending(path: "run")
    for name in ["json", "typst", "re", "hashlib", "worker", "sitecustomize"] {
      try Data("open(\"\(mark.path)\", \"w\")\n".utf8).write(to: theme.appending(path: name + ".py"))
    }
    var settings = Bench.settings()
    settings.theme = theme
    let press = try await BookletPress(settings)
    #expect(try await press.make(job(#"{"t":"p","c":"x"}"#, folder)).pageCount > 0)
    _ = await press.finish()
    #expect(!FileManager.default.fileExists(atPath: mark.path))
  }

  @Test func `a theme's own template and pictures replace ours`() async throws {
    let folder = try Folder()
    let theme = folder.url.appending(path: "theme")
    try FileManager.default.createDirectory(at: theme, withIntermediateDirectories: true)
    try Data(##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"##.utf8)
      .write(to: theme.appending(path: "mark.svg"))
    try Data(
      """
      #import "common.typ": *
      #show: document-of
      #title()
      #image("mark.svg", alt: "A mark")
      """.utf8
    ).write(to: theme.appending(path: "booklet.typ"))
    var settings = Bench.settings()
    settings.theme = theme
    let press = try await BookletPress(settings)
    #expect(try await press.make(job("", folder)).pageCount == 1)
    _ = await press.finish()
  }
}
