## Оболонка
platform-skip = Перейти до вмісту
platform-side = Меню й установа
platform-home = На головну
platform-logo-line = Робоча платформа інтеграції
platform-eu = Співфінансується Європейським Союзом
platform-demo = Демонстраційні дані
platform-crumbs = Де ви зараз
platform-all-centres = усі центри
platform-search = Знайти
platform-search-label = Знайти клієнта за ім’ям
platform-offline = Немає зв’язку з мережею. Написане збереглося; збережіть ще раз, коли зв’язок відновиться.
platform-settings = Налаштування
platform-sign-out-unsent = На цьому пристрої є візити додому, які ще не надіслано. Якщо ви вийдете, вони зникнуть назавжди. Усе одно вийти?
platform-sign-out = Вийти
platform-close = Закрити
platform-save = Зберегти

## Меню
platform-menu = Меню
platform-menu-phone = Основні сторінки
platform-menu-more = Ще
platform-menu-daily = Щоденна робота
platform-menu-out = На виїзді
platform-menu-overview = Огляд
platform-menu-programme = Програма
platform-menu-files = Справи та права
platform-menu-house = Установа

## Ролі
platform-role-counsellor = консультант
platform-role-coordinator = координатор
platform-role-dpo = фахівець із захисту даних
platform-role-programme_manager = керівник програми
platform-role-authority = виконавчий орган
platform-role-unit = підрозділ реалізації
platform-role-administrator = адміністратор
platform-role-network = партнер мережі

## Клавіші
platform-keys-title = Клавіші
platform-key-search = /
platform-key-search-does = до пошуку
platform-key-new = N
platform-key-new-does = нова консультація
platform-key-anonymous = Alt + A
platform-key-anonymous-does = консультація без імені
platform-key-topic = A–U
platform-key-topic-does = тема з цією літерою
platform-key-act = 1–9
platform-key-act-does = дія останньої вибраної теми
platform-key-save = Ctrl + Enter
platform-key-save-does = зберегти
platform-key-next = J, K
platform-key-next-does = наступний і попередній рядок
platform-key-help = ?
platform-key-help-does = цей список

## Списки й версії
platform-list-over = понад
platform-list-pages = Сторінки списку
platform-list-older = Раніші
platform-version-field = Поле
platform-version-yours = Що написали ви
platform-version-theirs = Збережено тим часом

## Дні
platform-long-day = { $weekday }, { $day } { $month } { $year } р.
platform-weekday-1 = понеділок
platform-weekday-2 = вівторок
platform-weekday-3 = середа
platform-weekday-4 = четвер
platform-weekday-5 = п’ятниця
platform-weekday-6 = субота
platform-weekday-7 = неділя
platform-month-of-1 = січня
platform-month-of-2 = лютого
platform-month-of-3 = березня
platform-month-of-4 = квітня
platform-month-of-5 = травня
platform-month-of-6 = червня
platform-month-of-7 = липня
platform-month-of-8 = серпня
platform-month-of-9 = вересня
platform-month-of-10 = жовтня
platform-month-of-11 = листопада
platform-month-of-12 = грудня

## Форми
platform-problems-title = Будь ласка, виправте
platform-problem-required = Це поле потрібно заповнити.
platform-problem-too-long = Текст задовгий. Скоротіть його.
platform-problem-hidden-characters = У тексті є невидимі знаки. Видаліть його й наберіть знову, не копіюючи.
platform-problem-not-a-date = Такої дати немає. Напишіть, наприклад, 30.06.2026.
platform-written-date = дд.мм.рррр
platform-written-month = мм.рррр
platform-written-moment = дд.мм.рррр гг.хх

## Вхід
platform-sign-in-title = Вітаємо!
platform-sign-in-password = Вхід із паролем
platform-sign-in-login = Ім’я користувача
platform-sign-in-secret = Пароль
platform-sign-in-code = Код із застосунку
platform-sign-in-code-hint = лише якщо ви ввімкнули його в налаштуваннях
platform-sign-in = Увійти
platform-sign-in-wrong = Ім’я користувача, пароль або код не підходять. Перевірте й спробуйте ще раз; якщо забули пароль, попросіть у координатора нове посилання.
platform-resume-title = Написане вами збереглося
platform-resume-help = Час сеансу сплив, але форма збереглася. Надішліть її зараз.
platform-resume-send = Надіслати
platform-link-title = Виберіть пароль
platform-link-choose = Зберегти пароль і ввійти

## Демонстрація
platform-demo-title = Спробуйте
platform-demo-help = Виберіть, ким увійти. Усі люди й випадки тут вигадані.
platform-demo-tartu-noustaja = Консультантка в Тарту
platform-demo-tartu-noustaja-does = записує консультації та веде справи клієнтів
platform-demo-rakvere-noustaja = Консультантка в Раквере
platform-demo-rakvere-noustaja-does = також ходить додому й допомагає з паперами
platform-demo-tartu-koordinaator = Координаторка в Тарту
platform-demo-tartu-koordinaator-does = відповідає за центри, працівників і цифри
platform-demo-tartu-andmekaitse = Фахівець із захисту даних у Тарту
platform-demo-tartu-andmekaitse-does = відповідає на запити людей і бачить, хто переглядав дані
platform-demo-programmijuht = Керівниця програми
platform-demo-programmijuht-does = у Спілці міст і волостей Естонії; бачить цифри, а не людей
platform-demo-rakendusasutus = Виконавчий орган
platform-demo-rakendusasutus-does = у Міністерстві культури; затверджує плани й стежить за показниками
platform-demo-rakendusuksus = Підрозділ реалізації
platform-demo-rakendusuksus-does = у Центрі державних допоміжних послуг; перевіряє витрати
platform-demo-haldur = Адміністратор
platform-demo-haldur-does = веде установи й налаштування; даних клієнтів не бачить

## Налаштування
platform-settings-look = Мова й вигляд
platform-settings-language = Мова
platform-settings-theme = Вигляд
platform-theme-auto = як на пристрої
platform-theme-light = світлий
platform-theme-dark = темний
platform-settings-keys = Однолітерні клавіші ввімкнено
platform-settings-keys-help = N, J, K і H діють усюди, де не пишеться текст. Вимкніть їх, якщо користуєтеся голосовим керуванням.
platform-settings-kept = Налаштування збережено.
platform-password-title = Пароль
platform-password-current = Поточний пароль
platform-password-current-wrong = Це не ваш поточний пароль. Спробуйте ще раз.
platform-password-new = Новий пароль
platform-password-rule = Щонайменше 12 знаків, наприклад чотири випадкові слова.
platform-password-change = Змінити пароль
platform-password-kept = Пароль змінено. На інших пристроях виконано вихід.
platform-sessions = Де ви ввійшли
platform-session-agent = Браузер
platform-session-seen = Востаннє використано
platform-session-this = цей
platform-session-end = Завершити
platform-session-ended = У тому браузері виконано вихід.
platform-factor-title = Код із застосунку
platform-factor-help = Тоді чужий не ввійде навіть із вашим паролем: щоразу потрібен новий код із застосунку в телефоні.
platform-factor-on = увімкнено
platform-factor-begin = Увімкнути
platform-factor-remove = Вимкнути
platform-factor-remove-help = Введіть свій пароль і код, який застосунок показує зараз. Після цього для входу вистачить пароля.
platform-factor-removed = Код більше не запитується.
platform-factor-scan = Відкрийте на телефоні застосунок для кодів і скануйте цей квадрат.
platform-factor-type = Або введіть у застосунок цей ключ:
platform-factor-code = Код, який застосунок показує зараз
platform-factor-prove = Перевірити й увімкнути
platform-factor-wrong = Код не підходить. Дочекайтеся наступного й спробуйте ще раз; перевірте, чи правильний годинник телефона.
platform-factor-kept = Тепер під час входу запитується й код.

## Помилки
platform-error-home = На головну
platform-error-number = Якщо повідомите нам про це, назвіть номер:
platform-error-problems = Чогось бракує або щось не підходить
platform-error-problems-help = Поверніться, виправте вказане нижче й надішліть ще раз.
platform-error-unreadable = Запит не вдалося прочитати
platform-error-unreadable-help = Щось надійшло пошкодженим. Відкрийте сторінку знову й спробуйте ще раз.
platform-error-signed-out = Увійдіть ще раз
platform-error-signed-out-help = Тим часом сеанс завершився. Увійдіть і продовжуйте з того самого місця; написане збережено.
platform-error-not-found = Такої сторінки немає
platform-error-not-found-help = Адреса неправильна, запис видалено або у вас немає до нього доступу. Перевірте адресу або перейдіть на головну.
platform-error-wrong-method = Цю адресу так не використовують
platform-error-wrong-method-help = Поверніться й скористайтеся кнопкою або посиланням на сторінці.
platform-error-forbidden = У вас немає на це права
platform-error-forbidden-help = Ваша роль цього не дозволяє. Якщо це потрібно для роботи, поговоріть із координатором.
platform-error-purpose-needed = Скажіть, навіщо вам потрібна справа
platform-error-purpose-needed-help = Цей клієнт зараз не під вашою опікою. Виберіть мету, і справа відкриється; відкриття буде записано.
platform-error-other-site = Це надійшло з іншого сайту
platform-error-other-site-help = З міркувань безпеки зміни приймаються лише звідси. Відкрийте сторінку знову й спробуйте ще раз.
platform-error-too-slow = Надсилання тривало занадто довго
platform-error-too-slow-help = З’єднання зараз повільне. Спробуйте ще раз; для великого файлу потрібне швидше з’єднання.
platform-error-stale = Тим часом хтось вніс зміни
platform-error-stale-help = Відкрийте знову, перегляньте зміни й внесіть свої.
platform-error-reused = Цей ключ уже використано
platform-error-reused-help = Із цим ключем раніше надіслано інше. Відкрийте форму знову; програмі потрібен новий Idempotency-Key.
platform-error-too-large = Завеликий обсяг
platform-error-too-large-help = Надіслане більше, ніж тут приймається. Скоротіть текст або виберіть менший файл.
platform-error-wrong-content = Вміст такого виду тут не приймається
platform-error-wrong-content-help = Скористайтеся формою на сторінці; програма надсилає JSON із Content-Type: application/json.
platform-error-version-needed = Укажіть, яку версію змінюєте
platform-error-version-needed-help = Для зміни потрібен заголовок If-Match з останньою прочитаною версією.
platform-error-too-many = Забагато спроб
platform-error-too-many-help = Зачекайте трохи й спробуйте ще раз. Так ніхто не вгадає ваш пароль.
platform-error-busy = Зараз велике навантаження
platform-error-busy-help = Нічого не збережено. Спробуйте за кілька секунд.
platform-error-fault = Щось зламалося в нас
platform-error-fault-help = Помилка наша, її записано. Перш ніж повторювати, перевірте, чи збереглася робота; якщо помилка лишиться, повідомте адміністратора.

## Файли
platform-file-damaged = Файл пошкоджено, або після розпакування він стає завеликим. Спробуйте зберегти його ще раз.
platform-file-empty = Файл порожній.
platform-file-kind = Файли цього виду ми не приймаємо. Підійдуть pdf, docx, xlsx, odt, png, jpg, txt, csv і asice.
platform-file-large = Файл завеликий. Щонайбільше 25 МБ.
platform-file-macros = У файлі є макроси. Збережіть його без макросів.
platform-file-mismatch = Вміст файлу не відповідає закінченню його назви. Перевірте, чи той файл ви вибрали.
platform-file-name = Дайте файлу простішу назву: до 150 знаків, без невидимих символів.
platform-file-unscanned = Перевірка на віруси зараз не відповідає. Спробуйте ще раз за кілька хвилин.
platform-file-virus = Перевірка знайшла у файлі шкідливу програму. Ми його не зберегли.

## Пароль
platform-password-common = Такий пароль легко вгадати. Складіть його з кількох випадкових слів.
platform-password-date = Дати й роки легко вгадати. Додайте щось, крім дати.
platform-password-keyboard = Сусідні клавіші легко вгадати. Складіть пароль із кількох випадкових слів.
platform-password-long = Пароль задовгий. Щонайбільше 256 знаків.
platform-password-name = Імена легко вгадати. Додайте ще кілька слів.
platform-password-own = Не використовуйте в паролі своє ім’я чи ім’я користувача.
platform-password-repeats = Повтори й послідовності на зразок «abcabc» легко вгадати. Складіть пароль із кількох випадкових слів.
platform-password-short = Пароль закороткий. Щонайменше 12 знаків, наприклад чотири випадкові слова.

## Ненадіслані листи
platform-outbox-title = Ненадіслані листи
platform-outbox-lead = У прикладі нічого не надсилається. Тут листи, які пішли б адресатам.
platform-outbox-none = Листів поки немає
platform-outbox-none-help = Запросіть колегу або попросіть новий пароль — лист з’явиться тут.
platform-outbox-to = Кому: { $to }
platform-error-unknown = Невідомо, чи дані збережено
platform-error-unknown-help = Зв’язок із базою даних перервався під час збереження. Спершу подивіться, чи є запис, і лише потім надішліть його знову.
