import Cards
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of a workspace folder: listed without following anything out of it, read with a limit.
struct Folder: Sendable {
  /// No file of a workspace may be larger.
  static let largestFile = 8_000_000

  /// As the user named it, for messages.
  let root: String
  /// Whether reading keeps a record of each text, for `translations`.
  let keepsTexts: Bool
  /// The folders of the cards to read; all where it is `nil`.
  let cards: Set<String>?
  /// Paths within the folder, with `/`, sorted by bytes. Names that begin with a point are left out.
  let files: [String]
  let findings: [Finding]
  /// Whether there is such a folder, and it may be read.
  let isOpen: Bool
  /// Whether it is a workspace. Of another one, which may be a whole disk, only the files in itself are listed.
  let isWorkspace: Bool
  /// Whether nothing lies in it that can be seen.
  let isEmpty: Bool
  /// Names of files by directory, `""` being the root.
  private let directories: [String: [String]]
  /// Names of the directories below that hold files, by directory.
  private let children: [String: Set<String>]
  /// Files that stand in place of those on disk, or are not there yet.
  private let drafts: [String: [UInt8]]

  init(root: String, keepsTexts: Bool = false, cards: Set<String>? = nil, drafts: [String: [UInt8]] = [:]) {
    self.drafts = drafts
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.keepsTexts = keepsTexts
    self.cards = cards
    isWorkspace = drafts["workspace.yaml"] != nil || WorkspaceSearch.holdsWorkspace(self.root)
    var listing = Listing(root: self.root, isDeep: isWorkspace)
    isOpen = listing.open()
    isEmpty = listing.isEmpty && drafts.isEmpty
    let new = drafts.isEmpty ? [] : Set(drafts.keys).subtracting(listing.files)
    files = (listing.files + new).sorted(by: Self.precedes)
    findings = listing.findings
    directories = Dictionary(grouping: files) { path in
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }.mapValues { paths in
      paths.map { path in String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }
    }
    children = Self.children(of: directories.keys)
  }

  /// For every directory, and all that it lies in, what lies in it.
  private static func children(of directories: some Sequence<String>) -> [String: Set<String>] {
    var children: [String: Set<String>] = [:]
    for directory in directories {
      var rest = directory[...]
      while !rest.isEmpty {
        let slash = rest.lastIndex(of: "/")
        let parent = slash.map { rest[..<$0] } ?? ""
        let name = slash.map { rest[rest.index(after: $0)...] } ?? rest
        // What holds the parent is known since the first of its children.
        guard children[String(parent), default: []].insert(String(name)).inserted else { break }
        rest = parent
      }
    }
    return children
  }

  /// Whether a path comes before another by its bytes.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.withTextBytes { one in
      other.withTextBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return one.count < other.count }
        let order = memcmp(first, second, min(one.count, other.count))
        return order == 0 ? one.count < other.count : order < 0
      }
    }
  }

  /// The names of the files that lie in a directory itself, sorted.
  func names(in directory: String) -> [String] { directories[directory] ?? [] }

  /// Every directory that holds a file, sorted.
  var allDirectories: [String] { directories.keys.sorted() }

  /// The names of the directories that lie in a directory itself and hold files, sorted.
  func folders(in directory: String) -> [String] { children[directory, default: []].sorted() }

  /// The bytes of a file, or the finding that says why not.
  func bytes(of path: String) -> Result<[UInt8], UnreadableFile> {
    if !drafts.isEmpty, let draft = drafts[path] { return .success(draft) }
    let descriptor = open(root + "/" + path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(unreadable(path, "a file that cannot be opened", reason())) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(unreadable(path, "no ordinary file", "a file with text"))
    }
    let size = Int(status.st_size)
    guard size <= Self.largestFile else {
      return .failure(unreadable(path, "a file of \(size) bytes", "at most \(Self.largestFile) bytes; split it"))
    }
    var count = 0
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while count < size {
        let part = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if part < 0, errno == EINTR { continue }
        guard part > 0 else { isWhole = part == 0; break }
        count += part
      }
      filled = count
    }
    guard isWhole else { return .failure(unreadable(path, "a file that cannot be read", reason())) }
    return .success(bytes)
  }

  private func reason() -> String { "a file that may be read (" + String(cString: strerror(errno)) + ")" }

  private func unreadable(_ path: String, _ found: String, _ expected: String) -> UnreadableFile {
    UnreadableFile(
      finding: Finding(rule: "file", reach: .file, place: Place(file: path), found: found, expected: expected))
  }
}

struct UnreadableFile: Error {
  let finding: Finding
}

/// A walk through a folder that keeps to it.
private struct Listing {
  private static let deepest = 8
  private static let most = 500_000

  let root: String
  /// Whether to walk into folders.
  let isDeep: Bool
  var isEmpty = true
  var files: [String] = []
  var findings: [Finding] = []

  /// Walks through the whole folder; `false` where there is none.
  mutating func open() -> Bool {
    guard let stream = opendir(root) else {
      let (found, mend) =
        switch errno {
        case ENOENT: ("no folder \(root)", "progresscard new \(root) makes one; or correct the path")
        case ENOTDIR: ("a file at \(root)", "name the folder in which workspace.yaml lies")
        default: ("a folder that cannot be opened (\(String(cString: strerror(errno))))", "let it be read")
        }
      findings.append(
        Finding(
          rule: "file", reach: .file, place: Place(file: root), found: found, expected: "a workspace folder", mend: mend
        ))
      return false
    }
    closedir(stream)
    walk("", depth: 0)
    return true
  }

  mutating func walk(_ folder: String, depth: Int) {
    guard let stream = opendir(folder.isEmpty ? root : root + "/" + folder) else {
      report(folder, found: "a folder that cannot be opened", expected: "a folder that may be read")
      return
    }
    defer { closedir(stream) }
    var folders: [String] = []
    while let entry = readdir(stream) {
      guard let name = name(of: entry) else {
        report(folder, found: "a file whose name is not UTF-8", expected: "a name in UTF-8")
        continue
      }
      if name.hasPrefix(".") { continue }
      isEmpty = false
      // Saved copies are kept and never read: only the list of them is a file of the workspace.
      if folder == "captures", name != "captures.csv" { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      switch kind(of: entry, path) {
      case .file: files.append(path)
      case .folder where NearName.isFile(name): report(path, found: "a folder", expected: "a file of this name")
      case .folder: folders.append(path)
      case .refused: break
      }
      guard files.count <= Self.most else {
        report(folder, found: "more than \(Self.most) files", expected: "a workspace folder")
        return
      }
    }
    guard isDeep else { return }
    guard depth < Self.deepest || folders.isEmpty else {
      return report(folder, found: "folders \(depth + 1) deep", expected: "at most \(Self.deepest)")
    }
    for path in folders.sorted() { walk(path, depth: depth + 1) }
  }

  private enum Kind { case file, folder, refused }

  private mutating func kind(of entry: UnsafeMutablePointer<dirent>, _ path: String) -> Kind {
    var type = Int32(entry.pointee.d_type)
    if type == Int32(DT_UNKNOWN) {
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { return .refused }
      switch status.st_mode & S_IFMT {
      case S_IFREG: type = Int32(DT_REG)
      case S_IFDIR: type = Int32(DT_DIR)
      case S_IFLNK: type = Int32(DT_LNK)
      default: type = Int32(DT_FIFO)
      }
    }
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return link(path)
    default:
      report(path, found: "no ordinary file", expected: "a file with text")
      return .refused
    }
  }

  /// A link is followed to a file within the folder only.
  private mutating func link(_ path: String) -> Kind {
    guard let base = RealPlace.existing(root), let target = RealPlace.existing(root + "/" + path) else {
      report(path, found: "a link that leads nowhere", expected: "a file")
      return .refused
    }
    var status = stat()
    guard target.hasPrefix(base + "/"), stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      report(
        path, found: "a link that leads out of the folder or to a folder", expected: "a file within the workspace",
        mend: "copy the file here")
      return .refused
    }
    return .file
  }

  private func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
        String(validatingCString: $0)
      }
    }
  }

  private mutating func report(_ path: String, found: String, expected: String, mend: String? = nil) {
    let place = Place(file: path.isEmpty ? "." : path)
    findings.append(
      Finding(rule: "file", reach: .file, place: place, found: found, expected: expected, mend: mend))
  }
}
