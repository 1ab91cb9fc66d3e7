import Testing
import Workspace

/// Tables that become values.csv: picks, filters, shapes of tables, two rows about the same.
@Suite struct ImportedValues {
  private let workspace: ImportWorkspace

  init() throws { workspace = try ImportWorkspace() }

  private static let long = """
    edition: {value: "2025"}
    country: country
    writes:
      - to: values
        indicator: question
        value: {column: answer, case: ignore, map: {yes: "yes", no: "no", some: partly, n/a: no-data}}

    """

  @Test func `a long table becomes values, in the framework's order, and every other row has its reason`() throws {
    let plan = try workspace.plan(
      Self.long,
      """
      country,question,answer
      FR,L2,No
      BE,L2,n/a
      BE,L1,YES
      ZZ,L1,yes
      BE,L9,yes
      NO,L1,perhap
      NO,L2,

      """)
    #expect(
      plan.text("editions/2025/values.csv")
        == "country,indicator,value,status\nBE,L1,yes,\nBE,L2,,no-data\nFR,L2,no,\n")
    #expect(
      plan.reasons == [
        "5: unknown in country: “ZZ”, which is no country",
        "6: the indicator “L9”, which the framework f does not have → L1", "7: unknown in value: “perhap”",
        "8: nothing in value",
      ])
    #expect(plan.report.files.map(\.used) == [3])
    #expect(plan.report.files.map(\.unused) == [4])
  }

  @Test(arguments: [";", "\t"])
  func `the separator is seen, marks and quoted line ends are read`(separator: String) throws {
    let table = "\u{FEFF}country;question;answer\r\nBE;\"L1\";\"yes\n\"\r\n".replacing(";", with: separator)
    let plan = try workspace.plan(Self.long, table)
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nBE,L1,yes\n")
    #expect(plan.report.files[0].separator == (separator == ";" ? "semicolon" : "tab"))
  }

  @Test func `a wide table is unfolded, and cells are counted`() throws {
    let plan = try workspace.plan(
      """
      unfold: {except: [iso3, name], name: indicator, value: score}
      edition: {value: "2025"}
      country: iso3
      writes:
        - to: values
          indicator: indicator
          value: {column: score, keep: true, map: {..: no-data}}

      """, "iso3,name,L1,L2\nBEL,Belgium,1,0.5\nnor,Norway,..,\n")
    #expect(
      plan.text("editions/2025/values.csv")
        == "country,indicator,value,status\nBE,L1,1,\nBE,L2,0.5,\nNO,L1,,no-data\n")
    #expect(plan.report.countsCells)
    #expect(plan.report.files.map(\.rows) == [4])
    #expect(plan.report.reasons.map(\.details) == [["L2"]])
  }

  @Test func `a unit that a map names keeps the name of the table`() throws {
    for (key, cells) in [("country", "as: name, "), ("unit", "")] {
      let plan = try workspace.plan(
        """
        edition: {value: "2025"}
        \(key): {column: c, \(cells)strip: "*", map: {Abkhazia: abkhazia}}
        writes: [{to: values, indicator: {value: P1}, value: v}]

        """, "c,v\nAbkhazia *,1\n,2\n")
      #expect(plan.text("editions/2025/groups.csv") == "country,name\nabkhazia,Abkhazia\n")
      #expect(plan.reasons == ["3: nothing in \(key)"])
    }
  }

  @Test func `years and indicators in the names of columns are taken apart, and editions are made`() throws {
    try workspace.apply(
      """
      unfold: {except: [m49], name: [year, indicator], split: _, value: score}
      edition: year
      new-edition: {title: "Edition {edition}", as-of: "{edition}-06-30", framework: f}
      country: {column: m49, as: m49}
      writes: [{to: values, indicator: indicator, value: score}]

      """, "m49,2023_P1,2024_P1\n56,3.5,4\n008,1,-2e3\n")
    #expect(try workspace.read("editions/2023/values.csv") == "country,indicator,value\nAL,P1,1\nBE,P1,3.5\n")
    #expect(
      try workspace.read("editions/2024/edition.yaml") == "title: Edition 2024\nas-of: 2024-06-30\nframework: f\n")
  }

  @Test
  func `names of countries are found in a stated language, exceptions by a map, units that are none are declared`()
    throws
  {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: {column: pays, as: name, in: fr, map: {Le Nord: north, Monde: leave-out}}
      writes: [{to: values, indicator: {value: L1}, value: v}]

      """, "pays,v\nCOTE D'IVOIRE,yes\nBelgique,no\nLe Nord,yes\nMonde,yes\nBelgiqu,yes\n")
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nBE,L1,no\nCI,L1,yes\nnorth,L1,yes\n")
    #expect(plan.text("editions/2025/groups.csv") == "country,name\nnorth,Le Nord\n")
    #expect(
      plan.reasons == [
        "6: unknown in country: “Belgiqu”, which is no country → Belgique",
        "5: left out by the map: “Monde” in country",
      ])
  }

  @Test func `an edition's own names count, in each of its languages, and are what a misspelt one may mean`() throws {
    try workspace.write(
      "title: E\nas-of: 2025-12-31\nframework: f\nnames: {XA: {en: Aldoria, fr: Aldorie}, XB: The Isles}\n",
      to: "editions/2025/edition.yaml")
    let mapping = { (edition: String) in
      """
      edition: {value: "\(edition)"}
      new-edition: {framework: f, title: New, as-of: 2026-12-31}
      country: {column: c, as: name}
      writes: [{to: values, indicator: {value: L1}, value: {value: "yes"}}]

      """
    }
    let plan = try workspace.plan(mapping("2025"), "c\nALDORIE\nThe isles\nBelgium\nAldora\n")
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nBE,L1,yes\nXA,L1,yes\nXB,L1,yes\n")
    #expect(plan.reasons == ["5: unknown in country: “Aldora”, which is no country → Aldoria"])
    // A new edition has no names yet: those of the others are taken.
    let new = try workspace.plan(mapping("2026"), "c\nAldoria\n")
    #expect(new.text("editions/2026/values.csv") == "country,indicator,value\nXA,L1,yes\n")
  }

  @Test func `a name that several countries go by is refused, and they are named with their codes`() throws {
    let mapping = { (map: String) in
      """
      edition: {value: "2025"}
      country: {column: c, as: name\(map)}
      writes: [{to: values, indicator: {value: L1}, value: {value: "yes"}}]

      """
    }
    let table = "c\nCongo\nKorea\nGuinea\n"
    let plan = try workspace.plan(mapping(""), table)
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nGN,L1,yes\n")
    #expect(
      plan.reasons == [
        "2: unknown in country: “Congo”, which may be CD (Congo - Kinshasa) or CG (Congo - Brazzaville) → a map with the code that is meant: map: {Congo: CODE}",
        "3: unknown in country: “Korea”, which may be KP (North Korea) or KR (South Korea) → a map with the code that is meant: map: {Korea: CODE}",
      ])
    let mapped = try workspace.plan(mapping(", map: {Congo: CG, Korea: KR}"), table)
    #expect(mapped.text("editions/2025/values.csv") == "country,indicator,value\nCG,L1,yes\nGN,L1,yes\nKR,L1,yes\n")
  }

  @Test func `letters where numbers of M49 are asked for are told`() throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: {column: c, as: m49, map: {Kosovo: XK}}
      writes: [{to: values, indicator: {value: L1}, value: {value: "yes"}}]

      """, "c\n056\nNO\nKosovo\n")
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nBE,L1,yes\nXK,L1,yes\n")
    #expect(plan.reasons == ["3: unknown in country: “NO”, which is no number of M49 → as: code"])
  }

  @Test func `what numbers are divided by is above zero, and what is counted not below`() throws {
    let values = try workspace.plan(
      "edition: {value: \"2025\"}\ncountry: c\nwrites: [{to: values, indicator: i, value: v}]\n",
      "c,i,v\nBE,Children,0\nNO,Children,-5\nFR,Children,7\nFR,P1,-2\n")
    #expect(values.text("editions/2025/values.csv") == "country,indicator,value\nFR,P1,-2\nFR,Children,7\n")
    let mend = " for Children, by which P1 is divided: it must be above 0 → leave the row out, or mend the table"
    #expect(values.reasons == ["2: “0”" + mend, "3: “-5”" + mend])
    let counts = try workspace.plan(
      """
      edition: {value: "2025"}
      country: c
      writes: [{to: statistics, series: {value: calls}, period: {value: "2024"}, value: v}]

      """, "c,v\nBE,-1\nNO,0\n")
    #expect(counts.text("editions/2025/NO/statistics.csv") == "series,period,value\ncalls,2024,0\n")
    #expect(counts.text("editions/2025/BE/statistics.csv") == nil)
    #expect(counts.reasons == ["2: “-1” for the series calls, which counts and cannot be negative"])
  }

  @Test func `a number that is too large or too precise is told with the limit`() throws {
    let long = String(repeating: "3", count: 31)
    let values = try workspace.plan(
      """
      edition: {value: "2025"}
      country: c
      writes: [{to: values, indicator: {value: P1}, value: {column: v, number: {thousands: comma}}}]

      """, "c;v\nBE;123,456,789,012,345,678\nNO;0.\(long)\nFR;1e100\nDE;abc\n")
    #expect(
      values.reasons == [
        "2: unknown in value: “123,456,789,012,345,678”, which is too large: at most 17 digits before the point",
        "3: unknown in value: “0.\(long)”, which is too precise: at most 30 decimals",
        "4: unknown in value: “1e100”, which is too large: an exponent of at most 2 digits",
        "5: unknown in value: “abc”, which is no number",
      ])
    let counts = try workspace.plan(
      """
      edition: {value: "2025"}
      country: c
      writes: [{to: statistics, series: {value: calls}, period: {value: "2024"}, value: v}]

      """, "c,v\nBE,1234567890123456\nNO,0.1234567\n")
    #expect(
      counts.reasons == [
        "2: “1234567890123456” in value, which is too large: at most 15 digits",
        "3: “0.1234567” in value, which is too precise: at most 6 decimals → round: 6",
      ])
  }

  @Test func `several units of a country get codes and names`() throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      unit: {columns: [country, agency], join: "-", name: agency}
      writes: [{to: values, indicator: {value: L1}, value: v}]

      """, "country,agency,v\nUS,Agency for Aid,yes\nUS,MCC,no\n,World Bank,yes\n")
    #expect(
      plan.text("editions/2025/groups.csv")
        == "country,name\nUS-MCC,MCC\nus-agency-for-aid,Agency for Aid\nworld-bank,World Bank\n")
    #expect(plan.report.files[0].unused == 0)
  }

  @Test(arguments: [
    ("number: {decimal: comma, thousands: point}", "1.234,5", "1234.5"),
    ("number: {thousands: space}", "12 345", "12345"), ("number: {percent: true}", "12.5 %", "12.5"),
    ("number: {factors: {million: 1000000}}, strip: $", "$1.5 Million", "1500000"),
    ("number: {factors: {million: 1000000, hundred million: 100000000}}", "3 hundred million", "300000000"),
    ("number: {factors: {on: 7, hundred million: 100000000, million: 1000000}}", "3 million", "3000000"),
    ("times: 100", "0.075", "7.5"),
    ("round: 1", "2.25", "2.3"), ("strip: \"*†\"", "7*†", "7"), ("before: \" (\"", "7 (est.)", "7"),
    ("replace: {\"(est.)\": \"\", \"~\": \"\"}", "~7 (est.)", "7"),
    ("after: \"of \"", "Score of 7", "7"),
    ("number: {thousands: comma}", "1,23", nil), ("number: {}", "\u{2212}3", "-3"),
    ("bands: [{is: \"1\"}, {from: 5, is: \"2\"}]", "4.99", "1"),
    ("bands: [{is: \"1\"}, {from: 5, is: \"2\"}]", "5", "2"), ("bands: [{from: 5, is: \"2\"}]", "4", nil),
    ("number: {decimal: comma}, keep: true", "1,5", "1.5"), ("number: {decimal: comma}, keep: true", "1.5", nil),
    ("number: {decimal: comma}", "1,5E+01", "15"),
    ("number: {}", "1.2e-3", "0.0012"), ("number: {}", "1e40", "1e40"),
  ])
  func `numbers are read as they are written`(options: String, text: String, value: String?) throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: country
      writes: [{to: values, indicator: {value: P1}, value: {column: v, \(options)}}]

      """, "country;v\nBE;\(text)\n")
    let row = value.map { "BE,P1,\($0)\n" } ?? ""
    #expect((plan.text("editions/2025/values.csv") ?? "country,indicator,value\n") == "country,indicator,value\n" + row)
  }

  private func combined(_ options: String) throws -> (values: String?, reasons: [String]) {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: country
      writes: [{to: values, \(options), indicator: {value: P1}, value: {column: v, keep: true, map: {nd: no-data}}}]

      """, "country,stage,v\nBE,draft,1\nBE,review,2\nBE,final,4\nBE,final,nd\n")
    let last = plan.text("editions/2025/values.csv")?.split(separator: "\n").dropFirst().joined(separator: "|")
    return (last, plan.reasons)
  }

  @Test func `rows about the same are refused, or combined as the mapping says`() throws {
    #expect(try combined("combine: refuse").values == nil)
    #expect(try combined("combine: first").values == "BE,P1,1")
    #expect(try combined("combine: last").values == "BE,P1,,no-data")
    #expect(try combined("combine: sum").values == "BE,P1,7")
    #expect(try combined("combine: max").values == "BE,P1,4")
    let mean = try combined("combine: mean, only: {stage: [review, final]}")
    #expect(mean.values == "BE,P1,3")
    #expect(
      mean.reasons == ["5: “no-data” beside numbers that are combined", "2: set aside: stage is “draft”"])
    #expect(
      try combined("prefer: {column: stage, order: [review, final]}").reasons == [
        "4,5: another row is preferred", "2: “draft” is not in the order of prefer",
      ])
    #expect(try combined("prefer: {order: [\"4\", \"2\"]}").values == "BE,P1,4")
  }

  /// BE: (1 · 1 + 2 · 2 + 0 · 8) / 3 = 5 / 3; FR has one row, which is as it is; PE has none that counts.
  @Test func `rows count by their weight, and one without is reported`() throws {
    func plan(_ weight: String) throws -> ImportPlan {
      try workspace.plan(
        """
        edition: {value: "2025"}
        country: c
        writes: [{to: values, combine: mean, weight: \(weight), indicator: {value: P1}, value: v}]

        """, "c,stage,n,v\nBE,first,10,1\nBE,second,20,2\nBE,draft,0,8\nBE,other,-1,9\nFR,second,5,3\nPE,draft,0,4\n")
    }
    let mapped = try plan("{column: stage, map: {first: 1, second: 2, draft: 0}}")
    let values = "country,indicator,value\nBE,P1,1.666666666667\nFR,P1,3\n"
    #expect(mapped.text("editions/2025/values.csv") == values)
    #expect(
      mapped.reasons == [
        "5: unknown in weight: “other”", "7: weighs 0, and so do all rows about the same",
      ])
    let numbers = try plan("n")
    #expect(numbers.text("editions/2025/values.csv") == values)
    #expect(numbers.reasons.first == "5: “-1” in weight, which is no number of 0 or more")
    #expect(numbers.report.files.map(\.used) == [4])
  }

  @Test func `weights that cannot be are told with their lines`() throws {
    let found = try workspace.refusal(
      """
      edition: {value: "2025"}
      country: c
      writes:
        - {to: values, combine: sum, indicator: {value: P1}, value: v, weight: w}
        - to: values
          combine: mean
          indicator: {value: P1}
          value: v
          weight:
            column: w
            map:
              first: two
              second: -1
              third: leave-out

      """, "c,v,w\nBE,1,1\n")
    #expect(
      found == [
        "mapping.yaml:4 weight with combine: sum → combine: mean", "mapping.yaml:12 the weight “two”",
        "mapping.yaml:13 the weight “-1”",
      ])
  }

  @Test func `two rules that say different things of the same are reported, and nothing is written`() throws {
    let mapping = """
      edition: {value: "2025"}
      country: c
      writes:
        - {to: values, only: {s: a}, indicator: {value: P1}, value: v}
        - {to: values, only: {s: b}, indicator: {value: P1}, value: v}

      """
    let plan = try workspace.plan(mapping, "c,s,v\nBE,a,1\nBE,b,2\nFR,a,3\nFR,b,3\nNO,b,4\n", replaces: true)
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nFR,P1,3\nNO,P1,4\n")
    #expect(plan.conflicts.isEmpty)
    #expect(plan.reasons.contains("2,3: two rules of the mapping say different things of the same"))
    #expect(plan.report.reasons.flatMap(\.details).contains("line 3") && plan.report.files.map(\.used) == [3])
  }

  @Test func `values that the mapping names and no row has are told with the nearest`() throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: c
      only: {stage: [Final, review]}
      skip: {c: ""}
      writes:
        - {to: values, prefer: {column: stage, order: [final, reveiw]}, indicator: {value: P1}, value: v}

      """, "c,stage,v\nBE,final,1\nBE,review,2\n,x,2\n")
    #expect(
      plan.report.remarks.map { "\($0.place.line) \($0.found) → \($0.mend ?? "")" } == [
        "3 “Final” in stage, which no row has → final", "6 “reveiw” in stage, which no row has → review",
      ])
  }

  @Test func `a new edition takes its framework from its name, and one without a date is refused with its rows`() throws
  {
    try workspace.write(workspace.read("frameworks/f.yaml"), to: "frameworks/f2019.yaml")
    let plan = try workspace.plan(
      """
      edition: year
      new-edition: {title: "E {edition}", as-of: "{edition}", framework: "f{edition}"}
      country: c
      writes: [{to: values, indicator: {value: P1}, value: v}]

      """, "c,year,v\nBE,2019,1\nBE,2020,2\nBE,2019-2020,3\n")
    #expect(plan.text("editions/2019/edition.yaml")?.contains("framework: f2019\n") == true)
    #expect(
      plan.reasons == [
        "3: the new edition 2020, whose framework “f2020” is not there → f2019",
        "4: the new edition 2019-2020, whose framework “f2019-2020” is not there",
      ])
    let dates = try workspace.plan(
      """
      edition: year
      new-edition: {title: T, as-of: "{edition}", framework: f}
      country: c
      writes: [{to: values, indicator: {value: P1}, value: v}]

      """, "c,year,v\nBE,2019-2020,3\n")
    #expect(dates.conflicts.isEmpty)
    #expect(
      dates.reasons == [
        "2: the new edition 2019-2020, as of “2019-2020”, which is no date → as-of in new-edition as a date such as "
          + "2010-06-30, or an edition that is there"
      ])
  }

  @Test func `columns between vertical bars are seen, and numbers of M49 with decimals`() throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: {column: c, as: m49}
      writes: [{to: values, indicator: {value: P1}, value: v}]

      """, "c|v|n\n56.0|1|a, b\n")
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nBE,P1,1\n")
    #expect(plan.report.files[0].separator == "pipe")
  }

  @Test func `words that are to be summed are told so`() throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: country
      writes: [{to: values, combine: sum, indicator: {value: L1}, value: v}]

      """, "country,v\nBE,yes\nBE,no\n")
    #expect(plan.text("editions/2025/values.csv") == nil)
    #expect(
      plan.reasons == [
        "2,3: combine: sum counts numbers, and no row about the same has one; say combine: first or last, or state an "
          + "order under prefer"
      ])
  }

  @Test func `rows that say the same count once`() throws {
    let plan = try workspace.plan(Self.long, "country,question,answer\nBE,L1,yes\nBE,L1,Yes\n")
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nBE,L1,yes\n")
    #expect(plan.report.files[0].unused == 0)
    #expect(plan.report.reasons.map(\.isPartial) == [true])
  }

  @Test func `a number between the levels of a scale is told with its rows, and not written`() throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: c
      writes: [{to: values, combine: mean, indicator: i, value: v}]

      """, "c,i,v\nBE,L1,0.5\nBE,L1,1\nFR,L1,1\nFR,L1,1\nBE,P1,3\nBE,P1,4\n")
    #expect(plan.text("editions/2025/values.csv") == "country,indicator,value\nBE,P1,3.5\nFR,L1,1\n")
    #expect(
      plan.reasons == [
        "2,3: combine: mean gives “0.75” for L1, which is no level of its scale → combine: first, last, min or max; or an "
          + "indicator with a measure, which takes any number"
      ])
    #expect(plan.report.files.map(\.used) == [4])
  }

  @Test func `several indicators in one cell are none, but for a call`() throws {
    let plan = try workspace.plan(
      """
      edition: {value: "2025"}
      country: c
      writes:
        - {to: values, indicator: i, value: {value: "yes"}}
        - {to: actions, indicators: i, text: {value: Do it}}

      """, "c,i\nBE,L1; L2\n")
    #expect(plan.conflicts.isEmpty)
    #expect(plan.text("editions/2025/values.csv") == nil)
    #expect(plan.text("editions/2025/BE/actions.yaml")?.contains("L2") == true)
  }
}
