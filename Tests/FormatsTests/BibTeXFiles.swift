import Mutants
import Testing

@testable import Formats

@Suite struct BibTeXFiles {
  private func parse(_ text: String) -> Reading<[BibTeXEntry]> { BibTeX.parse(Array(text.utf8)) }

  @Test func `entries, macros, joins and comments are read with their lines`() {
    let reading = parse(
      """
      Written by hand, mail to me@example.org
      @STRING(min = "Ministry of Justice")
      @comment{@book{not, title = {x}}}
      @preamble{"\\newcommand{\\x}{y}"}
      @Report{plan:2008,
        title = {A {Plan} for
          all},
        Institution = min # { of } # "Belgium",
        year = 2008, month = jul # {},
      }
      @book(next, title = "A \\"{o} {"quoted"} one")
      """)
    #expect(reading.problems == [])
    let entries = reading.value ?? []
    #expect(entries.map(\.key) == ["plan:2008", "next"])
    #expect(entries.map(\.type) == ["report", "book"])
    #expect(entries.map(\.line) == [5, 11])
    #expect(entries.first?.fields.map(\.name) == ["title", "institution", "year", "month"])
    #expect(entries.first?.fields.map(\.value) == ["A {Plan} for all", "Ministry of Justice of Belgium", "2008", "7"])
    #expect(entries.first?.fields.map(\.line) == [6, 8, 9, 9])
  }

  @Test func `what is wrong is told with its line, and the entries beside it are read`() {
    let reading = parse(
      """
      @book{a, title = {never closed
      @book{b, title = {Good}}
      @book{c, title {x}}
      @book{d, title = nobody}
      @book{e, title = {x}, title = {y}}
      @book{b, title = {z}}
      @book{, title = {z}}
      """)
    #expect(reading.value?.map(\.key) == ["b", "d", "e"])
    #expect(
      reading.problems.map(\.description) == [
        "line 1, column 1: found a brace that is not closed; expected } for the { here",
        "line 3, column 1: found \"{x}} @book{d, title = nobody} @book{e, t…\"; expected =",
        "line 4, column 1: found the macro nobody, which no @string names; expected a value in { } or \" \"",
        "line 5, column 1: found the field title a second time; expected each field once",
        "line 6, column 1: found the key b a second time; expected a key of its own (the first is at line 2)",
        "line 7, column 1: found an entry without key; expected @book{key, …}",
      ])
  }

  @Test(arguments: [
    (#"Les {\'e}l\`eves"#, "Les élèves"),
    (#"Stra\ss e, \"Uber, \c{c}a, \v{S}koda, \i, na\"{\i}ve"#, "Straße, Über, ça, Škoda, ı, naïve"),
    (#"{\O}resund \& S\o n 1--9 --- ``so''"#, "Øresund & Søn 1–9 — “so”"),
    (#"\emph{Who} \textbf{cares}? \url{a}"#, "Who cares? a"),
    (#"A~b {C}D $x$ \% \_"#, "A\u{A0}b CD x % _"), (#"\'{}e \'"#, "e"),
    (#"Ko\'zluk \.{Z} \u{g} \H{o} \r a"#, "Koźluk Ż ğ ő å"),
  ]) func `LaTeX becomes letters`(_ latex: String, _ text: String) {
    #expect(LaTeXText(latex).text == text)
    #expect(LaTeXText(latex).unknown == [])
  }

  @Test func `commands that nobody knows are told, and what they are given stays`() {
    let text = LaTeXText(#"A \foo{b} \bar c"#)
    #expect(text.text == "A b c")
    #expect(text.unknown == ["\\foo", "\\bar"])
  }

  @Test func `random text neither traps nor hangs, nor do macros of macros grow`() {
    var random = Seeded(11)
    let pieces = [
      "@", "{", "}", "book", "a", ",", "=", "\"", "#", "\\", "\n", "string", "comment", "é", "(", ")", "1", " ", "\\'",
    ]
    for _ in 0..<3_000 {
      let text = (0..<40).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      _ = parse(text)
      _ = LaTeXText(text)
    }
    let bomb =
      "@string{a0 = {aaaaaaaaaaaaaaaa}}\n" + (1..<60).map { "@string{a\($0) = a\($0 - 1) # a\($0 - 1)}\n" }.joined()
    #expect(!parse(bomb).problems.isEmpty)
    #expect(parse(String(repeating: "@a{b,c={", count: 20_000)).problems.count <= 101)
  }
}
