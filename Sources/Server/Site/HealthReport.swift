/// How the server is, in plain words: what `/health` answers, and what the admin site's first page says. It names no person.
struct HealthReport: Sendable, Hashable, Encodable {
  /// `unfit` where nothing can be signed here now; a `warning` is for people to look at and takes no server away.
  enum Status: String, Sendable, Encodable { case ok, warning, unfit }
  /// Whether counts and log are what the signatures say.
  enum Counts: String, Sendable, Encodable { case ok, alarm }
  enum Writer: String, Sendable, Encodable { case ok, full, stopped }
  enum Outbox: String, Sendable, Encodable { case ok, waiting }
  enum Mail: String, Sendable, Encodable { case ok, refused }
  /// `unpublished` where names are held of a petition that is published no longer: nobody is told for how long.
  enum Erasure: String, Sendable, Encodable { case ok, overdue, unpublished }
  /// `newer` where the folder was published with other petitions than the server asks for.
  enum Site: String, Sendable, Encodable { case ok, newer }
  enum Disk: String, Sendable, Encodable { case ok, low }

  let status: Status
  let counts: Counts
  let writer: Writer
  let outbox: Outbox
  let mail: Mail
  let erasure: Erasure
  let site: Site
  /// Nil where the database is not on this machine's disk.
  let disk: Disk?

  init(counts: Counts, writer: Writer, outbox: Outbox, mail: Mail, erasure: Erasure, site: Site, disk: Disk?) {
    self.counts = counts
    self.writer = writer
    self.outbox = outbox
    self.mail = mail
    self.erasure = erasure
    self.site = site
    self.disk = disk
    let isWell = counts == .ok && outbox == .ok && mail == .ok && erasure == .ok && site == .ok && disk != .low
    status = writer != .ok ? .unfit : isWell ? .ok : .warning
  }

  /// What people should look at; nothing where all is well.
  var sentences: [String] {
    var sentences: [String] = []
    if counts == .alarm { sentences.append("Counts or log are not what the signatures say.") }
    switch writer {
    case .ok: break
    case .full: sentences.append("More waits to be stored than the server can take: people are asked to come again.")
    case .stopped: sentences.append("Nothing can be stored: look at the database and its disk.")
    }
    if outbox == .waiting {
      sentences.append("The oldest mail has been waiting for more than an hour: look at the mail server.")
    }
    if mail == .refused {
      sentences.append("Mails of the last day were refused for good: look at the mail server’s answers.")
    }
    switch erasure {
    case .ok: break
    case .overdue:
      sentences.append("Names are kept longer than people were told: run “progresscard petition erase”.")
    case .unpublished:
      sentences.append(
        "Names are kept of petitions that are published no longer: “progresscard petition counts” says which, “progresscard petition erase” erases them."
      )
    }
    if site == .newer {
      sentences.append("The site was published with other petitions since the server started: start it again.")
    }
    if disk == .low {
      sentences.append("Less than 512 MiB are free on the disk of the database.")
    }
    return sentences
  }
}
