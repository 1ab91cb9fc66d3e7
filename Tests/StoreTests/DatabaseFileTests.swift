import Foundation
import Store
import Testing

@Suite struct `Files of databases` {
  @Test func `a folder that may not be read is no missing database`() {
    #expect(DatabaseFile.absence(of: "/x/y.sqlite") { _ in EACCES }?.contains("may not read a folder") == true)
    #expect(DatabaseFile.absence(of: "/x/y.sqlite") { _ in ENOENT } == "There is no database /x/y.sqlite.")
    #expect(DatabaseFile.absence(of: "/") == nil)
  }
}
