import Cards

extension Logo {
  /// The name of its file; `nil` for a drawing, which stands in the model itself.
  var pictureName: String? {
    switch mediaType {
    case MediaType.png.rawValue: "logo.png"
    case MediaType.jpeg.rawValue: "logo.jpg"
    default: nil
    }
  }
}

extension BookletEdition {
  /// The name of a picture's file, the same for every booklet of a run that shows it.
  func name(of picture: Picture, _ country: CountryCode) -> String {
    "\(edition.id.text)-\(country.alpha2)-\(picture.id.text).\(picture.ending)"
  }
}
