extension Lexicon {
  /// The French words that rules look for, as in `englishWords`; `+` gives endings that each word of the line may have.
  static let frenchWords = """
    cardinal: zéro=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14
    cardinal: quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60
    cardinal: septante=70 octante=80 huitante=80 nonante=90 quatre-vingt=80 quatre-vingts=80 soixante-dix=70
    cardinal: quatre-vingt-dix=90 douzaine=12
    article: un=1 une=1
    scale: cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000
    vague: dizaine=10 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 dizaines centaines
    vague: millier=1000 milliers douzaines plusieurs quelques nombreux nombreuses quinzaine=15 maints
    ordinal: premier=1 première=1 premiers=1 premières=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5
    ordinal: sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 douzième=12 dernier dernière
    fraction: moitié=2 demi=2 demie=2 tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 dixième=10 dixièmes=10 sixième=6 huitième=8
    month: janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12
    percent: % pour_cent pourcent p.c
    currency: € $ £ euro euros eur dollar dollars franc francs
    reference: article articles art arts section sections paragraphe paragraphes page pages p pp § n° nº numéro numéros no nr
    reference: chapitre chapitres annexe alinéa al tableau figure note indicateur résolution règlement directive décision
    reference: loi protocole convention volume vol point étape arrêté décret
    time: an ans année années mois semaine semaines jour jours heure heures minute minutes décennie siècle h nuit nuits
    phone: appel appels appeler appelez composer composez ligne lignes téléphone tél numéro numéros
    before-year: en depuis pendant jusqu'en jusqu' dès avant après de d' du année années fin début mi été automne hiver printemps et à
    before-year: vers plan édition rapport entre juin l'an pour des au loi
    between: entre
    to: à au jusqu'à
    and: et
    partitive: de des d' du sur sur_les parmi_les de_ces de_ses de_nos de_leurs sur_l' de_la de_l'
    about: environ quelque près_de presque à_peu_près approximativement autour_de une_estimation quelques_ vers
    at-least: plus_de au_moins plus_d' au_minimum minimum supérieur_à pas_moins_de dépasse
    at-most: moins_de moins_d' au_plus tout_au_plus jusqu'à au_maximum maximum inférieur_à
    all: tous toutes l'ensemble l'ensemble_des totalité tous_les toutes_les
    every: chaque chacun chacune tout_enfant
    both: tous_les_deux toutes_les_deux tous_deux toutes_deux
    none: aucun aucune nul nulle personne rien pas_un pas_une
    only: seul seule seuls seules unique uniquement seulement
    negation: ne n' pas jamais ni sans non point_ guère
    lacking: manque manquent manquait absence absent absente absents défaut échoue refuse refusé dépourvu dépourvue
    function: le la les l' un une des du de d' au aux ce cet cette ces mon ton son ma ta sa mes tes ses notre votre leur nos vos leurs
    function: qui que qu' quoi dont où lequel laquelle lesquels lesquelles quand comment pourquoi si s' se me m' te t' y en
    function: je j' tu il elle on nous vous ils elles lui eux c' ça cela ceci celui celle ceux celles
    function: à dans par pour sur avec sans sous entre vers chez contre depuis pendant avant après dès jusqu' jusque parmi selon
    function: malgré outre envers hors lors et ou mais donc or ni car comme lorsque lorsqu' puisque puisqu' quoique tandis afin
    function: est sont était étaient être été étant fut furent sera seront serait soit a ont avait avaient avoir eu ayant aura auront
    function: n' ne pas plus moins très trop aussi encore déjà souvent toujours jamais bien peu même mêmes tout toute tous toutes
    function: autre autres certains certaines plusieurs quelques aucun aucune ainsi cependant toutefois alors ensuite enfin
    function: fait font faire doit doivent peut peuvent pouvoir va vont n'ont n'a pas_du_tout tout_de_même avant_tout après_tout
    function: tout_à_fait du_tout tous_les_jours malgré_tout tous_deux en_tout surtout
    abbreviation: m mm mme mlle dr pr st ste art arts p pp vol n nr no éd cf env al chap fig ex p.ex janv févr avr juil sept oct nov déc tél
    ending-abbreviation: etc
    adjective: nouveau nouveaux nouvelle nouvelles autre autres grand grands grande grandes petit petits petite petites jeune jeunes
    adjective: premier premiers premières dernier derniers dernières mêmes principaux principales vrais divers différents différentes
    adjective: ancien anciens bons bonnes seuls seules
    noun: enfants personnes gens femmes hommes mineurs police enfant personne femme
    item: indicateur=1 indicateurs=1 objectif=2 objectifs=2 but=2 buts=2 condition=3 conditions=3 critère=3 critères=3
    item: appel=4 appels=4 recommandation=4 recommandations=4 appels_à_l'action=4 action=4 actions=4 mesure_demandée=4
    item: demande=5 demandes=5 revendication=5 revendications=5 exigence=5 exigences=5 traité=6 traités=6 convention=6 conventions=6
    item: instrument=6 instruments=6 pays=7 état=7 états=7 catégorie=8 catégories=8 note=9 notes=9 étude_de_cas=10 études_de_cas=10
    item: source=11 sources=11
    law: loi lois code codes décret décrets arrêté directive législation juridique juridiques disposition dispositions article
    law: articles constitution convention protocole traité traités règlement infraction infractions peine peines prison
    law: pénal pénale incrimine interdit punit crime délit
    ruling: tribunal tribunaux cour jugement jugements jugé jugés verdict condamné condamnés condamnation condamnations
    ruling: acquitté acquittés poursuites poursuite poursuivi poursuivis juge juges arrêt parquet parquets
    praise +e +s +es: adéquat efficace complet complète notable excellent exemplaire réussi fort solide satisfaisant remarquable
    praise +e +s +es: approfondi suffisant important conséquent impressionnant
    praise: bon bonne bons bonnes meilleur meilleure meilleurs meilleures pleinement efficacement suffisamment
    blame +e +s +es: inadéquat inefficace insuffisant faible limité lacunaire mauvais pire lent inacceptable incomplet incomplète
    blame +e +s +es: rare alarmant inquiétant restrictif restrictive négligé minime médiocre inégal
    blame: insuffisamment manque manquent échoue échouent peu trop_peu trop_peu_de insuffisance insuffisances lacune lacunes
    ratified: ratifié ratifiée ratifiés ratifiées ratifie ratification adhéré adhésion liée_par lié_par partie_à signé signée signés
    treaty: traité traités convention conventions protocole protocoles instrument instruments pacte pactes
    state: état l'état étatique étatiques gouvernement gouvernements ministère ministères ministre ministres autorité autorités
    state: parlement fédéral fédérale public publique publics publiques gouvernemental gouvernementale commune police pouvoirs
    ngo: ong association associations bénévole bénévoles asbl non_gouvernementale non_gouvernementales fondation caritative
    ngo: caritatives société_civile associatif associative organisation_non_gouvernementale associatives
    runs +e +s +es: géré exploité établi créé mis_en_place institué dirigé
    runs: gère gèrent exploite exploitent crée tient tiennent gérer assure assurent offre offrent mène
    specific +e +s +es: spécifique dédié
    specific: spécifiquement
    general +e +s +es: général généraux générique
    general: généralement en_général tout_âge tous_âges
    abroad: l'étranger à_l'étranger d'autres_pays autres_pays un_autre_pays pays_voisins d'autres_destinations autres_destinations d'autres_états pays_tiers
    body: office ministère comité commission conseil agence bureau centre institut service département direction association
    body: fédération fondation organisation autorité unité cellule cour parlement police union
    comparison: plupart majorité minorité augmentation augmenté augmente hausse baisse diminué diminue doublé triplé accru recul
    exists: est sont était existe existent existait a ont il_y_a
    total: total totale totaux au_total ensemble somme
    card: fiche fiches carte_de_progrès livret cadre_d'évaluation édition méthodologie grille noté notés notée notées notation
    topic: plan=1 plans=1 stratégie=1 politique=1 politiques=1 ligne=2 lignes=2 numéro_vert=2 foyer=3 foyers=3 refuge=3 refuges=3
    topic: hébergement=3 centre_d'accueil=3 centres_d'accueil=3 brigade=4 brigades=4 unité=4 unités=4 formation=5 formations=5
    topic: programme_scolaire=5 soutien_psychologique=6 thérapie=6 campagne=7 campagnes=7 législation=8 infraction=8 fonds=9 registre=10
    audience: disparu=1 disparus=1 disparue=1 disparues=1 fugueurs=1 adulte=2 adultes=2 victime=3 victimes=3 exploités=3
    audience: non_accompagnés=4 non_accompagné=4 non_accompagnées=4 demandeurs_d'asile=4 femmes=5 femme=5 hommes=6 homme=6 filles=7
    audience: fille=7 garçons=8 garçon=8 féminin=9 masculin=10
    purpose: pour
    including: dont parmi_lesquels parmi_lesquelles y_compris parmi_eux parmi_elles parmi_ces
    future: sera seront prévu prévue prévus prévues attendu attendue doit doivent devra devront devrait prochain prochaine avenir vise visent pourra pourrait aura auront d'ici jusqu'à si afin propose
    done: fut furent était étaient ratifié ratifiée adopté adoptée signé signée ouvert ouverte entré entrée enregistré enregistrés recensé recensés publié publiée lancé lancée créé créée reçu
    future: jusqu'en jusqu'au court courent
    publication: étude études rapport rapports enquête enquêtes recherche recherches évaluation évaluations audit sondage
    way: transit étape étapes acheminé acheminés acheminées en_route sur_le_chemin plaque_tournante escale ailleurs passage
    way: transférés transférées revendus revendues relais tremplin porte_d'entrée repartent poursuivent
    abroad: ailleurs_en_europe hors_du_pays hors_de_ses_frontières reste_de_l'europe autres_lieux outre-frontière états_voisins
    abroad: destinations_étrangères villes_étrangères autres_états au-delà_des_frontières
    specific: spécialement propre propres sur_mesure adapté adaptée adaptés adaptées
    specific:
    general: quel_que_soit_leur_âge sans_distinction_d'âge adultes_et_enfants adultes_comme_enfants
    way: leur_route continuent destination repartir
    runs: tenu tenue tenus tenues animé animée assuré assurée opère opéré opérée
    card: le_cadre_connaît le_cadre_compte le_cadre_comprend le_cadre_distingue le_cadre_a
    body: secrétariat inspection
    abroad: autres_pays_européens autres_états_membres d'autres_états_membres
    law: §
    """
}
