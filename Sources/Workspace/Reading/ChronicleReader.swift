import Cards
import Formats

/// Reads posts, days and activities.
enum ChronicleReader {
  /// The tables that lie in the workspace's folder itself.
  static let tables = ["days.csv", "activities.csv", "activities-reach.csv", "activities-signatories.csv"]

  /// What the tables say.
  struct Rows: Sendable {
    let days: [InternationalDay]
    let activities: [Activity]
    let reach: [Reach]
    let signatories: [Signatory]

    /// - Parameter root: the shelf of the workspace's folder itself.
    init(_ root: Shelf) {
      days = root.table("days.csv", Tables.days) ?? []
      activities = root.table("activities.csv", Tables.activities) ?? []
      reach = root.table("activities-reach.csv", Tables.reach) ?? []
      signatories = root.table("activities-signatories.csv", Tables.signatories) ?? []
    }

    func chronicle(_ posts: Posts) -> Chronicle {
      Chronicle(
        posts: posts.posts, tags: posts.tags, days: days, activities: activities, reach: reach,
        signatories: signatories)
    }
  }

  /// What lies in the folder `posts`.
  struct Posts: Sendable {
    let posts: [Post]
    let tags: [Tag]

    init(_ folder: Folder, original: LanguageTag, _ record: inout ReadingRecord) {
      let shelf = Shelf(folder, "posts", language: original)
      let pictures = PictureReader(folder: folder, directory: "posts")
      tags = shelf.value("tags.yaml", Shape<Tag>.tags) ?? []
      var images: [String] = []
      posts = shelf.markdown.compactMap { ChronicleReader.post($0, shelf, pictures, &images) }
      // A post that could not be read may name any of them.
      if shelf.unread.isEmpty { pictures.reportUnused(besides: images, expected: "a picture that a post names", shelf) }
      shelf.reportUnused(known: ["tags.yaml", "translations.csv"], open: [".md"])
      for name in folder.folders(in: "posts") where name != PictureReader.folderName {
        shelf.report(
          .unused(
            "folder", at: "posts/" + name, expected: PictureReader.folderName,
            meant: NearName.meant(name, among: [PictureReader.folderName])))
      }
      record.take(shelf)
    }
  }

  private static func post(
    _ files: TextFiles, _ shelf: Shelf, _ pictures: PictureReader, _ images: inout [String]
  ) -> Post? {
    guard let id = Identifier<Post>(files.name), let date = Post.date(in: files.name) else {
      for file in files.files { shelf.pass(file.path) }
      shelf.report(
        Finding(
          rule: "file", reach: .file, place: Place(file: files.files.first.map { shelf.path($0.path) } ?? "posts"),
          found: "the name \(quoted(files.name))",
          expected: "the day and a few words in a–z, 0–9 and -, such as 2015-11-18-first-european-day"))
      if let first = files.files.first { shelf.lose(first.path) }
      return nil
    }
    guard let read = shelf.prose(files, Shape<PostMatter>.postMatter, Shape<PostWords>.postWords, words: \.words)
    else { return nil }
    let matter = read.matter
    if let image = matter.image { images.append(image.parts.file.value) }
    let place = Place(file: read.text.original.value.place.file, line: 1)
    return Post(
      id: id, date: date, updated: matter.updated, statedDate: matter.date,
      title: shelf.part(\.title, of: read.words, named: files.name + "#title", at: place),
      summary: shelf.part(\.summary, of: read.words, named: files.name + "#summary", at: place),
      picture: picture(of: id, matter, shelf, pictures), tags: matter.tags, countries: matter.countries,
      activities: matter.activities, text: read.text, place: place)
  }

  private static func picture(
    of post: Identifier<Post>, _ matter: PostMatter, _ shelf: Shelf, _ pictures: PictureReader
  ) -> Picture? {
    guard let image = matter.image, let id = Identifier<Picture>(post.text) else { return nil }
    return pictures.picture(PictureFields(id: id, image.parts, place: image.place), shelf)
  }
}
