import EndToEnd
import Foundation
import Testing

@testable import Output

/// Which folders may be replaced by an output, and how that is done.
@Suite struct OutputFolders {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder("output") }

  /// The sentence with which a folder is refused; `nil` where it is taken.
  private func refusal(of path: String) -> String? {
    do throws(OutputProblem) {
      try StagedFolder(replacing: place(path).path).discard()
      return nil
    } catch {
      return error.sentence
    }
  }

  /// Writes what is enough to be taken for an output.
  private func writeOutput(_ text: String = "old", to path: String) throws {
    try place.write(
      """
      {"generator":"progresscard","version":"0.1.0","editions":["2025"],"files":[
      {"path":"data/2025/cards.csv","bytes":3,"type":"text/csv","sha256":""},
      {"path":"site/index.html","bytes":3,"type":"text/html","sha256":""}
      ]}

      """, to: path + "/manifest.json")
    try place.write(text, to: path + "/data/2025/cards.csv")
    try place.write(text, to: path + "/site/index.html")
  }

  @Test func `a new folder, an empty one and an earlier output, with what desktops leave there, are taken`() throws {
    #expect(refusal(of: "new") == nil)
    #expect(refusal(of: "new/below/it") == nil)
    try FileManager.default.createDirectory(at: place("empty"), withIntermediateDirectories: false)
    #expect(refusal(of: "empty") == nil)
    try writeOutput(to: "out")
    #expect(refusal(of: "out") == nil)
    for name in [".DS_Store", "Thumbs.db", "desktop.ini"] { try place.write("", to: "out/" + name) }
    #expect(refusal(of: "out") == nil)
  }

  @Test func `a link to a folder is refused with where it leads`() throws {
    try FileManager.default.createDirectory(at: place("empty"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(at: place("leading"), withDestinationURL: place("empty"))
    let sentence = try #require(refusal(of: "leading"))
    #expect(sentence.contains("is a link") && sentence.contains(place("empty").resolvingSymlinksInPath().path))
  }

  @Test func `a folder named like what desktops leave is looked into`() throws {
    try writeOutput(to: "out")
    try place.write("mine", to: "out/site/desktop.ini/thesis.txt")
    #expect(refusal(of: "out")?.contains("site/desktop.ini/thesis.txt") == true)
  }

  @Test func `what came into the earlier output meanwhile is never removed`() throws {
    try writeOutput(to: "out")
    let staged = try StagedFolder(replacing: place("out").path)
    try place.write("new", to: ".out.progresscard/manifest.json")
    try place.write("mine", to: "out/site/thesis.txt")
    #expect(throws: OutputProblem.self) { try staged.swapIn() }
    staged.discard()
    #expect(try String(contentsOf: place("out/site/thesis.txt"), encoding: .utf8) == "mine")
    #expect(!FileManager.default.fileExists(atPath: place(".out.progresscard").path))
  }

  @Test func `what progresscard has not written is left as it is`() throws {
    try place.write("mine", to: "documents/thesis.txt")
    try place.write("{\"name\": \"An extension\", \"manifest_version\": 3}", to: "extension/manifest.json")
    try place.write("{\"generator\":\"another\",\"files\":[]}", to: "other/manifest.json")
    try place.write("", to: "blank/manifest.json")
    try FileManager.default.createDirectory(at: place("odd/manifest.json"), withIntermediateDirectories: true)
    try writeOutput(to: "versioned")
    try place.write("[core]", to: "versioned/.git/config")
    try writeOutput(to: "named")
    try place.write("cards.example.org", to: "named/CNAME")
    try writeOutput(to: "deep")
    try place.write("mine", to: "deep/data/mine/corrections.csv")
    try writeOutput(to: "linked")
    try FileManager.default.createSymbolicLink(at: place("linked/site/more"), withDestinationURL: place("documents"))
    try place.write("mine", to: "file")
    try FileManager.default.createSymbolicLink(at: place("link"), withDestinationURL: place("documents"))
    let before = try FolderContents(of: place.url)
    for path in [
      "documents", "extension", "other", "blank", "odd", "versioned", "named", "deep", "linked", "file", "link",
    ] {
      let sentence = try #require(refusal(of: path), "\(path) was taken")
      #expect(sentence.contains(place(path).path))
    }
    #expect(refusal(of: "versioned")?.contains(".git") == true)
    #expect(refusal(of: "named")?.contains("CNAME") == true)
    #expect(refusal(of: "deep")?.contains("data/mine/corrections.csv") == true)
    #expect(refusal(of: "linked")?.contains("site/more") == true)
    #expect(try FolderContents(of: place.url) == before)
  }

  @Test func `a folder that cannot be made is a problem with a reason`() throws {
    try place.write("", to: "file")
    #expect(refusal(of: "file/out")?.hasSuffix("Not a directory.") == true)
    #expect(refusal(of: "/") != nil)
    #expect(throws: OutputProblem.self) { try StagedFolder(replacing: "/") }
  }

  @Test func `the folder is swapped in whole, and nothing is left beside it`() throws {
    try writeOutput(to: "out")
    let staged = try StagedFolder(replacing: place("out").path)
    try Data("new".utf8).write(to: URL(filePath: staged.path).appending(path: "manifest.json"))
    #expect(try place.read("out/site/index.html") == "old")
    try staged.swapIn()
    staged.discard()
    #expect(try FolderContents(of: place("out")).files == ["manifest.json": Data("new".utf8)])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["out"])
  }

  @Test func `what was given up leaves nothing behind`() throws {
    let staged = try StagedFolder(replacing: place("out").path)
    try Data("new".utf8).write(to: URL(filePath: staged.path).appending(path: "manifest.json"))
    staged.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
  }

  @Test func `a swap that fails is a problem, and gives up its lock once`() throws {
    let staged = try StagedFolder(replacing: place("below/out").path)
    try FileManager.default.removeItem(at: place("below"))
    #expect(throws: OutputProblem.self) { try staged.swapIn() }
    staged.discard()
    // Takes the number that the lock had.
    let other = try FileHandle(forReadingFrom: URL(filePath: "/dev/null"))
    staged.discard()
    #expect(fcntl(other.fileDescriptor, F_GETFD) >= 0)
    try other.close()
  }

  @Test func `while one writes, another is told to wait; then it may`() throws {
    let first = try StagedFolder(replacing: place("out").path)
    #expect(
      refusal(of: "out") == "Another progresscard is writing \(place("out").path); wait until it has ended.")
    #expect(refusal(of: "other") == nil)
    first.discard()
    #expect(refusal(of: "out") == nil)
  }

  @Test func `a lock file that somebody removes keeps nobody from the folder that is being filled`() throws {
    let first = try StagedFolder(replacing: place("out").path)
    try FileManager.default.removeItem(at: place(".out.progresscard.lock"))
    #expect(
      refusal(of: "out") == "Another progresscard is writing \(place("out").path); wait until it has ended.")
    try first.swapIn()
    first.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["out"])
  }

  @Test func `never do two write at once`() async throws {
    let out = place("out").path
    let most = await withTaskGroup(of: Int.self) { group in
      let inside = Counter()
      for _ in 0..<4 {
        group.addTask {
          var most = 0
          for _ in 0..<300 {
            guard let staged = try? StagedFolder(replacing: out) else { continue }
            most = max(most, inside.add(1))
            usleep(100)
            _ = inside.add(-1)
            staged.discard()
          }
          return most
        }
      }
      return await group.reduce(0) { max($0, $1) }
    }
    #expect(most == 1)
  }

  @Test func `what a run that was killed has left is cleaned up`() throws {
    try writeOutput(to: "out")
    try place.write("half", to: ".out.progresscard/site/index.html")
    try place.write("", to: ".out.progresscard.lock")
    // On file systems without an exchange in one step, the earlier output stands aside for a moment.
    try place.write("older", to: ".out.progresscard.old/manifest.json")
    #expect(refusal(of: "out") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["out"])
    #expect(try place.read("out/site/index.html") == "old")
  }

  @Test func `an output that was left aside is put back`() throws {
    try writeOutput(to: ".out.progresscard.old")
    #expect(refusal(of: "out") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["out"])
    #expect(try place.read("out/site/index.html") == "old")
  }
}
