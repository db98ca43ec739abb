## Обрамление
platform-skip = Перейти к содержанию
platform-side = Меню и учреждение
platform-home = На главную
platform-logo-line = Рабочая платформа интеграции
platform-eu = Софинансируется Европейским союзом
platform-demo = Демонстрационные данные
platform-crumbs = Где вы находитесь
platform-all-centres = все центры
platform-search = Найти
platform-search-label = Найти клиента по имени
platform-offline = Нет связи с сетью. Написанное сохранилось; сохраните ещё раз, когда связь восстановится.
platform-settings = Настройки
platform-sign-out-unsent = На этом устройстве есть визиты на дом, которые ещё не отправлены. Если вы выйдете, они пропадут навсегда. Всё равно выйти?
platform-sign-out = Выйти
platform-close = Закрыть
platform-save = Сохранить

## Меню
platform-menu = Меню
platform-menu-phone = Основные страницы
platform-menu-more = Ещё
platform-menu-daily = Ежедневная работа
platform-menu-out = На выезде
platform-menu-overview = Обзор
platform-menu-programme = Программа
platform-menu-files = Дела и права
platform-menu-house = Учреждение

## Роли
platform-role-counsellor = консультант
platform-role-coordinator = координатор
platform-role-dpo = специалист по защите данных
platform-role-programme_manager = руководитель программы
platform-role-authority = исполнительный орган
platform-role-unit = подразделение реализации
platform-role-administrator = администратор
platform-role-network = партнёр сети

## Клавиши
platform-keys-title = Клавиши
platform-key-search = /
platform-key-search-does = к поиску
platform-key-new = N
platform-key-new-does = новая консультация
platform-key-anonymous = Alt + A
platform-key-anonymous-does = консультация без имени
platform-key-topic = A–U
platform-key-topic-does = тема с этой буквой
platform-key-act = 1–9
platform-key-act-does = действие последней выбранной темы
platform-key-save = Ctrl + Enter
platform-key-save-does = сохранить
platform-key-next = J, K
platform-key-next-does = следующая и предыдущая строка
platform-key-help = ?
platform-key-help-does = этот список

## Списки и версии
platform-list-over = более
platform-list-pages = Страницы списка
platform-list-older = Более ранние
platform-version-field = Поле
platform-version-yours = Что написали вы
platform-version-theirs = Сохранено за это время

## Дни
platform-long-day = { $weekday }, { $day } { $month } { $year } г.
platform-weekday-1 = понедельник
platform-weekday-2 = вторник
platform-weekday-3 = среда
platform-weekday-4 = четверг
platform-weekday-5 = пятница
platform-weekday-6 = суббота
platform-weekday-7 = воскресенье
platform-month-of-1 = января
platform-month-of-2 = февраля
platform-month-of-3 = марта
platform-month-of-4 = апреля
platform-month-of-5 = мая
platform-month-of-6 = июня
platform-month-of-7 = июля
platform-month-of-8 = августа
platform-month-of-9 = сентября
platform-month-of-10 = октября
platform-month-of-11 = ноября
platform-month-of-12 = декабря

## Формы
platform-problems-title = Пожалуйста, исправьте
platform-problem-required = Это поле нужно заполнить.
platform-problem-too-long = Текст слишком длинный. Сократите его.
platform-problem-hidden-characters = В тексте есть невидимые знаки. Удалите его и наберите заново, не копируя.
platform-problem-not-a-date = Такой даты нет. Напишите, например, 30.06.2026.
platform-written-date = дд.мм.гггг
platform-written-month = мм.гггг
platform-written-moment = дд.мм.гггг чч.мм

## Вход
platform-sign-in-title = Добро пожаловать!
platform-sign-in-password = Вход с паролем
platform-sign-in-login = Имя пользователя
platform-sign-in-secret = Пароль
platform-sign-in-code = Код из приложения
platform-sign-in-code-hint = только если вы включили его в настройках
platform-sign-in = Войти
platform-sign-in-wrong = Имя пользователя, пароль или код не подходят. Проверьте и попробуйте ещё раз; если пароль забыт, попросите у координатора новую ссылку.
platform-resume-title = Написанное вами сохранилось
platform-resume-help = Время сеанса истекло, но форма сохранилась. Отправьте её сейчас.
platform-resume-send = Отправить
platform-link-title = Выберите пароль
platform-link-choose = Сохранить пароль и войти

## Демонстрация
platform-demo-title = Попробуйте
platform-demo-help = Выберите, кем войти. Все люди и случаи здесь вымышлены.
platform-demo-tartu-noustaja = Консультант в Тарту
platform-demo-tartu-noustaja-does = записывает консультации и ведёт дела клиентов
platform-demo-rakvere-noustaja = Консультант в Раквере
platform-demo-rakvere-noustaja-does = также ходит на дом и помогает с бумагами
platform-demo-tartu-koordinaator = Координатор в Тарту
platform-demo-tartu-koordinaator-does = отвечает за центры, работников и цифры
platform-demo-tartu-andmekaitse = Специалист по защите данных в Тарту
platform-demo-tartu-andmekaitse-does = отвечает на запросы людей и видит, кто смотрел данные
platform-demo-programmijuht = Руководитель программы
platform-demo-programmijuht-does = в Союзе городов и волостей Эстонии; видит цифры, но не людей
platform-demo-rakendusasutus = Исполнительный орган
platform-demo-rakendusasutus-does = в Министерстве культуры; утверждает планы и следит за показателями
platform-demo-rakendusuksus = Подразделение реализации
platform-demo-rakendusuksus-does = в Центре государственных опорных услуг; проверяет расходы
platform-demo-haldur = Администратор
platform-demo-haldur-does = ведёт учреждения и настройки; данных клиентов не видит

## Настройки
platform-settings-look = Язык и вид
platform-settings-language = Язык
platform-settings-theme = Вид
platform-theme-auto = как на устройстве
platform-theme-light = светлый
platform-theme-dark = тёмный
platform-settings-keys = Однобуквенные клавиши включены
platform-settings-keys-help = N, J, K и H действуют везде, где не пишется текст. Отключите их, если пользуетесь голосовым управлением.
platform-settings-kept = Настройки сохранены.
platform-password-title = Пароль
platform-password-current = Нынешний пароль
platform-password-current-wrong = Это не ваш нынешний пароль. Попробуйте ещё раз.
platform-password-new = Новый пароль
platform-password-rule = Не менее 12 знаков, например четыре случайных слова.
platform-password-change = Сменить пароль
platform-password-kept = Пароль изменён. На других устройствах выполнен выход.
platform-sessions = Где вы вошли
platform-session-agent = Браузер
platform-session-seen = Последнее использование
platform-session-this = этот
platform-session-end = Завершить
platform-session-ended = В том браузере выполнен выход.
platform-factor-title = Код из приложения
platform-factor-help = Тогда чужой не войдёт даже с вашим паролем: каждый раз нужен новый код из приложения в телефоне.
platform-factor-on = включён
platform-factor-begin = Включить
platform-factor-remove = Отключить
platform-factor-remove-help = Введите свой пароль и код, который приложение показывает сейчас. После этого для входа хватит пароля.
platform-factor-removed = Код больше не запрашивается.
platform-factor-scan = Откройте на телефоне приложение для кодов и отсканируйте этот квадрат.
platform-factor-type = Или введите в приложение этот ключ:
platform-factor-code = Код, который приложение показывает сейчас
platform-factor-prove = Проверить и включить
platform-factor-wrong = Код не подходит. Дождитесь следующего и попробуйте ещё раз; проверьте, верно ли идут часы телефона.
platform-factor-kept = Теперь при входе запрашивается и код.

## Ошибки
platform-error-home = На главную
platform-error-number = Если сообщите нам об этом, назовите номер:
platform-error-problems = Чего-то не хватает или что-то не подходит
platform-error-problems-help = Вернитесь, исправьте указанное ниже и отправьте ещё раз.
platform-error-unreadable = Запрос не удалось прочитать
platform-error-unreadable-help = Что-то пришло повреждённым. Откройте страницу заново и попробуйте ещё раз.
platform-error-signed-out = Войдите ещё раз
platform-error-signed-out-help = За это время сеанс завершился. Войдите и продолжайте с того же места; написанное сохранено.
platform-error-not-found = Такой страницы нет
platform-error-not-found-help = Адрес неверный, запись удалена или у вас нет к ней доступа. Проверьте адрес или перейдите на главную.
platform-error-wrong-method = Этот адрес так не используется
platform-error-wrong-method-help = Вернитесь и воспользуйтесь кнопкой или ссылкой на странице.
platform-error-forbidden = У вас нет на это права
platform-error-forbidden-help = Ваша роль этого не позволяет. Если это нужно для работы, поговорите с координатором.
platform-error-purpose-needed = Укажите, зачем вам нужно дело
platform-error-purpose-needed-help = Этот клиент сейчас не на вашем попечении. Выберите цель, и дело откроется; открытие будет записано.
platform-error-other-site = Это пришло с другого сайта
platform-error-other-site-help = Из соображений безопасности изменения принимаются только отсюда. Откройте страницу заново и попробуйте ещё раз.
platform-error-too-slow = Отправка заняла слишком много времени
platform-error-too-slow-help = Соединение сейчас медленное. Попробуйте ещё раз; для большого файла нужно соединение быстрее.
platform-error-stale = За это время кто-то внёс изменения
platform-error-stale-help = Откройте заново, посмотрите изменения и внесите свои.
platform-error-reused = Этот ключ уже использован
platform-error-reused-help = С этим ключом раньше отправлено другое. Откройте форму заново; программе нужен новый Idempotency-Key.
platform-error-too-large = Слишком большой объём
platform-error-too-large-help = Отправленное больше, чем здесь принимается. Сократите текст или выберите файл меньше.
platform-error-wrong-content = Содержимое такого вида здесь не принимается
platform-error-wrong-content-help = Используйте форму на странице; программа отправляет JSON с Content-Type: application/json.
platform-error-version-needed = Укажите, какую версию меняете
platform-error-version-needed-help = Для изменения нужен заголовок If-Match с последней прочитанной версией.
platform-error-too-many = Слишком много попыток
platform-error-too-many-help = Подождите немного и попробуйте ещё раз. Так никто не подберёт ваш пароль.
platform-error-busy = Сейчас большая нагрузка
platform-error-busy-help = Ничего не сохранено. Попробуйте через несколько секунд.
platform-error-fault = Что-то сломалось у нас
platform-error-fault-help = Ошибка наша, она записана. Прежде чем повторять, проверьте, сохранилась ли работа; если ошибка останется, сообщите администратору.

## Файлы
platform-file-damaged = Файл повреждён или при распаковке становится слишком большим. Попробуйте сохранить его заново.
platform-file-empty = Файл пустой.
platform-file-kind = Файлы этого вида мы не принимаем. Подойдут pdf, docx, xlsx, odt, png, jpg, txt, csv и asice.
platform-file-large = Файл слишком большой. Не больше 25 МБ.
platform-file-macros = В файле есть макросы. Сохраните его без макросов.
platform-file-mismatch = Содержимое файла не соответствует окончанию его имени. Проверьте, тот ли файл вы выбрали.
platform-file-name = Дайте файлу имя попроще: до 150 знаков, без невидимых символов.
platform-file-unscanned = Проверка на вирусы сейчас не отвечает. Попробуйте ещё раз через несколько минут.
platform-file-virus = Проверка нашла в файле вредоносную программу. Мы его не сохранили.

## Пароль
platform-password-common = Такой пароль легко угадать. Составьте его из нескольких случайных слов.
platform-password-date = Даты и годы легко угадать. Добавьте что-нибудь, кроме даты.
platform-password-keyboard = Соседние клавиши легко угадать. Составьте пароль из нескольких случайных слов.
platform-password-long = Пароль слишком длинный. Не больше 256 знаков.
platform-password-name = Имена легко угадать. Добавьте ещё несколько слов.
platform-password-own = Не используйте в пароле своё имя или имя пользователя.
platform-password-repeats = Повторы и последовательности вроде «abcabc» легко угадать. Составьте пароль из нескольких случайных слов.
platform-password-short = Пароль слишком короткий. Не меньше 12 знаков, например четыре случайных слова.

## Неотправленные письма
platform-outbox-title = Неотправленные письма
platform-outbox-lead = В примере ничего не отправляется. Здесь письма, которые ушли бы адресатам.
platform-outbox-none = Писем пока нет
platform-outbox-none-help = Пригласите коллегу или запросите новый пароль — письмо появится здесь.
platform-outbox-to = Кому: { $to }
platform-error-unknown = Неизвестно, сохранились ли данные
platform-error-unknown-help = Связь с базой данных прервалась во время сохранения. Сначала посмотрите, есть ли запись, и только потом отправьте её снова.
