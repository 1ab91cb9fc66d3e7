import Foundation
import Workspace

/// Begins and ends the writing of an import: what a stopped one has left goes first.
enum UndoneImport {
  /// Puts it back where something may be written, and says so; else it is an error, since what would be planned rests on
  /// files that are half replaced.
  ///
  /// - Parameter alone: whether no other import may plan or write until this program ends: what it would write rests on what it
  ///   has read.
  static func putBack(in folder: String, applies: Bool, alone: Bool = true) throws {
    let staged = StagedFiles(root: folder)
    do throws(StagedFiles.Problem) {
      if applies, alone { try staged.keepOthersOut() }
      if !applies, staged.isLeft { throw staged.left }
      guard applies else { return }
      let back = try staged.putBack()
      if back.isEmpty { return }
      Voice.complain("An import that was stopped is undone. As before it: \(back.joined(separator: ", "))\n")
    } catch {
      throw Failure(error.finding)
    }
  }

  /// Writes the files, all or none. Ctrl-C in the middle would leave a part in its place: what takes a moment is done whole.
  static func write(_ files: [some WrittenFile], into folder: String) throws {
    let asked = [SIGINT, SIGTERM, SIGHUP].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in asked { signal(number, handler) } }
    do throws(StagedFiles.Problem) { try StagedFiles(root: folder).write(files) } catch { throw Failure(error.finding) }
  }
}
