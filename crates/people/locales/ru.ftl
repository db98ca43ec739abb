## Список и поиск
people-clients-title = Клиенты
people-clients-lead = Ищите по имени, дате рождения, телефону или личному коду.
people-search-label = Кого вы ищете?
people-search-hint = достаточно трёх букв, латиницей или кириллицей
people-search = Найти
people-mine = Мои клиенты
people-mine-none = Сейчас у вас нет клиентов
people-mine-none-help = Здесь 30 дней остаются люди, чьи консультации вы записали. Остальных найдёте через поиск.
people-found = Найденные клиенты
people-found-count =
    { $n ->
        [one] { $n } клиент
        [few] { $n } клиента
       *[many] { $n } клиентов
    }
people-found-more = Показаны первые. Введите больше букв имени, и нужный человек найдётся быстрее.
people-found-none = Такой клиент не найден
people-found-none-help = Попробуйте фамилию, год рождения или телефон. Если человек пришёл впервые, добавьте нового клиента.
people-found-new = новый клиент с этим именем
people-show-more = Показать ещё

## Новый клиент и изменение данных
people-new-title = Новый клиент
people-new-lead = Достаточно имени. Остальное добавьте, когда станет известно.
people-register = Добавить клиента
people-registered = Клиент добавлен.
people-person-title = Кто это
people-more-title = Другие данные
people-edit-title = Изменение данных
people-edit = Изменить
people-changed = Данные изменены.
people-cancel = Отмена
people-stale-title = Кто-то тем временем изменил эти данные
people-stale-help = Посмотрите на различия. Введённое вами сохранено ниже; сохраните его, когда всё будет верно.

## Дело клиента
people-age =
    { $n ->
        [one] { $n } год
        [few] { $n } года
       *[many] { $n } лет
    }
people-born-in = { $year } г. р.
people-today = сегодня
people-not-known = неизвестно
people-until = до { $day }
people-from = с { $day }
people-recorded = записано
people-add-contact = Добавить консультацию
people-who-change = Выбрать другого клиента
people-known-title = Основные данные
people-code-show = Показать
people-looks-title = Кто смотрел дело
people-looks-help = Клиент может запросить этот же список.
people-changes-title = Изменения
people-change-emptied = удалено

## Основание пребывания
people-stay-title = Основание пребывания
people-stay-lead = Добавляется новая запись; прежние сохраняются.
people-stay-change = Изменить
people-stay-none = Основание пребывания неизвестно.
people-stay-kept = Основание пребывания записано.
people-stay-pending = подано на продление { $day }
people-stay-left =
    { $n ->
        [0] последний день
        [one] остался { $n } день
        [few] осталось { $n } дня
       *[many] осталось { $n } дней
    }
people-stay-over = истекло
people-stay-lapsed =
    { $n ->
        [1] истекло вчера
        [one] истекло { $n } день назад
        [few] истекло { $n } дня назад
       *[many] истекло { $n } дней назад
    }

## Домохозяйство
people-household-title = Домохозяйство
people-household-lead = Найдите человека, с которым клиент живёт вместе.
people-household-add = Добавить
people-household-none = Домохозяйство не указано.
people-household-who = С кем клиент живёт?
people-household-join = Добавить в то же домохозяйство
people-household-joined = Теперь они в одном домохозяйстве.
people-household-leave = Больше не живут вместе
people-household-left = Клиент больше не в этом домохозяйстве.

## Открытие дела
people-opening-title = Для чего вам нужно дело?
people-opening-lead = Сейчас это не ваш клиент.
people-opening-purpose = Цель
people-opening-word = Пояснение, если нужно
people-opening-open = Открыть дело
people-opening-help = Дело открыто в течение часа. Открытие записывается.
people-purpose-at_counter = человек сейчас здесь
people-purpose-substitute = замещаю коллегу
people-purpose-follow_up = выполняю обещанное
people-purpose-request_of_person = человек сам попросил
people-purpose-supervision = проверяю работу
people-purpose-correction = исправляю ошибку
people-purpose-caseload = свой клиент

## Поля
people-field-name = Имя
people-field-given_name = Имя
people-field-family_name = Фамилия
people-field-born = Дата рождения
people-field-born-hint = дд.мм.гггг или только год
people-field-born_year = Год рождения
people-field-phone = Телефон
people-field-email = Эл. почта
people-field-languages = Языки
people-field-languages-hint = сначала лучший, например: украинский, русский
people-field-basis = Основание пребывания
people-field-stay_from = Действует с
people-field-stay_until = Действует до
people-field-renewal_applied_on = Подано на продление
people-field-arrived_on = Приезд в Эстонию
people-field-background = Происхождение
people-field-sex = Пол
people-field-citizenship = Гражданство
people-field-citizenship-hint = страна, например: Украина
people-field-personal_code = Личный код
people-field-personal_code-hint = если есть
people-field-personal_code-kept = уже есть; заполните, только если он меняется
people-field-address = Место жительства
people-field-interpreter = Переводчик
people-field-household = Домохозяйство
people-field-created = Дело создано

## Слова
people-sex-woman = женщина
people-sex-man = мужчина
people-sex-non_binary = небинарный человек
people-sex-unknown = неизвестно
people-background-newcomer = новоприбывший
people-background-returnee = вернувшийся на родину
people-background-local = родился здесь или давно живёт
people-background-unknown = неизвестно
people-target_group-newcomer = новоприбывший
people-target_group-other_background = с другим языковым и культурным фоном
people-target_group-returnee = вернувшийся на родину
people-target_group-unknown = целевая группа неизвестна
people-interpreter-needed = нужен
people-interpreter-not_needed = не нужен
people-interpreter-unknown = неизвестно
people-basis-none = Выберите, если известно
people-basis-ee_citizen = Гражданин Эстонии
people-basis-eu_temporary = Гражданин ЕС, срочное право на жительство
people-basis-eu_permanent = Гражданин ЕС, постоянное право на жительство
people-basis-eu_family = Член семьи гражданина ЕС
people-basis-permit_work = Вид на жительство для работы
people-basis-permit_study = Вид на жительство для учёбы
people-basis-permit_family = Вид на жительство для проживания с семьёй
people-basis-permit_business = Вид на жительство для предпринимательства
people-basis-permit_treaty = Вид на жительство по международному договору
people-basis-temporary_protection = Временная защита
people-basis-refugee = Беженец
people-basis-subsidiary_protection = Дополнительная защита
people-basis-protection_applicant = Ходатай о международной защите
people-basis-long_term_resident = Долговременный житель
people-basis-short_term_work = Краткосрочная работа
people-basis-visa_free = Безвизовое пребывание
people-basis-undetermined_citizenship = Неопределённое гражданство
people-basis-unknown = Неизвестно

## Что не подходит
people-problem-choice = Выберите из списка.
people-problem-client = Этот клиент не найден. Найдите его ещё раз по имени.
people-problem-file-closed = Дело этого человека для вас не открыто. Сначала откройте его, затем попробуйте ещё раз.
people-problem-purpose = Выберите, для чего нужно дело.
people-problem-born-future = Дата рождения в будущем. Проверьте год.
people-problem-born-early = Год рождения слишком давний. Проверьте год.
people-problem-born-and-code = Дата рождения и личный код не совпадают. Исправьте то, что неверно.
people-problem-sex-and-code = Пол и личный код не совпадают. Исправьте то, что неверно.
people-problem-code-digits = В личном коде 11 цифр.
people-problem-code-day = Такого дня рождения, как в личном коде, не бывает. Проверьте первые семь цифр.
people-problem-code-check = Одна из цифр личного кода неверна. Сравните с документом.
people-problem-code-taken = Клиент с этим личным кодом уже есть. Найдите его по личному коду.
people-problem-phone = В номере телефона 5–15 цифр, например +372 5555 1234.
people-problem-email = Адрес эл. почты неполный. Правильно, например, name@example.ee.
people-problem-language = Мы не знаем такого языка. Пишите названия через запятую, например: украинский, русский.
people-problem-languages-many = Слишком много языков. Оставьте не больше восьми.
people-problem-citizenship = Мы не знаем такой страны. Напишите название, например: Украина.
people-problem-basis-missing = Выберите основание пребывания, к которому относятся эти даты.
people-problem-stay-order = Конец раньше начала. Проверьте даты.
people-problem-in-future = Эта дата ещё не наступила. Проверьте дату.
people-problem-arrived-before-birth = Приезд раньше рождения. Проверьте даты.
people-problem-household = Такого домохозяйства нет. Выберите его в деле клиента.

## Передача дел
people-hand-over-clients = { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
}

## Ограниченное дело
people-restricted = Использование ограничено
people-restricted-since = Дело не используется с { $day }
people-restricted-help = Данные сохранены, но с ними не работают, пока ограничение не снято. Обратитесь к координатору или специалисту по защите данных.
