## Võib-olla sama inimene
people-alike-title = Võib-olla on ta juba olemas
people-alike-help = Vaata enne üle. Kui see on tema, ava tema toimik; kui on keegi teine, lisa uus klient.
people-alike-other = See on keegi teine, lisa uus klient
people-alike-them = See on tema
people-sureness-almost_certain = peaaegu kindel
people-sureness-likely = tõenäoline
people-sureness-possible = võimalik
people-reason-code = sama isikukood
people-reason-document = sama dokument
people-reason-name = sama nimi
people-reason-swapped = ees- ja perekonnanimi vahetuses
people-reason-longer = sama nimi, ühel on nimeosa rohkem
people-reason-similar = nimes erineb üks täht
people-reason-given = sama eesnimi
people-reason-family = sama perekonnanimi
people-reason-born = sama sünniaeg
people-reason-born_swapped = sünnipäev ja -kuu vahetuses
people-reason-born_year_off = sünniaasta erineb ühe võrra
people-reason-born_digit = sünniajas erineb üks number
people-reason-born_year = sama sünniaasta
people-reason-phone = sama telefon
people-reason-email = sama e-post

## Võimalike topelttoimikute nimekiri
people-duplicates-title = Topelttoimikud
people-duplicates-lead = Toimikud, mis võivad olla ühe inimese omad. Ise ei ühendata midagi.
people-duplicates-open = Ootavad otsust
people-duplicates-apart = Kaks eri inimest
people-duplicates-none = Topelttoimikuid ei paista
people-duplicates-none-help = Uusi ja muudetud toimikuid võrreldakse teistega kohe.
people-duplicates-none-apart = Kedagi pole eristatud
people-duplicates-none-apart-help = Siia jäävad paarid, kelle kohta on öeldud, et need on kaks eri inimest.
people-duplicates-files = Toimikud
people-duplicates-decide = Mida teha
people-duplicates-why = Miks
people-duplicates-sure = Kui kindel
people-duplicates-count =
    { $n ->
        [one] { $n } paar
       *[other] { $n } paari
    }
people-duplicates-compare = Võrdle ja ühenda
people-duplicates-not-same = Ei ole sama inimene
people-duplicates-kept-apart = Jätsime meelde: need on kaks eri inimest.
people-duplicates-take-back = Võta tagasi
people-duplicates-taken-back = Paar ootab jälle otsust.

## Ühendamine
people-merge-title = Kahest toimikust üks
people-merge-lead = Vali iga andme juures, kumb jääb. Kõik muu tuleb üle ise ja ühendamise saab tagasi võtta.
people-merge-fields = Andmed kõrvuti
people-merge-swap = Vaheta: jäägu teine
people-merge-kept = Jääb alles
people-merge-other = Läheb selle sisse
people-merge-nothing = pole teada
people-merge-both = mõlema toimiku keeled
people-merge-comes = Üle tuleb: { $name }
people-merge-stays = Siin juba on
people-merge-none = Midagi ei ole.
people-merge-help = Vana toimiku aadress viib edaspidi siia. Aruanded, mis on juba koostatud, ei muutu.
people-merge-make = Ühenda
people-merge-done = Toimikud on ühendatud.
people-merge-said = teine toimik
people-merge-stale-help = Vaata väärtused uuesti üle. Sinu valikud on alles; ühenda siis, kui kõik on õige.
people-merge-problem-same = See on sama toimik. Vali teine.
people-merge-choose = Millise toimikuga ühendada?
people-merge-choose-lead = Vali sama inimese teine toimik.
people-merge-who = Kelle toimik see on?
people-merge-search = Otsi nime järgi
people-merge-panel = Sama inimene mitu korda?
people-merge-other-file = Ühenda
people-merge-no-suspects = Teist toimikut ei paista.
people-merges-count =
    { $n ->
        [one] { $n } ühendamine
       *[other] { $n } ühendamist
    }
people-merges-title = Ühendamised
people-merges-lead = Mis on siia toimikusse tulnud ja mida saab tagasi võtta.
people-merges-none = Siia ei ole ühtegi toimikut ühendatud
people-merges-none-help = Kui ühendad, näed siin, mis üle tuli.
people-merges-one = Toimik: { $name }
people-merges-came = Üle tuli:
people-merges-undone = tagasi võetud
people-undo = Võta ühendamine tagasi
people-undo-help = Pärast seda on mõlemad toimikud jälle nagu enne. Mis on siia hiljem lisandunud, jääb siia.
people-undo-done = Ühendamine on tagasi võetud.
people-undo-in-the-way = Praegu ei saa tagasi võtta:
people-undo-problem-undone = See ühendamine on juba tagasi võetud.
people-undo-problem-merged-on = Toimik on hiljem edasi ühendatud. Võta enne tagasi uuem ühendamine.
people-undo-problem-changed = Andmeid, mis ühendamisega tulid, on pärast muudetud.
people-undo-problem-unknown = Sellist ühendamist ei ole.
people-undo-changed = on pärast ühendamist muudetud.
people-undo-changed-from = pärast ühendamist „{ $was }”, praegu „{ $is }”.
people-undo-set-back = Pane endine väärtus tagasi
people-field-merged = Ühendatud
people-field-merged_into = Läks teise toimikusse

## Mis toimiku küljes on
people-attached-stay =
    { $n ->
        [one] { $n } viibimisaluse kirje
       *[other] { $n } viibimisaluse kirjet
    }
people-attached-caseload =
    { $n ->
        [one] { $n } märge, kelle hoole all ta on
       *[other] { $n } märget, kelle hoole all ta on
    }
people-attached-other =
    { $n ->
        [one] { $n } muu kirje
       *[other] { $n } muud kirjet
    }

## Tuttav mujal
people-elsewhere-title = Toimik teises omavalitsuses
people-elsewhere-lead = Kui inimene on seda lubanud, saad tema andmeid küsida sealt, kus teda varem nõustati.
people-elsewhere-ask-title = Küsi teiselt omavalitsuselt
people-elsewhere-consents = Nõusolekud
people-elsewhere-to = Kellelt küsid?
people-elsewhere-choose = vali omavalitsus
people-elsewhere-reason = Milleks?
people-elsewhere-reason-hint = teine pool näeb nime, sünniaega ja seda selgitust
people-elsewhere-help = Vaja on inimese nõusolekut „Toimiku kaasavõtmine teise omavalitsusse” sellele omavalitsusele. Kuni vastuseni ei ütle miski, kas teda seal teatakse. Nõustamiskordi üle ei anta.
people-elsewhere-ask = Küsi
people-elsewhere-asked = Küsimus on saadetud.
people-elsewhere-closed = Küsimus on tagasi võetud.
people-elsewhere-taken = Saadud andmetest on uus toimik. Vaata, kas see on sama inimene, ja ühenda.
people-elsewhere-list = Mida on küsitud
people-elsewhere-none = Veel ei ole kelleltki küsitud.
people-elsewhere-close = Võta tagasi
people-elsewhere-take = Tee uus toimik
people-elsewhere-state-open = ootab vastust
people-elsewhere-state-none = midagi üle ei antud
people-elsewhere-state-given = andmed on üle antud
people-elsewhere-state-taken = uus toimik on tehtud
people-elsewhere-state-withdrawn = suletud, nõusolek võeti tagasi
people-elsewhere-state-taken_back = tagasi võetud
people-elsewhere-problem-to = Vali omavalitsus.
people-elsewhere-problem-consent = Inimese nõusolekut sellelt omavalitsuselt küsimiseks ei ole kirjas. Pane see enne nõusolekute alla.
people-elsewhere-problem-open = Sellelt omavalitsuselt on juba küsitud.
people-elsewhere-problem-request = Sellist küsimust ei ole.
people-elsewhere-problem-over = See küsimus on vahepeal suletud või vastatud.
people-elsewhere-problem-client = Vali, kes ta on.
people-elsewhere-problem-parts = Vali, mida üle anda.
people-requests-menu = Küsimused mujalt
people-requests-title = Teiste omavalitsuste küsimused
people-requests-lead = Inimesed, kes on lubanud oma toimiku kaasa viia.
people-requests-none = Keegi ei ole küsinud
people-requests-none-help = Kui teine omavalitsus küsib inimese loal tema toimikut, on küsimus siin.
people-requests-from = Küsib { $name }
people-requests-reason = Milleks:
people-requests-who = Kes ta siin on?
people-requests-nobody = Sellist inimest siin ei paista.
people-requests-parts = Mida üle anda?
people-part-facts = andmed (nimi, sünniaeg, kontakt, taust; isikukoodita)
people-part-languages = keeled
people-part-stays = viibimisalused
people-requests-help = Küsija ei saa teada, kas inimest siin ei teata või midagi ei anta. Nõustamiskordi ei anta kunagi.
people-requests-give = Anna valitud osad
people-requests-give-none = Midagi ei anta
people-requests-answered = Vastus on saadetud.
people-requests-state-given = osad on üle antud
people-requests-state-none = midagi ei antud
people-requests-state-closed = suletud
people-field-asked_elsewhere = Küsitud teiselt omavalitsuselt
people-field-given_elsewhere = Antud teisele omavalitsusele
people-field-handed_over = Tuli teiselt omavalitsuselt
people-attached-opening =
    { $n ->
        [one] { $n } toimiku avamine
       *[other] { $n } toimiku avamist
    }
people-attached-file_ask =
    { $n ->
        [one] { $n } küsimus teisele omavalitsusele
       *[other] { $n } küsimust teisele omavalitsusele
    }
people-elsewhere-panel = Kui inimest nõustati enne mujal, saab tema loal sealt andmeid küsida.
