## Список і пошук
people-clients-title = Клієнти
people-clients-lead = Шукайте за іменем, датою народження, телефоном або особистим кодом.
people-search-label = Кого ви шукаєте?
people-search-hint = досить трьох літер, латиницею чи кирилицею
people-search = Знайти
people-mine = Мої клієнти
people-mine-none = Зараз у вас немає клієнтів
people-mine-none-help = Тут 30 днів залишаються люди, чиї консультації ви записали. Інших знайдете через пошук.
people-found = Знайдені клієнти
people-found-count =
    { $n ->
        [one] { $n } клієнт
        [few] { $n } клієнти
       *[many] { $n } клієнтів
    }
people-found-more = Показано перших. Введіть більше літер імені, і потрібна людина знайдеться швидше.
people-found-none = Такого клієнта не знайдено
people-found-none-help = Спробуйте прізвище, рік народження або телефон. Якщо людина прийшла вперше, додайте нового клієнта.
people-found-new = новий клієнт із цим іменем
people-show-more = Показати ще

## Новий клієнт і зміна даних
people-new-title = Новий клієнт
people-new-lead = Досить імені. Решту додайте, коли стане відомо.
people-register = Додати клієнта
people-registered = Клієнта додано.
people-person-title = Хто це
people-more-title = Інші дані
people-edit-title = Зміна даних
people-edit = Змінити
people-changed = Дані змінено.
people-cancel = Скасувати
people-stale-title = Хтось тим часом змінив ці дані
people-stale-help = Перегляньте відмінності. Введене вами збережено нижче; збережіть його, коли все буде правильно.

## Справа клієнта
people-age =
    { $n ->
        [one] { $n } рік
        [few] { $n } роки
       *[many] { $n } років
    }
people-born-in = { $year } р. н.
people-today = сьогодні
people-not-known = невідомо
people-until = до { $day }
people-from = з { $day }
people-recorded = записано
people-add-contact = Додати консультацію
people-who-change = Вибрати іншого клієнта
people-known-title = Основні дані
people-code-show = Показати
people-looks-title = Хто переглядав справу
people-looks-help = Клієнт може запросити цей самий список.
people-changes-title = Зміни
people-change-emptied = видалено

## Підстава перебування
people-stay-title = Підстава перебування
people-stay-lead = Додається новий запис; попередні зберігаються.
people-stay-change = Змінити
people-stay-none = Підстава перебування невідома.
people-stay-kept = Підставу перебування записано.
people-stay-pending = подано на продовження { $day }
people-stay-left =
    { $n ->
        [0] останній день
        [one] залишився { $n } день
        [few] залишилося { $n } дні
       *[many] залишилося { $n } днів
    }
people-stay-over = закінчилася
people-stay-lapsed =
    { $n ->
        [1] закінчилася вчора
        [one] закінчилася { $n } день тому
        [few] закінчилася { $n } дні тому
       *[many] закінчилася { $n } днів тому
    }

## Домогосподарство
people-household-title = Домогосподарство
people-household-lead = Знайдіть людину, з якою клієнт живе разом.
people-household-add = Додати
people-household-none = Домогосподарство не вказано.
people-household-who = З ким живе клієнт?
people-household-join = Додати до того самого домогосподарства
people-household-joined = Тепер вони в одному домогосподарстві.
people-household-leave = Більше не живуть разом
people-household-left = Клієнт більше не в цьому домогосподарстві.

## Відкриття справи
people-opening-title = Для чого вам потрібна справа?
people-opening-lead = Зараз це не ваш клієнт.
people-opening-purpose = Мета
people-opening-word = Пояснення, якщо потрібно
people-opening-open = Відкрити справу
people-opening-help = Справа відкрита впродовж години. Відкриття записується.
people-purpose-at_counter = людина зараз тут
people-purpose-substitute = заміщую колегу
people-purpose-follow_up = виконую обіцяне
people-purpose-request_of_person = людина сама попросила
people-purpose-supervision = перевіряю роботу
people-purpose-correction = виправляю помилку
people-purpose-caseload = свій клієнт

## Поля
people-field-name = Ім’я
people-field-given_name = Ім’я
people-field-family_name = Прізвище
people-field-born = Дата народження
people-field-born-hint = дд.мм.рррр або лише рік
people-field-born_year = Рік народження
people-field-phone = Телефон
people-field-email = Ел. пошта
people-field-languages = Мови
people-field-languages-hint = спершу найкраща, наприклад: українська, російська
people-field-basis = Підстава перебування
people-field-stay_from = Діє з
people-field-stay_until = Діє до
people-field-renewal_applied_on = Подано на продовження
people-field-arrived_on = Приїзд до Естонії
people-field-background = Походження
people-field-sex = Стать
people-field-citizenship = Громадянство
people-field-citizenship-hint = країна, наприклад: Україна
people-field-personal_code = Особистий код
people-field-personal_code-hint = якщо є
people-field-personal_code-kept = уже є; заповніть, лише якщо він змінюється
people-field-address = Місце проживання
people-field-interpreter = Перекладач
people-field-household = Домогосподарство
people-field-created = Справу створено

## Слова
people-sex-woman = жінка
people-sex-man = чоловік
people-sex-non_binary = небінарна людина
people-sex-unknown = невідомо
people-background-newcomer = новоприбула людина
people-background-returnee = повернулася на батьківщину
people-background-local = народилася тут або давно живе
people-background-unknown = невідомо
people-target_group-newcomer = новоприбула людина
people-target_group-other_background = з іншою мовою та культурою
people-target_group-returnee = повернулася на батьківщину
people-target_group-unknown = цільова група невідома
people-interpreter-needed = потрібен
people-interpreter-not_needed = не потрібен
people-interpreter-unknown = невідомо
people-basis-none = Виберіть, якщо відомо
people-basis-ee_citizen = Громадянство Естонії
people-basis-eu_temporary = Громадянство ЄС, строкове право на проживання
people-basis-eu_permanent = Громадянство ЄС, постійне право на проживання
people-basis-eu_family = Член сім’ї громадянина ЄС
people-basis-permit_work = Посвідка на проживання для роботи
people-basis-permit_study = Посвідка на проживання для навчання
people-basis-permit_family = Посвідка на проживання з сім’єю
people-basis-permit_business = Посвідка на проживання для підприємництва
people-basis-permit_treaty = Посвідка на проживання за міжнародним договором
people-basis-temporary_protection = Тимчасовий захист
people-basis-refugee = Статус біженця
people-basis-subsidiary_protection = Додатковий захист
people-basis-protection_applicant = Заявник на міжнародний захист
people-basis-long_term_resident = Довгостроковий мешканець
people-basis-short_term_work = Короткострокова робота
people-basis-visa_free = Безвізове перебування
people-basis-undetermined_citizenship = Невизначене громадянство
people-basis-unknown = Невідомо

## Що не підходить
people-problem-choice = Виберіть зі списку.
people-problem-client = Цього клієнта не знайдено. Знайдіть його ще раз за іменем.
people-problem-file-closed = Справа цієї людини для вас не відкрита. Спершу відкрийте її, а потім спробуйте ще раз.
people-problem-purpose = Виберіть, для чого потрібна справа.
people-problem-born-future = Дата народження в майбутньому. Перевірте рік.
people-problem-born-early = Рік народження надто давній. Перевірте рік.
people-problem-born-and-code = Дата народження й особистий код не збігаються. Виправте те, що неправильне.
people-problem-sex-and-code = Стать і особистий код не збігаються. Виправте те, що неправильне.
people-problem-code-digits = В особистому коді 11 цифр.
people-problem-code-day = Такого дня народження, як в особистому коді, не буває. Перевірте перші сім цифр.
people-problem-code-check = Одна з цифр особистого коду неправильна. Порівняйте з документом.
people-problem-code-taken = Клієнт із цим особистим кодом уже є. Знайдіть його за особистим кодом.
people-problem-phone = У номері телефону 5–15 цифр, наприклад +372 5555 1234.
people-problem-email = Адреса ел. пошти неповна. Правильно, наприклад, name@example.ee.
people-problem-language = Ми не знаємо такої мови. Пишіть назви через кому, наприклад: українська, російська.
people-problem-languages-many = Забагато мов. Залиште щонайбільше вісім.
people-problem-citizenship = Ми не знаємо такої країни. Напишіть назву, наприклад: Україна.
people-problem-basis-missing = Виберіть підставу перебування, якої стосуються ці дати.
people-problem-stay-order = Кінець раніше початку. Перевірте дати.
people-problem-in-future = Ця дата ще не настала. Перевірте дату.
people-problem-arrived-before-birth = Приїзд раніше народження. Перевірте дати.
people-problem-household = Такого домогосподарства немає. Виберіть його у справі клієнта.

## Передавання справ
people-hand-over-clients = { $n ->
    [one] { $n } клієнт
    [few] { $n } клієнти
   *[many] { $n } клієнтів
}

## Обмежена справа
people-restricted = Використання обмежено
people-restricted-since = Справу не використовують з { $day }
people-restricted-help = Дані збережено, але з ними не працюють, поки обмеження не знято. Зверніться до координатора або фахівця із захисту даних.
