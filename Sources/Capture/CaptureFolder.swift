import Cards
import Formats
import Workspace

/// Where saved copies lie in a workspace.
enum CaptureFolder {
  /// `captures/KEY-1a2b3c4d/20261128T141500Z`, without ending: readable, and never out of the folder, whatever the key is.
  static func path(of key: Identifier<Source>, at moment: Int) -> String {
    let letters = key.text.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain ? Character(scalar) : "-"
    }
    let name = String(letters.prefix(40)) + "-" + SHA256.hash(Array(key.text.utf8)).hex.prefix(8)
    let time = Moment.text(moment).filter { $0 != "-" && $0 != ":" }
    return "captures/\(name)/\(time)"
  }

  /// How a copy's name ends: by its type, so that it can be opened, and never as something that runs.
  static func ending(of type: String) -> String {
    switch type {
    case "application/pdf": ".pdf"
    case "application/json", "application/ld+json": ".json"
    case "application/xml", "application/rss+xml", "application/atom+xml": ".xml"
    case "text/csv": ".csv"
    case "image/png": ".png"
    case "image/jpeg": ".jpg"
    case "application/msword": ".doc"
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx"
    case "application/vnd.ms-excel": ".xls"
    case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx"
    case "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx"
    case "application/vnd.oasis.opendocument.text": ".odt"
    case "application/vnd.oasis.opendocument.spreadsheet": ".ods"
    case "application/epub+zip": ".epub"
    default: ".bin"
    }
  }

  struct File: WrittenFile {
    let path: String
    let bytes: [UInt8]
  }

  /// What a visit leaves: the WARC file, and what a person opens.
  static func files(of visit: Visit, source key: Identifier<Source>, address: String, software: String) -> (
    copy: SavedCopy, files: [File]
  ) {
    let base = path(of: key, at: visit.moment)
    let name = base.split(separator: "/").last.map(String.init) ?? base
    let warc = WARCFile(visit, name: name + ".warc", software: software).bytes.array
    let text = ReadableText.of(visit)
    let readable =
      text.map { File(path: base + ".txt", bytes: Array($0.utf8)) }
      ?? File(path: base + ending(of: visit.head.isPacked ? "" : visit.head.type), bytes: visit.payload)
    let copy = SavedCopy(
      source: key, moment: Moment.text(visit.moment), address: address,
      redirects: visit.exchanges.dropFirst().map(\.target.text), status: visit.status, type: visit.head.type,
      size: visit.payload.count, hash: SHA256.hash(visit.payload).hex,
      textHash: text.map { SHA256.hash(Array($0.utf8)).hex }, archive: base + ".warc",
      archiveHash: SHA256.hash(warc).hex, file: readable.path, place: Place(file: CopyTable.path))
    return (copy, [File(path: base + ".warc", bytes: warc), readable])
  }
}
