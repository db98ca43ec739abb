desk-activity = Захід програми
desk-activity-unknown = У програмі немає такого заходу. Оберіть зі списку.
desk-activity-ended = В умовах цього заходу більше немає.
desk-activity-now = Тепер:
desk-acts-of = Дії, тема
desk-acts-unknown = У вибраних темах немає такої дії.
desk-anonymous-help = Дані людини не зберігаються. Пізніше консультацію можна пов’язати з клієнтом.
desk-channel = Як?
desk-channel-chat = У чаті
desk-channel-counter = У центрі
desk-channel-email = Ел. поштою
desk-channel-event = На заході
desk-channel-home_visit = Удома
desk-channel-other = Інакше
desk-channel-phone = Телефоном
desk-channel-short-chat = Чат
desk-channel-short-counter = На місці
desk-channel-short-email = Ел. пошта
desk-channel-short-event = Захід
desk-channel-short-home_visit = Удома
desk-channel-short-other = Інше
desk-channel-short-phone = Телефон
desk-channel-short-video = Відео
desk-channel-unknown = Обери, як відбувалася консультація.
desk-channel-video = Відеозв’язком
desk-choose = Обери
desk-client-anonymous = Анонімно
desk-client-apart = Зв’язок із клієнтом змінюється окремо, не тут.
desk-client-find = Знайдіть клієнта за іменем
desk-client-find-hint = Три літери імені, рік народження або телефон
desk-client-missing = Оберіть клієнта зі списку, додайте нову людину або позначте, що анонімно.
desk-client-none-found = Нікого не знайдено. Спробуйте інше написання або додайте нову людину.
desk-client-search = Шукати
desk-client-restricted = Використання справи цієї людини обмежено. Запитайте координатора або запишіть консультацію без імені.
desk-client-unknown = Такого клієнта немає.
desk-conflict-help = Хтось тим часом змінив цю консультацію. Порівняйте і збережіть форму нижче, якщо ваші дані правильні.
desk-conflict-title = Консультацію тим часом змінено
desk-contact-act = Дія
desk-contact-acts = Дії
desk-contact-centre = Центр послуг
desk-contact-client = Клієнт
desk-contact-counsellor = Консультант
desk-contact-day = Дата
desk-contact-facts = Консультація
desk-contact-min = Хв
desk-contact-outcome = Підсумок
desk-contact-time = Час
desk-contact-topic = Тема
desk-correct = Виправити
desk-corrected = Виправлення збережено. Попереднє залишилося в історії.
desk-correction-save = Зберегти виправлення
desk-correction-title = Виправлення консультації
desk-day-contacts = консультацій сьогодні
desk-day-due = справ чекає
desk-day-title = Сьогодні
desk-due-all = Усі
desk-due-coming = Попереду
desk-due-completed = Справу виконано.
desk-due-done = Позначити виконаним
desk-due-is-done = зроблено
desk-due-empty = Справ немає
desk-due-empty-help = Якщо консультація триває, оберіть у формі «Нагадати». Тоді вона з’явиться тут.
desk-due-late = прострочено
desk-due-list-title = Подальші справи
desk-due-more = { $n ->
    [one] і ще { $n }
    [few] і ще { $n }
   *[many] і ще { $n }
}
desk-due-now = Сьогодні та прострочені
desk-due-reopened = Справу знову відкрито.
desk-due-title = Подальші справи
desk-due-today = сьогодні
desk-due-unsaid = Зв’язатися знову
desk-entry-draft-failed = Чернетку не збережено
desk-entry-draft-kept = Чернетку збережено
desk-entry-hint = Tab — далі, стрілки — вибір
desk-entry-kept = Це ваш незакінчений запис.
desk-entry-clear = Очистити чернетку
desk-entry-cleared = Чернетку очищено.
desk-entry-bring-back = Повернути
desk-entry-save = Зберегти й почати нову
desk-entry-save-file = Зберегти, відкрити справу
desk-entry-title = Нова консультація
desk-export = Завантажити
desk-export-file = konsultatsii
desk-export-format-unknown = Оберіть Excel або CSV.
desk-export-help = У файлі персональні дані. Зберігайте його безпечно й видаліть, коли він не потрібен. Завантаження записується в журнал.
desk-export-purpose = Для чого потрібен файл?
desk-export-purpose-missing = Обери, для чого потрібен файл.
desk-export-purpose-planning = Планування
desk-export-purpose-report = Звіт
desk-export-purpose-request_of_person = На прохання людини
desk-export-purpose-supervision = Нагляд
desk-export-title = Завантаження консультацій
desk-feed-all = Усі
desk-feed-empty = Консультацій ще немає
desk-feed-empty-help = Коли ви проконсультуєте цю людину, запис з’явиться тут.
desk-feed-title = Консультації
desk-field-activity = Захід
desk-field-acts = Дії
desk-field-channel = Спосіб
desk-field-client = Клієнт
desk-field-done-at = Виконано
desk-field-funding = Фінансування
desk-field-heads = Людей
desk-field-interpreter = Перекладач
desk-field-language = Мова
desk-field-minutes = Тривалість
desk-field-note = Нотатка
desk-field-outcome = Підсумок
desk-field-place = Місце
desk-field-profile = Хто
desk-field-referred-to = Куди направлено
desk-field-restricted-note = Закрита нотатка
desk-field-started-at = Початок
desk-field-topics = Теми
desk-field-withdrawn-at = Скасовано
desk-filter-all = Усі
desk-filter-apply = Показати
desk-filter-backwards = Кінець раніше за початок.
desk-filter-clear = Скинути
desk-filter-from = З
desk-filter-to = По
desk-filter-unknown = Такого варіанта немає.
desk-follow-up = Нагадати
desk-follow-up-date = Дата
desk-follow-up-none = Ні
desk-follow-up-on = Дата нагадування
desk-follow-up-past = Дата вже минула. Оберіть сьогодні або пізніше.
desk-follow-up-tomorrow = Завтра
desk-follow-up-unknown = Обери, коли нагадати.
desk-follow-up-week = 1 тиждень
desk-follow-up-what = Що тоді зробити?
desk-funding = Хто платить?
desk-funding-amif = AMIF
desk-funding-esf_programme = Програма ЄСФ+
desk-funding-municipality_own = Кошти самоврядування
desk-funding-unknown = Оберіть фінансування зі списку.
desk-hand-over-follow-ups = { $n ->
    [one] { $n } справа
    [few] { $n } справи
   *[many] { $n } справ
}
desk-heads = Скільки людей?
desk-heads-count = { $n ->
    [one] ({ $n } людина)
    [few] ({ $n } людини)
   *[many] ({ $n } людей)
}
desk-heads-out-of-range = Кількість людей — від 1 до 500.
desk-hint-anonymous = анонімно
desk-hint-help = усі клавіші
desk-hint-new = нова консультація
desk-hint-next = наступне поле
desk-hint-search = пошук
desk-history = Історія
desk-interpreter = Перекладач
desk-interpreter-machine = Машинний переклад
desk-interpreter-none = Не було
desk-interpreter-professional = Професійний
desk-interpreter-relative = Родич або друг
desk-interpreter-unknown = Оберіть перекладача зі списку.
desk-interpreter-volunteer = Волонтер
desk-join = Пов’язати з клієнтом
desk-join-change = Пов’язати з іншим клієнтом
desk-join-help = Знайдіть клієнта, з яким була консультація. Затверджені звіти не зміняться.
desk-join-name = Ім’я клієнта
desk-join-title = Зв’язок консультації з клієнтом
desk-joined = Консультацію пов’язано з клієнтом.
desk-language = Мова розмови
desk-language-unknown = Такої мови у списку немає.
desk-limit-out-of-range = Кількість рядків — від 1 до 500.
desk-list-count = { $n ->
    [one] { $n } консультація
    [few] { $n } консультації
   *[many] { $n } консультацій
}
desk-list-empty = Консультацій не знайдено
desk-list-empty-help = Першу консультацію можна записати на сторінці «Сьогодні».
desk-list-none-help = Змініть фільтри або скиньте їх.
desk-list-title = Консультації
desk-menu-contacts = Консультації
desk-menu-day = Сьогодні
desk-menu-follow-ups = Справи
desk-minutes = Тривалість, хв
desk-minutes-count = { $n ->
    [one] { $n } хв
    [few] { $n } хв
   *[many] { $n } хв
}
desk-minutes-not-a-number = Вкажіть тривалість у хвилинах, наприклад 15.
desk-minutes-out-of-range = Тривалість — від 1 до 600 хвилин.
desk-more = Більше
desk-more-hint = час, місце, перекладач, направлення, фінансування, закрита нотатка
desk-new-born-hint = 30.06.1990 або лише рік
desk-note = Нотатка
desk-note-hint = без даних про здоров’я
desk-outcome = Що далі?
desk-outcome-continues = Триває
desk-outcome-referred = Направлено
desk-outcome-resolved = Вирішено
desk-outcome-unknown = Обери, що далі.
desk-page-unknown = Такої сторінки немає. Почніть з початку списку.
desk-part = Від’єднати від клієнта
desk-part-help = Пов’язано не з тією людиною? Від’єднайте. Сама консультація залишиться.
desk-parted = Консультацію від’єднано від клієнта.
desk-place = Місце
desk-place-hint = якщо не в центрі
desk-profile = Хто це був?
desk-profile-adult = Доросла людина (27–64)
desk-profile-child = Дитина (до 15)
desk-profile-elder = Літня людина (65+)
desk-profile-family = Родина
desk-profile-not-known = Оберіть зі списку, хто це був.
desk-profile-unknown = Не вказано
desk-profile-youth = Молодь (15–26)
desk-recorded = Записано
desk-referred-to = Куди направлено?
desk-referred-to-hint = наприклад, Töötukassa
desk-restricted-note = Закрита нотатка
desk-restricted-note-hint = зашифрована; бачать лише ви та координатор
desk-restricted-note-logged = Перегляд цієї нотатки записується в журнал.
desk-restricted-note-open = Відкрити нотатку
desk-saved-at = Збережено о
desk-started-at = Початок
desk-started-at-hint = порожньо — зараз
desk-started-before-opening = Центр тоді ще не працював. Перевірте дату.
desk-started-in-future = Початок у майбутньому. Вкажіть час, який уже минув.
desk-target-group = Цільова група
desk-target-group-newcomer = Новоприбулий
desk-target-group-other_background = Інша мова та культура
desk-target-group-returnee = Той, хто повернувся
desk-target-group-unknown = Невідомо
desk-today-all = { $n ->
    [one] Усі { $n }
    [few] Усі { $n }
   *[many] Усі { $n }
}
desk-today-empty = Сьогодні ще нікого не консультували
desk-today-empty-help = Запишіть першу консультацію у формі ліворуч.
desk-today-title = Консультації сьогодні
desk-topic-main = осн.
desk-topics = На яку тему?
desk-topics-hint = натисніть літеру, перша — головна тема
desk-topics-missing = Оберіть хоча б одну тему.
desk-topics-more = +{ $n }
desk-topics-rest = Ще теми
desk-topics-unknown = Такої теми немає.
desk-undo = Скасувати
desk-undone = Консультацію скасовано. Форма залишилася: виправте і збережіть знову.
desk-who = З ким ви говорили?
desk-who-anonymous = Анонімно
desk-who-client = Клієнт
desk-who-hint = Alt A: анонімно
desk-who-new = Нова людина
desk-who-unknown = Обери, з ким ви говорили.
desk-withdraw = Скасувати консультацію
desk-withdrawn = Цю консультацію скасовано, вона не рахується.
desk-restricted-note-not-yours = Цю нотатку бачить і змінює лише той, хто її написав, або координатор.

## Що належить до справи клієнта
desk-attached-contact =
    { $n ->
        [one] { $n } консультація
        [few] { $n } консультації
       *[many] { $n } консультацій
    }
desk-attached-follow_up =
    { $n ->
        [one] { $n } подальша дія
        [few] { $n } подальші дії
       *[many] { $n } подальших дій
    }
