# The menu and the head of the pages
figures-menu-own = Показники
figures-menu-programme = Показники програми
figures-title = Показники
figures-programme = Показники програми
figures-all = Усі самоврядування
figures-lead = { $place }, { $from } – { $to }, { $stamp }
figures-lead-frozen = { $place }, { $from } – { $to }, зафіксовано: { $stamp }
figures-stamp = станом на { $at }
figures-stamp-entry = станом на { $at }, запис { $seq }

# The period
figures-from = З
figures-to = По
figures-centre = Центр послуг
figures-centre-all = Усі центри
figures-show = Показати
figures-periods-earlier = Раніше
figures-periods = Періоди
figures-period-first-half = I півріччя { $year }
figures-period-second-half = II півріччя { $year }
figures-period-this-year = Цей рік
figures-period-last-year = Минулий рік
figures-period-thirty-days = Останні 30 днів
figures-empty = За цей період консультацій немає
figures-empty-help = Тут видно, скільки разів, кому і про що надавали консультації. Оберіть інший період.

# The numbers on top, and how each is counted
figures-rule = Як пораховано: { $what }
figures-rules = Як пораховано ці числа
figures-contacts = Консультацій
figures-contacts-rule = Кожна консультація рахується один раз, за той день і той центр, де вона відбулася. Скасовані не рахуються; виправлення змінює число з моменту, коли його внесли.
figures-heads = Присутніх людей
figures-heads-rule = Усі, хто був присутній на консультаціях, разом. Хто приходив двічі, порахований двічі.
figures-persons = Різних людей
figures-persons-rule = Люди, які за період мають хоча б одну чинну консультацію; кожна людина рахується один раз. Анонімні сюди не входять. У сумі за самоврядуваннями людина порахована в кожному, куди зверталася.
figures-new-persons = Нових
figures-new-persons-rule = Нова — це людина, чия перша врахована консультація в цьому самоврядуванні припадає на період. Виправлення і скасовані консультації взаємно погашаються.
figures-returning-persons = Повернулися
figures-returning-persons-rule = Повернулася — це людина, яка мала враховану консультацію в цьому самоврядуванні ще до початку періоду.
figures-note-before = рік тому { $count }
figures-note-of-persons = { $share } людей
figures-note-half-years = за півріччя і за рік

# What the picture shows
figures-finding-more = Консультацій на { $percent }% більше, ніж торік
figures-finding-less = Консультацій на { $percent }% менше, ніж торік
figures-finding-same = Консультацій стільки ж, як торік
figures-finding-alone = Консультації за місяцями
figures-finding-nothing = Консультацій немає
figures-chart-title = Консультацій на місяць
figures-chart-says = { $first }: { $of-first }, { $last }: { $of-last }.
figures-point = { $month }: { $count }
figures-point-before = { $month }: { $count } (роком раніше { $before })
figures-line-now = Цей період
figures-line-before = Роком раніше
figures-as-table = Показати таблицею
figures-topics-most = Найчастіше говорять: { $topic } ({ $share })

# Tables
figures-column-month = Місяць
figures-column-months = За місяцями
figures-column-centre = Центр послуг
figures-column-by = За чим
figures-column-what = Назва
figures-column-topic = Тема
figures-column-contacts = Консультацій
figures-column-share = Частка
figures-column-organisation = Самоврядування
figures-column-partner = Партнер
figures-by-all = Усі консультації
figures-by-organisation = Самоврядування
figures-by-centre = Центри
figures-centre-rule = Консультація рахується за тим центром, де її записали; візит додому — за центром, звідки виїхали.
figures-by-topic = Теми
figures-topic-rule = Консультація може мати кілька тем і рахується за кожною, тому сума часток може перевищувати 100%.
figures-by-act = Дії
figures-act-rule = Що було зроблено на консультаціях. За одну консультацію може бути кілька дій або жодної.
figures-by-channel = Канали
figures-channel-rule = Як проходила консультація; кожна має один канал.
figures-channel-counter = У центрі
figures-channel-phone = Телефоном
figures-channel-email = Ел. поштою
figures-channel-video = Відеозв’язком
figures-channel-home_visit = Удома
figures-channel-chat = У чаті
figures-channel-event = На заході
figures-channel-other = Інакше
figures-by-language = Мови
figures-language-rule = Мова, якою говорили; кожна консультація має одну.
figures-by-target_group = Цільові групи
figures-target_group-rule = Цільову групу обчислено на день консультації: новоприбулий живе в Естонії менше п’яти років.
figures-target_group-newcomer = Новоприбулі
figures-target_group-other_background = З іншою мовою та культурою
figures-target_group-returnee = Ті, хто повернувся до Естонії
figures-target_group-unknown = Невідомо
figures-by-funding = Джерела фінансування
figures-funding-rule = Хто оплачує консультацію; кожна має одне джерело.
figures-funding-esf_programme = Програма ЄСФ+
figures-funding-amif = AMIF
figures-funding-municipality_own = Кошти самоврядування

# Small numbers
figures-at-least = щонайменше { $count }
figures-hidden = приховано
figures-small = Чому деякі числа приховані?
figures-small-rule = Числа від 1 до 4 приховані, щоб нікого не можна було впізнати. За потреби в тому самому місяці приховано і наступне найменше число, щоб приховане не можна було знайти відніманням. Сума за довший період додає лише показані місяці і тоді каже «щонайменше». Кількість людей показано за півріччя і за рік. Видно місяці, що закінчилися, а людей — за півріччя й роки, що закінчилися. Числа оновлюються раз на день, щоб не можна було простежити, як додається одна консультація. Кількість людей за рік не показано, якщо порівняння з півріччями відкрило б число від 1 до 4.

# The programme
figures-map = Консультації за самоврядуваннями
figures-map-says = Сітка: кожен квадрат — одне самоврядування, усі однакового розміру; колір показує кількість консультацій, помаранчева рамка — партнера
figures-map-none = 0 або приховано
figures-map-rule = Консультації за самоврядуванням, яке їх надавало: показані місяці періоду разом.
figures-partners = Партнери
figures-partners-rule = Консультації партнера за період і за місяцями; прихований місяць — розрив лінії. Кількість людей показано за півріччя і за рік.
figures-party-dissolved = Колишнє самоврядування

# Out of the house
figures-export = Завантажити таблицю
figures-export-take = Завантажити
figures-purpose = Для чого
figures-purpose-choose = Оберіть
figures-purpose-report = Для звіту
figures-purpose-planning = Для планування
figures-purpose-enquiry = Для відповіді на запит
figures-format = Файл
figures-file-name = pokaznyky-{ $from }-{ $to }

# Problems
figures-problem-ends-first = Останній день раніше першого
figures-problem-too-long = Період може бути до десяти років
figures-problem-whole-months = Можна запитати лише цілі місяці
figures-problem-not-over = Місяць видно, коли він закінчився
figures-problem-by = За цим не можна поділити
figures-problem-by-two = Поділити можна за однією ознакою, за місяцем і за місцем
figures-problem-by-outside = За самоврядуваннями видно лише кількість консультацій
figures-problem-centre = У вас немає такого центру
figures-problem-seq = Такого запису немає
figures-problem-purpose = Вкажіть, для чого потрібна таблиця
figures-problem-format = Файл — csv або xlsx

# How many rows
figures-export-rows = { $n ->
    [one] У таблиці { $n } рядок.
    [few] У таблиці { $n } рядки.
   *[many] У таблиці { $n } рядків.
}

# Months, short
figures-month-1 = січ
figures-month-2 = лют
figures-month-3 = бер
figures-month-4 = кві
figures-month-5 = тра
figures-month-6 = чер
figures-month-7 = лип
figures-month-8 = сер
figures-month-9 = вер
figures-month-10 = жов
figures-month-11 = лис
figures-month-12 = гру
