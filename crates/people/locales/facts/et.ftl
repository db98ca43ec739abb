## Andmerühmad
people-tab-person = Isik
people-tab-contact = Kontakt
people-tab-languages = Keeled
people-tab-occupation = Haridus ja töö
people-tab-documents = Dokumendid
people-tab-stays = Viibimisalus
people-tab-family = Pere
people-contact-title = Kuidas ühendust saada
people-languages-title = Keeled ja tõlk
people-languages-help = Parim keel kõige ees. Tase märgi inimese enda sõnul, kui tunnistust ei ole.
people-language-number = { $n }. keel
people-occupation-title = Haridus ja töö
people-choose = Vali
people-yes = jah
people-withdraw-wrong = Eemalda vigane

## Keeled
people-field-language = Keel
people-field-level = Tase
people-field-language_level = Keeleoskus
people-field-language-interpreter = vajab selles keeles tõlki
people-with-interpreter = tõlgiga
people-level-a1 = A1
people-level-a2 = A2
people-level-b1 = B1
people-level-b2 = B2
people-level-c1 = C1
people-level-c2 = C2
people-level-native = emakeel
people-level-unknown = pole teada

## Haridus ja töö
people-field-education = Haridus
people-field-profession = Eriala
people-field-profession-hint = mida on õppinud
people-field-work = Tegevus
people-field-work_since = Alates
people-field-employer = Tööandja või kool
people-field-employer-hint = kus töötab või õpib
people-field-job = Amet
people-education-isced_0 = alghariduseta
people-education-isced_1 = algharidus
people-education-isced_2 = põhiharidus
people-education-isced_3 = keskharidus või kutsekeskharidus
people-education-isced_4 = kutseharidus keskhariduse järel
people-education-isced_5 = lühike kõrgharidus
people-education-isced_6 = bakalaureusekraad või rakenduskõrgharidus
people-education-isced_7 = magistrikraad
people-education-isced_8 = doktorikraad
people-education-unknown = pole teada
people-work-working = töötab
people-work-seeking = otsib tööd
people-work-studying = õpib
people-work-at_home = kodune
people-work-retired = pensionil või töövõimetu
people-work-other = muu
people-work-unknown = pole teada

## Kuidas ühendust saada
people-prefers = Eelistab
people-field-channel = Eelistab
people-field-contact_language = Suhtluskeel
people-field-times = Sobiv aeg
people-field-times-hint = näiteks: pärast kella 17
people-field-do_not_call = Ära helista
people-do-not-call = ära helista
people-field-safe_note = Ohutu ühendusvõtt
people-field-safe_note-hint = mida vältida, et inimest ohtu ei seada; hoitakse krüptitult
people-safe_note-before = varasem märge
people-safe_note-noted = uus märge
people-reach-any = kõik sobib
people-reach-phone = telefon
people-reach-text_message = tekstisõnum
people-reach-chat = sõnumirakendus
people-reach-email = e-kiri
people-reach-post = kiri postiga
people-reach-in_person = ainult silmast silma

## Pere
people-family-title = Lapsed ja eestkostjad
people-children-title = Lapsed
people-guardians-title = Kes lapse eest vastutab
people-guardian-lead = Alaealise eest vastutaja märgi lapse toimikusse. Tema toimikusse ilmub laps ise.
people-guardian-add = Lisa vastutaja
people-guardian-who = Kes lapse eest vastutab?
people-guardian-link = Märgi vastutajaks
people-guardian-linked = Vastutaja on märgitud.
people-guardian-remove = Ei vastuta enam
people-guardian-removed = Vastutaja on eemaldatud.
people-guardian-none = Vastutaja on märkimata
people-field-relation = Kes ta lapsele on?
people-field-guardian = Vastutaja
people-field-child = Laps
people-relation-parent = ema või isa
people-relation-guardian = eestkostja
people-relation-other = muu lähedane

## Dokumendid
people-documents-title = Dokumendid
people-documents-none = Dokumente pole kirjas.
people-document-add = Lisa dokument
people-document-edit = Muuda dokumenti
people-document-kept = Dokument on kirja pandud.
people-document-changed = Dokument on muudetud.
people-document-withdrawn = Dokument on eemaldatud. Muudatustes on see alles.
people-field-document = Dokument
people-field-kind = Liik
people-field-number = Dokumendi number
people-field-country = Välja andnud riik
people-field-valid_until = Kehtib kuni
people-document-passport = pass
people-document-id_card = ID-kaart
people-document-residence_card = elamisloakaart
people-document-aliens_passport = välismaalase pass
people-document-travel_document = pagulase reisidokument
people-document-birth_certificate = sünnitunnistus
people-document-driving_licence = juhiluba
people-document-other = muu dokument

## Mis ei sobi
people-problem-language-missing = Kirjuta ka keel, mille kohta see käib.
people-problem-language-twice = See keel on juba kirjas.
people-problem-one-language = Seda keelt me ei tunne. Kirjuta üks keel, näiteks: ukraina.
people-problem-interpreter-or-not = Mõnes keeles on tõlki vaja. Vali siin „on vaja” või võta linnuke ära.
people-problem-work-missing = Vali ka tegevus, mille kohta kuupäev käib.
people-problem-call-or-not = Märgitud on „ära helista”. Vali muu viis.
people-problem-document-number = Dokumendi numbris on 4–24 tähte ja numbrit, vähemalt üks number.
people-problem-guardian-self = Inimene ei saa olla iseenda eestkostja.
people-problem-child-adult = See inimene on täisealine. Vastutaja märgitakse ainult alaealisele.
people-problem-guardian-minor = Valitud inimene on ise alaealine. Vali täisealine.
people-problem-guardian-circle = Nii vastutaks laps omaenda vastutaja eest. Kontrolli, kumb on laps.
people-problem-guardian-twice = See inimene on juba vastutajaks märgitud.

## Kliendiga seotud kirjed
people-attached-language_skill =
    { $n ->
        [one] { $n } keeleoskuse kirje
       *[other] { $n } keeleoskuse kirjet
    }
people-attached-occupation =
    { $n ->
        [one] { $n } hariduse ja töö kirje
       *[other] { $n } hariduse ja töö kirjet
    }
people-attached-contact_preference =
    { $n ->
        [one] { $n } ühendusvõtu soov
       *[other] { $n } ühendusvõtu soovi
    }
people-attached-guardian =
    { $n ->
        [one] { $n } lapse ja vastutaja seos
       *[other] { $n } lapse ja vastutaja seost
    }
people-attached-identity_document =
    { $n ->
        [one] { $n } dokument
       *[other] { $n } dokumenti
    }
