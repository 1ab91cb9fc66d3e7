import Cards
import Formats

/// A chart as a page shows it: the drawing, and the same facts as a table for those who cannot or would rather not see it.
public struct Chart: Sendable, Equatable {
  public let drawing: HTML
  public let table: ChartTable

  init(drawing: HTML, table: ChartTable) {
    self.drawing = drawing
    self.table = table
  }
}

/// What a chart is called and says, and where its ids begin.
public struct ChartHeading: Sendable, Equatable {
  /// Unique on the page: every id inside the chart begins with it.
  public let id: String
  public let title: String
  /// What a reader who cannot see the drawing should know of it: its message, in a sentence or two.
  public let description: String
  /// The way the page's lines run; bars grow from the side where lines begin.
  public let direction: LanguageTag.Direction

  public init(id: String, title: String, description: String, direction: LanguageTag.Direction = .leftToRight) {
    self.id = id
    self.title = title
    self.description = description
    self.direction = direction
  }
}

extension ChartHeading {
  var titleAndDescription: [HTML] {
    [
      .element("title", [Attribute("id", "\(id)-title")], title),
      .element("desc", [Attribute("id", "\(id)-desc")], description),
    ]
  }

  /// Names a drawing that is one image to a screen reader.
  var asImage: [Attribute] {
    [Attribute("role", "img"), Attribute("aria-labelledby", "\(id)-title \(id)-desc")]
  }

  /// Names a drawing with links inside, which a screen reader must be able to enter.
  var asGroup: [Attribute] {
    [
      Attribute("role", "group"), Attribute("aria-labelledby", "\(id)-title"),
      Attribute("aria-describedby", "\(id)-desc"),
    ]
  }
}
