import Foundation

/// Finds the Python that has the PDF engine.
///
/// In this order: `PROGRESSCARD_PYTHON`; `.venv/bin/python3` in a folder above the executable; `python3` in the folders of
/// `PATH`. Never in the current folder, which may be a workspace of somebody else's. Whether the package is there is seen
/// when the worker starts.
public enum PythonLocator {
  public static func python(environment: [String: String], executable: String?) -> String? {
    if let named = environment["PROGRESSCARD_PYTHON"], !named.isEmpty { return named }
    if let executable {
      for folder in ancestors(of: URL(fileURLWithPath: executable).deletingLastPathComponent().path) {
        let candidate = folder.appending("/.venv/bin/python3")
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      }
    }
    for folder in (environment["PATH"] ?? "").split(separator: ":") where folder.hasPrefix("/") {
      let candidate = folder + "/python3"
      if FileManager.default.isExecutableFile(atPath: String(candidate)) { return String(candidate) }
    }
    return nil
  }

  /// The folder itself, then each above it, without a slash at the end (the root is "").
  static func ancestors(of path: String) -> [String] {
    var parts = path.split(separator: "/")
    var folders: [String] = []
    while true {
      folders.append(parts.isEmpty ? "" : "/" + parts.joined(separator: "/"))
      guard parts.popLast() != nil else { return folders }
    }
  }
}
