casework-notes-title = Закриті нотатки
casework-notes-lead = Сюди пишуть те, чого іншим знати не можна: здоров’я, віра, походження, судимість, захист дітей. Кожне відкриття записується.
casework-notes-none = Закритих нотаток немає.
casework-notes-none-help = Нотатку читає лише автор, колега, якому її передано, і координатор, який назвав мету.
casework-notes-panel-help = Відкриваються по одній, кожне відкриття записується.
casework-notes-count =
    { $n ->
        [one] { $n } закрита нотатка
        [few] { $n } закриті нотатки
       *[other] { $n } закритих нотаток
    }
casework-notes-closed =
    { $n ->
        [one] Ще { $n } нотатка, яку вам не передано.
        [few] Ще { $n } нотатки, які вам не передано.
       *[other] Ще { $n } нотаток, які вам не передано.
    }
casework-note-title = Закрита нотатка
casework-note-open = Відкрити
casework-note-corrected =
    { $n ->
        [one] виправлена { $n } раз
        [few] виправлена { $n } рази
       *[other] виправлена { $n } разів
    }
casework-note-withdrawn = відкликана
casework-note-withdrawn-help = Цю нотатку відкликано.
casework-note-new = Нова закрита нотатка
casework-note-words = Нотатка
casework-note-words-hint = лише те, що справді потрібно для роботи
casework-note-write = Записати
casework-note-write-link = Написати
casework-note-sealed = Нотатка зберігається зашифрованою.
casework-note-written = Закриту нотатку записано.
casework-note-written-by = { $who }, { $when }
casework-note-older = Це попередня редакція.
casework-note-newest = До останньої
casework-note-logged = Відкриття записується; клієнт може це побачити.
casework-note-correct = Виправити
casework-note-withdraw = Відкликати
casework-note-was-corrected = Нотатку виправлено. Попередню редакцію збережено зашифрованою.
casework-note-was-withdrawn = Нотатку відкликано.
casework-note-changes = Що робили з нотаткою
casework-note-change-words = змінено редакцію
casework-note-change-withdrawn = відкликав(-ла)
casework-note-change-given = передав(-ла): { $who }
casework-note-change-taken = забрав(-ла) доступ: { $who }
casework-note-change-written = написав(-ла)
casework-note-version-before = Відкрити попередню
casework-note-opening-title = Для чого потрібна нотатка?
casework-note-opening-lead = Нотатка відкриється на годину. Мета записується.
casework-readers-title = Хто ще читає
casework-readers-help = Колега читає нотатку, доки веде клієнта.
casework-reader-give-to = Кому
casework-reader-give = Дати прочитати
casework-reader-take = Забрати
casework-reader-given = Тепер колега може читати нотатку.
casework-reader-taken = Колега більше не читає цю нотатку.
casework-reader-not-in-caseload = Передати можна лише колезі, який веде клієнта.
casework-problem-note-empty = Напишіть текст нотатки.
casework-papers-title = Документи
casework-papers-lead = Приніс клієнт, зберігаємо зашифрованими; кожне завантаження записується.
casework-papers-none = Документів немає.
casework-papers-none-help = Додавайте копію, лише якщо вона справді потрібна.
casework-papers-all = Усі й додати
casework-papers-count =
    { $n ->
        [one] Усього { $n } документ
        [few] Усього { $n } документи
       *[other] Усього { $n } документів
    }
casework-papers-deleted = Видалені документи
casework-paper-deleted-by = видалив(-ла) { $who }, { $when }
casework-paper-delete = Видалити
casework-paper-new = Додати документ
casework-paper-file = Файл
casework-paper-file-hint = pdf, зображення або офісний файл, до 25 МБ
casework-paper-kind = Що це
casework-paper-kind-identity_document = копія посвідчення особи
casework-paper-kind-certificate = свідоцтво або довідка
casework-paper-kind-contract = договір
casework-paper-kind-decision = рішення
casework-paper-kind-other = інше
casework-paper-name = Назва
casework-paper-name-hint = порожньо: назва файлу
casework-paper-about = Про що
casework-paper-received = Коли принесли
casework-paper-add = Додати
casework-paper-sealed = Файл перевіряється і шифрується.
casework-paper-added = Документ додано.
casework-paper-was-deleted = Документ видалено.
casework-problem-paper-kind = Виберіть вид документа.
casework-problem-file-missing = Виберіть файл.
casework-problem-file-again = Виберіть файл ще раз: браузер його не пам’ятає.
casework-problem-future = Цей день ще не настав.
casework-plan-title = План
casework-plan-lead = Чого хоче людина, що для цього робиться і який крок наступний.
casework-plan-open = Увесь план
casework-next-title = Наступні кроки
casework-next-none = Поки немає жодного кроку.
casework-review-next = Разом переглянути мету
casework-no-day = без дати
casework-late =
    { $n ->
        [one] запізнення { $n } день
        [few] запізнення { $n } дні
       *[other] запізнення { $n } днів
    }
casework-today = сьогодні
casework-picture-title = Як іде
casework-picture-table = Показати таблицею
casework-legend-done = зроблено
casework-legend-open = попереду
casework-legend-late = запізнюється
casework-goals-title = Цілі
casework-goals-none = Цілей поки немає.
casework-goals-none-help = Запитайте, чого хоче сама людина, і запишіть її словами.
casework-goal = Мета
casework-goal-add = Додати мету
casework-goal-added = Мета в плані. Додайте перший крок.
casework-goal-new = Нова мета
casework-goal-new-lead = Словами самої людини та її мовою.
casework-goal-in-words = Словами людини
casework-goal-words = Чого хоче досягти
casework-goal-words-hint = її власними словами
casework-goal-language = Якою мовою ці слова
casework-goal-language-hint = назва або код: українська, ru
casework-area-label = Сфера життя
casework-area-documents = Документи та житло
casework-area-language = Естонська мова
casework-area-work = Робота та підприємництво
casework-area-education = Освіта та діти
casework-area-health = Здоров’я
casework-area-community = Громада та культура
casework-goal-review = Коли переглянути знову
casework-goal-review-hint = можна не заповнювати
casework-goal-reviewed = Останній перегляд
casework-goal-reviewed-today = Сьогодні переглянули разом
casework-goal-state = Стан
casework-goal-state-title = Що сталося з метою
casework-state-open = у роботі
casework-state-reached = досягнута
casework-state-changed = змінилася
casework-state-given_up = залишена
casework-goal-why = Чому
casework-goal-why-hint = потрібно, якщо мета змінилася або залишена
casework-goal-change = Змінити слова, сферу, день перегляду
casework-goal-change-title = Зміна мети
casework-goal-changed = Мету змінено.
casework-steps-title = Кроки
casework-steps-none = Кроків поки немає.
casework-steps-done = зроблено { $done }/{ $all }
casework-step = Крок
casework-step-new = Додати крок
casework-step-add = Додати крок
casework-step-added = Крок додано.
casework-step-change = Зміна кроку
casework-step-changed = Крок змінено.
casework-step-completed = Крок зроблено.
casework-step-reopened = Крок знову попереду.
casework-step-tick = Позначити зробленим
casework-step-untick = Не зроблено
casework-step-what = Що робиться
casework-step-what-hint = зрозуміло для людини: це буде й на сторінці для неї
casework-step-doer = Хто робить
casework-doer-person = сама людина
casework-doer-counsellor = консультант
casework-doer-together = разом
casework-doer-other = хтось інший
casework-step-due = До якого дня
casework-step-done = Зроблено
casework-progress-title = Як просувається
casework-progress-none = Тут поки нічого не записано.
casework-progress-new = Записати, як іде
casework-progress-words = Слова
casework-progress-add = Записати
casework-progress-added = Записано.
casework-voice-label = Чиї слова
casework-voice-person = слова людини
casework-voice-counsellor = слова консультанта
casework-changes-title = Зміни
casework-change-words = слова мети
casework-change-language = мова слів
casework-change-area = сфера
casework-change-state = стан
casework-change-why = причина
casework-change-review_on = день перегляду
casework-change-reviewed_on = переглянуто
casework-change-step = крок
casework-change-doer = хто робить крок
casework-change-due_on = день кроку
casework-change-done = зроблений крок
casework-stale-title = Хтось змінив це тим часом
casework-stale-help = Перегляньте відмінності. Ваш текст нижче збережено; збережіть, коли все правильно.
casework-problem-goal-empty = Напишіть, чого хоче людина.
casework-problem-language = Такої мови ми не знаємо. Напишіть назву або код.
casework-problem-area = Виберіть сферу.
casework-problem-state = Виберіть, що сталося з метою.
casework-problem-why = Напишіть чому.
casework-problem-doer = Виберіть, хто робить крок.
casework-problem-voice = Виберіть, чиї це слова.
casework-handout-give = Аркуш із собою
casework-handout-back = Назад до справи
casework-handout-print = Надрукувати
casework-handout-title = Про що ми домовилися
casework-handout-goals = Чого я хочу і що для цього робити
casework-handout-goals-none = Цілі поки не записані.
casework-handout-doer-person = роблю сам(а)
casework-handout-doer-counsellor = робить консультант
casework-handout-doer-together = робимо разом
casework-handout-doer-other = робить хтось інший
casework-handout-until = не пізніше { $day }
casework-handout-days = Важливі дні
casework-handout-meeting = консультант зв’яжеться з вами
casework-handout-review = дивимося разом, як ідуть справи
casework-handout-where = Куди прийти й кого запитати
casework-handout-ask = Ваш консультант: { $who }.
casework-handout-phone = Телефон
casework-attached-restricted_note =
    { $n ->
        [one] { $n } закрита нотатка
        [few] { $n } закриті нотатки
       *[other] { $n } закритих нотаток
    }
casework-attached-paper =
    { $n ->
        [one] { $n } документ
        [few] { $n } документи
       *[other] { $n } документів
    }
casework-attached-goal =
    { $n ->
        [one] { $n } мета
        [few] { $n } мети
       *[other] { $n } цілей
    }
casework-caseload-title = Мої клієнти
casework-caseload-lead = Кого ви зараз ведете і що в них попереду.
casework-caseload-of = Веде { $who }
casework-caseload-of-lead = Видно, що і на який день заплановано. Зміст – у справі.
casework-caseload-none = Зараз ви нікого не ведете.
casework-caseload-none-help = Клієнт з’являється тут, коли ви його консультуєте чи реєструєте або коли його передає вам колега.
casework-caseload-next = Далі
casework-caseload-when = До якого дня
casework-caseload-care = Ведеться
casework-caseload-share = Поділитися
casework-caseload-also = також { $who }
casework-caseload-nothing = нічого не чекає
casework-piles = Що показати
casework-pile-all = усі
casework-pile-late = прострочено
casework-pile-soon = протягом 7 днів
casework-pile-ending = ведення кінчається за 7 днів
casework-pile-quiet = нічого не чекає
casework-pile-none = Тут зараз нікого немає.
casework-pile-none-help = Виберіть угорі інший вигляд.
casework-due-follow_up = справа після консультації
casework-due-step = крок плану
casework-due-review = перегляд цілі
casework-due-reminder = нагадування
casework-due-expiry = закінчується дозвіл або документ
casework-loads-title = Клієнти консультантів
casework-loads-lead = Чим довша смуга, тим більше клієнтів; червона частина – де щось прострочено.
casework-loads-rest = пізніше або нічого не чекає
casework-loads-who = Консультант
casework-loads-clients = Клієнтів
casework-loads-none = Зараз ніхто нікого не веде.
casework-loads-nobody = Ніхто не веде
casework-loads-nobody-help = Строк обіцяного їм настав, а відповідати за них зараз нікому.
casework-care-take = Узяти собі
casework-care-end = Більше не веду
casework-care-choose = Виберіть колегу
casework-care-hand-over-help = Новий консультант отримує й незавершені кроки та справи.
casework-caseload-count =
    { $n ->
        [one] { $n } клієнт
        [few] { $n } клієнти
       *[many] { $n } клієнтів
    }
casework-caseload-more =
    { $n ->
        [one] і ще { $n }
        [few] і ще { $n }
       *[many] і ще { $n }
    }
casework-loads-late =
    { $n ->
        [one] прострочено { $n }
        [few] прострочено { $n }
       *[many] прострочено { $n }
    }
casework-loads-nobody-count =
    { $n ->
        [one] { $n } клієнта ніхто не веде.
        [few] { $n } клієнтів ніхто не веде.
       *[many] { $n } клієнтів ніхто не веде.
    }
casework-hand-over-steps =
    { $n ->
        [one] { $n } крок плану
        [few] { $n } кроки плану
       *[many] { $n } кроків плану
    }
casework-loads-most = Найбільше клієнтів: { $who }, { $clients }
