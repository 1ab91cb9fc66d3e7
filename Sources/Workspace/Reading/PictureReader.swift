import Cards
import Formats

/// Reads the pictures of a card or of posts: what is said of them, and the files of the folder `images`.
struct PictureReader {
  let folder: Folder
  /// That of the card, or of the posts.
  let directory: String

  static let folderName = "images"

  func read(_ shelf: Shelf) -> [Picture] {
    let entries = shelf.value("images.yaml", Shape<PictureFields>.pictures) ?? []
    reportUnused(besides: entries.map(\.file.value), expected: "a picture that images.yaml names", shelf)
    return entries.compactMap { picture($0, shelf) }
  }

  /// Reports the files of the folder that nothing names.
  func reportUnused(besides named: [String], expected: String, _ shelf: Shelf) {
    let named = Set(named)
    for name in folder.names(in: directory + "/" + Self.folderName) where !named.contains(name) {
      shelf.report(
        .unused("file", at: "\(directory)/\(Self.folderName)/\(name)", expected: expected, meant: nil))
    }
  }

  func picture(_ entry: PictureFields, _ shelf: Shelf) -> Picture? {
    picture(entry, among: folder.names(in: directory + "/" + Self.folderName), shelf)
  }

  private func picture(_ entry: PictureFields, among names: [String], _ shelf: Shelf) -> Picture? {
    let name = entry.file.value, path = "\(directory)/\(Self.folderName)/\(name)"
    guard names.contains(name) else {
      shelf.report(
        Finding(
          rule: "reference", place: entry.file.place, found: quoted(name),
          expected: "a .jpg or .png file in \(directory)/\(Self.folderName)/",
          mend: Spelling.nearest(name, among: names)))
      return nil
    }
    let bytes: [UInt8]
    switch folder.bytes(of: path) {
    case .success(let read): bytes = read
    case .failure(let unreadable):
      shelf.report(unreadable.finding)
      return nil
    }
    func report(_ found: String, _ expected: String) {
      shelf.report(Finding(rule: "file", reach: .file, place: Place(file: path), found: found, expected: expected))
    }
    do throws(PhotoBytes.Fault) {
      let photo = try PhotoBytes(stripping: bytes)
      guard max(photo.width, photo.height) <= PhotoBytes.mostPixels else {
        report("\(photo.width) × \(photo.height) pixels", "at most \(PhotoBytes.mostPixels) along a side")
        return nil
      }
      guard photo.isSound else {
        report("a photograph whose pixels are damaged", "one that opens: save it again")
        return nil
      }
      return Picture(
        id: entry.id, file: path, text: entry.text, depicts: entry.depicts, caption: entry.caption,
        credit: entry.credit,
        consent: entry.consent, bytes: photo.bytes, ending: photo.kind == .jpeg ? "jpg" : "png",
        size: (photo.width, photo.height), place: entry.place)
    } catch {
      switch error {
      case .noPhoto: report("a file that is no whole photograph", "JPEG or PNG")
      case .turned:
        report("a photograph that has to be turned to stand upright", "one that is saved upright, without that note")
      case .several: report("several pictures in one file", "one")
      }
      return nil
    }
  }
}
