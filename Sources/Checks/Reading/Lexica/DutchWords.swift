extension Lexicon {
  /// The Dutch words that rules look for, as in `frenchWords`.
  static let dutchWords = """
    cardinal: nul=0 één=1 eén=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13
    cardinal: veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50
    cardinal: zestig=60 zeventig=70 tachtig=80 negentig=90 dozijn=12
    article: een=1
    scale: honderd=100 duizend=1000 miljoen=1000000 miljard=1000000000
    vague: tiental=10 tientallen twintigtal=20 dertigtal=30 vijftigtal=50 honderdtal=100 honderden duizenden miljoenen dozijnen meerdere
    vague: verscheidene enkele talrijke vele veel een_paar
    ordinal: eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10 elfde=11 twaalfde=12 laatste
    fraction: helft=2 halve=2 half=2 derde=3 kwart=4 vierde=4 vijfde=5 tiende=10 zesde=6 achtste=8
    month: januari=1 jan=1 februari=2 feb=2 maart=3 mrt=3 april=4 apr=4 mei=5 juni=6 juli=7 augustus=8 aug=8 september=9 sept=9
    month: oktober=10 okt=10 november=11 nov=11 december=12 dec=12
    percent: % procent percent ten_honderd
    currency: € $ £ euro eur dollar frank
    reference: artikel artikelen artikels art sectie paragraaf bladzijde bladzijden pagina pagina's blz p pp § nr nrs nummer nummers
    reference: hoofdstuk bijlage lid tabel figuur voetnoot noot indicator resolutie verordening richtlijn besluit wet protocol
    reference: verdrag deel punt stap
    time: jaar jaren maand maanden week weken dag dagen uur uren minuut minuten decennium eeuw jarige jaar_oud nacht nachten jarig
    phone: bel bellen oproep oproepen lijn lijnen hulplijn telefoon telefoonnummer tel meldpunt noodnummer nummer
    before-year: in sinds tijdens tot vanaf voor na van uit jaar jaren eind begin midden zomer najaar voorjaar en tussen rond plan wet
    before-year: editie rapport
    between: tussen
    to: tot tot_en_met t/m à
    and: en
    partitive: van van_de van_het van_die van_deze van_haar van_zijn van_onze van_hun op op_de uit_de
    about: ongeveer circa ca bijna zowat rond zo'n naar_schatting om_en_bij een_kleine om_en_nabij
    at-least: meer_dan ruim minstens ten_minste tenminste minimaal boven minimum op_zijn_minst niet_minder_dan
    at-most: minder_dan hoogstens maximaal ten_hoogste hooguit onder tot_wel maximum niet_meer_dan
    all: alle allen alle_de al_de allemaal
    every: elk elke ieder iedere iedereen alles
    both: beide beiden allebei
    none: geen niemand niets geen_enkel geen_enkele geen_van
    only: enige alleen enkel slechts uitsluitend enig
    negation: niet nooit noch zonder nergens evenmin
    lacking: ontbreekt ontbreken ontbrak gebrek tekort mist missen afwezig weigert weigerde faalt
    function: de het een 't 'n die dat deze dit zulke welke welk wie wat waar wanneer hoe waarom
    function: ik jij hij zij ze wij we jullie u hem haar hen hun ons mij zich zijn mijn jouw onze
    function: van in op aan bij voor door met uit naar om over onder boven tussen tegen tijdens sinds tot na zonder binnen buiten
    function: volgens wegens ondanks langs rond via per te ten ter en of maar dus want omdat doordat hoewel als indien dan terwijl
    function: zodat zoals is zijn was waren wordt worden werd werden geworden heeft hebben had hadden gehad zal zullen zou zouden
    function: kan kunnen kon konden moet moeten moest mag mogen wil willen niet geen ook nog al reeds vaak nooit altijd nu toen
    function: zeer erg meer meest minder minst alle elke ieder beide ander andere er daar hier echter daarom dus toch slechts alleen
    function: vooral_al al_met_al in_alle_geval voor_alles elkaar niet_alleen geen_twijfel bovenal
    abbreviation: dhr mevr mw dr prof st art p pp blz nr nrs vol fig cf ca bijv bv d.w.z dwz m.b.t mbt t.a.v resp hfdst red ed jl tel
    abbreviation: jan feb mrt apr aug sept okt nov dec o.a i.v.m
    ending-abbreviation: enz etc e.a e.d
    adjective: nieuwe andere jonge verschillende grote kleine nationale federale lokale regionale gespecialiseerde
    noun: kinderen personen mensen vrouwen mannen jongeren politie kind persoon gevallen
    item: indicator=1 indicatoren=1 doel=2 doelen=2 doelstelling=2 doelstellingen=2 voorwaarde=3 voorwaarden=3 criterium=3 criteria=3
    item: oproep=4 oproepen=4 aanbeveling=4 aanbevelingen=4 actie=4 acties=4 actiepunt=4 actiepunten=4 eis=5 eisen=5 verdrag=6
    item: verdragen=6 instrument=6 instrumenten=6 land=7 landen=7 staat=7 staten=7 categorie=8 categorieën=8 beoordeling=9
    item: beoordelingen=9 gevalsstudie=10 gevalsstudies=10 casestudy=10 bron=11 bronnen=11
    law: wet wetten wetboek strafwetboek besluit decreet decreten richtlijn wetgeving wettelijk wettelijke bepaling bepalingen
    law: artikel artikelen grondwet verdrag verdragen protocol verordening misdrijf misdrijven strafbaar straf straffen
    law: gevangenisstraf verbiedt bestraft illegaal
    ruling: rechtbank rechtbanken hof vonnis vonnissen arrest arresten veroordeeld veroordeling veroordelingen vervolgd vervolging
    ruling: vervolgingen vrijgesproken rechter rechters uitspraak uitspraken parket
    praise +e: adequaat doeltreffend efficiënt volledig opmerkelijk uitstekend voorbeeldig geslaagd sterk degelijk goed
    praise +e: toereikend grondig indrukwekkend belangrijk omvattend
    praise: adequate beste voldoende goede
    blame +e: inadequaat ondoeltreffend ontoereikend onvoldoende zwak beperkt slecht traag onaanvaardbaar onvolledig schaars
    blame +e: gebrekkig alarmerend zorgwekkend verwaarloosd ongelijk
    blame: zwakke zwakste tekort gebrek ontbreekt ontbreken faalt trage slechte schaarse weinig te_weinig inadequate
    ratified: geratificeerd ratificeerde ratificeert bekrachtigd bekrachtigde ratificatie bekrachtiging toegetreden toetreding
    ratified: gebonden_door partij_bij ondertekend ondertekende
    treaty: verdrag verdragen protocol protocollen instrument instrumenten conventie conventies
    state: staat overheid overheden regering regeringen ministerie ministeries minister ministers autoriteit autoriteiten parlement
    state: federaal federale publieke openbare overheidsdienst gemeente gemeenten politie staatlijk
    ngo: ngo ngo's vereniging verenigingen vrijwilliger vrijwilligers vzw niet-gouvernementele stichting stichtingen
    ngo: middenveld liefdadigheidsorganisatie ngos
    runs: beheert beheren beheerd uitgebaat baat_uit opgericht richtte ingericht gerund runt runnen georganiseerd biedt bieden
    runs: verzorgt verzorgd geleid leidt exploiteert opgezet zette
    specific +e: toegespitst
    specific: specifiek specifieke kindspecifiek kindspecifieke
    general +e: algemeen generiek breed
    general: algemene brede alle_leeftijden elke_leeftijd in_het_algemeen
    abroad: buitenland andere_landen ander_land buurland buurlanden andere_bestemmingen andere_staten derde_landen
    body: dienst ministerie comité commissie raad agentschap bureau centrum instituut departement directie vereniging federatie
    body: stichting organisatie autoriteit cel hof parlement politie unie kantoor
    comparison: meeste meerderheid minderheid toename toegenomen stijging steeg gestegen daling daalde gedaald verdubbeld
    exists: is zijn bestaat bestaan bestond heeft hebben er_is er_zijn
    total: totaal totale in_totaal samen som
    card: kaart kaarten landenkaart voortgangskaart brochure kader editie methodologie beoordeeld beoordeelde fiche
    topic: plan=1 plannen=1 actieplan=1 strategie=1 beleid=1 beleidsplan=1 hulplijn=2 hulplijnen=2 lijn=2 lijnen=2 telefoonlijn=2 meldpunt=2
    topic: opvanghuis=3 opvanghuizen=3 opvang=3 opvangcentrum=3 opvangcentra=3 schuilhuis=3 schuilplaats=3 schuilplaatsen=3 eenheid=4
    topic: eenheden=4 brigade=4 opleiding=5 opleidingen=5 vorming=5 leerplan=5 begeleiding=6 therapie=6 campagne=7 campagnes=7 wetgeving=8
    topic: misdrijf=8 fonds=9 register=10 databank=10
    audience: vermist=1 vermiste=1 verdwenen=1 weglopers=1 volwassen=2 volwassene=2 volwassenen=2 slachtoffer=3 slachtoffers=3 uitgebuite=3
    audience: niet-begeleide=4 alleenstaande=4 asielzoekende=4 vrouwen=5 vrouw=5 mannen=6 man=6 meisjes=7 meisje=7 jongens=8 jongen=8
    audience: vrouwelijk=9 vrouwelijke=9 mannelijk=10 mannelijke=10
    purpose: voor
    including: waarvan waaronder van_wie onder_wie onder_hen inbegrepen van_hen
    future: zal zullen zou zouden gepland verwacht moet moeten volgende komende toekomst tegen tot wil willen kan indien als zodra
    done: was waren werd werden geratificeerd aangenomen ondertekend geopend begon eindigde geregistreerd gemeld gepubliceerd opgericht ingevoerd kreeg ontving
    publication: studie studies onderzoek onderzoeken rapport rapporten verslag verslagen enquête evaluatie doorlichting audit
    way: transit doorvoer doorgevoerd doorvoerland doorreis doorgestuurd doorverkocht onderweg op_weg tussenstop elders verder draaischijf
    way: doorgebracht springplank transitland doorgangsland etappe tussenstation
    abroad: elders_in_europa buiten_het_land over_de_grens rest_van_europa naburige_landen andere_plaatsen_in_europa overige_landen
    abroad: buitenlandse_bestemmingen buitenlandse_steden buurstaten over_de_grenzen
    specific: kindgericht kindgerichte eigen speciaal op_maat
    general: ongeacht_de_leeftijd ongeacht_hun_leeftijd volwassenen_en_kinderen kinderen_en_volwassenen
    way: verder_naar reizen_door trekken_door door_naar gaat_het_naar
    body: secretariaat inspectie
    abroad: andere_europese_landen andere_lidstaten andere_europese_staten
    law: § verjaring
    """
}
