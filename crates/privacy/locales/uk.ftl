## Реєстр запитів
privacy-requests-title = Запити людей
privacy-requests-lead = Хто що запитав про свої дані і до якого строку треба відповісти.
privacy-requests-waiting = Чекають на відповідь
privacy-requests-answered = З відповіддю
privacy-requests-none = Запитів без відповіді немає
privacy-requests-none-help = Якщо людина просить свої дані або хоче їх видалити, запишіть запит тут. Строк буде обчислено.
privacy-request-title = Запит
privacy-request-new = Новий запит
privacy-request-keep = Записати
privacy-request-kept = Запит записано.
privacy-request-whom = Чиї дані
privacy-request-other = Хтось інший
privacy-request-find = Знайти людину
privacy-request-find-hint = імʼя, рік народження, телефон чи особистий код; залиште порожнім, якщо справи немає
privacy-request-not-found = Нікого не знайшли. Запит можна записати й без справи.
privacy-request-asker = Хто запитує
privacy-request-identified = Як встановлено особу
privacy-request-kind = Про що просить
privacy-request-asks = Про що саме просить
privacy-request-received_on = Отримано
privacy-request-due_on = Відповісти не пізніше
privacy-request-late = прострочено
privacy-request-extended = продовжено
privacy-request-answered = відповідь надано
privacy-request-erased = видалена особа
privacy-request-extended-done = Строк продовжено.
privacy-request-answer-done = Відповідь записано.
privacy-find = Знайти
privacy-choose = Оберіть
privacy-kind-access = свої дані та журнал їх використання
privacy-kind-rectification = виправити дані
privacy-kind-restriction = обмежити використання
privacy-kind-erasure = видалити дані
privacy-kind-objection = заперечує проти використання
privacy-kind-portability = дані у машинозчитуваному вигляді
privacy-identified-document = бачили документ
privacy-identified-signature = з цифровим підписом
privacy-identified-known = людину знаємо
privacy-identified-representative = представник за довіреністю
privacy-identified-not_yet = ще не встановлено
privacy-next-copy = Видати дані
privacy-next-restrict = Обмежити використання
privacy-next-rectify = Виправте дані у справі клієнта; попереднє залишиться в історії.
privacy-next-erase = Пропозицію про знищення робить координатор.
privacy-extension-title = Відповідь забере більше часу
privacy-extension-help = На складний запит можна відповісти на строк до двох місяців пізніше, якщо повідомити людині про це з причиною не пізніше { $day }.
privacy-extension-told_on = Повідомили людину
privacy-extension-why = Чому довше
privacy-extension-send = Продовжити строк
privacy-answer-title = Відповідь
privacy-answer-outcome = Результат
privacy-answer-text = Що зроблено і що відповіли людині
privacy-answer-hint = у разі відмови також причина і куди скаржитися
privacy-answer-day = Дата відповіді
privacy-answer-keep = Зберегти відповідь
privacy-outcome-granted = виконано
privacy-outcome-partly = частково
privacy-outcome-refused = відмовлено
privacy-past-title = Що змінилося
privacy-field-received_on = Отримано
privacy-field-due_on = Строк
privacy-field-extended_why = Причина продовження
privacy-field-outcome = Результат
privacy-field-answered_on = Дата відповіді
privacy-field-answer = Відповідь

## Права людини
privacy-rights-title = Права щодо даних
privacy-rights-lead = Видача даних, хто дивився, обмеження, зберігання і знищення.
privacy-panel-help = Видача даних, журнал, обмеження, знищення.
privacy-rights-requests = Запити
privacy-rights-no-requests = Ця людина нічого не запитувала про свої дані.
privacy-rights-erase-title = Знищення
privacy-rights-erase-help = Дані знищують лише за рішенням двох: один пропонує, інший підтверджує.
privacy-rights-erase = Людина просить видалити дані
privacy-rights-due = Строк зберігання минув { $day }.
privacy-rights-under-act = Цю справу внесено до акта про знищення.
privacy-copy-card = Видача даних
privacy-copy-help = Один файл з усім, що зберігається про людину: сторінка для читання, дані для машин і журнал. Оберіть мову людини.
privacy-copy-others = Перш ніж видати, прочитайте, що в нотатках сказано про інших людей: їхні дані передавати не можна.
privacy-copy-file = moi-dani
privacy-copy-title = Мої дані
privacy-copy-lead = { $place } зберігає про вас ці дані станом на { $day }.
privacy-copy-rights = Ви маєте право попросити виправити дані, обмежити їх використання або видалити їх. Якщо відповідь вас не влаштовує, можна звернутися до Інспекції із захисту даних Естонії.
privacy-copy-log = Хто переглядав або змінював ваші дані, новіші зверху.
privacy-copy-papers = документи
privacy-copy-yes = так
privacy-copy-no = ні
privacy-restrict-title = Обмеження використання
privacy-restrict-help = Обмежену справу зберігають, але з нею не працюють: консультанти бачать лише імʼя.
privacy-restrict-why = Чому обмежити
privacy-restrict-send = Обмежити використання
privacy-restrict-done = Використання справи обмежено.
privacy-restricted-since = Обмежено з { $day }
privacy-lift-why = Чому зняти обмеження
privacy-lift-send = Зняти обмеження
privacy-lift-done = Зі справою знову можна працювати.
privacy-hold-title = Зберігати довше
privacy-hold-help = Якщо справа потрібна довше, наприклад на час спору, вкажіть причину й останній день.
privacy-hold-why = Чому зберігати довше
privacy-hold-until = Останній день
privacy-hold-until-day = до { $day }
privacy-hold-send = Зберігати довше
privacy-hold-lift = Більше не потрібно
privacy-hold-done = Справу зберігають довше.
privacy-hold-lifted = Справу зберігають до звичайного строку.

## Журнал
privacy-log-title = Хто переглядав дані
privacy-log-lead = Перегляди, зміни та відхилені спроби, новіші зверху.
privacy-log-open = Подивитися, хто переглядав дані
privacy-log-when = Коли
privacy-log-who = Хто
privacy-log-what = Що зроблено
privacy-log-why = Навіщо
privacy-log-result = Примітка
privacy-log-refused = відмовлено
privacy-log-from = З
privacy-log-to = По
privacy-log-everybody = усі
privacy-log-apply = Показати
privacy-log-machine = система
privacy-log-none = У цей період дані ніхто не переглядав
privacy-log-none-help = Змініть дати або оберіть усіх.
privacy-log-file = zhurnal
privacy-did-people-open_file = Перегляд справи
privacy-did-people-ask_to_open = Перегляд імені
privacy-did-people-edit_client = Зміна даних або перегляд для зміни
privacy-did-people-reveal_code = Перегляд особистого коду
privacy-did-people-reveal_document = Перегляд номера документа
privacy-did-people-serve_client = Запис консультації
privacy-did-people-merge_clients = Обʼєднання справ
privacy-did-people-restrict_file = Обмеження використання або його зняття
privacy-did-desk-read_contact = Перегляд консультації
privacy-did-desk-read_restricted_note = Читання закритої нотатки
privacy-did-desk-correct_contact = Виправлення консультації або перегляд для цього
privacy-did-desk-withdraw_contact = Відкликання консультації
privacy-did-desk-export_contacts = Вивантаження списку консультацій
privacy-did-privacy-see_rights = Перегляд сторінки прав
privacy-did-privacy-give_copy = Видача даних
privacy-did-privacy-read_trail = Перегляд цього журналу
privacy-did-privacy-hold_file = Визначення строку зберігання
privacy-did-privacy-handle_request = Опрацювання запиту
privacy-did-casework-see_plan = Перегляд плану
privacy-did-casework-add_goal = Додано мету
privacy-did-casework-change_goal = Змінено мету
privacy-did-casework-change_step = Змінено крок плану
privacy-did-casework-list_papers = Перегляд списку документів
privacy-did-casework-add_paper = Додано документ
privacy-did-casework-read_paper = Відкрито документ
privacy-did-casework-delete_paper = Видалено документ
privacy-did-casework-give_handout = Домовленості видано на папері
privacy-did-casework-list_restricted_notes = Перегляд списку закритих нотаток
privacy-did-casework-ask_to_read_note = Запит на читання закритої нотатки
privacy-did-casework-read_restricted_note = Прочитано закриту нотатку
privacy-did-casework-write_restricted_note = Написано закриту нотатку
privacy-did-casework-correct_restricted_note = Виправлено закриту нотатку
privacy-did-casework-give_restricted_note = Колезі дозволено читати закриту нотатку
privacy-did-casework-withdraw_restricted_note = Відкликано закриту нотатку
privacy-did-people-protect_client = Змінено захист особи
privacy-did-people-share_client = Справу передано й колезі
privacy-did-people-ask_elsewhere = Запит даних в іншого самоврядування
privacy-did-people-hand_file_over = Дані передано іншому самоврядуванню
privacy-did-people-decide_duplicate = Справу порівняно зі схожою
privacy-did-privacy-tell_tracker = Трекер даних запитав цей журнал
privacy-did-desk-complete_follow_up = Позначено, що подальше зроблено
privacy-did-desk-take_client_along = Дані взято із собою на домашній візит
privacy-did-desk-record_visit = Записано домашній візит
privacy-did-other = Робота зі справою

## Зберігання
privacy-retention-title = Зберігання
privacy-retention-lead = Як довго зберігаємо дані і в чого минув строк.
privacy-retention-changed = Строк зберігання змінено.
privacy-retention-save = Зберегти
privacy-retention-unchanged = Строки такі, як передбачає програма.
privacy-classes-title = Строки зберігання в роках
privacy-record-client_file = Справа клієнта і консультації
privacy-record-client_file-hint = від останньої консультації
privacy-record-request = Запити людей
privacy-record-request-hint = від відповіді
privacy-record-money = Витрати й підтвердження
privacy-record-money-hint = від кінця року, не менше 7
privacy-due-title = Строк минув
privacy-due-now = Скласти список зараз
privacy-due-listed = Список складено.
privacy-due-requests = Запити, строк зберігання яких минув
privacy-due-none = У жодної справи строк не минув
privacy-due-none-help = Список складають на початку кожного місяця.
privacy-due-file = Справа
privacy-due-last_on = Остання консультація
privacy-due-due_on = Строк
privacy-due-state = Стан
privacy-due-waits = не вирішено
privacy-holds-title = Зберігають довше
privacy-holds-none = Жодну справу не зберігають довше звичайного.

## Акти про знищення
privacy-acts-title = Акти про знищення
privacy-acts-lead = Що двоє вирішили знищити. В акті номери й коди, імен немає.
privacy-acts-none = Актів немає
privacy-acts-none-help = Акт зʼявляється, коли хтось робить пропозицію за запитом чи списком зберігання.
privacy-act-title = Акт про знищення № { $number }
privacy-act-number = Акт №
privacy-act-document = Акт
privacy-act-open = Відкрити акт
privacy-act-reason = Підстава
privacy-act-proposed = Запропоновано
privacy-act-confirmed = Підтверджено
privacy-act-withdrawn = Відкликано
privacy-act-done = Знищено
privacy-act-waits = Чекає на другу людину
privacy-act-waits-you = Чекає на ваше рішення
privacy-act-by-link = за одноразовим посиланням
privacy-act-files = Справи
privacy-act-file = Код справи
privacy-act-state = Стан
privacy-act-result = Результат
privacy-act-erased = знищено
privacy-act-figures = Показники не змінилися: у них немає людей.
privacy-act-decision = Рішення
privacy-act-warning = Знищення не можна скасувати: дані не поверне ніхто, і ми теж.
privacy-act-key = Зникають справа, нотатки консультацій, подальші дії, згоди, файли, історія змін і пошук за імʼям. Кількість консультацій, теми та інші показники залишаються. У резервних копіях дані залишаються, доки копії не видалено.
privacy-act-propose = Запропонувати знищення
privacy-act-proposed-done = Пропозицію зроблено. Тепер її має підтвердити інша людина.
privacy-act-confirm = Підтверджую знищення
privacy-act-confirmed-done = Підтверджено. Дані знищують.
privacy-act-withdraw = Відкликати пропозицію
privacy-act-withdrawn-done = Пропозицію відкликано. Нічого не знищено.
privacy-act-own = Пропозицію зробили ви, тому підтвердити має інша людина.
privacy-act-late = Підтвердити може той, хто відповідав тут за дані ще до пропозиції.
privacy-act-seconds = Підтвердити може:
privacy-act-nobody = Тут немає кому підтвердити. Додайте на сторінці працівників другого координатора або фахівця із захисту даних і зробіть нову пропозицію.
privacy-act-ask = Надіслати фахівцю із захисту даних одноразове посилання
privacy-act-asked = Посилання надіслано. Воно відкриває лише цей акт і діє три дні.
privacy-act-no-mail = Звідси листи не надсилають, тому фахівець із захисту даних підтверджує, увійшовши до системи.
privacy-act-back = Назад до списку
privacy-reason-request = запит людини
privacy-reason-retention = строк зберігання минув
privacy-left_out-changed = залишено: змінилося після пропозиції
privacy-left_out-merged = залишено: обʼєднано з іншою справою
privacy-left_out-kept = залишено: зберігається довше
privacy-left_out-gone = справи вже не було
privacy-second-title = Підтвердіть, будь ласка, знищення даних
privacy-second-lead = Це посилання відкриває лише цей акт, діє три дні й один раз.
privacy-second-thanks = Дякуємо! Посилання більше не діє.
privacy-mail-subject = Підтвердіть акт про знищення № { $number }

## Що не підходить
privacy-problem-client = Цю людину не знайшли. Знайдіть її ще раз.
privacy-problem-identified = Оберіть, як встановлено особу.
privacy-problem-kind = Оберіть, про що просить людина.
privacy-problem-future = Ця дата ще не настала.
privacy-problem-past = Оберіть дату в майбутньому.
privacy-problem-far = Оберіть дату в межах десяти років; потім перегляньте.
privacy-problem-long-ago = Це понад три роки тому. Перевірте рік.
privacy-problem-before-request = Це раніше отримання запиту. Перевірте дату.
privacy-problem-told-late = Повідомити треба було протягом першого місяця. Продовжити вже не можна.
privacy-problem-extended = На цей запит уже відповіли або строк продовжено.
privacy-problem-outcome = Оберіть результат.
privacy-problem-not-identified = Особу не встановлено, дані видати не можна. Попросіть документ або відмовте з причиною.
privacy-problem-stale = Хтось змінив це тим часом. Перевірте і збережіть знову; написане вами на місці.
privacy-problem-years = Вкажіть кількість років від 1 до 100.
privacy-problem-years-few = Підтвердження витрат зберігають не менше 7 років.
privacy-problem-hold = Цієї причини вже немає.
privacy-problem-backwards = Кінець раніше початку.
privacy-problem-page = Такої сторінки немає. Почніть спочатку.
privacy-problem-no-files = Оберіть хоча б одну справу.
privacy-problem-many-files = В акті може бути до 200 справ. Оберіть менше.
privacy-problem-request = Цей запит не про видалення даних цієї людини.
privacy-problem-under-act = Ця справа вже в іншому акті.
privacy-problem-not-due = Строк зберігання цієї справи не минув або її зберігають довше.
privacy-problem-held = Цю справу зараз зберігають довше. Спершу скасуйте причину зберігання.
privacy-problem-no-officer = Тут немає фахівця із захисту даних, якому можна надіслати посилання.
privacy-problem-decided = Щодо цього акта вже ухвалено рішення.
privacy-problem-unseen = Перегляньте список і позначте це.

## На сторінці даних
privacy-held-person = Дані про вас
privacy-held-stays = Підстави перебування
privacy-held-caseload = Хто вами опікувався
privacy-held-openings = Відкриття справи
privacy-held-merged_files = Попередні справи тієї ж людини
privacy-held-contacts = Консультації
privacy-held-visits = Візити додому
privacy-held-day = День
privacy-held-follow_ups = Подальші дії
privacy-held-requests = Ваші запити
privacy-held-kept_longer = Чому зберігається довше
privacy-held-changes = Що змінювалося
privacy-held-identity_documents = Документи
privacy-held-facts = Інші дані
privacy-held-guardians = Опікуни
privacy-held-children = Діти
privacy-held-consents = Згоди
privacy-held-protection = Захист
privacy-held-living_with = Живуть разом із вами
privacy-held-who = Хто
privacy-held-since = З
privacy-held-until_day = До
privacy-held-purpose = Мета
privacy-held-word = Пояснення
privacy-held-opened_at = Відкрито
privacy-held-recorded_at = Записано
privacy-held-started_at = Початок
privacy-held-minutes = Хвилин
privacy-held-channel = Як
privacy-held-place = Місце
privacy-held-language = Мова
privacy-held-topics = Теми
privacy-held-acts = Що зроблено
privacy-held-outcome = Результат
privacy-held-referred_to = Куди направлено
privacy-held-note = Нотатка
privacy-held-restricted_note = Закрита нотатка
privacy-held-heads = Людей
privacy-held-counsellor = Консультант
privacy-held-due_on = Строк
privacy-held-what = Що
privacy-held-done_at = Зроблено
privacy-held-asker = Хто запитав
privacy-held-kind = Про що просили
privacy-held-asks = Докладніше
privacy-held-received_on = Отримано
privacy-held-extended_on = Повідомлено про продовження
privacy-held-extended_why = Причина продовження
privacy-held-answer = Відповідь
privacy-held-answered_on = Дата відповіді
privacy-held-why = Причина
privacy-held-lifted_at = Закінчилося
privacy-held-at = Коли
privacy-held-field = Поле
privacy-held-was = Раніше
privacy-held-became = Стало
privacy-held-restricted_on = Використання обмежено
privacy-held-restricted_why = Причина обмеження
privacy-held-restriction_lifted = Обмеження знято
privacy-held-kept_until = Зберігається довше

## Листи і числа
privacy-mail-body =
    Вітаємо!

    { $place } просить вас як фахівця із захисту даних підтвердити акт про знищення № { $number }. Посилання відкриває лише цей акт, діє три дні й один раз:

    { $link }

    Якщо ви з цим не згодні, нічого не робіть: тоді нічого не знищать.
privacy-requests-late =
    { $n ->
        [one] { $n } прострочений
        [few] { $n } прострочені
       *[many] { $n } прострочених
    }
privacy-log-count =
    { $n ->
        [one] { $n } запис
        [few] { $n } записи
       *[many] { $n } записів
    }
privacy-due-made =
    { $n ->
        [one] Складено { $at }, { $by }; { $n } справа
        [few] Складено { $at }, { $by }; { $n } справи
       *[many] Складено { $at }, { $by }; { $n } справ
    }
privacy-act-seen =
    { $n ->
        [one] Список переглянуто: { $n } запис
        [few] Список переглянуто: { $n } записи
       *[many] Список переглянуто: { $n } записів
    }
privacy-attached-rights_request =
    { $n ->
        [one] { $n } запит
        [few] { $n } запити
       *[many] { $n } запитів
    }
privacy-attached-retention_hold =
    { $n ->
        [one] { $n } причина зберігати довше
        [few] { $n } причини зберігати довше
       *[many] { $n } причин зберігати довше
    }
