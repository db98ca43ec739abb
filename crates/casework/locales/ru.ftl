casework-notes-title = Закрытые заметки
casework-notes-lead = Сюда пишут то, чего другим знать нельзя: здоровье, вера, происхождение, судимость, защита детей. Каждое открытие записывается.
casework-notes-none = Закрытых заметок нет.
casework-notes-none-help = Заметку читает только автор, коллега, которому она передана, и координатор, назвавший цель.
casework-notes-panel-help = Открываются по одной, каждое открытие записывается.
casework-notes-count =
    { $n ->
        [one] { $n } закрытая заметка
        [few] { $n } закрытые заметки
       *[other] { $n } закрытых заметок
    }
casework-notes-closed =
    { $n ->
        [one] Ещё { $n } заметка, которая вам не передана.
        [few] Ещё { $n } заметки, которые вам не переданы.
       *[other] Ещё { $n } заметок, которые вам не переданы.
    }
casework-note-title = Закрытая заметка
casework-note-open = Открыть
casework-note-corrected =
    { $n ->
        [one] исправлена { $n } раз
        [few] исправлена { $n } раза
       *[other] исправлена { $n } раз
    }
casework-note-withdrawn = отозвана
casework-note-withdrawn-help = Эта заметка отозвана.
casework-note-new = Новая закрытая заметка
casework-note-words = Заметка
casework-note-words-hint = только то, что действительно нужно для работы
casework-note-write = Записать
casework-note-write-link = Написать
casework-note-sealed = Заметка хранится в зашифрованном виде.
casework-note-written = Закрытая заметка записана.
casework-note-written-by = { $who }, { $when }
casework-note-older = Это прежняя редакция.
casework-note-newest = К последней
casework-note-logged = Открытие записывается; клиент может это увидеть.
casework-note-correct = Исправить
casework-note-withdraw = Отозвать
casework-note-was-corrected = Заметка исправлена. Прежняя редакция сохранена в зашифрованном виде.
casework-note-was-withdrawn = Заметка отозвана.
casework-note-changes = Что делали с заметкой
casework-note-change-words = изменена редакция
casework-note-change-withdrawn = отозвал(а)
casework-note-change-given = передал(а): { $who }
casework-note-change-taken = забрал(а) доступ: { $who }
casework-note-change-written = написал(а)
casework-note-version-before = Открыть прежнюю
casework-note-opening-title = Для чего нужна заметка?
casework-note-opening-lead = Заметка откроется на час. Цель записывается.
casework-readers-title = Кто ещё читает
casework-readers-help = Коллега читает заметку, пока ведёт клиента.
casework-reader-give-to = Кому
casework-reader-give = Дать прочитать
casework-reader-take = Забрать
casework-reader-given = Теперь коллега может читать заметку.
casework-reader-taken = Коллега больше не читает эту заметку.
casework-reader-not-in-caseload = Передать можно только коллеге, который ведёт клиента.
casework-problem-note-empty = Напишите текст заметки.
casework-papers-title = Документы
casework-papers-lead = Принёс клиент, храним зашифрованными; каждое скачивание записывается.
casework-papers-none = Документов нет.
casework-papers-none-help = Добавляйте копию, только если она действительно нужна.
casework-papers-all = Все и добавить
casework-papers-count =
    { $n ->
        [one] Всего { $n } документ
        [few] Всего { $n } документа
       *[other] Всего { $n } документов
    }
casework-papers-deleted = Удалённые документы
casework-paper-deleted-by = удалил(а) { $who }, { $when }
casework-paper-delete = Удалить
casework-paper-new = Добавить документ
casework-paper-file = Файл
casework-paper-file-hint = pdf, изображение или офисный файл, до 25 МБ
casework-paper-kind = Что это
casework-paper-kind-identity_document = копия удостоверения личности
casework-paper-kind-certificate = свидетельство или справка
casework-paper-kind-contract = договор
casework-paper-kind-decision = решение
casework-paper-kind-other = другое
casework-paper-name = Название
casework-paper-name-hint = пусто: имя файла
casework-paper-about = О чём
casework-paper-received = Когда принесли
casework-paper-add = Добавить
casework-paper-sealed = Файл проверяется и шифруется.
casework-paper-added = Документ добавлен.
casework-paper-was-deleted = Документ удалён.
casework-problem-paper-kind = Выберите вид документа.
casework-problem-file-missing = Выберите файл.
casework-problem-file-again = Выберите файл ещё раз: браузер его не запоминает.
casework-problem-future = Этот день ещё не наступил.
casework-plan-title = План
casework-plan-lead = Чего хочет человек, что для этого делается и какой шаг следующий.
casework-plan-open = Весь план
casework-next-title = Следующие шаги
casework-next-none = Пока нет ни одного шага.
casework-review-next = Вместе посмотреть на цель
casework-no-day = без даты
casework-late =
    { $n ->
        [one] опоздание { $n } день
        [few] опоздание { $n } дня
       *[other] опоздание { $n } дней
    }
casework-today = сегодня
casework-picture-title = Как идёт
casework-picture-table = Показать таблицей
casework-legend-done = сделано
casework-legend-open = впереди
casework-legend-late = опаздывает
casework-goals-title = Цели
casework-goals-none = Целей пока нет.
casework-goals-none-help = Спросите, чего хочет сам человек, и запишите его словами.
casework-goal = Цель
casework-goal-add = Добавить цель
casework-goal-added = Цель в плане. Добавьте первый шаг.
casework-goal-new = Новая цель
casework-goal-new-lead = Словами самого человека и на его языке.
casework-goal-in-words = Словами человека
casework-goal-words = Чего хочет достичь
casework-goal-words-hint = его собственными словами
casework-goal-language = На каком языке эти слова
casework-goal-language-hint = название или код: украинский, ru
casework-area-label = Сфера жизни
casework-area-documents = Документы и жильё
casework-area-language = Эстонский язык
casework-area-work = Работа и предпринимательство
casework-area-education = Образование и дети
casework-area-health = Здоровье
casework-area-community = Общество и культура
casework-goal-review = Когда посмотреть снова
casework-goal-review-hint = можно не заполнять
casework-goal-reviewed = Последний просмотр
casework-goal-reviewed-today = Сегодня посмотрели вместе
casework-goal-state = Состояние
casework-goal-state-title = Что стало с целью
casework-state-open = в работе
casework-state-reached = достигнута
casework-state-changed = изменилась
casework-state-given_up = оставлена
casework-goal-why = Почему
casework-goal-why-hint = нужно, если цель изменилась или оставлена
casework-goal-change = Изменить слова, сферу, день просмотра
casework-goal-change-title = Изменение цели
casework-goal-changed = Цель изменена.
casework-steps-title = Шаги
casework-steps-none = Шагов пока нет.
casework-steps-done = сделано { $done }/{ $all }
casework-step = Шаг
casework-step-new = Добавить шаг
casework-step-add = Добавить шаг
casework-step-added = Шаг добавлен.
casework-step-change = Изменение шага
casework-step-changed = Шаг изменён.
casework-step-completed = Шаг сделан.
casework-step-reopened = Шаг снова впереди.
casework-step-tick = Отметить сделанным
casework-step-untick = Не сделано
casework-step-what = Что делается
casework-step-what-hint = понятно для человека: это будет и на странице для него
casework-step-doer = Кто делает
casework-doer-person = сам человек
casework-doer-counsellor = консультант
casework-doer-together = вместе
casework-doer-other = кто-то другой
casework-step-due = До какого дня
casework-step-done = Сделано
casework-progress-title = Как продвигается
casework-progress-none = Здесь пока ничего не записано.
casework-progress-new = Записать, как идёт
casework-progress-words = Слова
casework-progress-add = Записать
casework-progress-added = Записано.
casework-voice-label = Чьи слова
casework-voice-person = слова человека
casework-voice-counsellor = слова консультанта
casework-changes-title = Изменения
casework-change-words = слова цели
casework-change-language = язык слов
casework-change-area = сфера
casework-change-state = состояние
casework-change-why = причина
casework-change-review_on = день просмотра
casework-change-reviewed_on = просмотрено
casework-change-step = шаг
casework-change-doer = кто делает шаг
casework-change-due_on = день шага
casework-change-done = сделанный шаг
casework-stale-title = Кто-то изменил это тем временем
casework-stale-help = Посмотрите различия. Ваш текст ниже сохранён; сохраните, когда всё верно.
casework-problem-goal-empty = Напишите, чего хочет человек.
casework-problem-language = Такого языка мы не знаем. Напишите название или код.
casework-problem-area = Выберите сферу.
casework-problem-state = Выберите, что стало с целью.
casework-problem-why = Напишите почему.
casework-problem-doer = Выберите, кто делает шаг.
casework-problem-voice = Выберите, чьи это слова.
casework-handout-give = Лист с собой
casework-handout-back = Назад к делу
casework-handout-print = Напечатать
casework-handout-title = О чём мы договорились
casework-handout-goals = Чего я хочу и что для этого делать
casework-handout-goals-none = Цели пока не записаны.
casework-handout-doer-person = делаю сам(а)
casework-handout-doer-counsellor = делает консультант
casework-handout-doer-together = делаем вместе
casework-handout-doer-other = делает кто-то другой
casework-handout-until = не позже { $day }
casework-handout-days = Важные дни
casework-handout-meeting = консультант свяжется с вами
casework-handout-review = смотрим вместе, как идут дела
casework-handout-where = Куда прийти и кого спросить
casework-handout-ask = Ваш консультант: { $who }.
casework-handout-phone = Телефон
casework-attached-restricted_note =
    { $n ->
        [one] { $n } закрытая заметка
        [few] { $n } закрытые заметки
       *[other] { $n } закрытых заметок
    }
casework-attached-paper =
    { $n ->
        [one] { $n } документ
        [few] { $n } документа
       *[other] { $n } документов
    }
casework-attached-goal =
    { $n ->
        [one] { $n } цель
        [few] { $n } цели
       *[other] { $n } целей
    }
casework-caseload-title = Мои клиенты
casework-caseload-lead = Кого вы сейчас ведёте и что у них впереди.
casework-caseload-of = Ведёт { $who }
casework-caseload-of-lead = Видно, что и к какому дню предстоит. Содержание – в деле.
casework-caseload-none = Сейчас вы никого не ведёте.
casework-caseload-none-help = Клиент появляется здесь, когда вы его консультируете или регистрируете или когда его передаёт вам коллега.
casework-caseload-next = Дальше
casework-caseload-when = К какому дню
casework-caseload-care = Ведётся
casework-caseload-share = Поделиться
casework-caseload-also = также { $who }
casework-caseload-nothing = ничего не ждёт
casework-piles = Что показать
casework-pile-all = все
casework-pile-late = просрочено
casework-pile-soon = в течение 7 дней
casework-pile-ending = ведение кончается за 7 дней
casework-pile-quiet = ничего не ждёт
casework-pile-none = Здесь сейчас никого нет.
casework-pile-none-help = Выберите вверху другой вид.
casework-due-follow_up = дело после консультации
casework-due-step = шаг плана
casework-due-review = пересмотр цели
casework-due-reminder = напоминание
casework-due-expiry = заканчивается разрешение или документ
casework-loads-title = Клиенты консультантов
casework-loads-lead = Чем длиннее полоса, тем больше клиентов; красная часть – где что-то просрочено.
casework-loads-rest = позже или ничего не ждёт
casework-loads-who = Консультант
casework-loads-clients = Клиентов
casework-loads-none = Сейчас никто никого не ведёт.
casework-loads-nobody = Никто не ведёт
casework-loads-nobody-help = Срок обещанного им наступил, а отвечать за них сейчас некому.
casework-care-take = Взять себе
casework-care-end = Больше не веду
casework-care-choose = Выберите коллегу
casework-care-hand-over-help = Новый консультант получает и незаконченные шаги и дела.
casework-caseload-count =
    { $n ->
        [one] { $n } клиент
        [few] { $n } клиента
       *[many] { $n } клиентов
    }
casework-caseload-more =
    { $n ->
        [one] и ещё { $n }
        [few] и ещё { $n }
       *[many] и ещё { $n }
    }
casework-loads-late =
    { $n ->
        [one] просрочен { $n }
        [few] просрочено { $n }
       *[many] просрочено { $n }
    }
casework-loads-nobody-count =
    { $n ->
        [one] { $n } клиента никто не ведёт.
        [few] { $n } клиентов никто не ведёт.
       *[many] { $n } клиентов никто не ведёт.
    }
casework-hand-over-steps =
    { $n ->
        [one] { $n } шаг плана
        [few] { $n } шага плана
       *[many] { $n } шагов плана
    }
casework-loads-most = Больше всего клиентов: { $who }, { $clients }
