/// Places so large that they tell little: continents and parts of them, regions of millions, cities of about a million.
enum LargePlaces {
  /// In any of the four languages, in small letters; a compass word before or joined to them changes nothing.
  static let regions: Set<String> = Set(
    words: """
      europe africa asia america americas oceania balkans balkan caucasus caribbean maghreb sahel scandinavia mediterranean \
      pacific afrique asie amérique océanie balkans caucase caraïbes scandinavie méditerranée moyen-orient europa afrika \
      azië amerika oceanië kaukasus scandinavië midden-oosten maghreb asien ozeanien skandinavien osten westen norden \
      süden mittelmeer südosteuropa osteuropa westeuropa mitteleuropa nordeuropa südeuropa nordafrika westafrika \
      ostafrika zentralafrika südasien südostasien zentralasien ostasien nordamerika südamerika mittelamerika \
      lateinamerika zuidoost-europa oost-europa west-europa midden-europa noord-europa zuid-europa noord-afrika \
      west-afrika oost-afrika centraal-afrika centraal-azië zuid-azië zuidoost-azië oost-azië noord-amerika \
      zuid-amerika midden-amerika latijns-amerika eu schengen union
      """)

  static let compass: Set<String> = Set(
    words: """
      north south east west northern southern eastern western central north-eastern north-western south-eastern \
      south-western north-west north-east south-east south-west middle latin nord sud est ouest sud-est nord-est \
      sud-ouest nord-ouest centrale noord zuid oost westen noorden zuiden oosten nahen mittleren fernen südlichen
      """)

  /// As a text calls them in one of the four languages, in small letters.
  static let cities: Set<String> = Set(
    words: """
      brussels bruxelles brussel brüssel antwerp anvers antwerpen london londres londen paris parijs berlin berlijn \
      hamburg munich münchen cologne köln keulen frankfurt vienna vienne wenen wien rome roma rom milan milaan mailand \
      naples napels neapel turin madrid barcelona barcelone lisbon lisbonne lissabon amsterdam rotterdam copenhagen \
      copenhague kopenhagen stockholm oslo helsinki dublin warsaw varsovie warschau budapest boedapest bucharest \
      bucarest boekarest bukarest prague praag prag sofia belgrade belgrado belgrad athens athènes athene athen \
      istanbul ankara kyiv kiev kiew kharkiv odessa minsk moscow moscou moskou moskau lagos abuja kano accra abidjan \
      dakar casablanca cairo caire kairo algiers alger tunis nairobi addis-abeba kinshasa luanda johannesburg \
      karachi lahore delhi mumbai kolkata chennai dhaka bangkok manila manille jakarta hanoi beijing pékin peking \
      shanghai tokyo seoul séoul bogota bogotá lima caracas mexico sydney melbourne toronto montreal montréal \
      birmingham manchester lyon marseille zurich zürich geneva genève genf birmingham bagdad baghdad tehran téhéran \
      teheran kabul kaboul damascus damas damaskus beirut beyrouth
      """)

  /// So few people live there that the country counts as a town: less than about half a million.
  static let small: Set<String> = Set(
    words:
      "AD AG AX BB BM BS BZ CV DM FM FO GD GI GL IM IS KI KM KN KY LC LI MC MH MT MV NR PW SC SM ST TO TV VA VC VU WS")
}
