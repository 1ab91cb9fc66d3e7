import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes the files of a plan: all beside their places first, then each into its place in one step.
public struct PlanWriter: Sendable {
  public struct Problem: Error, Sendable {
    /// A sentence for people.
    public let sentence: String
  }

  let root: String

  public init(root: String) { self.root = root }

  public func write(_ files: [WorkbookPlan.File]) throws(Problem) {
    var staged: [(aside: String, target: String)] = []
    defer { for file in staged { unlink(file.aside) } }
    for file in files {
      let target = URL(fileURLWithPath: root + "/" + file.path).resolvingSymlinksInPath()
      let folder = target.deletingLastPathComponent()
      // A name that begins with a point is no part of a workspace.
      let aside = folder.appendingPathComponent(".\(target.lastPathComponent).progresscard").path
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        staged.append((aside, target.path))
        try Data(file.bytes).write(to: URL(fileURLWithPath: aside))
      } catch {
        throw Problem(sentence: "\(file.path) cannot be written; nothing was changed.")
      }
    }
    for (index, file) in staged.enumerated() where rename(file.aside, file.target) != 0 {
      let done = files.prefix(index).map(\.path).joined(separator: ", ")
      let reason = String(cString: strerror(errno))
      throw Problem(
        sentence: "\(files[index].path) cannot be replaced: \(reason). "
          + (done.isEmpty ? "Nothing was changed." : "Changed are \(done); import again when it can be."))
    }
  }
}
