## Nõusolekud
people-consents-title = Nõusolekud
people-consents-lead = Kehtib see, mida inimene viimati ütles. Tagasi võetud nõusolek ei kehti enam; soovi korral antakse uus.
people-consents-manage = Halda
people-consents-none = Nõusolekuid pole kirjas.
people-consents-all = Mida inimene on öelnud
people-consent-add = Pane nõusolek või keeldumine kirja
people-consent-kept = Inimese soov on kirja pandud.
people-consent-withdraw = Võtab nõusoleku tagasi
people-consent-withdrawn = Nõusolek on tagasi võetud.
people-consent-withdrawn-on = tagasi võetud { $day }
people-consent-withdrawn-by = Tagasivõtmise pani kirja
people-consent-not-allowed = ei luba
people-consent-lapsed = kehtis kuni { $day }
people-consent-open = tähtajata
people-consent-reminders = Meeldetuletused
people-consent-share = Andmete andmine teisele asutusele
people-consent-carry_file = Toimiku kaasavõtmine teise omavalitsusse
people-consent-photos = Fotod sündmustelt
people-consent-interviews = Intervjuud
people-consent-other = Muu
people-consent-state-given = lubab
people-consent-state-refused = ei luba
people-consent-state-withdrawn = võttis tagasi
people-expression-in_writing = kirjalikult
people-expression-orally = suuliselt, kirja pandud
people-expression-electronically = elektrooniliselt
people-field-consent = Nõusolek
people-field-purpose = Milleks
people-field-purpose_words = Täpsemalt
people-field-purpose_words-hint = vajalik, kui valid „Muu”
people-field-recipient = Kellele
people-field-recipient-hint = asutus, kellele andmed lähevad, näiteks: Töötukassa
people-field-pii_information = Millised andmed
people-field-pii_information-hint = näiteks: nimi, telefon, keeletase
people-field-from_day = Alates
people-field-from_day-hint = tühi on täna
people-field-until_day = Kuni
people-field-event_type = Kuidas öeldud
people-field-event_state = Inimene
people-field-consent_language = Mis keeles selgitatud
people-field-privacy_notice = Teabeleht
people-field-privacy_notice-hint = nimetus ja versioon, mis inimesele ette loeti
people-field-withdrawn_on = Tagasi võetud
people-problem-recipient = Kirjuta, kellele andmed lähevad.
people-problem-refused-until = Keeldumisel ei ole lõppu. Jäta see väli tühjaks.
people-problem-consent-withdrawn = Seda nõusolekut ei ole enam. Kui inimene mõtles ümber, pane kirja uus.
people-problem-withdrawn-before = Tagasi ei saa võtta enne, kui nõusolek anti.
people-attached-consent =
    { $n ->
        [one] { $n } nõusolek
       *[other] { $n } nõusolekut
    }
