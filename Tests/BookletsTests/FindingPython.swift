import Booklets
import Foundation
import Testing

/// Where the Python with the engine is looked for.
@Suite struct FindingPython {
  private func python(in folder: URL) throws -> String {
    let bin = folder.appending(path: ".venv/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let path = bin.appending(path: "python3").path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/bin/sh")
    return path
  }

  @Test func `the variable wins, then the executable's folders, then the path`() throws {
    let folder = try Folder()
    let tool = folder.url.appending(path: "tool")
    let byTool = try python(in: tool), executable = tool.path + "/.build/x/progresscard"
    #expect(PythonLocator.python(environment: ["PROGRESSCARD_PYTHON": "/opt/p"], executable: executable) == "/opt/p")
    #expect(PythonLocator.python(environment: [:], executable: executable) == byTool)
    let plain = folder.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: plain, withIntermediateDirectories: true)
    let onPath = plain.appending(path: "python3").path
    try FileManager.default.createSymbolicLink(atPath: onPath, withDestinationPath: "/bin/sh")
    #expect(PythonLocator.python(environment: ["PATH": ".:/nowhere:\(plain.path)"], executable: nil) == onPath)
    #expect(PythonLocator.python(environment: ["PATH": "."], executable: nil) == nil)
  }
}
