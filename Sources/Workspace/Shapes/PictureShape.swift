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

extension Shape where Value == PictureFields {
  static let picture = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Picture>>.identifier())
    let file = fields.required("file", Shape<String>.anyText.located)
    let text = fields.required("text", .text)
    let depicts = fields.required("depicts", Shape<Picture.Subject>.word().located)
    let caption = fields.optional("caption", .text)
    let credit = fields.optional("credit", .text)
    let consent = fields.optional("consent", Shape<PictureConsent>.consent)
    guard let id, let file, let text, let depicts else { return nil }
    return PictureFields(
      id: id, file: file, text: text, depicts: depicts, caption: caption, credit: credit, consent: consent,
      place: fields.place)
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
