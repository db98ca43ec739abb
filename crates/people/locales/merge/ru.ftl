## Возможно, тот же человек
people-alike-title = Возможно, этот человек уже есть
people-alike-help = Сначала проверьте. Если это он, откройте его дело; если кто-то другой, добавьте нового клиента.
people-alike-other = Это кто-то другой, добавить нового клиента
people-alike-them = Это он или она
people-sureness-almost_certain = почти точно
people-sureness-likely = вероятно
people-sureness-possible = возможно
people-reason-code = тот же личный код
people-reason-document = тот же документ
people-reason-name = то же имя
people-reason-swapped = имя и фамилия переставлены
people-reason-longer = то же имя, в одном на часть больше
people-reason-similar = в имени отличается одна буква
people-reason-given = то же личное имя
people-reason-family = та же фамилия
people-reason-born = та же дата рождения
people-reason-born_swapped = день и месяц рождения переставлены
people-reason-born_year_off = год рождения отличается на один
people-reason-born_digit = в дате рождения отличается одна цифра
people-reason-born_year = тот же год рождения
people-reason-phone = тот же телефон
people-reason-email = та же эл. почта

## Список возможных повторов
people-duplicates-title = Повторные дела
people-duplicates-lead = Дела, которые могут принадлежать одному человеку. Само ничего не объединяется.
people-duplicates-open = Ждут решения
people-duplicates-apart = Два разных человека
people-duplicates-none = Повторных дел не видно
people-duplicates-none-help = Новые и изменённые дела сразу сравниваются с остальными.
people-duplicates-none-apart = Пока никого не различали
people-duplicates-none-apart-help = Здесь остаются пары, о которых сказано, что это два разных человека.
people-duplicates-files = Дела
people-duplicates-decide = Что сделать
people-duplicates-why = Почему
people-duplicates-sure = Насколько точно
people-duplicates-count =
    { $n ->
        [one] { $n } пара
        [few] { $n } пары
       *[many] { $n } пар
    }
people-duplicates-compare = Сравнить и объединить
people-duplicates-not-same = Это не один человек
people-duplicates-kept-apart = Запомнили: это два разных человека.
people-duplicates-take-back = Отменить
people-duplicates-taken-back = Пара снова ждёт решения.

## Объединение
people-merge-title = Из двух дел одно
people-merge-lead = Выберите, что остаётся там, где данные различаются. Остальное перейдёт само, и объединение можно отменить.
people-merge-fields = Данные рядом
people-merge-swap = Поменять: пусть останется другое
people-merge-kept = Остаётся
people-merge-other = Войдёт в него
people-merge-nothing = неизвестно
people-merge-both = языки из обоих дел
people-merge-comes = Перейдёт: { $name }
people-merge-stays = Здесь уже есть
people-merge-none = Ничего нет.
people-merge-help = Адрес старого дела теперь будет вести сюда. Уже составленные отчёты не изменятся.
people-merge-make = Объединить
people-merge-done = Дела объединены.
people-merge-said = другое дело
people-merge-stale-help = Проверьте значения ещё раз. Ваш выбор сохранён; объединяйте, когда всё верно.
people-merge-problem-same = Это то же самое дело. Выберите другое.
people-merge-choose = С каким делом объединить?
people-merge-choose-lead = Выберите другое дело того же человека.
people-merge-who = Чьё это дело?
people-merge-search = Поиск по имени
people-merge-panel = Один человек несколько раз?
people-merge-other-file = Объединить
people-merge-no-suspects = Другого дела не видно.
people-merges-count =
    { $n ->
        [one] { $n } объединение
        [few] { $n } объединения
       *[many] { $n } объединений
    }
people-merges-title = Объединения
people-merges-lead = Что вошло в это дело и что можно отменить.
people-merges-none = В это дело ничего не объединяли
people-merges-none-help = После объединения здесь будет видно, что перешло.
people-merges-one = Дело: { $name }
people-merges-came = Перешло:
people-merges-undone = отменено
people-undo = Отменить объединение
people-undo-help = Оба дела станут такими, как были. То, что добавлено сюда позже, останется здесь.
people-undo-done = Объединение отменено.
people-undo-in-the-way = Сейчас отменить нельзя:
people-undo-problem-undone = Это объединение уже отменено.
people-undo-problem-merged-on = Дело потом объединили дальше. Сначала отмените более новое объединение.
people-undo-problem-changed = Данные, пришедшие с объединением, потом изменили.
people-undo-problem-unknown = Такого объединения нет.
people-undo-changed = изменено после объединения.
people-undo-changed-from = после объединения «{ $was }», сейчас «{ $is }».
people-undo-set-back = Вернуть прежнее значение
people-field-merged = Объединено
people-field-merged_into = Вошло в другое дело

## Что относится к делу
people-attached-stay =
    { $n ->
        [one] { $n } запись об основании пребывания
        [few] { $n } записи об основании пребывания
       *[many] { $n } записей об основании пребывания
    }
people-attached-caseload =
    { $n ->
        [one] { $n } отметка, чей это клиент
        [few] { $n } отметки, чей это клиент
       *[many] { $n } отметок, чей это клиент
    }
people-attached-other =
    { $n ->
        [one] { $n } другая запись
        [few] { $n } другие записи
       *[many] { $n } других записей
    }

## Известен в другом месте
people-elsewhere-title = Дело в другом самоуправлении
people-elsewhere-lead = Если человек согласен, можно запросить его данные там, где его консультировали раньше.
people-elsewhere-ask-title = Запросить у другого самоуправления
people-elsewhere-consents = Согласия
people-elsewhere-to = У кого спросить?
people-elsewhere-choose = выберите самоуправление
people-elsewhere-reason = Для чего?
people-elsewhere-reason-hint = другая сторона увидит имя, дату рождения и это пояснение
people-elsewhere-help = Нужно согласие человека «Передача дела в другое самоуправление» для этого самоуправления. До ответа ничто не говорит, знают ли его там. Консультации не передаются.
people-elsewhere-ask = Запросить
people-elsewhere-asked = Запрос отправлен.
people-elsewhere-closed = Запрос отозван.
people-elsewhere-taken = Из полученных данных создано новое дело. Проверьте, тот ли это человек, и объедините.
people-elsewhere-list = Что запрошено
people-elsewhere-none = Пока никого не спрашивали.
people-elsewhere-close = Отозвать
people-elsewhere-take = Создать новое дело
people-elsewhere-state-open = ждёт ответа
people-elsewhere-state-none = ничего не передано
people-elsewhere-state-given = данные переданы
people-elsewhere-state-taken = новое дело создано
people-elsewhere-state-withdrawn = закрыто, согласие отозвано
people-elsewhere-state-taken_back = отозвано
people-elsewhere-problem-to = Выберите самоуправление.
people-elsewhere-problem-consent = Согласие человека на запрос у этого самоуправления не записано. Сначала запишите его в согласиях.
people-elsewhere-problem-open = У этого самоуправления уже спросили.
people-elsewhere-problem-request = Такого запроса нет.
people-elsewhere-problem-over = Этот запрос тем временем закрыли или на него ответили.
people-elsewhere-problem-client = Выберите, кто это.
people-elsewhere-problem-parts = Выберите, что передать.
people-requests-menu = Запросы извне
people-requests-title = Запросы других самоуправлений
people-requests-lead = Люди, которые согласились взять своё дело с собой.
people-requests-none = Никто не спрашивал
people-requests-none-help = Когда другое самоуправление с согласия человека запросит его дело, запрос будет здесь.
people-requests-from = Спрашивает { $name }
people-requests-reason = Для чего:
people-requests-who = Кто это здесь?
people-requests-nobody = Такого человека здесь не видно.
people-requests-parts = Что передать?
people-part-facts = данные (имя, рождение, связь, происхождение; без личного кода)
people-part-languages = языки
people-part-stays = основания пребывания
people-requests-help = Спросивший не узнает, неизвестен ли человек здесь или ничего не передаётся. Консультации не передаются никогда.
people-requests-give = Передать выбранное
people-requests-give-none = Ничего не передавать
people-requests-answered = Ответ отправлен.
people-requests-state-given = части переданы
people-requests-state-none = ничего не передано
people-requests-state-closed = закрыто
people-field-asked_elsewhere = Запрошено у другого самоуправления
people-field-given_elsewhere = Передано другому самоуправлению
people-field-handed_over = Пришло из другого самоуправления
people-attached-opening =
    { $n ->
        [one] { $n } открытие дела
        [few] { $n } открытия дела
       *[other] { $n } открытий дела
    }
people-attached-file_ask =
    { $n ->
        [one] { $n } вопрос другому самоуправлению
        [few] { $n } вопроса другому самоуправлению
       *[other] { $n } вопросов другому самоуправлению
    }
people-elsewhere-panel = Если человека раньше консультировали в другом месте, с его согласия оттуда можно запросить данные.
