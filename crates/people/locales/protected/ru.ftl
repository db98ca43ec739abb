people-protection-title = Защита человека
people-protection-lead = Защищённого человека видят только названные сотрудники. Для всех остальных его здесь нет.
people-protection-reason = Причина
people-protection-shelter = живёт в приюте
people-protection-threat = ему кто-то угрожает
people-protection-court_order = суд запретил приближаться к нему
people-protection-other = другая причина
people-protection-word = Пояснение, если нужно
people-protection-named = Кому можно о нём знать
people-protection-named-hint = Вы всегда остаётесь в списке.
people-protection-protect = Защитить человека
people-protection-kept = Человек под защитой.
people-protection-now = Защита действует
people-protection-since = С какого времени
people-protection-lift = Снять защиту
people-protection-lift-help = После этого его снова найдут все, кто обслуживает людей.
people-protection-lifted = Защита снята.
people-protection-holds = под защитой
people-protection-help = Если человеку угрожают, координатор может скрыть его от всех, кроме названных.
people-field-protected = Защита
people-field-protected_access = Кому можно знать
people-protected-title = Люди под защитой
people-protected-lead = Люди, у которых названы вы.
people-protected-none = Вы не названы ни у одного защищённого человека
people-protected-none-help = Координатор может назвать вас в деле человека.
people-problem-protection-reason = Выберите причину.
people-problem-protection-named = Выберите сотрудников из списка.
people-problem-page = Такой страницы нет. Начните сначала.
people-openings-title = Открытые дела
people-openings-lead = Дела, открытые не у своих клиентов: кто, чьё и зачем.
people-openings-from = С
people-openings-to = По
people-openings-open = только непросмотренные
people-openings-none = Таких открытий нет
people-openings-none-help = Измените период или уберите фильтр.
people-openings-when = Когда
people-openings-who = Кто открыл
people-openings-whose = Чьё дело
people-openings-reviewed = Проверено
people-openings-review = Проверено
people-openings-word = Заметка
people-openings-own = Своё открытие проверяет кто-то другой.
people-openings-kept = Открытие проверено.
people-openings-already = Кто-то уже проверил его.
people-openings-word-refused = Заметка слишком длинная или содержит недопустимые знаки.
people-unusual-title = Необычные просмотры
people-unusual-none = За последние 90 дней ничего необычного.
people-unusual-help = Дни, когда кто-то смотрел намного больше дел, чем обычно, или смотрел их ночью. Это вопрос, а не обвинение.
people-unusual-many = { $n ->
    [one] { $n } дело за день
    [few] { $n } дела за день
   *[other] { $n } дел за день
  }
people-unusual-night = { $n ->
    [one] { $n } дело ночью
    [few] { $n } дела ночью
   *[other] { $n } дел ночью
  }
people-protected-twin = Кто-то зарегистрировал этого человека ещё раз.
people-protected-twin-open = Посмотрите второе дело и защитите и его
people-attached-protection =
    { $n ->
        [one] { $n } запись о защите
        [few] { $n } записи о защите
       *[other] { $n } записей о защите
    }
people-protection-who = Почему и кому можно знать
people-protection-near = Через кого его можно найти
people-protection-near-help = Эти люди связаны с ним, и их видно. Подумайте, не защитить ли и их.
people-openings-all = Все
