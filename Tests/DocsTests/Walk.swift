import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// A reader who does what a page says, in a folder of their own: writes its files, pastes its commands, compares what they
/// print with what the page shows.
struct Walk {
  let page: Page
  private let folder: TemporaryFolder

  init(_ page: Page) throws {
    self.page = page
    folder = try TemporaryFolder("walk")
    try folder.copy(Repository.folder.appending(path: "Examples"), to: "Examples")
  }

  /// Gives the number of commands that were run.
  func go() async throws -> Int {
    var count = 0
    for (index, block) in page.blocks.enumerated() {
      if let file = block.file {
        try folder.write(block.text, to: file)
      } else if block.kind == "sh", block.isRun {
        let next = page.blocks.indices.contains(index + 1) ? page.blocks[index + 1] : nil
        try await paste(block, expecting: next?.kind == "text" ? next?.text ?? "" : "")
        count += 1
      }
    }
    return count
  }

  private func paste(_ block: Page.Block, expecting shown: String) async throws {
    let tools = URL(filePath: BuiltCommand.path).deletingLastPathComponent().path
    let script = "cd \"$0\" && PATH=\"$1:$PATH\"\n" + (block.text.contains(" serve ") ? served(block.text) : block.text)
    let outcome = try await Command(["bash", "-c", script, folder.path, tools]).run(
      environment: BuiltCommand.surroundings)
    let place = "\(page.path):\(block.line)"
    #expect(outcome.complaint == "", "\(place)")
    #expect((outcome.status == 0) == !shown.contains(": error ["), "\(place) ended with \(outcome.status)")
    let printed = Self.withoutTheDay(outcome.output)
    let isShown = try Self.pattern(Self.withoutTheDay(shown)).wholeMatch(in: printed) != nil
    #expect(isShown, "\(place) shows\n\(shown)\nand the command prints\n\(outcome.output)")
  }

  /// A server is asked for its first page on a port of its own, and ended.
  private func served(_ command: String) -> String {
    command.replacing(/--listen 127\.0\.0\.1:\d+/, with: "--listen 127.0.0.1:0").trimmingCharacters(in: .newlines) + """
       > served & server=$!
      for i in {1..200}; do [ -s served ] && break; sleep 0.05; done
      cat served
      port=$(sed -n 's/.*:\\([0-9]*\\) .*/\\1/p' served)
      exec 3<> "/dev/tcp/127.0.0.1/$port" && printf 'GET /site/index.html HTTP/1.0\\r\\n\\r\\n' >&3
      read -r answer <&3; exec 3>&-
      kill "$server"; wait "$server" || true
      case "$answer" in *' 200 '*) ;; *) echo "$answer" >&2 ;; esac
      """
  }

  /// What differs from day to day and machine to machine is made the same.
  private static func withoutTheDay(_ text: String) -> String {
    text.replacing(/20\d\d-\d\d-\d\d/, with: "DAY").replacing(/\/20\d\d\//, with: "/YEAR/")
      .replacing(/20\d\d,DAY/, with: "YEAR,DAY").replacing(/\d+ (pages|files|ms)/) { "N " + $0.1 }
      .replacing(/127\.0\.0\.1:\d+/, with: "127.0.0.1:PORT")
  }

  /// `…` stands for anything: for lines where it stands alone, else for the rest of its line.
  private static func pattern(_ shown: String) throws -> Regex<AnyRegexOutput> {
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let parts = lines.map { line in
      line == "…"
        ? "(?:.*\n)*?"
        : NSRegularExpression.escapedPattern(for: String(line)).replacingOccurrences(of: "…", with: ".*") + "\n"
    }
    return try Regex(parts.joined())
  }
}
