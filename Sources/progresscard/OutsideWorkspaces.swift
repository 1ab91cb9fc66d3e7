import ArgumentParser
import Foundation
import Workspace

/// Keeps what a command makes out of workspaces, whose files it would seem to be.
enum OutsideWorkspaces {
  /// Names that begin with a point are passed over in a workspace, so that they may stand there.
  static func check(_ path: String) throws(ValidationError) {
    for place in RealPlace.all(of: path).sorted() { try check(path, at: URL(fileURLWithPath: place)) }
  }

  private static func check(_ path: String, at real: URL) throws(ValidationError) {
    var place = real
    while !place.lastPathComponent.hasPrefix(".") {
      if FileManager.default.fileExists(atPath: place.appendingPathComponent("workspace.yaml").path) {
        throw ValidationError(
          "\(path) lies in the workspace \(place.path), whose files it would seem to be: name a place beside it.")
      }
      if place.path == "/" { return }
      place.deleteLastPathComponent()
    }
  }
}
