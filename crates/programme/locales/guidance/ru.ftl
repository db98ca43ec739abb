# Juhendamine: küsimused, juhendid, nõustamine, teated.

## Küsimused
programme-questions-title = Вопросы
programme-questions-lead = Спросите о правиле, документе, строке плана действий или о чём угодно. Всегда видно, у кого сейчас вопрос.
programme-questions-show = Какие вопросы
programme-questions-waiting = Ждут меня
programme-questions-open = Без ответа
programme-questions-answered = С ответом
programme-questions-all = Все
programme-questions-search = Искать прежние ответы
programme-questions-none = Здесь нет вопросов
programme-questions-none-help = Если что-то неясно, спросите. До отправки вы увидите, что на эту тему уже отвечали.
programme-questions-none-waiting = Никто не ждёт вашего ответа
programme-questions-none-waiting-help = Если вам зададут вопрос или попросят уточнить, это появится здесь.
programme-guidance-show = Показать
programme-question-new = Новый вопрос
programme-question-new-lead = Пишите своими словами. Рядом вы увидите, что отвечали раньше.
programme-question-title = Коротко
programme-question-words = Вопрос
programme-question-words-hint = до 10 000 знаков; не пишите имена клиентов и личные коды
programme-question-theme = Тема
programme-question-about = О чём
programme-question-reference = Что именно
programme-question-reference-hint = например, «TAT § 12» или «строка 2.3»
programme-question-due = Ответ нужен до
programme-question-due-hint = если оставить пустым – через десять дней
programme-question-in-name-of = От чьего имени
programme-question-whom = Кому
programme-question-ask = Отправить вопрос
programme-question-party = Кто спросил
programme-question-turn = У кого сейчас
programme-question-state = Состояние
programme-question-asked = Задан
programme-question-by = { $name }, { $when }
programme-question-now = Сейчас
programme-question-was-asked = Вопрос отправлен. Об ответе придёт уведомление.
programme-question-return = Попросить уточнить
programme-question-was-returned = У спросившего запрошено уточнение.
programme-question-more = Добавить
programme-question-more-asked = Просят уточнить – ответьте здесь
programme-question-more-words = Уточнение
programme-question-more-send = Отправить уточнение
programme-question-more-said = Уточнение отправлено.
programme-question-withdraw = Отозвать вопрос
programme-question-was-withdrawn = Вопрос отозван. При желании его можно задать снова.
programme-question-ask-again = Задать вопрос снова
programme-question-asked-again = Вопрос задан снова.
programme-question-was-passed = Вопрос передан.
programme-question-taken-back = Вопрос снова у исполнителя.
programme-question-moved-on = Кто-то успел раньше: добавленное за это время – ниже. Ваш текст сохранён – проверьте и отправьте снова.
programme-guidance-draft-kept = Черновик сохранён
programme-guidance-draft-failed = Черновик не удалось сохранить

## Mille kohta, kelle käes, mis seisus
programme-about-matter = общий вопрос
programme-about-rule = правило
programme-about-document = документ
programme-about-plan_row = строка плана действий
programme-about-agreement = договор
programme-theme-all = все темы
programme-theme-choose = выберите тему
programme-theme-personnel = Кадровые документы
programme-theme-claims = Заявки на выплату и расходы
programme-theme-plan_budget = План действий и бюджет
programme-theme-agreement = Договор о партнёрстве
programme-theme-services = Услуги
programme-theme-target_groups = Целевые группы
programme-theme-reporting = Отчёты и показатели
programme-theme-data_protection = Защита данных
programme-theme-system = Работа в Teekond
programme-theme-other = Другое
programme-desk-implementer = исполнитель
programme-desk-authority = исполнительный орган
programme-desk-unit = подразделение реализации
programme-turn-desk = отвечает { $desk }
programme-turn-asker = уточняет { $name }
programme-turn-nobody = никому ничего делать не нужно
programme-question-is-asked = задан
programme-question-is-passed = передан
programme-question-is-returned = нужно уточнить
programme-question-is-answered = есть ответ
programme-question-is-withdrawn = отозван
programme-question-is-published = опубликован
programme-answer-due-late = просрочено
programme-answer-due-today = сегодня
programme-post-question = Вопрос
programme-post-more = Уточнение
programme-post-pass = Передано
programme-post-return = Попросили уточнить
programme-post-answer = Ответ
programme-pass-title = Передать
programme-pass-note = Сопроводительные слова
programme-pass-send = Передать
programme-pass-take-back = Забрать обратно

## Vastamine
programme-answer-give = Ответить
programme-answer-add = Дополнить ответ
programme-answer-words = Ответ или уточняющий вопрос
programme-answer-send = Отправить ответ
programme-answer-given = Ответ отправлен.
programme-answer-take-back = Отозвать ответ
programme-answer-taken-back = Ответ отозван.
programme-answer-is-published = Этот ответ опубликован. Сначала снимите его с публикации.
programme-answer-withdrawn = отозван
programme-answer-withdrawn-show = Показать, что там было

## Avaldamine
programme-publish-open = Опубликовать без имён
programme-publish-mend = Исправить опубликованное
programme-publish-help = Если ответ поможет и другим, опубликуйте его. Сначала вы увидите текст без имён и сможете его изменить.
programme-publish-title = Публикация ответа
programme-publish-lead = Имена убраны. Прочитайте текст: его увидят все, кто работает в Teekond.
programme-publish-party = партнёр
programme-publish-person = сотрудник
programme-publish-question = Вопрос
programme-publish-answer = Ответ
programme-publish-names = Остались ли имена?
programme-publish-clean = Ни имени спросившего, ни имён сотрудников в тексте не найдено.
programme-publish-left = Эти слова могут выдать, о ком речь:
programme-publish-left-help = Ищутся имена спросившего и его сотрудников во всех падежах, адреса и номера телефонов. Прочитать самому всё равно нужно.
programme-publish-looked = Проверено: никого узнать нельзя
programme-publish-looked-help = например, если найденное слово – не имя
programme-publish-send = Опубликовать
programme-publish-theirs = Опубликовано за это время
programme-publish-theirs-help = Кто-то другой опубликовал это { $when }. Ваш текст рядом; отправка заменит его.
programme-answer-was-published = Ответ опубликован.
programme-unpublish = Снять с публикации
programme-unpublish-help = Тогда его больше никто не найдёт. Спросивший по-прежнему видит свой ответ.
programme-answer-was-unpublished = Ответ снят с публикации.
programme-answer-unpublished = Этот ответ снят с публикации; его видите только вы.
programme-answer-lead = { $theme }, опубликовано { $when }

## Otsing
programme-library-title = Руководства и ответы
programme-library-lead = Руководства исполнителя и ответы, полезные всем.
programme-library-search = Поиск
programme-library-search-hint = опечатки и падежи не мешают
programme-library-found = Найдено
programme-library-nothing = Об этом ничего не найдено
programme-library-nothing-help = Попробуйте другими словами или спросите.
programme-answers-title = Опубликованные ответы
programme-answers-none = Опубликованных ответов пока нет
programme-answers-none-help = Когда исполнитель опубликует ответ, его здесь найдут все.
programme-found-question = ваш вопрос
programme-found-answer = опубликованный ответ
programme-found-guide = руководство
programme-alike-title = На что уже отвечали
programme-alike-help = Возможно, ответ уже есть (откроется в новом окне):
programme-alike-none = Напишите вопрос; похожие ответы и руководства появятся здесь.

## Mis on valesti
programme-problem-theme = Выберите тему.
programme-problem-question-about = Выберите, о чём это.
programme-problem-in-name-of = Выберите, от чьего имени.
programme-problem-desk = Выберите, кому: исполнительному органу или подразделению реализации.
programme-problem-answer-due = День должен быть не раньше сегодняшнего и не позже чем через год.
programme-problem-words-long = Текст длиннее 10 000 знаков. Всё сохранено: сократите здесь и отправьте снова.
programme-problem-personal-code = В тексте есть личный код. Уберите его: здесь никого не называют.
programme-problem-names-left = В тексте есть слова, которые могут выдать, о ком речь. Исправьте их или подтвердите, что проверили.

## Teated
programme-notice-question_asked = Вопрос ждёт ответа
programme-notice-question_passed = Вам передан вопрос
programme-notice-question_returned = Просят уточнить ваш вопрос
programme-notice-question_answered = На вопрос ответили
programme-notice-answer_published = Опубликован новый ответ
programme-notice-guide_published = Опубликовано руководство или его новая версия
programme-notice-plan_submitted = План действий ждёт утверждения
programme-notice-plan_returned = План действий возвращён
programme-notice-plan_confirmed = План действий утверждён
programme-notice-task_given = Вам дали задачу
programme-mail-subject = Teekond: { $what }
programme-mail-body =
    Здравствуйте!

    { $lines }

    Как часто об этом писать, можно выбрать здесь:
    { $settings }
programme-mail-digest = { $n ->
    [one] { $n } новое уведомление
    [few] { $n } новых уведомления
   *[many] { $n } новых уведомлений
}

## Juhendid
programme-guides-title = Руководства
programme-guides-none = Руководств пока нет
programme-guides-none-help = Когда исполнитель опубликует руководство, об этом узнают все сотрудники.
programme-guides-unfinished = Не опубликовано
programme-guide-begin = Новое руководство
programme-guide-edit = Изменить руководство
programme-guide-lead = { $theme } · версия { $number } · { $when }
programme-guide-draft-lead = { $theme } · версия { $number }, черновик
programme-guide-version = версия { $number }
programme-guide-versions = Версии
programme-guide-draft = черновик
programme-guide-is-draft = Это черновик: его видите только вы.
programme-guide-is-old = Это старая версия. Действует более новая.
programme-guide-is-withdrawn = Это руководство снято: другие его не видят.
programme-guide-in-estonian = На вашем языке этого руководства пока нет; здесь оно на эстонском.
programme-guide-new = Что нового
programme-guide-new-since = Вы читали версию { $number } ({ $when }). С тех пор изменилось:
programme-guide-difference = Слово в слово
programme-guide-reading = Прочитали?
programme-guide-read = Прочитано
programme-guide-read-help = Отметьте, и в следующий раз увидите, что изменилось. Исполнитель видит, кто прочитал.
programme-guide-read-at = Прочитано { $when }
programme-guide-read-in-force = Прочитанной отмечают действующую версию.
programme-guide-was-read = Отмечено как прочитанное.
programme-guide-read-word = прочитано
programme-guide-changed-word = изменено
programme-guide-unread-word = не прочитано
programme-guide-readers = Кто прочитал
programme-guide-readers-lead = Версия { $number }. Каждый отмечает прочтение сам.
programme-guide-read-of = прочитали { $read } из { $all }
programme-guide-reader = Сотрудник
programme-guide-reader-version = Прочитанная версия
programme-guide-reader-when = Когда
programme-guide-title = Заголовок
programme-guide-body = Текст
programme-guide-news = Что нового в этой версии
programme-guide-news-hint = одно предложение; в первый раз можно не заполнять
programme-guide-no-translation = перевода нет
programme-guide-keep-draft = Сохранить черновик
programme-guide-draft-kept = Черновик сохранён. До публикации его видит только исполнитель.
programme-guide-moved-on = Кто-то изменил руководство за это время. Ваш текст ниже сохранён – проверьте и сохраните снова.
programme-guide-theirs = Ваш текст и его
programme-guide-state = Публикация
programme-guide-has-draft = Версия { $number } – черновик.
programme-guide-in-force = Действует версия { $number }. Изменение создаст черновик новой версии.
programme-guide-preview = Посмотреть, как это выглядит
programme-guide-publish = Опубликовать для всех сотрудников
programme-guide-publish-help = Все сотрудники получат уведомление. Опубликованная версия больше не меняется; следующая правка – новая версия.
programme-guide-was-published = Руководство опубликовано, сотрудники уведомлены.
programme-guide-withdraw = Снять руководство
programme-guide-return = Вернуть руководство
programme-guide-was-withdrawn = Руководство снято.
programme-guide-was-withdrawn-word = снято
programme-guide-was-returned = Руководство снова видно всем.
programme-guide-files = Приложения
programme-guide-file = Файл
programme-guide-file-hint = до 25 МБ; например, образец
programme-guide-file-add = Добавить файл
programme-guide-file-none = Сначала выберите файл.
programme-guide-file-added = Файл добавлен.
programme-guide-file-remove = Убрать
programme-guide-file-removed = Файл убран из черновика.
programme-guide-file-needs-draft = Файлы добавляют к черновику. Сначала сохраните черновик.
programme-guide-help-title = Как писать
programme-guide-help-heading = заголовок
programme-guide-help-list = список
programme-guide-help-numbers = нумерованный список
programme-guide-help-bold = выделение
programme-guide-help-link = ссылка
programme-problem-guide-long = Текст длиннее 40 000 знаков. Всё сохранено: сократите или приложите длинную часть файлом.

## Nõustamine
programme-advice-title = Консультирование партнёров
programme-advice-lead = Журнал исполнителя: кому, о чём, сколько времени и чем закончилось.
programme-advice-one = Консультация
programme-advice-party = Партнёр
programme-advice-party-other = другой, имя напишите ниже
programme-advice-party-all = все партнёры
programme-advice-party-name = Кто, если его нет в списке
programme-advice-party-name-hint = например, регион, где договора ещё нет
programme-advice-given-on = Когда
programme-advice-minutes = Минуты
programme-advice-channel = Как
programme-advice-by-phone = телефон
programme-advice-by-email = письмо
programme-advice-by-video = видео
programme-advice-by-meeting = встреча
programme-advice-by-visit = визит
programme-advice-by-event = мероприятие
programme-advice-words = О чём
programme-advice-words-hint = в нескольких словах, без клиентов
programme-advice-outcome = Чем закончилось
programme-advice-is-resolved = ясно
programme-advice-is-agreed = договорились
programme-advice-is-continues = продолжается
programme-advice-is-passed_on = передано
programme-advice-follow-up = Вернуться к этому
programme-advice-further = Ещё: кто, что именно, когда снова
programme-advice-record = Добавить в журнал
programme-advice-recorded = Консультация записана.
programme-advice-keep = Сохранить изменение
programme-advice-changed = Изменение сохранено.
programme-advice-moved-on = Кто-то изменил это за это время. Проверьте и сохраните снова.
programme-advice-withdraw = Убрать из журнала
programme-advice-withdrawn = Запись убрана из журнала; её можно вернуть.
programme-advice-is-withdrawn = Эта запись убрана из журнала и не учитывается.
programme-advice-return = Вернуть в журнал
programme-advice-returned = Запись снова в журнале.
programme-advice-from = С
programme-advice-to = По
programme-advice-log = Консультаций: { $count }, { $hours }
programme-advice-hours = { $hours } ч { $minutes } мин
programme-advice-none = За это время консультаций нет
programme-advice-none-help = Измените период или партнёра.
programme-advice-more = Показаны последние 200; все – в таблице, которую можно скачать.
programme-advice-per-month = По месяцам
programme-advice-per-party = По партнёрам
programme-advice-per-theme = По темам
programme-advice-what = Что
programme-advice-times = Раз
programme-advice-as-table = Показать таблицей
programme-advice-export = Скачать
programme-advice-file = advice
programme-advice-rows = { $n ->
    [one] { $n } строка
    [few] { $n } строки
   *[many] { $n } строк
}
programme-advice-purpose = Для чего
programme-advice-purpose-report = отчёт
programme-advice-purpose-planning = планирование
programme-advice-purpose-enquiry = запрос
programme-advice-giver = Кто консультировал
programme-advice-history-title = Что изменено
programme-advice-history-when = Когда
programme-advice-history-field = Поле
programme-advice-history-was = Было
programme-advice-history-became = Стало
programme-advice-changed-given_on = Когда
programme-advice-changed-minutes = Минуты
programme-advice-changed-channel = Как
programme-advice-changed-theme = Тема
programme-advice-changed-words = О чём
programme-advice-changed-outcome = Чем закончилось
programme-advice-changed-reference = Что именно
programme-advice-changed-follow_up_on = Вернуться к этому
programme-advice-changed-party = Партнёр
programme-advice-changed-state = Состояние
programme-problem-adviced = Выберите партнёра или напишите, кого консультировали.
programme-problem-given-on = День должен быть от начала программы (01.01.2023) до сегодня.
programme-problem-minutes = Напишите минуты числом от 1 до 600.
programme-problem-channel = Выберите, как консультировали.
programme-problem-outcome = Выберите, чем закончилось.
programme-problem-follow-up = Этот день – не раньше консультации и не позже чем через год.
programme-problem-advice-purpose = Выберите, для чего нужна таблица.

## Teadete leht
programme-notices-title = Уведомления
programme-notices-newest = Сначала новые
programme-notices-none = Уведомлений нет
programme-notices-none-help = Когда вам ответят или что-то будет ждать вас, это появится здесь.
programme-notices-read-all = Отметить все прочитанными
programme-notice-new = новое:
programme-notices-mail = Письма
programme-notices-way = Как часто писать вам о них?
programme-notices-way-at_once = сразу
programme-notices-way-daily = раз в день
programme-notices-way-none = не писать
programme-notices-way-help = На этой странице уведомления есть всегда. В письме – только что произошло и ссылка.
programme-notices-chosen = Выбор сохранён.
programme-notices-bell = { $n ->
    [0] Уведомления
    [one] Уведомления: { $n } непрочитанное
    [few] Уведомления: { $n } непрочитанных
   *[many] Уведомления: { $n } непрочитанных
}
