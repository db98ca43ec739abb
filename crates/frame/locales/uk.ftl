## Працівники
frame-staff-title = Працівники
frame-staff-present = Зараз і надалі
frame-staff-former = Колишні
frame-staff-none = Тут поки що нікого немає
frame-staff-none-help = Запросіть першого колегу; йому надійде лист із посиланням.
frame-staff-invite = Запросити колегу
frame-staff-invite-help = Запрошений отримає лист із посиланням, щоб вибрати пароль. Посилання діє три дні. Якщо обліковий запис уже є, роль додасться до нього.
frame-staff-invite-send = Надіслати запрошення
frame-staff-invited = Запрошення надіслано.
frame-staff-added = Роль додано. Колега входить, як і раніше.
frame-staff-name = Ім’я
frame-staff-login = Ел. пошта
frame-staff-login-hint = вона ж слугує для входу
frame-staff-language = Мова
frame-staff-role = Роль
frame-staff-centre = Центр
frame-staff-centre-hint = лише для консультанта; інші відповідають за всі центри
frame-staff-from = Перший день
frame-staff-until = Останній день
frame-staff-until-hint = якщо він відомий
frame-staff-period = Термін
frame-staff-state = Стан
frame-staff-granted = Хто додав
frame-staff-now = працює
frame-staff-coming = почне пізніше
frame-staff-over = завершено
frame-staff-waits = ще не входив
frame-staff-first = Перший вхід
frame-staff-program = програма
frame-staff-membership = Роль в установі
frame-staff-waiting = У нього на руках
frame-staff-past = Усі ролі тут
frame-staff-link = Надіслати нове посилання для входу
frame-staff-link-sent = Нове посилання надіслано.
frame-link-by-administrator = Листи зараз не надсилаються. Пароль у цієї людини вже є, тому нове посилання дає адміністратор із командного рядка: teekond user invite { $login }
frame-link-title = Передайте це посилання
frame-link-help = Листи зараз не надсилаються. Передайте посилання самі: за ним { $name } вибере пароль і ввійде.
frame-link-once = Посилання показується лише тут і зараз. Воно діє три дні й спрацьовує один раз.
frame-link-back = Готово

## Звільнення й зміни
frame-end-title = Роль завершується
frame-end-day = Останній робочий день
frame-end-day-hint = учорашній день припиняє доступ одразу
frame-end-successor = Хто прийме справи
frame-end-successor-hint = наступні справи й клієнти одразу переходять до нього
frame-end-nobody = ніхто
frame-end-send = Завершити роль
frame-end-done = Останній день ролі записано.
frame-change-title = Інша роль або центр
frame-change-from = Починаючи з
frame-change-send = Змінити
frame-change-done = Зміну записано.
frame-changed-until = останній день
frame-changed-handed_over = передано

## Зміни
frame-changes-title = Що змінилося
frame-change-when = Коли
frame-change-who = Хто
frame-change-field = Що
frame-change-was = Було
frame-change-became = Стало

## Центри
frame-centres-title = Центри
frame-centres-none = Центрів поки що немає
frame-centres-none-help = Додайте перший центр, тоді в ньому можна записувати консультації.
frame-centre-new = Новий центр
frame-centre-name = Назва
frame-centre-address = Адреса
frame-centre-contact = Телефон і ел. пошта
frame-centre-phone = Телефон
frame-centre-email = Ел. пошта
frame-centre-opened_on = Відкрито з
frame-centre-closed_on = Останній день
frame-centre-closed-hint = якщо центр закривається; попереднє збережеться
frame-centre-funding = Хто зазвичай платить
frame-centre-activity = Захід програми
frame-centre-more = Рідкісні поля у формі консультації одразу відкриті
frame-centre-more-hint = фінансування, перекладач і обмежена нотатка
frame-centre-more-on = так
frame-centre-open = відкрито
frame-centre-coming = відкриється
frame-centre-closed = закрито
frame-centre-added = Центр додано.
frame-centre-kept = Центр збережено.
frame-centre-stale-help = Тим часом хтось зберіг той самий центр. Перегляньте відмінності; у формі нижче написане вами, воно замінить збережене.
frame-centre-topics = Теми у формі
frame-centre-topics-help = До десяти тем видно у формі одразу, решта відкривається одним натисканням.
frame-centre-topics-first = Видно одразу
frame-centre-topics-rest = Решта
frame-centre-topics-full = Уже десять. Щоб додати, спершу заберіть одну.
frame-arrange-up = Вище
frame-arrange-down = Нижче
frame-arrange-add = Додати
frame-arrange-remove = Забрати
frame-funding-esf_programme = програма ESF+
frame-funding-amif = AMIF
frame-funding-municipality_own = самоврядування

## Установи
frame-installation-title = Установи
frame-installation-count = { $n ->
    [one] { $n } установа
    [few] { $n } установи
   *[many] { $n } установ
}
frame-installation-none = Такої установи немає
frame-installation-none-help = Напишіть коротше або виберіть усі види.
frame-organisation-name = Установа
frame-organisation-kind = Вид
frame-organisation-partner = Партнер із
frame-organisation-centres = Центрів
frame-organisation-leaders = Відповідальних
frame-organisation-new = Додати організацію
frame-organisation-new-lead = Усі 79 самоврядувань уже є. Тут можна додати партнера мережі або самоврядування, утворене внаслідок об’єднання.
frame-organisation-title = Назва
frame-organisation-of-municipality = Дані самоврядування
frame-organisation-of-municipality-hint = для інших залиште порожнім
frame-organisation-ehak = Код EHAK
frame-organisation-ehak-hint = чотири цифри
frame-organisation-county = Повіт
frame-organisation-partner_from = партнер з
frame-organisation-closed_on = закрита з
frame-organisation-closed = закрита { $day }
frame-organisation-open = діє
frame-organisation-details = Дані
frame-organisation-standing = Стан
frame-organisation-slug = Назва в адресі
frame-organisation-closing = Закриття
frame-organisation-close = Закрити організацію
frame-organisation-close-help = Коли організацію закрито, доступу до її даних більше не має ніхто, зокрема й програми. Записане залишається, організацію можна відкрити знову.
frame-organisation-reopen = Відкрити знову
frame-organisation-reopen-help = Після відкриття працівники отримають ті самі ролі, які мали під час закриття.
frame-organisation-added = Організацію додано.
frame-organisation-kept = Організацію збережено.
frame-kind-all = усі види
frame-kind-municipality = самоврядування
frame-kind-implementer = виконавець
frame-kind-authority = виконавчий орган
frame-kind-unit = підрозділ реалізації
frame-kind-network = партнер мережі
frame-kind-installation = інсталяція
frame-first-invite = Запросити відповідального
frame-first-title = Перший відповідальний
frame-first-help = В установі { $organisation } поки що нікого немає. Запрошений сам додасть колег; ваше запрошення залишиться видимим для установи.

## Теми
frame-topics-title = Теми
frame-topics-lead = Про що йде консультація. Назви й порядок змінюються, коди лишаються: давні цифри не плутаються.
frame-topic-key = Літера
frame-topic-name = Тема
frame-topic-names = Назви
frame-topic-area = Сфера
frame-topic-offered = пропонується
frame-topic-retired = не пропонується
frame-topic-et = Естонською
frame-topic-en = Англійською
frame-topic-ru = Російською
frame-topic-uk = Українською
frame-topic-position = місце в порядку
frame-topic-retired_on = не пропонується з
frame-topic-retire = Забрати з вибору
frame-topic-return = Повернути у вибір
frame-topic-retire-help = Забрана тема не пропонується в нових консультаціях; записане раніше зберігається.
frame-topic-kept = Тему збережено.
frame-topic-code = код: { $code }
frame-topic-act = нова дія
frame-acts-title = Дії
frame-acts-none = Дій поки немає
frame-acts-none-help = Дія — це те, що зроблено на консультації, наприклад «місце проживання зареєстровано».
frame-act-digit = Цифра
frame-act-name = Дія
frame-act-new = Додати дію
frame-act-new-lead = Дія отримає першу вільну цифру. Код утворюється з англійської назви й надалі не змінюється.
frame-act-added = Дію додано.
frame-act-kept = Дію збережено.
frame-act-retire-help = Дію, зняту з вибору, у нових консультаціях не пропонують; записане раніше залишається.
frame-act-et = естонською
frame-act-en = англійською
frame-act-ru = російською
frame-act-uk = українською
frame-act-retired_on = знято з вибору з
frame-choose = Виберіть
frame-area-documents = документи й житло
frame-area-language = естонська мова
frame-area-work = робота
frame-area-education = освіта
frame-area-health = здоров’я
frame-area-community = громада

## Свята
frame-holiday-new-year = Новий рік
frame-holiday-independence = День незалежності
frame-holiday-good-friday = Страсна п’ятниця
frame-holiday-easter = перший день Великодня
frame-holiday-spring = Свято весни
frame-holiday-pentecost = Трійця
frame-holiday-victory = День перемоги
frame-holiday-midsummer = Янів день
frame-holiday-restoration = День відновлення незалежності
frame-holiday-christmas-eve = Святвечір
frame-holiday-christmas = перший день Різдва
frame-holiday-second-christmas = другий день Різдва

## Що не підходить
frame-problem-language = Виберіть одну з чотирьох мов.
frame-problem-role = Цю роль тут призначити не можна. Виберіть роль зі списку.
frame-problem-centre = Такого центру у вашій установі немає. Виберіть зі списку.
frame-problem-not-an-address = Це не адреса ел. пошти. Напишіть, наприклад, mari@tartu.ee.
frame-problem-until-before-from = Останній день раніше першого. Виправте один із них.
frame-problem-day-past = Цей день минув. Минуле не переписується; виберіть сьогодні або пізніше.
frame-problem-yourself = Призначити роль собі не можна. Попросіть іншого координатора.
frame-problem-login-closed = Обліковий запис із цією адресою закрито або належить програмі. Вкажіть іншу адресу або запитайте адміністратора.
frame-problem-login-unproven = Обліковий запис із цією адресою створила інша установа, і його власник ще не підтвердив адресу. Попросіть адміністратора дати людині нове посилання (teekond user invite); коли вона вибере за ним пароль, спробуйте ще раз.
frame-problem-link-shown = Для цієї людини посилання тут не показується: пароль у неї вже є. Попросіть нове посилання в адміністратора.
frame-problem-held-already = Ця роль у нього в цей час уже є. Змініть термін, роль або центр.
frame-problem-successor = Виберіть колегу зі списку.
frame-problem-last = Після нього за установу ніхто б не відповідав. Виберіть наступника.
frame-problem-work-waits = У нього є незавершені справи. Виберіть, хто їх прийме.
frame-problem-ends-before = Роль завершується раніше цього дня. Виберіть день раніше.
frame-problem-led-already = В установи вже є відповідальний. Нових колег додає він.
frame-problem-kind = Такого виду немає. Виберіть зі списку.
frame-problem-funding = Виберіть, хто зазвичай платить.
frame-problem-activity = Виберіть захід зі списку.
frame-problem-closed-before-opened = Останній день раніше відкриття. Виправте один із них.
frame-problem-acts-full = У теми вже дев’ять дій, вільних цифр більше немає. Спершу зніміть одну з вибору.
frame-problem-ehak = У коді EHAK чотири цифри, наприклад 0793.
frame-problem-ehak-taken = Самоврядування з таким кодом уже є. Перевірте код.
frame-problem-county = Виберіть повіт зі списку.
frame-problem-organisation-there = Організація з такою назвою вже є. Знайдіть її у списку.
frame-problem-installation = Саму інсталяцію закрити не можна.

## Листи
frame-mail-invitation-subject = Запрошення до Teekond
frame-mail-invitation-body =
    Вітаємо!

    { $by } запрошує вас до Teekond: { $organisation }.
    Виберіть пароль і ввійдіть тут: { $link }

    Посилання діє три дні й спрацьовує один раз. Якщо ви не чекали запрошення, не зважайте на цей лист.
frame-mail-role-body =
    Вітаємо!

    { $by } надав вам нову роль у Teekond: { $organisation }.
    Входьте, як і раніше: { $address }
frame-mail-link-subject = Нове посилання до Teekond
frame-mail-link-body =
    Вітаємо!

    { $by } ({ $organisation }) надіслав вам нове посилання.
    Виберіть пароль і ввійдіть тут: { $link }

    Посилання діє три дні й спрацьовує один раз. Якщо ви про нього не просили, повідомте координатора.
