import Testing

/// What the pages for newcomers let them do. Every command is run, and its output compared with what the page shows.
@Suite struct Tours {
  @Test func `the tour of the README has ten commands, and they do what it says`() async throws {
    #expect(try await Walk(Page("README.md", section: "A tour in ten commands")).go() == 10)
  }

  @Test func `a first card grows from an empty folder`() async throws {
    #expect(try await Walk(Page("docs/first-card.md")).go() > 5)
  }

  @Test func `a score is taken apart as the method's page shows`() async throws {
    #expect(try await Walk(Page("docs/method.md", section: "A score taken apart")).go() == 1)
  }
}
