## Можливо, та сама людина
people-alike-title = Можливо, ця людина вже є
people-alike-help = Спершу перевірте. Якщо це вона, відкрийте її справу; якщо хтось інший, додайте нового клієнта.
people-alike-other = Це хтось інший, додати нового клієнта
people-alike-them = Це він чи вона
people-sureness-almost_certain = майже напевно
people-sureness-likely = імовірно
people-sureness-possible = можливо
people-reason-code = той самий особистий код
people-reason-document = той самий документ
people-reason-name = те саме ім’я
people-reason-swapped = ім’я та прізвище переставлені
people-reason-longer = те саме ім’я, в одному на частину більше
people-reason-similar = в імені відрізняється одна літера
people-reason-given = те саме особове ім’я
people-reason-family = те саме прізвище
people-reason-born = та сама дата народження
people-reason-born_swapped = день і місяць народження переставлені
people-reason-born_year_off = рік народження відрізняється на один
people-reason-born_digit = у даті народження відрізняється одна цифра
people-reason-born_year = той самий рік народження
people-reason-phone = той самий телефон
people-reason-email = та сама ел. пошта

## Список можливих повторів
people-duplicates-title = Повторні справи
people-duplicates-lead = Справи, що можуть належати одній людині. Само нічого не об’єднується.
people-duplicates-open = Чекають рішення
people-duplicates-apart = Дві різні людини
people-duplicates-none = Повторних справ не видно
people-duplicates-none-help = Нові та змінені справи одразу порівнюються з іншими.
people-duplicates-none-apart = Поки нікого не розрізняли
people-duplicates-none-apart-help = Тут лишаються пари, про які сказано, що це дві різні людини.
people-duplicates-files = Справи
people-duplicates-decide = Що зробити
people-duplicates-why = Чому
people-duplicates-sure = Наскільки точно
people-duplicates-count =
    { $n ->
        [one] { $n } пара
        [few] { $n } пари
       *[many] { $n } пар
    }
people-duplicates-compare = Порівняти й об’єднати
people-duplicates-not-same = Це не одна людина
people-duplicates-kept-apart = Запам’ятали: це дві різні людини.
people-duplicates-take-back = Скасувати
people-duplicates-taken-back = Пара знову чекає рішення.

## Об’єднання
people-merge-title = З двох справ одна
people-merge-lead = Виберіть, що лишається там, де дані різняться. Решта перейде сама, і об’єднання можна скасувати.
people-merge-fields = Дані поруч
people-merge-swap = Поміняти: хай лишиться інша
people-merge-kept = Лишається
people-merge-other = Увійде до неї
people-merge-nothing = невідомо
people-merge-both = мови з обох справ
people-merge-comes = Перейде: { $name }
people-merge-stays = Тут уже є
people-merge-none = Нічого немає.
people-merge-help = Адреса старої справи відтепер вестиме сюди. Уже складені звіти не зміняться.
people-merge-make = Об’єднати
people-merge-done = Справи об’єднано.
people-merge-said = інша справа
people-merge-stale-help = Перевірте значення ще раз. Ваш вибір збережено; об’єднуйте, коли все правильно.
people-merge-problem-same = Це та сама справа. Виберіть іншу.
people-merge-choose = З якою справою об’єднати?
people-merge-choose-lead = Виберіть іншу справу тієї самої людини.
people-merge-who = Чия це справа?
people-merge-search = Пошук за іменем
people-merge-panel = Одна людина кілька разів?
people-merge-other-file = Об’єднати
people-merge-no-suspects = Іншої справи не видно.
people-merges-count =
    { $n ->
        [one] { $n } об’єднання
        [few] { $n } об’єднання
       *[many] { $n } об’єднань
    }
people-merges-title = Об’єднання
people-merges-lead = Що увійшло до цієї справи і що можна скасувати.
people-merges-none = До цієї справи нічого не об’єднували
people-merges-none-help = Після об’єднання тут буде видно, що перейшло.
people-merges-one = Справа: { $name }
people-merges-came = Перейшло:
people-merges-undone = скасовано
people-undo = Скасувати об’єднання
people-undo-help = Обидві справи стануть такими, як були. Те, що додано сюди пізніше, лишиться тут.
people-undo-done = Об’єднання скасовано.
people-undo-in-the-way = Зараз скасувати не можна:
people-undo-problem-undone = Це об’єднання вже скасовано.
people-undo-problem-merged-on = Справу потім об’єднали далі. Спершу скасуйте новіше об’єднання.
people-undo-problem-changed = Дані, що прийшли з об’єднанням, потім змінили.
people-undo-problem-unknown = Такого об’єднання немає.
people-undo-changed = змінено після об’єднання.
people-undo-changed-from = після об’єднання «{ $was }», зараз «{ $is }».
people-undo-set-back = Повернути попереднє значення
people-field-merged = Об’єднано
people-field-merged_into = Увійшла до іншої справи

## Що належить до справи
people-attached-stay =
    { $n ->
        [one] { $n } запис про підставу перебування
        [few] { $n } записи про підставу перебування
       *[many] { $n } записів про підставу перебування
    }
people-attached-caseload =
    { $n ->
        [one] { $n } позначка, чий це клієнт
        [few] { $n } позначки, чий це клієнт
       *[many] { $n } позначок, чий це клієнт
    }
people-attached-other =
    { $n ->
        [one] { $n } інший запис
        [few] { $n } інші записи
       *[many] { $n } інших записів
    }

## Відома в іншому місці
people-elsewhere-title = Справа в іншому самоврядуванні
people-elsewhere-lead = Якщо людина згодна, можна запитати її дані там, де її консультували раніше.
people-elsewhere-ask-title = Запитати інше самоврядування
people-elsewhere-consents = Згоди
people-elsewhere-to = Кого запитати?
people-elsewhere-choose = виберіть самоврядування
people-elsewhere-reason = Для чого?
people-elsewhere-reason-hint = інша сторона побачить ім’я, дату народження та це пояснення
people-elsewhere-help = Потрібна згода людини «Передавання справи до іншого самоврядування» для цього самоврядування. До відповіді ніщо не каже, чи знають її там. Консультації не передаються.
people-elsewhere-ask = Запитати
people-elsewhere-asked = Запит надіслано.
people-elsewhere-closed = Запит відкликано.
people-elsewhere-taken = З отриманих даних створено нову справу. Перевірте, чи це та сама людина, і об’єднайте.
people-elsewhere-list = Що запитано
people-elsewhere-none = Поки нікого не питали.
people-elsewhere-close = Відкликати
people-elsewhere-take = Створити нову справу
people-elsewhere-state-open = чекає відповіді
people-elsewhere-state-none = нічого не передано
people-elsewhere-state-given = дані передано
people-elsewhere-state-taken = нову справу створено
people-elsewhere-state-withdrawn = закрито, згоду відкликано
people-elsewhere-state-taken_back = відкликано
people-elsewhere-problem-to = Виберіть самоврядування.
people-elsewhere-problem-consent = Згоду людини на запит до цього самоврядування не записано. Спершу запишіть її у згодах.
people-elsewhere-problem-open = Це самоврядування вже запитали.
people-elsewhere-problem-request = Такого запиту немає.
people-elsewhere-problem-over = Цей запит тим часом закрили або на нього відповіли.
people-elsewhere-problem-client = Виберіть, хто це.
people-elsewhere-problem-parts = Виберіть, що передати.
people-requests-menu = Запити ззовні
people-requests-title = Запити інших самоврядувань
people-requests-lead = Люди, які погодилися взяти свою справу із собою.
people-requests-none = Ніхто не питав
people-requests-none-help = Коли інше самоврядування за згодою людини запитає її справу, запит буде тут.
people-requests-from = Питає { $name }
people-requests-reason = Для чого:
people-requests-who = Хто це тут?
people-requests-nobody = Такої людини тут не видно.
people-requests-parts = Що передати?
people-part-facts = дані (ім’я, народження, зв’язок, походження; без особистого коду)
people-part-languages = мови
people-part-stays = підстави перебування
people-requests-help = Той, хто питає, не дізнається, чи людина тут невідома, чи нічого не передається. Консультації не передаються ніколи.
people-requests-give = Передати вибране
people-requests-give-none = Нічого не передавати
people-requests-answered = Відповідь надіслано.
people-requests-state-given = частини передано
people-requests-state-none = нічого не передано
people-requests-state-closed = закрито
people-field-asked_elsewhere = Запитано в іншого самоврядування
people-field-given_elsewhere = Передано іншому самоврядуванню
people-field-handed_over = Прийшло з іншого самоврядування
people-attached-opening =
    { $n ->
        [one] { $n } відкриття справи
        [few] { $n } відкриття справи
       *[other] { $n } відкриттів справи
    }
people-attached-file_ask =
    { $n ->
        [one] { $n } запит до іншого самоврядування
        [few] { $n } запити до іншого самоврядування
       *[other] { $n } запитів до іншого самоврядування
    }
people-elsewhere-panel = Якщо людину раніше консультували в іншому місці, за її згодою звідти можна запитати дані.
