# Juhendamine: küsimused, juhendid, nõustamine, teated.

## Küsimused
programme-questions-title = Запитання
programme-questions-lead = Запитайте про правило, документ, рядок плану дій чи будь-що інше. Завжди видно, у кого зараз запитання.
programme-questions-show = Які запитання
programme-questions-waiting = Чекають на мене
programme-questions-open = Без відповіді
programme-questions-answered = З відповіддю
programme-questions-all = Усі
programme-questions-search = Шукати попередні відповіді
programme-questions-none = Тут немає запитань
programme-questions-none-help = Якщо щось незрозуміло, запитайте. Перед надсиланням ви побачите, що на цю тему вже відповідали.
programme-questions-none-waiting = Ніхто не чекає на вашу відповідь
programme-questions-none-waiting-help = Якщо вам поставлять запитання або попросять уточнити, це з’явиться тут.
programme-guidance-show = Показати
programme-question-new = Нове запитання
programme-question-new-lead = Пишіть своїми словами. Поруч ви побачите, що відповідали раніше.
programme-question-title = Коротко
programme-question-words = Запитання
programme-question-words-hint = до 10 000 знаків; не пишіть імена клієнтів та особисті коди
programme-question-theme = Тема
programme-question-about = Про що
programme-question-reference = Що саме
programme-question-reference-hint = наприклад, «TAT § 12» або «рядок 2.3»
programme-question-due = Відповідь потрібна до
programme-question-due-hint = якщо залишити порожнім – через десять днів
programme-question-in-name-of = Від чийого імені
programme-question-whom = Кому
programme-question-ask = Надіслати запитання
programme-question-party = Хто запитав
programme-question-turn = У кого зараз
programme-question-state = Стан
programme-question-asked = Поставлено
programme-question-by = { $name }, { $when }
programme-question-now = Зараз
programme-question-was-asked = Запитання надіслано. Про відповідь прийде сповіщення.
programme-question-return = Попросити уточнити
programme-question-was-returned = У того, хто запитав, попросили уточнення.
programme-question-more = Додати
programme-question-more-asked = Просять уточнити – відповідайте тут
programme-question-more-words = Уточнення
programme-question-more-send = Надіслати уточнення
programme-question-more-said = Уточнення надіслано.
programme-question-withdraw = Відкликати запитання
programme-question-was-withdrawn = Запитання відкликано. За бажання його можна поставити знову.
programme-question-ask-again = Поставити запитання знову
programme-question-asked-again = Запитання поставлено знову.
programme-question-was-passed = Запитання передано.
programme-question-taken-back = Запитання знову у виконавця.
programme-question-moved-on = Хтось устиг раніше: додане тим часом – нижче. Ваш текст збережено – перегляньте й надішліть знову.
programme-guidance-draft-kept = Чернетку збережено
programme-guidance-draft-failed = Чернетку не вдалося зберегти

## Mille kohta, kelle käes, mis seisus
programme-about-matter = загальне питання
programme-about-rule = правило
programme-about-document = документ
programme-about-plan_row = рядок плану дій
programme-about-agreement = договір
programme-theme-all = усі теми
programme-theme-choose = оберіть тему
programme-theme-personnel = Кадрові документи
programme-theme-claims = Заявки на виплату та витрати
programme-theme-plan_budget = План дій і бюджет
programme-theme-agreement = Договір про партнерство
programme-theme-services = Послуги
programme-theme-target_groups = Цільові групи
programme-theme-reporting = Звіти та показники
programme-theme-data_protection = Захист даних
programme-theme-system = Робота в Teekond
programme-theme-other = Інше
programme-desk-implementer = виконавець
programme-desk-authority = виконавчий орган
programme-desk-unit = підрозділ реалізації
programme-turn-desk = відповідає { $desk }
programme-turn-asker = уточнює { $name }
programme-turn-nobody = ніхто нічого не мусить робити
programme-question-is-asked = поставлено
programme-question-is-passed = передано
programme-question-is-returned = потрібно уточнити
programme-question-is-answered = є відповідь
programme-question-is-withdrawn = відкликано
programme-question-is-published = опубліковано
programme-answer-due-late = прострочено
programme-answer-due-today = сьогодні
programme-post-question = Запитання
programme-post-more = Уточнення
programme-post-pass = Передано
programme-post-return = Попросили уточнити
programme-post-answer = Відповідь
programme-pass-title = Передати
programme-pass-note = Супровідні слова
programme-pass-send = Передати
programme-pass-take-back = Забрати назад

## Vastamine
programme-answer-give = Відповісти
programme-answer-add = Доповнити відповідь
programme-answer-words = Відповідь або уточнювальне запитання
programme-answer-send = Надіслати відповідь
programme-answer-given = Відповідь надіслано.
programme-answer-take-back = Відкликати відповідь
programme-answer-taken-back = Відповідь відкликано.
programme-answer-is-published = Цю відповідь опубліковано. Спершу зніміть її з публікації.
programme-answer-withdrawn = відкликано
programme-answer-withdrawn-show = Показати, що там було

## Avaldamine
programme-publish-open = Опублікувати без імен
programme-publish-mend = Виправити опубліковане
programme-publish-help = Якщо відповідь допоможе й іншим, опублікуйте її. Спершу ви побачите текст без імен і зможете його змінити.
programme-publish-title = Публікація відповіді
programme-publish-lead = Імена вилучено. Прочитайте текст: його побачать усі, хто працює в Teekond.
programme-publish-party = партнер
programme-publish-person = працівник
programme-publish-question = Запитання
programme-publish-answer = Відповідь
programme-publish-names = Чи залишилися імена?
programme-publish-clean = Ні імені того, хто запитав, ні імен працівників у тексті не знайдено.
programme-publish-left = Ці слова можуть видати, про кого йдеться:
programme-publish-left-help = Шукаються імена того, хто запитав, і його працівників у всіх відмінках, адреси та номери телефонів. Прочитати самому все одно потрібно.
programme-publish-looked = Перевірено: нікого впізнати не можна
programme-publish-looked-help = наприклад, якщо знайдене слово – не ім’я
programme-publish-send = Опублікувати
programme-publish-theirs = Опубліковано тим часом
programme-publish-theirs-help = Хтось інший опублікував це { $when }. Ваш текст поруч; надсилання замінить його.
programme-answer-was-published = Відповідь опубліковано.
programme-unpublish = Зняти з публікації
programme-unpublish-help = Тоді її більше ніхто не знайде. Той, хто запитав, і далі бачить свою відповідь.
programme-answer-was-unpublished = Відповідь знято з публікації.
programme-answer-unpublished = Цю відповідь знято з публікації; її бачите лише ви.
programme-answer-lead = { $theme }, опубліковано { $when }

## Otsing
programme-library-title = Посібники та відповіді
programme-library-lead = Посібники виконавця та відповіді, корисні всім.
programme-library-search = Пошук
programme-library-search-hint = описки та відмінки не заважають
programme-library-found = Знайдено
programme-library-nothing = Про це нічого не знайдено
programme-library-nothing-help = Спробуйте іншими словами або запитайте.
programme-answers-title = Опубліковані відповіді
programme-answers-none = Опублікованих відповідей ще немає
programme-answers-none-help = Коли виконавець опублікує відповідь, її тут знайдуть усі.
programme-found-question = ваше запитання
programme-found-answer = опублікована відповідь
programme-found-guide = посібник
programme-alike-title = На що вже відповідали
programme-alike-help = Можливо, відповідь уже є (відкриється в новому вікні):
programme-alike-none = Напишіть запитання; схожі відповіді та посібники з’являться тут.

## Mis on valesti
programme-problem-theme = Оберіть тему.
programme-problem-question-about = Оберіть, про що це.
programme-problem-in-name-of = Оберіть, від чийого імені.
programme-problem-desk = Оберіть, кому: виконавчому органу чи підрозділу реалізації.
programme-problem-answer-due = День має бути не раніше сьогоднішнього й не пізніше ніж через рік.
programme-problem-words-long = Текст довший за 10 000 знаків. Усе збережено: скоротіть тут і надішліть знову.
programme-problem-personal-code = У тексті є особистий код. Приберіть його: тут нікого не називають.
programme-problem-names-left = У тексті є слова, які можуть видати, про кого йдеться. Виправте їх або підтвердьте, що перевірили.

## Teated
programme-notice-question_asked = Запитання чекає на відповідь
programme-notice-question_passed = Вам передано запитання
programme-notice-question_returned = Просять уточнити ваше запитання
programme-notice-question_answered = На запитання відповіли
programme-notice-answer_published = Опубліковано нову відповідь
programme-notice-guide_published = Опубліковано посібник або його нову версію
programme-notice-plan_submitted = План дій чекає на затвердження
programme-notice-plan_returned = План дій повернуто
programme-notice-plan_confirmed = План дій затверджено
programme-notice-task_given = Вам дали завдання
programme-mail-subject = Teekond: { $what }
programme-mail-body =
    Вітаємо!

    { $lines }

    Як часто про це писати, можна обрати тут:
    { $settings }
programme-mail-digest = { $n ->
    [one] { $n } нове сповіщення
    [few] { $n } нові сповіщення
   *[many] { $n } нових сповіщень
}

## Juhendid
programme-guides-title = Посібники
programme-guides-none = Посібників ще немає
programme-guides-none-help = Коли виконавець опублікує посібник, про це дізнаються всі працівники.
programme-guides-unfinished = Не опубліковано
programme-guide-begin = Новий посібник
programme-guide-edit = Змінити посібник
programme-guide-lead = { $theme } · версія { $number } · { $when }
programme-guide-draft-lead = { $theme } · версія { $number }, чернетка
programme-guide-version = версія { $number }
programme-guide-versions = Версії
programme-guide-draft = чернетка
programme-guide-is-draft = Це чернетка: її бачите лише ви.
programme-guide-is-old = Це стара версія. Діє новіша.
programme-guide-is-withdrawn = Цей посібник знято: інші його не бачать.
programme-guide-in-estonian = Вашою мовою цього посібника ще немає; тут він естонською.
programme-guide-new = Що нового
programme-guide-new-since = Ви читали версію { $number } ({ $when }). Відтоді змінилося:
programme-guide-difference = Слово в слово
programme-guide-reading = Прочитали?
programme-guide-read = Прочитано
programme-guide-read-help = Позначте, і наступного разу побачите, що змінилося. Виконавець бачить, хто прочитав.
programme-guide-read-at = Прочитано { $when }
programme-guide-read-in-force = Прочитаною позначають чинну версію.
programme-guide-was-read = Позначено як прочитане.
programme-guide-read-word = прочитано
programme-guide-changed-word = змінено
programme-guide-unread-word = не прочитано
programme-guide-readers = Хто прочитав
programme-guide-readers-lead = Версія { $number }. Кожен позначає прочитання сам.
programme-guide-read-of = прочитали { $read } з { $all }
programme-guide-reader = Працівник
programme-guide-reader-version = Прочитана версія
programme-guide-reader-when = Коли
programme-guide-title = Заголовок
programme-guide-body = Текст
programme-guide-news = Що нового в цій версії
programme-guide-news-hint = одне речення; уперше можна не заповнювати
programme-guide-no-translation = перекладу немає
programme-guide-keep-draft = Зберегти чернетку
programme-guide-draft-kept = Чернетку збережено. До публікації її бачить лише виконавець.
programme-guide-moved-on = Хтось змінив посібник тим часом. Ваш текст нижче збережено – перегляньте й збережіть знову.
programme-guide-theirs = Ваш текст і його
programme-guide-state = Публікація
programme-guide-has-draft = Версія { $number } – чернетка.
programme-guide-in-force = Чинна версія { $number }. Зміна створить чернетку нової версії.
programme-guide-preview = Подивитися, як це виглядає
programme-guide-publish = Опублікувати для всіх працівників
programme-guide-publish-help = Усі працівники отримають сповіщення. Опубліковану версію більше не змінюють; наступна правка – нова версія.
programme-guide-was-published = Посібник опубліковано, працівників сповіщено.
programme-guide-withdraw = Зняти посібник
programme-guide-return = Повернути посібник
programme-guide-was-withdrawn = Посібник знято.
programme-guide-was-withdrawn-word = знято
programme-guide-was-returned = Посібник знову видно всім.
programme-guide-files = Додатки
programme-guide-file = Файл
programme-guide-file-hint = до 25 МБ; наприклад, зразок
programme-guide-file-add = Додати файл
programme-guide-file-none = Спершу оберіть файл.
programme-guide-file-added = Файл додано.
programme-guide-file-remove = Прибрати
programme-guide-file-removed = Файл прибрано з чернетки.
programme-guide-file-needs-draft = Файли додають до чернетки. Спершу збережіть чернетку.
programme-guide-help-title = Як писати
programme-guide-help-heading = заголовок
programme-guide-help-list = список
programme-guide-help-numbers = нумерований список
programme-guide-help-bold = виділення
programme-guide-help-link = посилання
programme-problem-guide-long = Текст довший за 40 000 знаків. Усе збережено: скоротіть або додайте довшу частину файлом.

## Nõustamine
programme-advice-title = Консультування партнерів
programme-advice-lead = Журнал виконавця: кому, про що, скільки часу і чим закінчилося.
programme-advice-one = Консультація
programme-advice-party = Партнер
programme-advice-party-other = інший, назву напишіть нижче
programme-advice-party-all = усі партнери
programme-advice-party-name = Хто, якщо немає у списку
programme-advice-party-name-hint = наприклад, регіон, де договору ще немає
programme-advice-given-on = Коли
programme-advice-minutes = Хвилини
programme-advice-channel = Як
programme-advice-by-phone = телефон
programme-advice-by-email = лист
programme-advice-by-video = відео
programme-advice-by-meeting = зустріч
programme-advice-by-visit = візит
programme-advice-by-event = захід
programme-advice-words = Про що
programme-advice-words-hint = кількома словами, без клієнтів
programme-advice-outcome = Чим закінчилося
programme-advice-is-resolved = ясно
programme-advice-is-agreed = домовилися
programme-advice-is-continues = триває
programme-advice-is-passed_on = передано
programme-advice-follow-up = Повернутися до цього
programme-advice-further = Ще: хто, що саме, коли знову
programme-advice-record = Додати до журналу
programme-advice-recorded = Консультацію записано.
programme-advice-keep = Зберегти зміну
programme-advice-changed = Зміну збережено.
programme-advice-moved-on = Хтось змінив це тим часом. Перегляньте й збережіть знову.
programme-advice-withdraw = Прибрати з журналу
programme-advice-withdrawn = Запис прибрано з журналу; його можна повернути.
programme-advice-is-withdrawn = Цей запис прибрано з журналу, він не враховується.
programme-advice-return = Повернути до журналу
programme-advice-returned = Запис знову в журналі.
programme-advice-from = Від
programme-advice-to = До
programme-advice-log = Консультацій: { $count }, { $hours }
programme-advice-hours = { $hours } год { $minutes } хв
programme-advice-none = За цей час консультацій немає
programme-advice-none-help = Змініть період або партнера.
programme-advice-more = Показано останні 200; усі – у таблиці, яку можна завантажити.
programme-advice-per-month = За місяцями
programme-advice-per-party = За партнерами
programme-advice-per-theme = За темами
programme-advice-what = Що
programme-advice-times = Разів
programme-advice-as-table = Показати таблицею
programme-advice-export = Завантажити
programme-advice-file = advice
programme-advice-rows = { $n ->
    [one] { $n } рядок
    [few] { $n } рядки
   *[many] { $n } рядків
}
programme-advice-purpose = Для чого
programme-advice-purpose-report = звіт
programme-advice-purpose-planning = планування
programme-advice-purpose-enquiry = запит
programme-advice-giver = Хто консультував
programme-advice-history-title = Що змінено
programme-advice-history-when = Коли
programme-advice-history-field = Поле
programme-advice-history-was = Було
programme-advice-history-became = Стало
programme-advice-changed-given_on = Коли
programme-advice-changed-minutes = Хвилини
programme-advice-changed-channel = Як
programme-advice-changed-theme = Тема
programme-advice-changed-words = Про що
programme-advice-changed-outcome = Чим закінчилося
programme-advice-changed-reference = Що саме
programme-advice-changed-follow_up_on = Повернутися до цього
programme-advice-changed-party = Партнер
programme-advice-changed-state = Стан
programme-problem-adviced = Оберіть партнера або напишіть, кого консультували.
programme-problem-given-on = День має бути від початку програми (01.01.2023) до сьогодні.
programme-problem-minutes = Напишіть хвилини числом від 1 до 600.
programme-problem-channel = Оберіть, як консультували.
programme-problem-outcome = Оберіть, чим закінчилося.
programme-problem-follow-up = Цей день – не раніше консультації та не пізніше ніж через рік.
programme-problem-advice-purpose = Оберіть, для чого потрібна таблиця.

## Teadete leht
programme-notices-title = Сповіщення
programme-notices-newest = Спершу нові
programme-notices-none = Сповіщень немає
programme-notices-none-help = Коли вам дадуть відповідь або щось чекатиме на вас, це з’явиться тут.
programme-notices-read-all = Позначити всі прочитаними
programme-notice-new = нове:
programme-notices-mail = Листи
programme-notices-way = Як часто писати вам про них?
programme-notices-way-at_once = одразу
programme-notices-way-daily = раз на день
programme-notices-way-none = не писати
programme-notices-way-help = На цій сторінці сповіщення є завжди. У листі – лише що сталося та посилання.
programme-notices-chosen = Вибір збережено.
programme-notices-bell = { $n ->
    [0] Сповіщення
    [one] Сповіщення: { $n } непрочитане
    [few] Сповіщення: { $n } непрочитані
   *[many] Сповіщення: { $n } непрочитаних
}
