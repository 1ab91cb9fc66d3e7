import Foundation

extension Error {
  /// Why a file could not be read or written, as the end of a sentence: `: Permission denied.`, or `.` where the system is silent.
  var reason: String {
    let error = self as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if cause.domain == NSPOSIXErrorDomain { return ": " + String(cString: strerror(Int32(cause.code))) + "." }
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return ": there is no such file."
    case .fileReadNoPermission, .fileWriteNoPermission: return ": the system does not allow it."
    default: return "."
    }
  }
}
