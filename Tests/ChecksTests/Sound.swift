import Cards
import Mutants
import Testing
import Workspace

@testable import Checks

/// A workspace in which no rule finds anything; tests change one thing.
enum Sound {
  static let card = "editions/e1/BE/card.yaml"
  static let framework = "frameworks/plain.yaml"

  static let files: WorkspaceFiles = {
    var files = texts
    files[bytes: "editions/e1/BE/images/one.png"] = png
    return files
  }()

  /// One grey pixel.
  private static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
    0, 0, 0,
    0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF,
    0xA4,
    0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  private static let texts = WorkspaceFiles(texts: [
    "workspace.yaml": """
    title: Plain cards
    publisher: {name: Plain people}
    languages: [en, fr]
    licence: {id: CC-BY-4.0}

    """,
    "sources.json": """
    [{"id": "law", "title": "A law", "issued": {"date-parts": [[2008, 5]]}, "accessed": {"date-parts": [[2009]]}},
     {"id": "report", "title": "A report"}]

    """,
    "sources.yaml": "law: {by: state}\nreport: {by: ngo}\n",
    "series.yaml": """
    series:
      - {id: victims, name: Victims, unit: people, about: victims}
      - {id: share, name: Share, unit: percent, about: children}
    forms:
      - {id: travel, name: In travel}

    """,
    "channels.csv": "country,name,number\nBE,Helpline,116000\n",
    "campaign.yaml": """
    id: plain
    title: {en: A promise, fr: Une promesse}
    summary: Words.
    controller: {name: Plain people, address: A street, email: a@example.org}
    privacy: {en: Little., fr: Peu.}
    consents:
      sign: {en: I sign., fr: Je signe.}
      show-name: {en: Show my name., fr: Montrez mon nom.}
      news: {en: Write to me., fr: Écrivez-moi.}
    other-help: Talk about it.
    goal: 100
    opens: 2010-01-01
    closes: 2011-06-30

    """,
    "campaign/handovers.csv": "id,country,date,as-of,online,paper\nfirst,BE,2010-06-20,2010-06-15,10,0\n",
    "campaign/replies.csv": "id,country,edition,demand,date,answer\nfirst,BE,e1,now,2010-07-01,promised\n",
    "law/plain.yaml": """
    title: A law of 2005
    country: BE
    in-force: 2005-06
    questions:
      - {id: used, question: Is it used?, answer: "It is [@law]."}

    """,
    "law/plain.csv": """
    year,level,stage,outcome,low,high,suspended,children,months
    2009,first-instance,final,convicted,,,,12,20

    """,
    "treaties/instruments.yaml": """
    instruments:
      - {id: crc, short: CRC, title: A convention, adopted: 1989-11-20, in-force: 1990-09-02}

    """,
    "treaties/status.csv": "party,instrument,signed,bound,how\nBE,crc,1990-01-26,1991-12-16,ratification\n",
    framework: """
    title: Plain framework
    scale:
      - {id: red, label: Red, symbol: ✕, colour: "#a4271c", meaning: Bad., points: 0}
      - {id: yellow, label: Yellow, symbol: "~", colour: "#f0b429", meaning: Fair., points: 1}
      - {id: green, label: Green, symbol: ✓, colour: "#1f5f8b", meaning: Good., points: 2}
    star: {symbol: ★, label: Work by NGOs, meaning: NGOs do this.}
    goals:
      - id: care
        name: Care
        indicators:
          - number: 1.1
            name: Shelter
            conditions:
              - {id: there, need: required, text: There is a shelter}
              - {id: free, need: required, text: It is free}
              - {id: open, need: ideal, text: It is open to all}
            criteria:
              - {grade: green, when: {all: [required, ideal]}}
              - {grade: yellow, when: {any: [there, free]}}
              - {grade: red, otherwise: true}
          - number: 1.2
            name: Helpline
    categories:
      - {id: low, label: Low, definition: Few., symbol: ▽, colour: "#a4271c"}
      - {id: high, label: High, definition: Many., symbol: △, colour: "#1f5f8b"}

    """,
    "editions/e1/edition.yaml": """
    title: First
    as-of: 2010-06
    framework: plain

    """,
    "pages/imprint.en.md": "---\ntitle: Imprint\n---\n\nWords [@report].\n",
    "editions/e1/overview.csv": "country,category,position\nLU,high,1\n",
    card: """
    indicators:
      1.1:
        conditions:
          there: {is: met, by: [state]}
          free: {is: unmet}
        grade: yellow
        sources: [law]

    """,
    "editions/e1/BE/care.en.md": "# Care\n\nWords [@law].\n",
    "editions/e1/BE/statistics.csv": "series,period,form,value,low,high\nvictims,2007,travel,5,3,9\n",
    "editions/e1/BE/gaps.csv": "subject,kind,asked,answered\nCases,refused,2009,2010\n",
    "editions/e1/BE/actions.yaml": "calls:\n  - {id: more, indicators: [1.1], text: Do more.}\n",
    "editions/e1/BE/petition.yaml": "title: Act\ndemands:\n  - {id: now, text: Act now., calls: [more]}\n",
    "editions/e1/BE/images.yaml": """
    images:
      - id: at-school
        file: one.png
        text: Pupils of a school, seen from behind
        depicts: children
        consent: {by: with-guardians, date: 2010-01-04, kept: the office}

    """,
    "editions/e1/BE/reply.en.md": "---\nstatus: received\nasked: 2010-01\ndate: 2010-05\n---\nThanks.\n",
  ])
}

extension WorkspaceFiles {
  /// What the checks find, a line each. The files themselves must be readable.
  func checked() throws -> [String] { try review().findings.map(\.line) }

  func without(_ path: String) -> WorkspaceFiles {
    var files = self
    files[bytes: path] = nil
    return files
  }

  func review(advice: Bool = true) throws -> Review {
    try inFolder { folder in
      let reading = WorkspaceReader.read(folder)
      #expect(reading.findings.map(\.line) == [])
      return Review(of: try #require(reading.dossier), advice: advice)
    }
  }
}

extension WorkspaceFiles {
  /// What is found in files of which some cannot be read whole, by reading first.
  func foundInBroken() throws -> (reading: [Finding], checks: [Finding]) {
    try inFolder { folder in
      let reading = WorkspaceReader.read(folder)
      return (reading.findings, Review(of: try #require(reading.dossier)).findings)
    }
  }
}

extension Finding {
  /// Place, severity unless it is an error, rule, found, expected, mend.
  var line: String {
    let severity = severity == .error ? "" : severity.rawValue + " "
    return "\(place) \(severity)\(rule): found \(found); expected \(expected)" + (mend.map { "; try \($0)" } ?? "")
  }
}

/// Expects the findings of the sound workspace with one text replaced by another.
func expectFindings(
  _ old: String, _ new: String, in path: String = Sound.card, _ findings: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let files = Sound.files.replacing(old, by: new, in: path)
  #expect(files.files[path] != Sound.files.files[path], "nothing was replaced", sourceLocation: sourceLocation)
  let found = try files.checked()
  #expect(found == findings, sourceLocation: sourceLocation)
}
