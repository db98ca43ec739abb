desk-activity = Мероприятие программы
desk-activity-unknown = В программе нет такого мероприятия. Выберите из списка.
desk-activity-ended = В условиях этого мероприятия больше нет.
desk-activity-now = Сейчас:
desk-acts-of = Действия, тема
desk-acts-unknown = В выбранных темах нет такого действия.
desk-anonymous-help = Данные человека не сохраняются. Позже консультацию можно связать с клиентом.
desk-channel = Как?
desk-channel-chat = В чате
desk-channel-counter = В центре
desk-channel-email = По эл. почте
desk-channel-event = На мероприятии
desk-channel-home_visit = На дому
desk-channel-other = Иначе
desk-channel-phone = По телефону
desk-channel-short-chat = Чат
desk-channel-short-counter = На месте
desk-channel-short-email = Эл. почта
desk-channel-short-event = Событие
desk-channel-short-home_visit = Дома
desk-channel-short-other = Другое
desk-channel-short-phone = Телефон
desk-channel-short-video = Видео
desk-channel-unknown = Выбери, как проходила консультация.
desk-channel-video = По видеосвязи
desk-choose = Выбери
desk-client-anonymous = Анонимно
desk-client-apart = Связь с клиентом меняется отдельно, не здесь.
desk-client-find = Найдите клиента по имени
desk-client-find-hint = Три буквы имени, год рождения или телефон
desk-client-missing = Выберите клиента из списка, добавьте нового человека или отметьте, что анонимно.
desk-client-none-found = Никого не нашли. Попробуйте другое написание или добавьте нового человека.
desk-client-search = Искать
desk-client-restricted = Использование дела этого человека ограничено. Спросите координатора или запишите консультацию без имени.
desk-client-unknown = Такого клиента нет.
desk-conflict-help = Кто-то тем временем изменил эту консультацию. Сравните и сохраните форму ниже, если ваши данные верны.
desk-conflict-title = Консультация тем временем изменена
desk-contact-act = Действие
desk-contact-acts = Действия
desk-contact-centre = Центр услуг
desk-contact-client = Клиент
desk-contact-counsellor = Консультант
desk-contact-day = Дата
desk-contact-facts = Консультация
desk-contact-min = Мин
desk-contact-outcome = Итог
desk-contact-time = Время
desk-contact-topic = Тема
desk-correct = Исправить
desk-corrected = Исправление сохранено. Прежнее осталось в истории.
desk-correction-save = Сохранить исправление
desk-correction-title = Исправление консультации
desk-day-contacts = консультаций сегодня
desk-day-due = дел ждёт
desk-day-title = Сегодня
desk-due-all = Все
desk-due-coming = Предстоит
desk-due-completed = Дело выполнено.
desk-due-done = Отметить выполненным
desk-due-is-done = сделано
desk-due-empty = Дел нет
desk-due-empty-help = Если консультация продолжается, выберите в форме «Напомнить». Тогда она появится здесь.
desk-due-late = просрочено
desk-due-list-title = Дальнейшие дела
desk-due-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
   *[many] и ещё { $n }
}
desk-due-now = Сегодня и просроченные
desk-due-reopened = Дело снова открыто.
desk-due-title = Дальнейшие дела
desk-due-today = сегодня
desk-due-unsaid = Связаться снова
desk-entry-draft-failed = Черновик не сохранён
desk-entry-draft-kept = Черновик сохранён
desk-entry-hint = Tab — дальше, стрелки — выбор
desk-entry-kept = Это ваша незаконченная запись.
desk-entry-clear = Очистить черновик
desk-entry-cleared = Черновик очищен.
desk-entry-bring-back = Вернуть
desk-entry-save = Сохранить и начать новую
desk-entry-save-file = Сохранить, открыть дело
desk-entry-title = Новая консультация
desk-export = Скачать
desk-export-file = konsultatsii
desk-export-format-unknown = Выберите Excel или CSV.
desk-export-help = В файле личные данные. Храните его в безопасном месте и удалите, когда он не нужен. Скачивание записывается в журнал.
desk-export-purpose = Для чего нужен файл?
desk-export-purpose-missing = Выбери, для чего нужен файл.
desk-export-purpose-planning = Планирование
desk-export-purpose-report = Отчёт
desk-export-purpose-request_of_person = По просьбе человека
desk-export-purpose-supervision = Надзор
desk-export-title = Скачивание консультаций
desk-feed-all = Все
desk-feed-empty = Консультаций ещё нет
desk-feed-empty-help = Когда вы проконсультируете этого человека, запись появится здесь.
desk-feed-title = Консультации
desk-field-activity = Мероприятие
desk-field-acts = Действия
desk-field-channel = Способ
desk-field-client = Клиент
desk-field-done-at = Выполнено
desk-field-funding = Финансирование
desk-field-heads = Людей
desk-field-interpreter = Переводчик
desk-field-language = Язык
desk-field-minutes = Длительность
desk-field-note = Заметка
desk-field-outcome = Итог
desk-field-place = Место
desk-field-profile = Кто
desk-field-referred-to = Куда направлен
desk-field-restricted-note = Закрытая заметка
desk-field-started-at = Начало
desk-field-topics = Темы
desk-field-withdrawn-at = Отменено
desk-filter-all = Все
desk-filter-apply = Показать
desk-filter-backwards = Конец раньше начала.
desk-filter-clear = Сбросить
desk-filter-from = С
desk-filter-to = По
desk-filter-unknown = Такого варианта нет.
desk-follow-up = Напомнить
desk-follow-up-date = Дата
desk-follow-up-none = Нет
desk-follow-up-on = Дата напоминания
desk-follow-up-past = Дата уже прошла. Выберите сегодня или позже.
desk-follow-up-tomorrow = Завтра
desk-follow-up-unknown = Выбери, когда напомнить.
desk-follow-up-week = 1 неделя
desk-follow-up-what = Что тогда сделать?
desk-funding = Кто платит?
desk-funding-amif = AMIF
desk-funding-esf_programme = Программа ЕСФ+
desk-funding-municipality_own = Средства самоуправления
desk-funding-unknown = Выберите финансирование из списка.
desk-hand-over-follow-ups = { $n ->
    [one] { $n } дело
    [few] { $n } дела
   *[many] { $n } дел
}
desk-heads = Сколько человек?
desk-heads-count = { $n ->
    [one] ({ $n } человек)
    [few] ({ $n } человека)
   *[many] ({ $n } человек)
}
desk-heads-out-of-range = Число людей — от 1 до 500.
desk-hint-anonymous = анонимно
desk-hint-help = все клавиши
desk-hint-new = новая консультация
desk-hint-next = следующее поле
desk-hint-search = поиск
desk-history = История
desk-interpreter = Переводчик
desk-interpreter-machine = Машинный перевод
desk-interpreter-none = Не было
desk-interpreter-professional = Профессиональный
desk-interpreter-relative = Родственник или друг
desk-interpreter-unknown = Выберите переводчика из списка.
desk-interpreter-volunteer = Волонтёр
desk-join = Связать с клиентом
desk-join-change = Связать с другим клиентом
desk-join-help = Найдите клиента, с которым была консультация. Утверждённые отчёты не изменятся.
desk-join-name = Имя клиента
desk-join-title = Связь консультации с клиентом
desk-joined = Консультация связана с клиентом.
desk-language = Язык разговора
desk-language-unknown = Такого языка в списке нет.
desk-limit-out-of-range = Число строк — от 1 до 500.
desk-list-count = { $n ->
    [one] { $n } консультация
    [few] { $n } консультации
   *[many] { $n } консультаций
}
desk-list-empty = Консультаций не найдено
desk-list-empty-help = Первую консультацию можно записать на странице «Сегодня».
desk-list-none-help = Измените фильтры или сбросьте их.
desk-list-title = Консультации
desk-menu-contacts = Консультации
desk-menu-day = Сегодня
desk-menu-follow-ups = Дела
desk-minutes = Длительность, мин
desk-minutes-count = { $n ->
    [one] { $n } мин
    [few] { $n } мин
   *[many] { $n } мин
}
desk-minutes-not-a-number = Укажите длительность в минутах, например 15.
desk-minutes-out-of-range = Длительность — от 1 до 600 минут.
desk-more = Больше
desk-more-hint = время, место, переводчик, направление, финансирование, закрытая заметка
desk-new-born-hint = 30.06.1990 или только год
desk-note = Заметка
desk-note-hint = без данных о здоровье
desk-outcome = Что дальше?
desk-outcome-continues = Продолжается
desk-outcome-referred = Направлен
desk-outcome-resolved = Решено
desk-outcome-unknown = Выбери, что дальше.
desk-page-unknown = Такой страницы нет. Начните с начала списка.
desk-part = Отвязать от клиента
desk-part-help = Связано не с тем человеком? Отвяжите. Сама консультация останется.
desk-parted = Консультация отвязана от клиента.
desk-place = Место
desk-place-hint = если не в центре
desk-profile = Кто это был?
desk-profile-adult = Взрослый (27–64)
desk-profile-child = Ребёнок (до 15)
desk-profile-elder = Пожилой (65+)
desk-profile-family = Семья
desk-profile-not-known = Выберите из списка, кто это был.
desk-profile-unknown = Не указано
desk-profile-youth = Молодой человек (15–26)
desk-recorded = Записано
desk-referred-to = Куда направили?
desk-referred-to-hint = например, Töötukassa
desk-restricted-note = Закрытая заметка
desk-restricted-note-hint = зашифрована; видят только вы и координатор
desk-restricted-note-logged = Просмотр этой заметки записывается в журнал.
desk-restricted-note-open = Открыть заметку
desk-saved-at = Сохранено в
desk-started-at = Начало
desk-started-at-hint = пусто — сейчас
desk-started-before-opening = Центр тогда ещё не работал. Проверьте дату.
desk-started-in-future = Начало в будущем. Укажите время, которое уже прошло.
desk-target-group = Целевая группа
desk-target-group-newcomer = Новоприбывший
desk-target-group-other_background = Иной язык и культура
desk-target-group-returnee = Вернувшийся
desk-target-group-unknown = Неизвестно
desk-today-all = { $n ->
    [one] Все { $n }
    [few] Все { $n }
   *[many] Все { $n }
}
desk-today-empty = Сегодня ещё никого не консультировали
desk-today-empty-help = Запишите первую консультацию в форме слева.
desk-today-title = Консультации сегодня
desk-topic-main = осн.
desk-topics = На какую тему?
desk-topics-hint = нажмите букву, первая — главная тема
desk-topics-missing = Выберите хотя бы одну тему.
desk-topics-more = +{ $n }
desk-topics-rest = Ещё темы
desk-topics-unknown = Такой темы нет.
desk-undo = Отменить
desk-undone = Консультация отменена. Форма осталась: исправьте и сохраните снова.
desk-who = С кем вы говорили?
desk-who-anonymous = Анонимно
desk-who-client = Клиент
desk-who-hint = Alt A: анонимно
desk-who-new = Новый человек
desk-who-unknown = Выбери, с кем вы говорили.
desk-withdraw = Отменить консультацию
desk-withdrawn = Эта консультация отменена и не учитывается.
desk-restricted-note-not-yours = Эту заметку видит и меняет только тот, кто её написал, или координатор.

## Что относится к делу клиента
desk-attached-contact =
    { $n ->
        [one] { $n } консультация
        [few] { $n } консультации
       *[many] { $n } консультаций
    }
desk-attached-follow_up =
    { $n ->
        [one] { $n } последующее действие
        [few] { $n } последующих действия
       *[many] { $n } последующих действий
    }
