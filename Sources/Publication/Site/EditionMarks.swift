import Cards
import Scoring

/// How the grades and categories of an edition show on the pages of another: in the colours of its own framework.
///
/// Marks are made once for all pages of a rendition.
final class EditionMarks: Sendable {
  private let categories: [Identifier<Cards.Category>: GradeMark]
  /// By number, then by level.
  private let levels: [IndicatorNumber: [Identifier<GradeLevel>: GradeMark]]
  private let notAssessed: GradeMark
  private let noData: GradeMark
  private let notApplicable: GradeMark

  init(
    _ framework: Framework, _ styles: GradeStyles, absent: Absent, in language: LanguageTag, _ frame: LanguageTag,
    _ wording: Wording
  ) {
    (notAssessed, noData, notApplicable) = (absent.notAssessed, absent.noData, absent.notApplicable)
    categories = Dictionary(
      framework.categories.enumerated().map { position, category in
        let style = styles.name(category: position)
        let mark = Rendition.mark(category.label, category.symbol, category.colour, style, language, frame)
        return (category.id, mark)
      }
    ) { first, _ in first }
    levels = Dictionary(
      framework.indicators.map { indicator in
        let number = styles.scale(of: indicator)
        let marks = framework.scale(of: indicator).levels.enumerated().map { position, level in
          let style = styles.name(scale: number, level: position)
          let mark = Rendition.mark(
            level.label, level.symbol, level.colour, style, language, frame,
            remark: indicator.isReversed ? wording.scores.reversed : nil)
          return (level.id, mark)
        }
        return (indicator.number, Dictionary(marks) { first, _ in first })
      }
    ) { first, _ in first }
  }

  /// The marks of what is no grade, which all editions share.
  struct Absent: Sendable {
    let notAssessed: GradeMark
    let noData: GradeMark
    let notApplicable: GradeMark
  }

  func mark(_ grade: Grade, of indicator: IndicatorNumber) -> GradeMark {
    switch grade {
    case .noData: noData
    case .notApplicable: notApplicable
    case .notAssessed: notAssessed
    case .level(let id): levels[indicator]?[id] ?? notAssessed
    }
  }

  func mark(_ category: Identifier<Cards.Category>?) -> GradeMark? { category.flatMap { categories[$0] } }
}
