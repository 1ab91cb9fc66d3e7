import Foundation

/// The temporary folder of a press: templates, worker, fonts, models on their way. It goes when the press goes.
final class PressFolder: Sendable {
  let root: URL
  var fonts: URL { root.appendingPathComponent("fonts") }
  var worker: URL { root.appendingPathComponent("worker.py") }

  func template(_ template: BookletTemplate) -> URL { root.appendingPathComponent(template.rawValue + ".typ") }
  func model(of worker: Int) -> URL { root.appendingPathComponent("model-\(worker).json") }
  func log(of worker: Int) -> URL { root.appendingPathComponent("worker-\(worker).log") }

  init(fontFolders: [String], theme: URL?) throws(PressProblem) {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("progresscard-press-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: false)
      var files: [(name: String, bytes: [UInt8])] = [
        ("booklet.typ", PackageResources.booklet_typ), ("card.typ", PackageResources.card_typ),
        ("common.typ", PackageResources.common_typ),
      ]
      if let theme {
        // A theme's own templates, and the pictures that they show, stand where ours would.
        for name in try FileManager.default.contentsOfDirectory(atPath: theme.path).sorted()
        where name != "worker.py" && name != "fonts" {
          try FileManager.default.copyItem(
            at: theme.appendingPathComponent(name), to: root.appendingPathComponent(name))
          files.removeAll { $0.name == name }
        }
      }
      for file in files + [("worker.py", PackageResources.worker_py)] {
        try Data(file.bytes).write(to: root.appendingPathComponent(file.name))
      }
    } catch {
      try? FileManager.default.removeItem(at: root)
      throw .noFile(root.path, reason: error.localizedDescription)
    }
    try FontShelf.fill(fonts, from: fontFolders)
  }

  deinit { try? FileManager.default.removeItem(at: root) }
}
