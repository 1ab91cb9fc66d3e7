import Foundation

/// The temporary folder of a press: templates, worker, fonts, models on their way. It goes when the press goes.
final class PressFolder: Sendable {
  let root: URL
  /// All that a template can see. Nothing here is ever run: a theme may put any file there.
  var templates: URL { root.appendingPathComponent("templates") }
  var fonts: URL { root.appendingPathComponent("fonts") }
  var worker: URL { root.appendingPathComponent("worker.py") }

  func template(_ template: BookletTemplate) -> URL { templates.appendingPathComponent(template.rawValue + ".typ") }
  private var pictures: URL { templates.appendingPathComponent("card-pictures") }
  func model(of worker: Int) -> URL { templates.appendingPathComponent("model-\(worker).json") }
  func log(of worker: Int) -> URL { root.appendingPathComponent("worker-\(worker).log") }

  init(fontFolders: [String], theme: URL?, tell: (@Sendable (URL) -> Void)?) throws(PressProblem) {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("progresscard-press-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      tell?(root)
      for folder in [fonts, templates] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      }
      var files: [(name: String, bytes: [UInt8])] = [
        ("booklet.typ", PackageResources.booklet_typ), ("card.typ", PackageResources.card_typ),
        ("common.typ", PackageResources.common_typ),
      ]
      if let theme {
        // A theme's own templates, and the pictures that they show, stand where ours would.
        for path in try Self.files(of: theme) {
          let target = templates.appendingPathComponent(path)
          try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          try FileManager.default.copyItem(at: theme.appendingPathComponent(path), to: target)
          files.removeAll { $0.name == path }
        }
      }
      for file in files { try Data(file.bytes).write(to: templates.appendingPathComponent(file.name)) }
      try Data(PackageResources.worker_py).write(to: worker)
    } catch {
      try? FileManager.default.removeItem(at: root)
      throw .noFile(root.path, reason: error.localizedDescription)
    }
    try FontShelf.fill(fonts, from: fontFolders)
  }

  /// Puts a job's pictures where its template finds them; what several jobs show lies there once.
  func place(_ pictures: [BookletPicture]) throws {
    guard !pictures.isEmpty else { return }
    try FileManager.default.createDirectory(at: self.pictures, withIntermediateDirectories: true)
    for picture in pictures {
      let file = self.pictures.appendingPathComponent(picture.name)
      guard !FileManager.default.fileExists(atPath: file.path) else { continue }
      try Data(picture.bytes).write(to: file, options: .atomic)
    }
  }

  /// The ordinary files of a theme that are not hidden. Links stay behind: a template must not reach past its folder.
  private static func files(of theme: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: theme.path).sorted().filter { path in
      let parts = path.split(separator: "/")
      guard !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
      let attributes = try FileManager.default.attributesOfItem(atPath: theme.appendingPathComponent(path).path)
      return attributes[.type] as? FileAttributeType == .typeRegular
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }
}
