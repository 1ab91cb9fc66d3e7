import Cards

/// What `images.yaml` says of one picture, before its file is read.
struct PictureFields {
  let id: Identifier<Picture>
  let file: Located<String>
  let text: Text
  let depicts: Located<Picture.Subject>
  let caption: Text?
  let credit: Text?
  let consent: PictureConsent?
  let place: Place
}

extension PictureFields {
  /// What is said of every picture, wherever it stands.
  struct Parts {
    let file: Located<String>
    let text: Text
    let depicts: Located<Picture.Subject>
    let caption: Text?
    let credit: Text?
    let consent: PictureConsent?

    init?(_ fields: inout Fields) {
      let file = fields.required("file", Shape<String>.anyText.located)
      let text = fields.required("text", .text)
      let depicts = fields.required("depicts", Shape<Picture.Subject>.word().located)
      caption = fields.optional("caption", .text)
      credit = fields.optional("credit", .text)
      consent = fields.optional("consent", Shape<PictureConsent>.consent)
      guard let file, let text, let depicts else { return nil }
      self.file = file
      self.text = text
      self.depicts = depicts
    }
  }

  init(id: Identifier<Picture>, _ parts: Parts, place: Place) {
    self.init(
      id: id, file: parts.file, text: parts.text, depicts: parts.depicts, caption: parts.caption,
      credit: parts.credit, consent: parts.consent, place: place)
  }
}

extension Shape where Value == PictureFields {
  static let picture = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Picture>>.identifier())
    let parts = PictureFields.Parts(&fields)
    guard let id, let parts else { return nil }
    return PictureFields(id: id, parts, place: fields.place)
  }

  /// editions/ID/BE/images.yaml.
  static let pictures = Shape<[PictureFields]>.mapping { fields in fields.required("images", picture.list()) }
}

extension Shape where Value == PictureConsent {
  static let consent = mapping { fields in
    let by = fields.required("by", Shape<PictureConsent.Giver>.word())
    let date = fields.required("date", .date)
    let until = fields.optional("until", .date)
    let kept = fields.required("kept", .plainText)
    guard let by, let date, let kept else { return nil }
    return PictureConsent(by: by, date: date, until: until, kept: kept)
  }
}
