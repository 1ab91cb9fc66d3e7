import Foundation

/// Which programs this machine has.
public enum Installed {
  /// Whether tests without their tools fail instead of being left out.
  public static let isInsisted = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Whether a program is on the path; where that is insisted on, always true, so that its test fails and says so.
  public static func has(_ programs: String...) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return isInsisted
      || programs.allSatisfy { program in
        folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
      }
  }
}
