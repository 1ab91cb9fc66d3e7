import Workspace

/// What an import that was stopped has left, before another begins.
enum UndoneImport {
  /// Puts it back where something may be written, and says so; else it is an error, since what would be planned rests on
  /// files that are half replaced.
  static func putBack(in folder: String, applies: Bool) throws {
    let staged = StagedFiles(root: folder)
    do throws(StagedFiles.Problem) {
      if !applies, staged.isLeft { throw staged.left }
      guard applies else { return }
      let back = try staged.putBack()
      if back.isEmpty { return }
      Voice.complain("An import that was stopped is undone. As before it: \(back.joined(separator: ", "))\n")
    } catch {
      throw Failure(error.finding)
    }
  }
}
