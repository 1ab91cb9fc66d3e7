import Foundation

extension Error {
  /// Why a file could not be read or written, as the end of a sentence: `: Permission denied.`, or `.` where the system is silent.
  public var reason: String {
    let error = self as NSError
    // What lies below is a `POSIXError`, which on Linux is no `NSError` before it is made one.
    let cause = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError } ?? error
    if cause.domain == NSPOSIXErrorDomain { return ": " + String(cString: strerror(Int32(cause.code))) + "." }
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return ": there is no such file."
    case .fileReadNoPermission, .fileWriteNoPermission: return ": the system does not allow it."
    default: return "."
    }
  }
}
