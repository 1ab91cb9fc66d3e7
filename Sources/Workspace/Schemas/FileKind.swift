import Cards
import Formats

/// A kind of YAML file, or of front matter, with the shape that reads it.
struct FileKind: Sendable {
  /// Name of its schema: `card` for `card.schema.json`.
  let name: String
  /// Which files are of this kind, and what they are.
  let title: String
  /// Finds what the shape alone finds wrong.
  let judge: @Sendable (YAMLNode, Desk) -> Void
  private let schema: Schema
  private let definitions: [(name: String, schema: Schema)]

  private init<Value>(
    _ name: String, _ title: String, _ shape: Shape<Value>, definitions: [(name: String, schema: Schema)] = []
  ) {
    self.name = name
    self.title = title
    schema = shape.schema
    judge = { node, desk in _ = shape.read(node, desk) }
    self.definitions = definitions
  }

  /// The schema as a JSON document.
  var document: [UInt8] {
    var out = Bytes()
    schema.write(title: title, definitions: definitions, into: &out)
    return out.array
  }
}

extension FileKind {
  /// Every kind, in the order of `docs/workspace.md`.
  static let all: [FileKind] = [
    FileKind(
      "workspace", "workspace.yaml: title, publisher, languages, licence, brand", Shape<WorkspaceFile>.workspace),
    FileKind(
      "framework", "frameworks/ID.yaml: goals, indicators, conditions, criteria, scale, categories, rule",
      Shape<FrameworkFile>.framework, definitions: [("requirement", Shape<Requirement>.definition.schema)]),
    FileKind(
      "edition", "editions/ID/edition.yaml: date, framework, status, notice, names", Shape<EditionFile>.edition),
    FileKind("errata", "editions/ID/errata.yaml: what was found wrong after freezing", Shape<[Erratum]>.errata),
    FileKind(
      "accepted", "editions/ID/accepted.yaml: errors that it is published with all the same",
      Shape<[Acceptance]>.accepted),
    FileKind(
      "withdrawn", "editions/ID/withdrawn.yaml: tombstones of case studies; progresscard withdraw writes it",
      Shape<[Withdrawal]>.withdrawn),
    FileKind("card", "editions/ID/BE/card.yaml: a country's card", Shape<CardFile>.card),
    FileKind("actions", "editions/ID/BE/actions.yaml: calls to action", Shape<CallToAction>.calls),
    FileKind("images", "editions/ID/BE/images.yaml: what a card's pictures show", Shape<PictureFields>.pictures),
    FileKind("petition", "editions/ID/BE/petition.yaml: demands", Shape<Petition>.petition),
    FileKind(
      "campaign", "campaign.yaml: the campaign under which petitions are signed", Shape<GlobalCampaign>.campaign),
    FileKind("law", "law/ID.yaml: a law and what is asked of it", Shape<LawFile>.law),
    FileKind(
      "approvals", "editions/ID/BE/approvals.yaml: signatures under case studies; progresscard approve writes it",
      Shape<[Approval]>.approvals),
    FileKind("mapping", "mapping files: which column of a foreign table becomes what", Shape<TableMapping>.mapping),
    FileKind("imports", "imports.yaml: what was imported; progresscard import writes it", Shape<ImportRecord>.imports),
    FileKind("series", "series.yaml: statistical series and the forms they count", Shape<SeriesFile>.seriesFile),
    FileKind("instruments", "treaties/instruments.yaml: the treaties", Shape<Instrument>.instruments),
    FileKind("sources-marks", "sources.yaml: who published a source, and who may see it", Shape<SourceMark>.marks),
    FileKind("case-matter", "cases/NAME.en.md: front matter of a case study", Shape<CaseMatter>.caseMatter),
    FileKind("reply-matter", "reply.en.md: front matter of a government's reply", Shape<ReplyMatter>.replyMatter),
    FileKind(
      "page-matter", "pages/NAME.en.md: front matter of a page, and of a case study's translation",
      Shape<String>.titleMatter),
    FileKind("post-matter", "posts/DAY-NAME.en.md: front matter of a post", Shape<PostMatter>.postMatter),
    FileKind(
      "post-translation-matter", "posts/DAY-NAME.fr.md: front matter of a post’s translation",
      Shape<PostWords>.postWords),
    FileKind("tags", "posts/tags.yaml: what posts are about", Shape<Tag>.tags),
  ]
}
