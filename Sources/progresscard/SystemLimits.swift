import Foundation

/// What the system allows one program.
///
/// Below the least nothing can be promised: libraries end a program that gets no file, and wait for ever for a thread that
/// was never made.
enum SystemLimits {
  private static let fewestFiles: rlim_t = 256, wantedFiles: rlim_t = 65_536
  private static let leastMegabytes: rlim_t = 512

  /// Takes as many open files as the user may have, up to what is wanted.
  ///
  /// - Throws: where there are too few of them, or there is too little memory.
  static func meet() throws(Failure) {
    if var files = limit(number(RLIMIT_NOFILE)) {
      if files.rlim_cur < wantedFiles {
        files.rlim_cur = min(wantedFiles, files.rlim_max)
        _ = setrlimit(number(RLIMIT_NOFILE), &files)
      }
      if files.rlim_cur < fewestFiles {
        throw Failure(
          "The system allows only \(files.rlim_cur) open files, and \(fewestFiles) are needed: raise it (ulimit -n 1024)."
        )
      }
    }
    if let memory = limit(number(RLIMIT_AS)), memory.rlim_cur < leastMegabytes << 20 {
      throw Failure(
        "The system allows only \(memory.rlim_cur >> 20) MB of memory, and \(leastMegabytes) are needed: raise it (ulimit -v unlimited)."
      )
    }
  }

  private static func limit(_ resource: Int32) -> rlimit? {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? limit : nil
  }

  #if !canImport(Darwin)
    private static func number(_ resource: __rlimit_resource) -> Int32 { Int32(resource.rawValue) }
  #else
    private static func number(_ resource: Int32) -> Int32 { resource }
  #endif
}
