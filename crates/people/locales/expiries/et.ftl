## Viibimisalused
people-stay-records = Mis on kirjas
people-stay-add = Lisa viibimisalus
people-stay-mend = Paranda
people-stay-mended = Viibimisalus on parandatud.
people-stay-withdrawn = Vigane kirje on eemaldatud. Muudatustes on see alles.
people-stay-overlaps = kattub teisega

## Mis lõpeb
people-expiries-menu = Lõppevad load
people-expiries-title = Lõppevad load ja dokumendid
people-expiries-lead = Kelle viibimisalus või dokument on lõppenud viimase aasta jooksul või lõpeb 90 päeva jooksul.
people-expiries-whose = Kelle kliendid
people-expiries-all = Kõik kliendid
people-expiries-mine = Minu kliendid
people-expiries-what = Mis lõpeb
people-expiries-any = Kõik
people-expiries-show = Näita
people-expiries-state = Olek
people-expiries-windows = Kui kiire on
people-expiries-window-all = Kõik
people-expiries-window-lapsed = Lõppenud
people-expiries-window-30 = 30 päeva
people-expiries-window-60 = 60 päeva
people-expiries-window-90 = 90 päeva
people-expiries-of-all = Kõik kliendid
people-expiries-of-mine = Minu kliendid
people-expiries-none = Midagi ei ole lõppemas
people-expiries-none-help = Siia ilmuvad inimesed, kelle luba, kaitse või dokument lõpeb 90 päeva jooksul.

## Meeldetuletused
people-reminders-title = Meeldetuletused
people-reminders-none = Midagi ei ole vaja meelde tuletada.
people-reminder-add = Lisa meeldetuletus
people-reminder-kept = Meeldetuletus on lisatud.
people-reminder-is-done = Tehtud
people-reminder-done = Meeldetuletus on tehtud.
people-reminder-three_months = Ajutine kaitse lõpeb kolme kuu pärast: räägi pikendamisest
people-reminder-two_months = Ajutine kaitse lõpeb kahe kuu pärast: kontrolli, kas pikendamist on taotletud
people-field-reminder = Mida meelde tuletada
people-field-due_on = Millal
people-problem-in-past = See päev on juba möödas.
people-expiries-more =
    { $n ->
        [one] Näitame esimest { $n } rida. Kitsenda valikut, et näha teisi.
       *[other] Näitame esimest { $n } rida. Kitsenda valikut, et näha teisi.
    }
people-attached-reminder =
    { $n ->
        [one] { $n } meeldetuletus
       *[other] { $n } meeldetuletust
    }
people-reminders-rest =
    { $n ->
        [one] Näita veel { $n } meeldetuletust
       *[other] Näita veel { $n } meeldetuletust
    }
people-expiries-renewal = Pikendamine
people-renewal-applied = taotletud
people-renewal-not_applied = taotlemata
