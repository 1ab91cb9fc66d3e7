import Booklets
import Foundation

/// What the command takes from the machine: read here and nowhere else.
enum Surroundings {
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The typesetter's settings, with a worker for each core.
  ///
  /// - Parameter theme: the workspace whose `theme` folder may hold templates.
  static func press(theme workspace: String?) -> PressSettings {
    let theme = workspace.map { URL(fileURLWithPath: $0).appendingPathComponent("theme") }
    let hasTheme = theme.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    let python = PythonLocator.python(
      environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executablePath,
      currentFolder: FileManager.default.currentDirectoryPath)
    return PressSettings(workerCount: cores, python: python, theme: hasTheme ? theme : nil)
  }
}
