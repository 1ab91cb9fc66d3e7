import Foundation
import Testing
import ToolsSupport

@testable import Workspace

/// The committed folder `schemas`.
@Suite struct SchemaFiles {
  private static let folder = Repository.folder.appending(path: "schemas")

  @Test func `the committed schemas are those of the reader`() throws {
    let isRecording = ProcessInfo.processInfo.environment["PROGRESSCARD_RECORD"] == "1"
    if isRecording {
      try? FileManager.default.removeItem(at: Self.folder)
      try Schemas.write(into: Self.folder.path)
      Issue.record("recorded anew; read the diff")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names == Schemas.files.map(\.name))
    for file in Schemas.files {
      let committed = try Data(contentsOf: Self.folder.appending(path: file.name))
      #expect(committed == Data(file.bytes), "\(file.name): record it with PROGRESSCARD_RECORD=1")
    }
  }

  @Test func `a folder that cannot be made is an error with a sentence`() {
    #expect(throws: Schemas.Unwritten.self) { try Schemas.write(into: "/dev/null/schemas") }
  }
}
