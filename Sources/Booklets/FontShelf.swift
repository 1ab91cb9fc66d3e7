import Foundation

/// The font files that booklets are set in, and no others: a machine with more fonts must not give another file.
public enum FontShelf {
  /// Each entry is one font; its files are tried in order, so that a system that lacks the first can give the second.
  static let fonts: [[String]] = [
    ["NotoSans-Regular.ttf"], ["NotoSans-Bold.ttf"], ["NotoSans-Italic.ttf"], ["NotoSans-BoldItalic.ttf"],
    ["NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic[wght].ttf"],
    ["NotoNaskhArabic-Bold.ttf", "NotoNaskhArabic[wght].ttf"],
    ["NotoSansThai-Regular.ttf", "NotoSansThai[wdth,wght].ttf"],
    ["NotoSansThai-Bold.ttf", "NotoSansThai[wdth,wght].ttf"],
    ["NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari[wdth,wght].ttf"],
    ["NotoSansDevanagari-Bold.ttf", "NotoSansDevanagari[wdth,wght].ttf"],
    ["KhmerOSsys.ttf", "NotoSansKhmer-Regular.ttf", "NotoSansKhmer[wdth,wght].ttf"],
    ["DejaVuSans.ttf"], ["DejaVuSans-Bold.ttf"], ["DejaVuSansMono.ttf"],
  ]

  /// Where Debian, Homebrew and people keep fonts.
  public static let usualFolders = [
    "/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/khmeros", "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts", "~/Library/Fonts",
    "/Library/Fonts",
    "/opt/homebrew/share/fonts",
  ]

  /// Links exactly our fonts into a folder.
  static func fill(_ shelf: URL, from folders: [String]) throws(PressProblem) {
    var chosen: [String: String] = [:]
    var missing: [String] = []
    let places = folders.map { NSString(string: $0).expandingTildeInPath }
    var everything: [String: String]?
    for alternatives in fonts {
      if let found = direct(alternatives, in: places) {
        chosen[found.name] = found.path
        continue
      }
      // Only now are the folders searched with all they hold: on Debian the lines above find every font at once.
      let index = everything ?? search(places)
      everything = index
      if let name = alternatives.first(where: { index[$0] != nil }), let path = index[name] {
        chosen[name] = path
      } else if let name = alternatives.first {
        missing.append(name)
      }
    }
    guard missing.isEmpty else { throw .noFonts(missing) }
    for (name, path) in chosen {
      do {
        try FileManager.default.createSymbolicLink(
          at: shelf.appendingPathComponent(name), withDestinationURL: URL(fileURLWithPath: path))
      } catch {
        throw .noFile(shelf.path, reason: "a link to the font \(name) could not be made")
      }
    }
  }

  private static func direct(_ names: [String], in places: [String]) -> (name: String, path: String)? {
    for name in names.prefix(1) {
      for place in places where FileManager.default.fileExists(atPath: place + "/" + name) {
        return (name, place + "/" + name)
      }
    }
    return nil
  }

  private static func search(_ places: [String]) -> [String: String] {
    let wanted = Set(fonts.joined())
    var found: [String: String] = [:]
    for place in places {
      guard let paths = FileManager.default.enumerator(atPath: place) else { continue }
      for case let path as String in paths {
        guard let name = path.split(separator: "/").last.map(String.init), wanted.contains(name) else { continue }
        let whole = place + "/" + path
        // The first folder wins; within a folder the least path, since listings have no order.
        if let earlier = found[name], !earlier.hasPrefix(place + "/") || earlier < whole { continue }
        found[name] = whole
      }
    }
    return found
  }
}
