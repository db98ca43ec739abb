casework-notes-title = Piiratud märkused
casework-notes-lead = Siia käib see, mida teised teada ei tohi: tervis, usk, päritolu, karistused, laste kaitse. Iga avamine pannakse kirja.
casework-notes-none = Piiratud märkusi pole.
casework-notes-none-help = Märkust loeb ainult selle kirjutaja, kolleeg, kellele ta selle annab, ja eesmärgi öelnud koordinaator.
casework-notes-panel-help = Avatakse ühekaupa, iga avamine pannakse kirja.
casework-notes-count =
    { $n ->
        [one] { $n } piiratud märkus
       *[other] { $n } piiratud märkust
    }
casework-notes-closed =
    { $n ->
        [one] Veel { $n } märkus, mida sulle pole antud.
       *[other] Veel { $n } märkust, mida sulle pole antud.
    }
casework-note-title = Piiratud märkus
casework-note-open = Ava
casework-note-corrected =
    { $n ->
        [one] parandatud { $n } kord
       *[other] parandatud { $n } korda
    }
casework-note-withdrawn = tagasi võetud
casework-note-withdrawn-help = See märkus on tagasi võetud.
casework-note-new = Uus piiratud märkus
casework-note-words = Märkus
casework-note-words-hint = ainult see, mida töös tõesti vaja läheb
casework-note-write = Kirjuta märkus
casework-note-write-link = Kirjuta
casework-note-sealed = Märkus hoitakse krüpteerituna.
casework-note-written = Piiratud märkus on kirjas.
casework-note-written-by = { $who }, { $when }
casework-note-older = See on varasem sõnastus.
casework-note-newest = Vaata viimast
casework-note-logged = Avamine pannakse kirja; klient võib seda näha.
casework-note-correct = Paranda
casework-note-withdraw = Võta tagasi
casework-note-was-corrected = Märkus on parandatud. Varasem sõnastus jäi krüpteeritult alles.
casework-note-was-withdrawn = Märkus on tagasi võetud.
casework-note-changes = Mis märkusega tehtud on
casework-note-change-words = sõnastus muutus
casework-note-change-withdrawn = võttis tagasi
casework-note-change-given = andis lugeda: { $who }
casework-note-change-taken = võttis lugemisõiguse: { $who }
casework-note-change-written = kirjutas
casework-note-version-before = Ava varasem
casework-note-opening-title = Milleks märkust vaja on?
casework-note-opening-lead = Märkus avaneb tunniks. Eesmärk jääb kirja.
casework-readers-title = Kes veel loeb
casework-readers-help = Kolleeg loeb märkust seni, kuni klient on tema hoole all.
casework-reader-give-to = Kellele
casework-reader-give = Anna lugeda
casework-reader-take = Võta ära
casework-reader-given = Kolleeg võib nüüd märkust lugeda.
casework-reader-taken = Kolleeg ei loe enam seda märkust.
casework-reader-not-in-caseload = Lugeda saab anda ainult kolleegile, kelle hoole all klient on.
casework-problem-note-empty = Kirjuta, mis märkuses on.
casework-papers-title = Paberid
casework-papers-lead = Klient tõi, meie hoiame: krüpteeritult, iga allalaadimine pannakse kirja.
casework-papers-none = Pabereid pole.
casework-papers-none-help = Lisa koopia ainult siis, kui seda töös päriselt vaja on.
casework-papers-all = Kõik ja lisamine
casework-papers-count =
    { $n ->
        [one] Kokku { $n } paber
       *[other] Kokku { $n } paberit
    }
casework-papers-deleted = Kustutatud paberid
casework-paper-deleted-by = kustutas { $who }, { $when }
casework-paper-delete = Kustuta
casework-paper-new = Lisa paber
casework-paper-file = Fail
casework-paper-file-hint = pdf, pilt või kontorifail, kuni 25 MB
casework-paper-kind = Mis see on
casework-paper-kind-identity_document = isikut tõendava dokumendi koopia
casework-paper-kind-certificate = tunnistus või tõend
casework-paper-kind-contract = leping
casework-paper-kind-decision = otsus
casework-paper-kind-other = muu
casework-paper-name = Nimetus
casework-paper-name-hint = tühi: faili nimi
casework-paper-about = Mille kohta
casework-paper-received = Millal toodi
casework-paper-add = Lisa paber
casework-paper-sealed = Fail kontrollitakse ja krüpteeritakse.
casework-paper-added = Paber on lisatud.
casework-paper-was-deleted = Paber on kustutatud.
casework-problem-paper-kind = Vali, mis paber see on.
casework-problem-file-missing = Vali fail.
casework-problem-file-again = Vali fail uuesti: brauser seda ei mäleta.
casework-problem-future = See päev on alles ees.
casework-plan-title = Plaan
casework-plan-lead = Mida inimene tahab, mida selleks tehakse ja mis on järgmine samm.
casework-plan-open = Kogu plaan
casework-next-title = Järgmised sammud
casework-next-none = Praegu pole ühtegi sammu ees.
casework-review-next = Vaatame eesmärgi koos üle
casework-no-day = päevata
casework-late =
    { $n ->
        [one] hilineb { $n } päev
       *[other] hilineb { $n } päeva
    }
casework-today = täna
casework-picture-title = Kuidas läheb
casework-picture-table = Näita tabelina
casework-legend-done = tehtud
casework-legend-open = ees
casework-legend-late = hilineb
casework-goals-title = Eesmärgid
casework-goals-none = Eesmärke pole veel.
casework-goals-none-help = Küsi, mida inimene ise tahab saavutada, ja kirjuta see üles tema sõnadega.
casework-goal = Eesmärk
casework-goal-add = Lisa eesmärk
casework-goal-added = Eesmärk on plaanis. Lisa esimene samm.
casework-goal-new = Uus eesmärk
casework-goal-new-lead = Inimese enda sõnadega ja tema keeles.
casework-goal-in-words = Inimese sõnadega
casework-goal-words = Mida ta tahab saavutada
casework-goal-words-hint = tema enda sõnadega
casework-goal-language = Mis keeles need sõnad on
casework-goal-language-hint = nimi või kood: ukraina, ru
casework-area-label = Valdkond
casework-area-documents = Dokumendid ja elukoht
casework-area-language = Eesti keel
casework-area-work = Töö ja ettevõtlus
casework-area-education = Haridus ja lapsed
casework-area-health = Tervis
casework-area-community = Kogukond ja kultuur
casework-goal-review = Millal uuesti üle vaadata
casework-goal-review-hint = võib jääda tühjaks
casework-goal-reviewed = Viimati üle vaadatud
casework-goal-reviewed-today = Vaatasime täna koos üle
casework-goal-state = Seis
casework-goal-state-title = Mis eesmärgist sai
casework-state-open = käsil
casework-state-reached = saavutatud
casework-state-changed = muutunud
casework-state-given_up = loobutud
casework-goal-why = Miks
casework-goal-why-hint = vajalik, kui eesmärk muutus või sellest loobuti
casework-goal-change = Muuda sõnu, valdkonda, ülevaatamise päeva
casework-goal-change-title = Eesmärgi muutmine
casework-goal-changed = Eesmärk on muudetud.
casework-steps-title = Sammud
casework-steps-none = Samme pole veel.
casework-steps-done = tehtud { $done }/{ $all }
casework-step = Samm
casework-step-new = Lisa samm
casework-step-add = Lisa samm
casework-step-added = Samm on lisatud.
casework-step-change = Sammu muutmine
casework-step-changed = Samm on muudetud.
casework-step-completed = Samm on tehtud.
casework-step-reopened = Samm on jälle ees.
casework-step-tick = Märgi tehtuks
casework-step-untick = Pole tehtud
casework-step-what = Mida tehakse
casework-step-what-hint = inimesele arusaadavalt: see läheb ka kaasa antavale lehele
casework-step-doer = Kes teeb
casework-doer-person = inimene ise
casework-doer-counsellor = nõustaja
casework-doer-together = koos
casework-doer-other = keegi teine
casework-step-due = Mis päevaks
casework-step-done = Tehtud
casework-progress-title = Kuidas edeneb
casework-progress-none = Siin pole veel midagi kirjas.
casework-progress-new = Kirjuta, kuidas läheb
casework-progress-words = Sõnad
casework-progress-add = Pane kirja
casework-progress-added = Kirja pandud.
casework-voice-label = Kelle sõnad
casework-voice-person = inimese sõnad
casework-voice-counsellor = nõustaja sõnad
casework-changes-title = Muudatused
casework-change-words = eesmärgi sõnad
casework-change-language = sõnade keel
casework-change-area = valdkond
casework-change-state = seis
casework-change-why = põhjus
casework-change-review_on = ülevaatamise päev
casework-change-reviewed_on = üle vaadatud
casework-change-step = samm
casework-change-doer = kes sammu teeb
casework-change-due_on = sammu päev
casework-change-done = tehtud samm
casework-stale-title = Keegi muutis seda vahepeal
casework-stale-help = Vaata erinevused üle. Sinu kirjutatu on allpool alles; salvesta siis, kui kõik on õige.
casework-problem-goal-empty = Kirjuta, mida inimene tahab saavutada.
casework-problem-language = Sellist keelt me ei tunne. Kirjuta keele nimi või kood.
casework-problem-area = Vali valdkond.
casework-problem-state = Vali, mis eesmärgist sai.
casework-problem-why = Kirjuta, miks.
casework-problem-doer = Vali, kes sammu teeb.
casework-problem-voice = Vali, kelle sõnad need on.
casework-handout-give = Leht kaasa
casework-handout-back = Tagasi toimikusse
casework-handout-print = Prindi
casework-handout-title = Mida me kokku leppisime
casework-handout-goals = Mida ma tahan ja mida selleks teha
casework-handout-goals-none = Eesmärke pole veel kirjas.
casework-handout-doer-person = teen ise
casework-handout-doer-counsellor = teeb nõustaja
casework-handout-doer-together = teeme koos
casework-handout-doer-other = teeb keegi teine
casework-handout-until = hiljemalt { $day }
casework-handout-days = Tähtsad päevad
casework-handout-meeting = nõustaja võtab sinuga ühendust
casework-handout-review = vaatame koos, kuidas läheb
casework-handout-where = Kuhu tulla ja kellelt küsida
casework-handout-ask = Sinu nõustaja on { $who }.
casework-handout-phone = Telefon
casework-attached-restricted_note =
    { $n ->
        [one] { $n } piiratud märkus
       *[other] { $n } piiratud märkust
    }
casework-attached-paper =
    { $n ->
        [one] { $n } paber
       *[other] { $n } paberit
    }
casework-attached-goal =
    { $n ->
        [one] { $n } eesmärk
       *[other] { $n } eesmärki
    }
casework-caseload-title = Minu kliendid
casework-caseload-lead = Kes on praegu sinu hoole all ja mis on neil järgmisena ees.
casework-caseload-of = Kelle hoole all: { $who }
casework-caseload-of-lead = Näed, mis liiki asi ja mis päevaks on ees. Sisu on toimikus.
casework-caseload-none = Sinu hoole all pole praegu kedagi.
casework-caseload-none-help = Klient tuleb sinu hoole alla, kui teda nõustad või registreerid või kui kolleeg ta sulle annab.
casework-caseload-next = Järgmisena
casework-caseload-when = Mis päevaks
casework-caseload-care = Hoole all
casework-caseload-share = Jaga
casework-caseload-also = ka { $who }
casework-caseload-nothing = midagi ei oota
casework-piles = Mida näidata
casework-pile-all = kõik
casework-pile-late = hilineb
casework-pile-soon = 7 päeva jooksul
casework-pile-ending = hool lõpeb 7 päeva jooksul
casework-pile-quiet = midagi ei oota
casework-pile-none = Siin pole praegu kedagi.
casework-pile-none-help = Vali ülevalt teine vaade.
casework-due-follow_up = järeltegevus
casework-due-step = plaani samm
casework-due-review = eesmärgi ülevaatamine
casework-due-reminder = meeldetuletus
casework-due-expiry = luba või dokument lõpeb
casework-loads-title = Nõustajate kliendid
casework-loads-lead = Pikem riba tähendab rohkem kliente, punane osa neid, kellega midagi hilineb.
casework-loads-rest = hiljem või midagi ei oota
casework-loads-who = Nõustaja
casework-loads-clients = Kliente
casework-loads-none = Praegu pole kedagi kellegi hoole all.
casework-loads-nobody = Kellegi hoole all pole
casework-loads-nobody-help = Neile lubatu tähtaeg on käes, aga praegu ei vastuta nende eest keegi.
casework-care-take = Võta enda hoole alla
casework-care-end = Lõpeta minu hool
casework-care-choose = Vali kolleeg
casework-care-hand-over-help = Uus nõustaja saab ka pooleli sammud ja järeltegevused.
casework-caseload-count =
    { $n ->
        [one] { $n } klient
       *[other] { $n } klienti
    }
casework-caseload-more =
    { $n ->
        [one] ja veel { $n }
       *[other] ja veel { $n }
    }
casework-loads-late =
    { $n ->
        [one] hilineb { $n }
       *[other] hilineb { $n }
    }
casework-loads-nobody-count =
    { $n ->
        [one] { $n } klient pole kellegi hoole all.
       *[other] { $n } klienti pole kellegi hoole all.
    }
casework-hand-over-steps =
    { $n ->
        [one] { $n } plaani samm
       *[other] { $n } plaani sammu
    }
casework-loads-most = Kõige rohkem kliente: { $who }, { $clients }
