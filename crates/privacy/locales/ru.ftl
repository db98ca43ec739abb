## Реестр запросов
privacy-requests-title = Запросы людей
privacy-requests-lead = Кто что спросил о своих данных и к какому сроку нужно ответить.
privacy-requests-waiting = Ждут ответа
privacy-requests-answered = С ответом
privacy-requests-none = Запросов без ответа нет
privacy-requests-none-help = Если человек просит свои данные или хочет их удалить, запишите запрос здесь. Срок рассчитается сам.
privacy-request-title = Запрос
privacy-request-new = Новый запрос
privacy-request-keep = Записать
privacy-request-kept = Запрос записан.
privacy-request-whom = Чьи данные
privacy-request-other = Кто-то другой
privacy-request-find = Найти человека
privacy-request-find-hint = имя, год рождения, телефон или личный код; оставьте пустым, если дела нет
privacy-request-not-found = Никого не нашли. Запрос можно записать и без дела.
privacy-request-asker = Кто спрашивает
privacy-request-identified = Как установлена личность
privacy-request-kind = О чём просит
privacy-request-asks = О чём именно просит
privacy-request-received_on = Получен
privacy-request-due_on = Ответить не позднее
privacy-request-late = просрочен
privacy-request-extended = продлён
privacy-request-answered = отвечено
privacy-request-erased = удалённый человек
privacy-request-extended-done = Срок продлён.
privacy-request-answer-done = Ответ записан.
privacy-find = Найти
privacy-choose = Выберите
privacy-kind-access = свои данные и журнал их использования
privacy-kind-rectification = исправить данные
privacy-kind-restriction = ограничить использование
privacy-kind-erasure = удалить данные
privacy-kind-objection = возражает против использования
privacy-kind-portability = данные в машиночитаемом виде
privacy-identified-document = видели документ
privacy-identified-signature = с цифровой подписью
privacy-identified-known = человека знаем
privacy-identified-representative = представитель с доверенностью
privacy-identified-not_yet = ещё не установлена
privacy-next-copy = Выдать данные
privacy-next-restrict = Ограничить использование
privacy-next-rectify = Исправьте данные в деле клиента; прежнее останется в истории.
privacy-next-erase = Предложение об уничтожении делает координатор.
privacy-extension-title = Ответ займёт больше времени
privacy-extension-help = На сложный запрос можно ответить на срок до двух месяцев позже, если сообщить об этом человеку с причиной не позднее { $day }.
privacy-extension-told_on = Сообщили человеку
privacy-extension-why = Почему дольше
privacy-extension-send = Продлить срок
privacy-answer-title = Ответ
privacy-answer-outcome = Результат
privacy-answer-text = Что сделано и что ответили человеку
privacy-answer-hint = при отказе также причина и куда жаловаться
privacy-answer-day = Дата ответа
privacy-answer-keep = Сохранить ответ
privacy-outcome-granted = выполнено
privacy-outcome-partly = частично
privacy-outcome-refused = отказано
privacy-past-title = Что изменилось
privacy-field-received_on = Получен
privacy-field-due_on = Срок
privacy-field-extended_why = Причина продления
privacy-field-outcome = Результат
privacy-field-answered_on = Дата ответа
privacy-field-answer = Ответ

## Права человека
privacy-rights-title = Права на данные
privacy-rights-lead = Выдача данных, кто смотрел, ограничение, хранение и уничтожение.
privacy-panel-help = Выдача данных, журнал, ограничение, уничтожение.
privacy-rights-requests = Запросы
privacy-rights-no-requests = Этот человек ничего не спрашивал о своих данных.
privacy-rights-erase-title = Уничтожение
privacy-rights-erase-help = Данные уничтожают только по решению двоих: один предлагает, другой подтверждает.
privacy-rights-erase = Человек просит удалить данные
privacy-rights-due = Срок хранения истёк { $day }.
privacy-rights-under-act = Это дело включено в акт об уничтожении.
privacy-copy-card = Выдача данных
privacy-copy-help = Один файл со всем, что хранится о человеке: страница для чтения, данные для машин и журнал. Выберите язык человека.
privacy-copy-others = Прежде чем выдать, прочитайте, что в заметках сказано о других людях: их данные передавать нельзя.
privacy-copy-file = moi-dannye
privacy-copy-title = Мои данные
privacy-copy-lead = { $place } хранит о вас эти данные по состоянию на { $day }.
privacy-copy-rights = Вы вправе попросить исправить данные, ограничить их использование или удалить их. Если ответ вас не устраивает, можно обратиться в Инспекцию по защите данных Эстонии.
privacy-copy-log = Кто смотрел или менял ваши данные, новые сверху.
privacy-copy-papers = документы
privacy-copy-yes = да
privacy-copy-no = нет
privacy-restrict-title = Ограничение использования
privacy-restrict-help = Ограниченное дело сохраняется, но с ним не работают: консультанты видят только имя.
privacy-restrict-why = Почему ограничить
privacy-restrict-send = Ограничить использование
privacy-restrict-done = Использование дела ограничено.
privacy-restricted-since = Ограничено с { $day }
privacy-lift-why = Почему снять ограничение
privacy-lift-send = Снять ограничение
privacy-lift-done = С делом снова можно работать.
privacy-hold-title = Хранить дольше
privacy-hold-help = Если дело нужно дольше, например на время спора, укажите причину и последний день.
privacy-hold-why = Почему хранить дольше
privacy-hold-until = Последний день
privacy-hold-until-day = до { $day }
privacy-hold-send = Хранить дольше
privacy-hold-lift = Больше не нужно
privacy-hold-done = Дело хранится дольше.
privacy-hold-lifted = Дело хранится до обычного срока.

## Журнал
privacy-log-title = Кто смотрел данные
privacy-log-lead = Просмотры, изменения и отклонённые попытки, новые сверху.
privacy-log-open = Посмотреть, кто смотрел данные
privacy-log-when = Когда
privacy-log-who = Кто
privacy-log-what = Что сделано
privacy-log-why = Зачем
privacy-log-result = Примечание
privacy-log-refused = отказано
privacy-log-from = С
privacy-log-to = По
privacy-log-everybody = все
privacy-log-apply = Показать
privacy-log-machine = система
privacy-log-none = В этот период данные никто не смотрел
privacy-log-none-help = Измените даты или выберите всех.
privacy-log-file = zhurnal
privacy-did-people-open_file = Просмотр дела
privacy-did-people-ask_to_open = Просмотр имени
privacy-did-people-edit_client = Изменение данных или просмотр для изменения
privacy-did-people-reveal_code = Просмотр личного кода
privacy-did-people-reveal_document = Просмотр номера документа
privacy-did-people-serve_client = Запись консультации
privacy-did-people-merge_clients = Объединение дел
privacy-did-people-restrict_file = Ограничение использования или его снятие
privacy-did-desk-read_contact = Просмотр консультации
privacy-did-desk-read_restricted_note = Чтение закрытой заметки
privacy-did-desk-correct_contact = Исправление консультации или просмотр для этого
privacy-did-desk-withdraw_contact = Отзыв консультации
privacy-did-desk-export_contacts = Выгрузка списка консультаций
privacy-did-privacy-see_rights = Просмотр страницы прав
privacy-did-privacy-give_copy = Выдача данных
privacy-did-privacy-read_trail = Просмотр этого журнала
privacy-did-privacy-hold_file = Определение срока хранения
privacy-did-privacy-handle_request = Работа с запросом
privacy-did-casework-see_plan = Просмотр плана
privacy-did-casework-add_goal = Добавлена цель
privacy-did-casework-change_goal = Изменена цель
privacy-did-casework-change_step = Изменён шаг плана
privacy-did-casework-list_papers = Просмотр списка документов
privacy-did-casework-add_paper = Добавлен документ
privacy-did-casework-read_paper = Открыт документ
privacy-did-casework-delete_paper = Удалён документ
privacy-did-casework-give_handout = Договорённости выданы на бумаге
privacy-did-casework-list_restricted_notes = Просмотр списка закрытых заметок
privacy-did-casework-ask_to_read_note = Запрос на чтение закрытой заметки
privacy-did-casework-read_restricted_note = Прочитана закрытая заметка
privacy-did-casework-write_restricted_note = Написана закрытая заметка
privacy-did-casework-correct_restricted_note = Исправлена закрытая заметка
privacy-did-casework-give_restricted_note = Коллеге разрешено читать закрытую заметку
privacy-did-casework-withdraw_restricted_note = Отозвана закрытая заметка
privacy-did-people-protect_client = Изменена защита человека
privacy-did-people-share_client = Дело передано и коллеге
privacy-did-people-ask_elsewhere = Запрос данных у другого самоуправления
privacy-did-people-hand_file_over = Данные переданы другому самоуправлению
privacy-did-people-decide_duplicate = Дело сравнено с похожим
privacy-did-privacy-tell_tracker = Трекер данных запросил этот журнал
privacy-did-desk-complete_follow_up = Отмечено, что дальнейшее сделано
privacy-did-desk-take_client_along = Данные взяты с собой на домашний визит
privacy-did-desk-record_visit = Записан домашний визит
privacy-did-other = Работа с делом

## Хранение
privacy-retention-title = Хранение
privacy-retention-lead = Как долго храним данные и у чего истёк срок.
privacy-retention-changed = Срок хранения изменён.
privacy-retention-save = Сохранить
privacy-retention-unchanged = Сроки такие, как предусматривает программа.
privacy-classes-title = Сроки хранения в годах
privacy-record-client_file = Дело клиента и консультации
privacy-record-client_file-hint = с последней консультации
privacy-record-request = Запросы людей
privacy-record-request-hint = с ответа
privacy-record-money = Расходы и подтверждения
privacy-record-money-hint = с конца года, не меньше 7
privacy-due-title = Срок истёк
privacy-due-now = Составить список сейчас
privacy-due-listed = Список составлен.
privacy-due-requests = Запросы, срок хранения которых истёк
privacy-due-none = Ни у одного дела срок не истёк
privacy-due-none-help = Список составляется в начале каждого месяца.
privacy-due-file = Дело
privacy-due-last_on = Последняя консультация
privacy-due-due_on = Срок
privacy-due-state = Состояние
privacy-due-waits = не решено
privacy-holds-title = Хранятся дольше
privacy-holds-none = Ни одно дело не хранится дольше обычного.

## Акты об уничтожении
privacy-acts-title = Акты об уничтожении
privacy-acts-lead = Что двое решили уничтожить. В акте номера и коды, имён нет.
privacy-acts-none = Актов нет
privacy-acts-none-help = Акт появляется, когда кто-то делает предложение по запросу или списку хранения.
privacy-act-title = Акт об уничтожении № { $number }
privacy-act-number = Акт №
privacy-act-document = Акт
privacy-act-open = Открыть акт
privacy-act-reason = Основание
privacy-act-proposed = Предложено
privacy-act-confirmed = Подтверждено
privacy-act-withdrawn = Отозвано
privacy-act-done = Уничтожено
privacy-act-waits = Ждёт второго человека
privacy-act-waits-you = Ждёт вашего решения
privacy-act-by-link = по одноразовой ссылке
privacy-act-files = Дела
privacy-act-file = Код дела
privacy-act-state = Состояние
privacy-act-result = Результат
privacy-act-erased = уничтожено
privacy-act-figures = Показатели не изменились: в них нет людей.
privacy-act-decision = Решение
privacy-act-warning = Уничтожение нельзя отменить: данные не вернёт никто, и мы тоже.
privacy-act-key = Исчезают дело, заметки консультаций, дальнейшие действия, согласия, файлы, история изменений и поиск по имени. Количество консультаций, темы и другие показатели остаются. В резервных копиях данные остаются, пока копии не удалены.
privacy-act-propose = Предложить уничтожение
privacy-act-proposed-done = Предложение сделано. Теперь его должен подтвердить другой человек.
privacy-act-confirm = Подтверждаю уничтожение
privacy-act-confirmed-done = Подтверждено. Данные уничтожаются.
privacy-act-withdraw = Отозвать предложение
privacy-act-withdrawn-done = Предложение отозвано. Ничего не уничтожено.
privacy-act-own = Предложение сделали вы, поэтому подтвердить должен другой человек.
privacy-act-late = Подтвердить может тот, кто отвечал здесь за данные ещё до предложения.
privacy-act-seconds = Подтвердить может:
privacy-act-nobody = Здесь некому подтвердить. Добавьте на странице сотрудников второго координатора или специалиста по защите данных и сделайте новое предложение.
privacy-act-ask = Отправить специалисту по защите данных одноразовую ссылку
privacy-act-asked = Ссылка отправлена. Она открывает только этот акт и действует три дня.
privacy-act-no-mail = Отсюда письма не отправляются, поэтому специалист по защите данных подтверждает, войдя в систему.
privacy-act-back = Назад к списку
privacy-reason-request = запрос человека
privacy-reason-retention = срок хранения истёк
privacy-left_out-changed = осталось: изменилось после предложения
privacy-left_out-merged = осталось: объединено с другим делом
privacy-left_out-kept = осталось: хранится дольше
privacy-left_out-gone = дела уже не было
privacy-second-title = Подтвердите, пожалуйста, уничтожение данных
privacy-second-lead = Эта ссылка открывает только этот акт, действует три дня и один раз.
privacy-second-thanks = Спасибо! Ссылка больше не действует.
privacy-mail-subject = Подтвердите акт об уничтожении № { $number }

## Что не подходит
privacy-problem-client = Этого человека не нашли. Найдите его ещё раз.
privacy-problem-identified = Выберите, как установлена личность.
privacy-problem-kind = Выберите, о чём просит человек.
privacy-problem-future = Эта дата ещё не наступила.
privacy-problem-past = Выберите дату в будущем.
privacy-problem-far = Выберите дату в пределах десяти лет; потом пересмотрите.
privacy-problem-long-ago = Это больше трёх лет назад. Проверьте год.
privacy-problem-before-request = Это раньше получения запроса. Проверьте дату.
privacy-problem-told-late = Сообщить нужно было в течение первого месяца. Продлить уже нельзя.
privacy-problem-extended = На этот запрос уже ответили или срок продлён.
privacy-problem-outcome = Выберите результат.
privacy-problem-not-identified = Личность не установлена, данные выдать нельзя. Попросите документ или откажите с причиной.
privacy-problem-stale = Кто-то изменил это тем временем. Проверьте и сохраните снова; написанное вами на месте.
privacy-problem-years = Укажите число лет от 1 до 100.
privacy-problem-years-few = Подтверждения расходов хранятся не меньше 7 лет.
privacy-problem-hold = Этой причины больше нет.
privacy-problem-backwards = Конец раньше начала.
privacy-problem-page = Такой страницы нет. Начните сначала.
privacy-problem-no-files = Выберите хотя бы одно дело.
privacy-problem-many-files = В акте может быть до 200 дел. Выберите меньше.
privacy-problem-request = Этот запрос не об удалении данных этого человека.
privacy-problem-under-act = Это дело уже в другом акте.
privacy-problem-not-due = Срок хранения этого дела не истёк или его хранят дольше.
privacy-problem-held = Это дело сейчас хранят дольше. Сначала отмените причину хранения.
privacy-problem-no-officer = Здесь нет специалиста по защите данных, которому можно отправить ссылку.
privacy-problem-decided = По этому акту уже принято решение.
privacy-problem-unseen = Просмотрите список и отметьте это.

## На странице данных
privacy-held-person = Данные о вас
privacy-held-stays = Основания пребывания
privacy-held-caseload = Кто вами занимался
privacy-held-openings = Открытия дела
privacy-held-merged_files = Прежние дела того же человека
privacy-held-contacts = Консультации
privacy-held-visits = Визиты на дом
privacy-held-day = День
privacy-held-follow_ups = Дальнейшие действия
privacy-held-requests = Ваши запросы
privacy-held-kept_longer = Почему хранится дольше
privacy-held-changes = Что менялось
privacy-held-identity_documents = Документы
privacy-held-facts = Другие данные
privacy-held-guardians = Опекуны
privacy-held-children = Дети
privacy-held-consents = Согласия
privacy-held-protection = Защита
privacy-held-living_with = Живут вместе с вами
privacy-held-who = Кто
privacy-held-since = С
privacy-held-until_day = До
privacy-held-purpose = Цель
privacy-held-word = Пояснение
privacy-held-opened_at = Открыто
privacy-held-recorded_at = Записано
privacy-held-started_at = Начало
privacy-held-minutes = Минут
privacy-held-channel = Как
privacy-held-place = Место
privacy-held-language = Язык
privacy-held-topics = Темы
privacy-held-acts = Что сделано
privacy-held-outcome = Результат
privacy-held-referred_to = Куда направлен
privacy-held-note = Заметка
privacy-held-restricted_note = Закрытая заметка
privacy-held-heads = Людей
privacy-held-counsellor = Консультант
privacy-held-due_on = Срок
privacy-held-what = Что
privacy-held-done_at = Сделано
privacy-held-asker = Кто спросил
privacy-held-kind = О чём просили
privacy-held-asks = Подробнее
privacy-held-received_on = Получено
privacy-held-extended_on = Сообщено о продлении
privacy-held-extended_why = Причина продления
privacy-held-answer = Ответ
privacy-held-answered_on = Дата ответа
privacy-held-why = Причина
privacy-held-lifted_at = Закончилось
privacy-held-at = Когда
privacy-held-field = Поле
privacy-held-was = Раньше
privacy-held-became = Стало
privacy-held-restricted_on = Использование ограничено
privacy-held-restricted_why = Причина ограничения
privacy-held-restriction_lifted = Ограничение снято
privacy-held-kept_until = Хранится дольше

## Письма и числа
privacy-mail-body =
    Здравствуйте!

    { $place } просит вас как специалиста по защите данных подтвердить акт об уничтожении № { $number }. Ссылка открывает только этот акт, действует три дня и один раз:

    { $link }

    Если вы с этим не согласны, ничего не делайте: тогда ничего не уничтожат.
privacy-requests-late =
    { $n ->
        [one] { $n } просрочен
        [few] { $n } просрочено
       *[many] { $n } просрочено
    }
privacy-log-count =
    { $n ->
        [one] { $n } запись
        [few] { $n } записи
       *[many] { $n } записей
    }
privacy-due-made =
    { $n ->
        [one] Составлен { $at }, { $by }; { $n } дело
        [few] Составлен { $at }, { $by }; { $n } дела
       *[many] Составлен { $at }, { $by }; { $n } дел
    }
privacy-act-seen =
    { $n ->
        [one] Список просмотрен: { $n } запись
        [few] Список просмотрен: { $n } записи
       *[many] Список просмотрен: { $n } записей
    }
privacy-attached-rights_request =
    { $n ->
        [one] { $n } запрос
        [few] { $n } запроса
       *[many] { $n } запросов
    }
privacy-attached-retention_hold =
    { $n ->
        [one] { $n } причина хранить дольше
        [few] { $n } причины хранить дольше
       *[many] { $n } причин хранить дольше
    }
