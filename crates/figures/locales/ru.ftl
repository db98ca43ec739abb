# The menu and the head of the pages
figures-menu-own = Показатели
figures-menu-programme = Показатели программы
figures-title = Показатели
figures-programme = Показатели программы
figures-all = Все самоуправления
figures-lead = { $place }, { $from } – { $to }, { $stamp }
figures-lead-frozen = { $place }, { $from } – { $to }, зафиксировано: { $stamp }
figures-stamp = по состоянию на { $at }
figures-stamp-entry = по состоянию на { $at }, запись { $seq }

# The period
figures-from = С
figures-to = По
figures-centre = Центр услуг
figures-centre-all = Все центры
figures-show = Показать
figures-periods-earlier = Раньше
figures-periods = Периоды
figures-period-first-half = I полугодие { $year }
figures-period-second-half = II полугодие { $year }
figures-period-this-year = Этот год
figures-period-last-year = Прошлый год
figures-period-thirty-days = Последние 30 дней
figures-empty = За этот период консультаций нет
figures-empty-help = Здесь видно, сколько раз, кому и о чём давали консультации. Выберите другой период.

# The numbers on top, and how each is counted
figures-rule = Как посчитано: { $what }
figures-rules = Как посчитаны эти числа
figures-contacts = Консультаций
figures-contacts-rule = Каждая консультация считается один раз, за тот день и тот центр, где она была. Отменённые не считаются; исправление меняет число с момента, когда его внесли.
figures-heads = Присутствовало людей
figures-heads-rule = Все, кто присутствовал на консультациях, в сумме. Кто приходил дважды, посчитан дважды.
figures-persons = Разных людей
figures-persons-rule = Люди, у которых за период есть хотя бы одна действительная консультация; каждый считается один раз. Анонимные сюда не входят. В сумме по самоуправлениям человек посчитан в каждом, куда обращался.
figures-new-persons = Новых
figures-new-persons-rule = Новый — это человек, чья первая учтённая консультация в этом самоуправлении приходится на период. Исправления и отменённые консультации взаимно погашаются.
figures-returning-persons = Вернувшихся
figures-returning-persons-rule = Вернувшийся — это человек, у которого учтённая консультация в этом самоуправлении была ещё до начала периода.
figures-note-before = год назад { $count }
figures-note-of-persons = { $share } людей
figures-note-half-years = за полугодие и за год

# What the picture shows
figures-finding-more = Консультаций на { $percent }% больше, чем год назад
figures-finding-less = Консультаций на { $percent }% меньше, чем год назад
figures-finding-same = Консультаций столько же, сколько год назад
figures-finding-alone = Консультации по месяцам
figures-finding-nothing = Консультаций нет
figures-chart-title = Консультаций в месяц
figures-chart-says = { $first }: { $of-first }, { $last }: { $of-last }.
figures-point = { $month }: { $count }
figures-point-before = { $month }: { $count } (годом ранее { $before })
figures-line-now = Этот период
figures-line-before = Годом ранее
figures-as-table = Показать таблицей
figures-topics-most = Чаще всего говорят: { $topic } ({ $share })

# Tables
figures-column-month = Месяц
figures-column-months = По месяцам
figures-column-centre = Центр услуг
figures-column-by = По чему
figures-column-what = Название
figures-column-topic = Тема
figures-column-contacts = Консультаций
figures-column-share = Доля
figures-column-organisation = Самоуправление
figures-column-partner = Партнёр
figures-by-all = Все консультации
figures-by-organisation = Самоуправление
figures-by-centre = Центры
figures-centre-rule = Консультация считается за тем центром, где её записали; визит на дом — за центром, откуда выехали.
figures-by-topic = Темы
figures-topic-rule = У консультации может быть несколько тем, и она считается по каждой, поэтому сумма долей может быть больше 100%.
figures-by-act = Действия
figures-act-rule = Что было сделано на консультациях. За одну консультацию может быть несколько действий или ни одного.
figures-by-channel = Каналы
figures-channel-rule = Как проходила консультация; у каждой один канал.
figures-channel-counter = В центре
figures-channel-phone = По телефону
figures-channel-email = По эл. почте
figures-channel-video = По видеосвязи
figures-channel-home_visit = На дому
figures-channel-chat = В чате
figures-channel-event = На мероприятии
figures-channel-other = Иначе
figures-by-language = Языки
figures-language-rule = Язык, на котором говорили; у каждой консультации один.
figures-by-target_group = Целевые группы
figures-target_group-rule = Целевая группа вычислена на день консультации: новоприбывший живёт в Эстонии меньше пяти лет.
figures-target_group-newcomer = Новоприбывшие
figures-target_group-other_background = С иным языком и культурой
figures-target_group-returnee = Вернувшиеся в Эстонию
figures-target_group-unknown = Неизвестно
figures-by-funding = Источники финансирования
figures-funding-rule = Кто оплачивает консультацию; у каждой один источник.
figures-funding-esf_programme = Программа ЕСФ+
figures-funding-amif = AMIF
figures-funding-municipality_own = Средства самоуправления

# Small numbers
figures-at-least = не менее { $count }
figures-hidden = скрыто
figures-small = Почему некоторые числа скрыты?
figures-small-rule = Числа от 1 до 4 скрыты, чтобы никого нельзя было узнать. При необходимости в том же месяце скрыто и следующее наименьшее число, чтобы скрытое нельзя было найти вычитанием. Сумма за более долгий период складывает только показанные месяцы и тогда говорит «не менее». Число людей показано за полугодие и за год. Видны закончившиеся месяцы, а люди — за закончившиеся полугодия и годы. Числа обновляются раз в день, чтобы нельзя было проследить, как добавляется одна консультация. Число людей за год не показано, если при сравнении с полугодиями открылось бы число от 1 до 4.

# The programme
figures-map = Консультации по самоуправлениям
figures-map-says = Сетка: каждый квадрат — одно самоуправление, все одного размера; цвет показывает число консультаций, оранжевая рамка — партнёра
figures-map-none = 0 или скрыто
figures-map-rule = Консультации по самоуправлению, которое их давало: показанные месяцы периода вместе.
figures-partners = Партнёры
figures-partners-rule = Консультации партнёра за период и по месяцам; скрытый месяц — разрыв линии. Число людей показано за полугодие и за год.
figures-party-dissolved = Бывшее самоуправление

# Out of the house
figures-export = Скачать таблицу
figures-export-take = Скачать
figures-purpose = Для чего
figures-purpose-choose = Выберите
figures-purpose-report = Для отчёта
figures-purpose-planning = Для планирования
figures-purpose-enquiry = Для ответа на запрос
figures-format = Файл
figures-file-name = pokazateli-{ $from }-{ $to }

# Problems
figures-problem-ends-first = Последний день раньше первого
figures-problem-too-long = Период может быть до десяти лет
figures-problem-whole-months = Можно запросить только целые месяцы
figures-problem-not-over = Месяц виден, когда он закончился
figures-problem-by = По этому нельзя разделить
figures-problem-by-two = Разделить можно по одному признаку, по месяцу и по месту
figures-problem-by-outside = По самоуправлениям видно только число консультаций
figures-problem-centre = У вас нет такого центра
figures-problem-seq = Такой записи нет
figures-problem-purpose = Укажите, для чего нужна таблица
figures-problem-format = Файл — csv или xlsx

# How many rows
figures-export-rows = { $n ->
    [one] В таблице { $n } строка.
    [few] В таблице { $n } строки.
   *[many] В таблице { $n } строк.
}

# Months, short
figures-month-1 = янв
figures-month-2 = фев
figures-month-3 = мар
figures-month-4 = апр
figures-month-5 = май
figures-month-6 = июн
figures-month-7 = июл
figures-month-8 = авг
figures-month-9 = сен
figures-month-10 = окт
figures-month-11 = ноя
figures-month-12 = дек
