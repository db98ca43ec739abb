# The menu and the head of the pages
figures-menu-own = Arvud
figures-menu-programme = Näitajad
figures-title = Arvud
figures-programme = Programmi näitajad
figures-all = Kõik omavalitsused
figures-lead = { $place }, { $from } – { $to }, { $stamp }
figures-lead-frozen = { $place }, { $from } – { $to }, külmutatud: { $stamp }
figures-stamp = seis { $at }
figures-stamp-entry = seis { $at }, kirje { $seq }

# The period
figures-from = Alates
figures-to = Kuni
figures-centre = Teenuskeskus
figures-centre-all = Kõik keskused
figures-show = Näita
figures-periods-earlier = Varasemad
figures-periods = Perioodid
figures-period-first-half = I poolaasta { $year }
figures-period-second-half = II poolaasta { $year }
figures-period-this-year = See aasta
figures-period-last-year = Eelmine aasta
figures-period-thirty-days = Viimased 30 päeva
figures-empty = Sel perioodil nõustamisi ei ole
figures-empty-help = Siin näeb, kui palju, kellele ja mille kohta nõu anti. Vali mõni teine periood.

# The numbers on top, and how each is counted
figures-rule = Kuidas on loetud: { $what }
figures-rules = Kuidas need arvud on loetud
figures-contacts = Nõustamisi
figures-contacts-rule = Iga nõustamiskord loetakse üks kord, selle päeva ja keskuse alla, kus see oli. Tühistatud kordi ei loeta; parandus muudab arvu sellest hetkest, mil see tehti.
figures-heads = Kohal inimesi
figures-heads-rule = Kõigil nõustamiskordadel kohal olnud inimesed kokku. Kes käis kaks korda, on arvus kaks korda.
figures-persons = Erinevaid inimesi
figures-persons-rule = Inimesed, kellel on perioodis vähemalt üks kehtiv nõustamiskord; igaüks loetakse üks kord. Anonüümseid kordi siin ei ole. Mitme omavalitsuse arvus on inimene iga omavalitsuse juures, kus ta käis.
figures-new-persons = Uusi
figures-new-persons-rule = Uus on inimene, kelle esimene arvestatud nõustamiskord selles omavalitsuses on selles perioodis. Parandused ja tühistatud korrad tasaarvestatakse.
figures-returning-persons = Tagasi tulnuid
figures-returning-persons-rule = Tagasi tulnu on inimene, kellel oli selles omavalitsuses arvestatud nõustamiskord juba enne perioodi algust.
figures-note-before = mullu { $count }
figures-note-of-persons = { $share } inimestest
figures-note-half-years = pool- ja täisaasta kohta

# What the picture shows
figures-finding-more = Nõustamisi on { $percent }% rohkem kui mullu
figures-finding-less = Nõustamisi on { $percent }% vähem kui mullu
figures-finding-same = Nõustamisi on sama palju kui mullu
figures-finding-alone = Nõustamised kuude kaupa
figures-finding-nothing = Nõustamisi ei ole
figures-chart-title = Nõustamisi kuus
figures-chart-says = { $first }: { $of-first }, { $last }: { $of-last }.
figures-point = { $month }: { $count }
figures-point-before = { $month }: { $count } (aasta varem { $before })
figures-line-now = See periood
figures-line-before = Aasta varem
figures-as-table = Näita tabelina
figures-topics-most = Kõige enam räägitakse: { $topic } ({ $share })

# Tables
figures-column-month = Kuu
figures-column-months = Kuude kaupa
figures-column-centre = Teenuskeskus
figures-column-by = Mille järgi
figures-column-what = Nimetus
figures-column-topic = Teema
figures-column-contacts = Nõustamisi
figures-column-share = Osakaal
figures-column-organisation = Omavalitsus
figures-column-partner = Partner
figures-by-all = Nõustamised kokku
figures-by-organisation = Omavalitsus
figures-by-centre = Keskused
figures-centre-rule = Nõustamiskord loetakse selle keskuse alla, kus see kirja pandi; koduvisiit selle keskuse alla, kust mindi.
figures-by-topic = Teemad
figures-topic-rule = Ühel nõustamiskorral võib olla mitu teemat ja see loetakse igaühe alla, nii et osakaalud kokku võivad olla üle 100%.
figures-by-act = Toimingud
figures-act-rule = Mis nõustamiskorral ära tehti. Ühel korral võib olla mitu toimingut või mitte ühtegi.
figures-by-channel = Kanalid
figures-channel-rule = Kuidas nõustamine toimus; igal korral on üks kanal.
figures-channel-counter = Teenuskeskuses
figures-channel-phone = Telefonitsi
figures-channel-email = E-kirjaga
figures-channel-video = Videokõnes
figures-channel-home_visit = Kodukülastusel
figures-channel-chat = Vestlusrakenduses
figures-channel-event = Sündmusel
figures-channel-other = Muul viisil
figures-by-language = Keeled
figures-language-rule = Keel, milles räägiti; igal korral on üks keel.
figures-by-target_group = Sihtrühmad
figures-target_group-rule = Sihtrühm on arvutatud nõustamise päeva seisuga: uussisserändaja on Eestis elanud alla viie aasta.
figures-target_group-newcomer = Uussisserändajad
figures-target_group-other_background = Erineva keele- ja kultuuritaustaga
figures-target_group-returnee = Tagasipöördujad
figures-target_group-unknown = Teadmata
figures-by-funding = Rahastajad
figures-funding-rule = Kes nõustamiskorra eest maksab; igal korral on üks rahastaja.
figures-funding-esf_programme = ESF+ programm
figures-funding-amif = AMIF
figures-funding-municipality_own = Omavalitsuse raha

# Small numbers
figures-at-least = vähemalt { $count }
figures-hidden = peidetud
figures-small = Miks mõni arv on peidetud?
figures-small-rule = Arvud 1–4 on peidetud, et kedagi ei saaks ära tunda. Vajaduse korral on samas kuus peidetud ka järgmine väikseim arv, et peidetut ei saaks lahutades leida. Pikema perioodi summa liidab ainult näidatud kuud ja ütleb siis „vähemalt”. Inimeste arvu näitame pool- ja täisaasta kohta. Näha on kuud, mis on läbi, ja poolaasta või aasta inimesed siis, kui see on läbi. Arvud uuenevad kord päevas, nii et ühe korra lisandumist ei saa jälgida. Aasta inimesi me ei näita, kui poolaastatega võrreldes selguks mõni arv 1–4.

# The programme
figures-map = Nõustamised omavalitsuste kaupa
figures-map-says = Ruudustik: iga ruut on üks omavalitsus, kõik ühesuurused; värv näitab nõustamiste arvu, oranž äär partnerit
figures-map-none = 0 või peidetud
figures-map-rule = Nõustamised selle omavalitsuse järgi, mis nõu andis, perioodi nähtavad kuud kokku.
figures-partners = Partnerid
figures-partners-rule = Partneri nõustamised perioodis ja kuude kaupa; peidetud kuu on joones vahe. Inimesi näitame pool- ja täisaasta kohta.
figures-party-dissolved = Endine omavalitsus

# Out of the house
figures-export = Võta tabel kaasa
figures-export-take = Laadi alla
figures-purpose = Milleks
figures-purpose-choose = Vali
figures-purpose-report = Aruande jaoks
figures-purpose-planning = Tegevuse kavandamiseks
figures-purpose-enquiry = Päringule vastamiseks
figures-format = Failina
figures-file-name = arvud-{ $from }-{ $to }

# Problems
figures-problem-ends-first = Viimane päev on enne esimest
figures-problem-too-long = Periood võib olla kuni kümme aastat
figures-problem-whole-months = Küsida saab terveid kuid
figures-problem-not-over = Kuud näeb siis, kui see on läbi
figures-problem-by = Selle järgi ei saa jaotada
figures-problem-by-two = Korraga saab jaotada ühe tunnuse, kuu ja koha järgi
figures-problem-by-outside = Omavalitsuste kaupa näeb ainult nõustamiste arvu
figures-problem-centre = Sellist keskust sul ei ole
figures-problem-seq = Sellist kirjet ei ole
figures-problem-purpose = Ütle, milleks tabelit vaja on
figures-problem-format = Fail on csv või xlsx

# How many rows
figures-export-rows = { $n ->
    [one] Tabelis on { $n } rida.
   *[other] Tabelis on { $n } rida.
}

# Months, short
figures-month-1 = jaan
figures-month-2 = veeb
figures-month-3 = mär
figures-month-4 = apr
figures-month-5 = mai
figures-month-6 = juun
figures-month-7 = juul
figures-month-8 = aug
figures-month-9 = sept
figures-month-10 = okt
figures-month-11 = nov
figures-month-12 = dets
