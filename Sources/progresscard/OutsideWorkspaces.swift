import ArgumentParser
import Foundation

/// Keeps what a command makes out of workspaces, whose files it would seem to be.
enum OutsideWorkspaces {
  /// Names that begin with a point are passed over in a workspace, so that they may stand there.
  static func check(_ path: String) throws(ValidationError) {
    var place = URL(fileURLWithPath: path).standardizedFileURL
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
