import Booklets
import EndToEnd
import Foundation
import Testing

@testable import Output

/// What tells a run that another PDF engine would make the booklets now.
@Suite struct Engines {
  @Test func `another engine, or other fonts, leave another trace`() throws {
    let place = try TemporaryFolder("engine")
    try place.write("", to: "venv/lib/python3.11/site-packages/typst/__init__.py")
    try place.write("", to: "fonts/NotoSans-Regular.ttf")
    func traces(_ python: String) -> String {
      EngineTraces.of(
        PressSettings(workerCount: 1, python: place(python).path, fontFolders: [place("fonts").path, "/nowhere"]))
    }
    let first = traces("venv/bin/python3")
    #expect(traces("venv/bin/python3") == first)
    #expect(traces("other/bin/python3") != first)
    try place.write("", to: "venv/lib/python3.11/site-packages/typst-0.16.0.dist-info/METADATA")
    let second = traces("venv/bin/python3")
    #expect(second != first)
    try place.write("", to: "fonts/NotoSans-Bold.ttf")
    #expect(traces("venv/bin/python3") != second)
  }

  @Test func `more workers make the same booklets`() {
    let one = PressSettings(workerCount: 1, python: "/usr/bin/python3")
    #expect(EngineTraces.of(one) == EngineTraces.of(PressSettings(workerCount: 8, python: "/usr/bin/python3")))
  }
}
