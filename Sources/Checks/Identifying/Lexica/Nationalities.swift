/// Names of nationalities: the country's code, then words in English, French, Dutch and German, parted by bars.
///
/// Forms are made from them: see `Nationality`. Those that are spelled alike in a language stand once.
enum Nationalities {
  static let table = """
    AD andorran|andorran|andorrees andorrese|andorranisch andorraner
    AE emirati|émirati émirien|emirati|emiratisch
    AF afghan|afghan|afghaans afghaan|afghanisch afghane
    AL albanian|albanais|albanees albanese albanezen|albanisch albaner
    AM armenian|arménien|armeens armeniër|armenisch armenier
    AO angolan|angolais|angolees angolese|angolanisch angolaner
    AR argentinian argentine|argentin|argentijns argentijn|argentinisch argentinier
    AT austrian|autrichien|oostenrijks oostenrijker|österreichisch österreicher
    AU australian|australien|australisch australiër|australisch australier
    AZ azerbaijani azeri|azerbaïdjanais|azerbeidzjaans|aserbaidschanisch aserbaidschaner
    BA bosnian|bosnien bosniaque|bosnisch bosniër|bosnisch bosnier
    BD bangladeshi bengali|bangladais|bengalees bengalese|bangladeschisch bangladescher
    BE belgian|belge|belgisch belg|belgisch belgier
    BF burkinabe|burkinabé burkinabè|burkinees|burkinisch
    BG bulgarian|bulgare|bulgaars bulgaar|bulgarisch bulgare
    BI burundian|burundais|burundees|burundisch burundier
    BJ beninese|béninois|benins|beninisch beniner
    BO bolivian|bolivien|boliviaans|bolivianisch bolivianer
    BR brazilian|brésilien|braziliaans braziliaan|brasilianisch brasilianer
    BY belarusian belarussian byelorussian|biélorusse bélarusse|wit-russisch belarussisch|belarussisch weißrussisch belarusse weißrusse
    CA canadian|canadien|canadees canadese|kanadisch kanadier
    CD congolese|congolais|congolees congolese|kongolesisch kongolese
    CF central-african|centrafricain|centraal-afrikaans|zentralafrikanisch
    CH swiss|suisse|zwitsers zwitser|schweizerisch schweizer
    CI ivorian|ivoirien|ivoriaans|ivorisch ivorer
    CL chilean|chilien|chileens chileen|chilenisch chilene
    CM cameroonian|camerounais|kameroens kameroense|kamerunisch kameruner
    CN chinese|chinois|chinees chinese|chinesisch chinese
    CO colombian|colombien|colombiaans colombiaan|kolumbianisch kolumbianer
    CU cuban|cubain|cubaans cubaan|kubanisch kubaner
    CV cape-verdean|cap-verdien|kaapverdisch|kapverdisch
    CY cypriot|chypriote|cypriotisch cyprioot|zypriotisch zypriot
    CZ czech|tchèque|tsjechisch tsjech|tschechisch tscheche
    DE german|allemand|duits duitse|deutsch deutsche
    DK danish dane|danois|deens deense|dänisch däne
    DO dominican|dominicain|dominicaans|dominikanisch dominikaner
    DZ algerian|algérien|algerijns algerijn|algerisch algerier
    EC ecuadorian|équatorien|ecuadoraans ecuadoriaans|ecuadorianisch ecuadorianer
    EE estonian|estonien|estisch estlander|estnisch este
    EG egyptian|égyptien|egyptisch egyptenaar|ägyptisch ägypter
    ER eritrean|érythréen|eritrees eritrese|eritreisch eritreer
    ES spanish spaniard|espagnol|spaans spanjaard|spanisch spanier
    ET ethiopian|éthiopien|ethiopisch ethiopiër|äthiopisch äthiopier
    FI finnish finn|finlandais|fins finse|finnisch finne
    FR french frenchwoman frenchman|français|frans franse|französisch franzose französin
    GB british briton english scottish welsh|britannique anglais écossais|brits britse engels engelse|britisch brite englisch engländer
    GE georgian|géorgien|georgisch georgiër|georgisch georgier
    GH ghanaian|ghanéen|ghanees ghanese|ghanaisch ghanaer
    GM gambian|gambien|gambiaans|gambisch gambier
    GN guinean|guinéen|guinees guinese|guineisch guineer
    GR greek|grec|grieks griek griekse|griechisch grieche
    GT guatemalan|guatémaltèque|guatemalteeks|guatemaltekisch guatemalteke
    HN honduran|hondurien|hondurees|honduranisch
    HR croatian croat|croate|kroatisch kroaat|kroatisch kroate
    HT haitian|haïtien|haïtiaans|haitianisch haitianer
    HU hungarian|hongrois|hongaars hongaar|ungarisch ungar
    ID indonesian|indonésien|indonesisch indonesiër|indonesisch indonesier
    IE irish irishwoman|irlandais|iers ierse|irisch ire
    IL israeli|israélien|israëlisch|israelisch israeli
    IN indian|indien|indiaas indiase|indisch inder
    IQ iraqi|irakien|iraaks iraakse|irakisch iraker
    IR iranian|iranien|iraans iraniër|iranisch iraner
    IS icelandic|islandais|ijslands|isländisch isländer
    IT italian|italien|italiaans italiaan|italienisch italiener
    JM jamaican|jamaïcain|jamaicaans|jamaikanisch jamaikaner
    JO jordanian|jordanien|jordaans|jordanisch jordanier
    JP japanese|japonais|japans|japanisch japaner
    KE kenyan|kényan|keniaans|kenianisch kenianer
    KG kyrgyz|kirghize|kirgizisch|kirgisisch kirgise
    KH cambodian|cambodgien|cambodjaans cambodjaan|kambodschanisch kambodschaner
    KR korean|coréen|koreaans koreaan|koreanisch koreaner
    KZ kazakh|kazakh|kazachs|kasachisch kasache
    LA laotian|laotien|laotiaans|laotisch laote
    LB lebanese|libanais|libanees libanese|libanesisch libanese
    LK sri-lankan|sri-lankais|sri-lankaans|sri-lankisch
    LR liberian|libérien|liberiaans|liberianisch liberianer
    LT lithuanian|lituanien|litouws litouwer|litauisch litauer
    LU luxembourgish luxembourger|luxembourgeois|luxemburgs|luxemburgisch luxemburger
    LV latvian|letton|lets letse|lettisch lette
    LY libyan|libyen|libisch|libysch libyer
    MA moroccan|marocain|marokkaans marokkaan|marokkanisch marokkaner
    MD moldovan moldavian|moldave|moldavisch moldaviër|moldauisch moldawisch moldauer
    ME montenegrin|monténégrin|montenegrijns montenegrijn|montenegrinisch montenegriner
    MG malagasy|malgache|malagassisch|madagassisch madagasse
    MK macedonian|macédonien|macedonisch macedoniër|mazedonisch mazedonier
    ML malian|malien|malinees malinese|malisch malier
    MM burmese|birman|birmaans birmees|birmanisch burmesisch
    MN mongolian|mongol|mongools mongoolse|mongolisch mongole
    MR mauritanian|mauritanien|mauritaans|mauretanisch mauretanier
    MT maltese|maltais|maltees maltese|maltesisch malteser
    MX mexican|mexicain|mexicaans mexicaan|mexikanisch mexikaner
    MY malaysian|malaisien|maleisisch|malaysisch malaysier
    MZ mozambican|mozambicain|mozambikaans|mosambikanisch mosambikaner
    NE nigerien|nigérien|nigerees|nigrisch
    NG nigerian|nigérian|nigeriaans nigeriaan|nigerianisch nigerianer
    NI nicaraguan|nicaraguayen|nicaraguaans|nicaraguanisch
    NL dutch dutchwoman dutchman|néerlandais hollandais|nederlands nederlander|niederländisch niederländer holländisch
    NO norwegian|norvégien|noors noorse|norwegisch norweger
    NP nepalese nepali|népalais|nepalees nepalese|nepalesisch nepalese
    PE peruvian|péruvien|peruaans|peruanisch peruaner
    PH filipino filipina philippine|philippin|filipijns filipijn filipina|philippinisch philippiner filipina
    PK pakistani|pakistanais|pakistaans pakistaan|pakistanisch pakistaner
    PL polish pole|polonais|pools poolse|polnisch pole
    PS palestinian|palestinien|palestijns palestijn|palästinensisch palästinenser
    PT portuguese|portugais|portugees portugese|portugiesisch portugiese
    PY paraguayan|paraguayen|paraguayaans|paraguayisch
    RO romanian|roumain|roemeens roemeen|rumänisch rumäne
    RS serbian serb|serbe|servisch serviër|serbisch serbe
    RU russian|russe|russisch rus|russisch russe
    RW rwandan|rwandais|rwandees rwandese|ruandisch ruander
    SA saudi|saoudien|saoedisch saudisch|saudisch
    SD sudanese|soudanais|soedanees soedanese|sudanesisch sudanese
    SE swedish swede|suédois|zweeds zweedse|schwedisch schwede
    SI slovenian slovene|slovène|sloveens sloveen|slowenisch slowene
    SK slovak slovakian|slovaque|slowaaks slowaak slovaaks|slowakisch slowake
    SL sierra-leonean|sierra-léonais|sierra-leoons|sierra-leonisch
    SN senegalese|sénégalais|senegalees senegalese|senegalesisch senegalese
    SO somali somalian|somalien|somalisch somaliër|somalisch somalier
    SV salvadoran|salvadorien|salvadoraans|salvadorianisch
    SY syrian|syrien|syrisch syriër|syrisch syrer
    TD chadian|tchadien|tsjadisch|tschadisch
    TG togolese|togolais|togolees togolese|togoisch togoer
    TH thai|thaïlandais thaï|thais thaise|thailändisch thailänder thai
    TJ tajik|tadjik|tadzjieks|tadschikisch tadschike
    TM turkmen|turkmène|turkmeens|turkmenisch turkmene
    TN tunisian|tunisien|tunesisch tunesiër|tunesisch tunesier
    TR turkish turk|turc turque|turks turk turkse|türkisch türke
    TW taiwanese|taïwanais|taiwanees taiwanese|taiwanisch taiwaner
    TZ tanzanian|tanzanien|tanzaniaans|tansanisch tansanier
    UA ukrainian|ukrainien|oekraïens oekraïner|ukrainisch ukrainer
    UG ugandan|ougandais|oegandees oegandese|ugandisch ugander
    US american|américain|amerikaans amerikaan|amerikanisch amerikaner
    UY uruguayan|uruguayen|uruguayaans|uruguayisch
    UZ uzbek|ouzbek|oezbeeks oezbeek|usbekisch usbeke
    VE venezuelan|vénézuélien|venezolaans|venezolanisch venezolaner
    VN vietnamese|vietnamien|vietnamees vietnamese|vietnamesisch vietnamese
    XK kosovar kosovan|kosovar|kosovaars kosovaar|kosovarisch kosovare
    YE yemeni|yéménite|jemenitisch|jemenitisch jemenit
    ZA south-african|sud-africain|zuid-afrikaans zuid-afrikaan|südafrikanisch südafrikaner
    ZM zambian|zambien|zambiaans|sambisch sambier
    ZW zimbabwean|zimbabwéen|zimbabwaans|simbabwisch simbabwer
    """
}
