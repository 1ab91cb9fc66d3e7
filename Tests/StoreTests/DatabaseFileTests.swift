import Foundation
import Store
import Testing

@Suite struct `Files of databases` {
  @Test func `a folder that may not be read is no missing database`() {
    #expect(DatabaseFile.absence(of: "/x/y.sqlite") { _ in EACCES }?.contains("may not read a folder") == true)
    #expect(DatabaseFile.absence(of: "/x/y.sqlite") { _ in ENOENT } == "There is no database /x/y.sqlite.")
    #expect(DatabaseFile.absence(of: "/") == nil)
  }

  @Test func `an empty file, and one of another program, are not taken for a new database`() async throws {
    let folder = try Self.folder()
    let (empty, other) = (folder.appending(path: "empty.sqlite").path, folder.appending(path: "other.sqlite").path)
    #expect(FileManager.default.createFile(atPath: empty, contents: nil))
    #expect(reason(empty)?.hasPrefix("The database \(empty) is empty: move it away") == true)
    #expect(DatabaseFile.look(empty + "-wal") == ENOENT, "nothing is written to it")

    try await Desk(.file(other)).store.writer.perform { ledger throws(StoreProblem) in
      try ledger.connection.execute("DROP TABLE meta")
    }
    #expect(reason(other)?.hasPrefix("The database holds nothing of progresscard") == true)
  }

  @Test func `a new database has its name when it is whole, and what a killed run left goes`() async throws {
    let folder = try Self.folder()
    let path = folder.appending(path: "new.sqlite").path
    for ending in ["", "-wal", "-shm"] {
      try Data("left".utf8).write(to: folder.appending(path: "new.sqlite.part" + ending))
    }
    let desk = try Desk(.file(path))
    #expect(try await desk.isSound())
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600, "nobody else may read it")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.allSatisfy { !$0.contains(".part") }, "\(names)")
  }

  @Test func `whoever starts at the same moment finds the one database`() async throws {
    let folder = try Self.folder()
    let path = folder.appending(path: "new.sqlite").path
    let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
      for _ in 0..<8 { group.addTask { try Desk(.file(path)).store.writer.number } }
      return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
    }
    #expect(numbers == Set(1...8))
  }

  @Test func `a new file is made by one at a time, never over one that is there, nor beside another's log`() throws {
    let folder = try Self.folder()
    let path = folder.appending(path: "new").path
    do {
      let first = try #require(try NewFile(path))
      #expect(throws: StoreProblem.unavailable("another program is making \(path)")) { _ = try NewFile(path) }
      try first.write("half")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty, "it was not kept")
    try Data("frames".utf8).write(to: folder.appending(path: "new-wal"))
    #expect(throws: StoreProblem.self) { _ = try NewFile(path) }
    try FileManager.default.removeItem(at: folder.appending(path: "new-wal"))
    do {
      let second = try #require(try NewFile(path))
      try second.write("whole")
      try second.keep()
    }
    #expect(try NewFile(path) == nil)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
  }

  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "databases-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func reason(_ path: String) -> String? {
    do {
      _ = try Desk(.file(path))
      return nil
    } catch {
      return (error as? StoreProblem)?.sentence
    }
  }
}
