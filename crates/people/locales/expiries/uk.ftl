## Підстави перебування
people-stay-records = Що записано
people-stay-add = Додати підставу
people-stay-mend = Виправити
people-stay-mended = Підставу перебування виправлено.
people-stay-withdrawn = Помилковий запис вилучено. У змінах він збережений.
people-stay-overlaps = перетинається з іншою

## Що закінчується
people-expiries-menu = Строки, що спливають
people-expiries-title = Дозволи й документи, строк яких спливає
people-expiries-lead = У кого підстава перебування або документ втратили чинність за останній рік чи втратять протягом 90 днів.
people-expiries-whose = Чиї клієнти
people-expiries-all = Усі клієнти
people-expiries-mine = Мої клієнти
people-expiries-what = Що закінчується
people-expiries-any = Усе
people-expiries-show = Показати
people-expiries-state = Стан
people-expiries-windows = Як скоро
people-expiries-window-all = Усі
people-expiries-window-lapsed = Закінчилися
people-expiries-window-30 = 30 днів
people-expiries-window-60 = 60 днів
people-expiries-window-90 = 90 днів
people-expiries-of-all = Усі клієнти
people-expiries-of-mine = Мої клієнти
people-expiries-none = Нічого не закінчується
people-expiries-none-help = Тут з’являться люди, у яких дозвіл, захист або документ втратять чинність протягом 90 днів.

## Нагадування
people-reminders-title = Нагадування
people-reminders-none = Нагадувань немає.
people-reminder-add = Додати нагадування
people-reminder-kept = Нагадування додано.
people-reminder-is-done = Виконано
people-reminder-done = Нагадування виконано.
people-reminder-three_months = Тимчасовий захист закінчується через три місяці: розкажіть про продовження
people-reminder-two_months = Тимчасовий захист закінчується через два місяці: перевірте, чи подано на продовження
people-field-reminder = Про що нагадати
people-field-due_on = Коли
people-problem-in-past = Цей день уже минув.
people-expiries-more =
    { $n ->
        [one] Показано перший { $n } рядок. Звузьте вибір, щоб побачити решту.
        [few] Показано перші { $n } рядки. Звузьте вибір, щоб побачити решту.
       *[many] Показано перші { $n } рядків. Звузьте вибір, щоб побачити решту.
    }
people-attached-reminder =
    { $n ->
        [one] { $n } нагадування
        [few] { $n } нагадування
       *[many] { $n } нагадувань
    }
people-reminders-rest =
    { $n ->
        [one] Показати ще { $n } нагадування
        [few] Показати ще { $n } нагадування
       *[other] Показати ще { $n } нагадувань
    }
people-expiries-renewal = Продовження
people-renewal-applied = подано заяву
people-renewal-not_applied = заяву не подано
