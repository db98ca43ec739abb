## Основания пребывания
people-stay-records = Что записано
people-stay-add = Добавить основание
people-stay-mend = Исправить
people-stay-mended = Основание пребывания исправлено.
people-stay-withdrawn = Ошибочная запись удалена. В изменениях она сохранена.
people-stay-overlaps = пересекается с другим

## Что истекает
people-expiries-menu = Истекающие сроки
people-expiries-title = Истекающие разрешения и документы
people-expiries-lead = У кого основание пребывания или документ истекли за последний год или истекут в течение 90 дней.
people-expiries-whose = Чьи клиенты
people-expiries-all = Все клиенты
people-expiries-mine = Мои клиенты
people-expiries-what = Что истекает
people-expiries-any = Всё
people-expiries-show = Показать
people-expiries-state = Состояние
people-expiries-windows = Как скоро
people-expiries-window-all = Все
people-expiries-window-lapsed = Истекли
people-expiries-window-30 = 30 дней
people-expiries-window-60 = 60 дней
people-expiries-window-90 = 90 дней
people-expiries-of-all = Все клиенты
people-expiries-of-mine = Мои клиенты
people-expiries-none = Ничего не истекает
people-expiries-none-help = Здесь появятся люди, у которых разрешение, защита или документ истекут в течение 90 дней.

## Напоминания
people-reminders-title = Напоминания
people-reminders-none = Напоминаний нет.
people-reminder-add = Добавить напоминание
people-reminder-kept = Напоминание добавлено.
people-reminder-is-done = Сделано
people-reminder-done = Напоминание выполнено.
people-reminder-three_months = Временная защита истекает через три месяца: расскажите о продлении
people-reminder-two_months = Временная защита истекает через два месяца: проверьте, подано ли на продление
people-field-reminder = О чём напомнить
people-field-due_on = Когда
people-problem-in-past = Этот день уже прошёл.
people-expiries-more =
    { $n ->
        [one] Показана первая { $n } строка. Сузьте выбор, чтобы увидеть остальные.
        [few] Показаны первые { $n } строки. Сузьте выбор, чтобы увидеть остальные.
       *[many] Показаны первые { $n } строк. Сузьте выбор, чтобы увидеть остальные.
    }
people-attached-reminder =
    { $n ->
        [one] { $n } напоминание
        [few] { $n } напоминания
       *[many] { $n } напоминаний
    }
people-reminders-rest =
    { $n ->
        [one] Показать ещё { $n } напоминание
        [few] Показать ещё { $n } напоминания
       *[other] Показать ещё { $n } напоминаний
    }
people-expiries-renewal = Продление
people-renewal-applied = запрошено
people-renewal-not_applied = не запрошено
