people-protection-title = Захист людини
people-protection-lead = Захищену людину бачать лише названі працівники. Для всіх інших її тут немає.
people-protection-reason = Причина
people-protection-shelter = живе у притулку
people-protection-threat = їй хтось погрожує
people-protection-court_order = суд заборонив наближатися до неї
people-protection-other = інша причина
people-protection-word = Пояснення, якщо потрібно
people-protection-named = Кому можна про неї знати
people-protection-named-hint = Ви завжди залишаєтеся у списку.
people-protection-protect = Захистити людину
people-protection-kept = Людина під захистом.
people-protection-now = Захист діє
people-protection-since = Відколи
people-protection-lift = Зняти захист
people-protection-lift-help = Після цього її знову знайдуть усі, хто обслуговує людей.
people-protection-lifted = Захист знято.
people-protection-holds = під захистом
people-protection-help = Якщо людині загрожують, координатор може приховати її від усіх, крім названих.
people-field-protected = Захист
people-field-protected_access = Кому можна знати
people-protected-title = Люди під захистом
people-protected-lead = Люди, біля яких названо вас.
people-protected-none = Вас не названо біля жодної захищеної людини
people-protected-none-help = Координатор може назвати вас у справі людини.
people-problem-protection-reason = Виберіть причину.
people-problem-protection-named = Виберіть працівників зі списку.
people-problem-page = Такої сторінки немає. Почніть спочатку.
people-openings-title = Відкриті справи
people-openings-lead = Справи, відкриті не у своїх клієнтів: хто, чию й навіщо.
people-openings-from = Від
people-openings-to = До
people-openings-open = лише непереглянуті
people-openings-none = Таких відкриттів немає
people-openings-none-help = Змініть період або приберіть фільтр.
people-openings-when = Коли
people-openings-who = Хто відкрив
people-openings-whose = Чию справу
people-openings-reviewed = Перевірено
people-openings-review = Перевірено
people-openings-word = Нотатка
people-openings-own = Власне відкриття перевіряє хтось інший.
people-openings-kept = Відкриття перевірено.
people-openings-already = Хтось уже перевірив його.
people-openings-word-refused = Нотатка задовга або містить недозволені знаки.
people-unusual-title = Незвичні перегляди
people-unusual-none = За останні 90 днів нічого незвичного.
people-unusual-help = Дні, коли хтось переглядав набагато більше справ, ніж звичайно, або робив це вночі. Це запитання, а не звинувачення.
people-unusual-many = { $n ->
    [one] { $n } справа за день
    [few] { $n } справи за день
   *[other] { $n } справ за день
  }
people-unusual-night = { $n ->
    [one] { $n } справа вночі
    [few] { $n } справи вночі
   *[other] { $n } справ вночі
  }
people-protected-twin = Хтось зареєстрував цю людину ще раз.
people-protected-twin-open = Перегляньте другу справу й захистіть і її
people-attached-protection =
    { $n ->
        [one] { $n } запис про захист
        [few] { $n } записи про захист
       *[other] { $n } записів про захист
    }
people-protection-who = Чому і кому можна знати
people-protection-near = Через кого її можна знайти
people-protection-near-help = Ці люди пов’язані з нею, і їх видно. Подумайте, чи не захистити і їх.
people-openings-all = Усі
