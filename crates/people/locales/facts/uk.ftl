## Групи даних
people-tab-person = Особа
people-tab-contact = Зв’язок
people-tab-languages = Мови
people-tab-occupation = Освіта й робота
people-tab-documents = Документи
people-tab-stays = Підстава перебування
people-tab-family = Родина
people-contact-title = Як зв’язатися
people-languages-title = Мови та переклад
people-languages-help = Найкраща мова перша. Якщо немає свідоцтва, вкажіть рівень зі слів людини.
people-language-number = Мова { $n }
people-occupation-title = Освіта й робота
people-choose = Виберіть
people-yes = так
people-withdraw-wrong = Вилучити помилкове

## Мови
people-field-language = Мова
people-field-level = Рівень
people-field-language_level = Володіння мовою
people-field-language-interpreter = потрібен перекладач із неї
people-with-interpreter = з перекладачем
people-level-a1 = A1
people-level-a2 = A2
people-level-b1 = B1
people-level-b2 = B2
people-level-c1 = C1
people-level-c2 = C2
people-level-native = рідна
people-level-unknown = невідомо

## Освіта й робота
people-field-education = Освіта
people-field-profession = Фах
people-field-profession-hint = чого навчався
people-field-work = Зайнятість
people-field-work_since = З якого дня
people-field-employer = Роботодавець або школа
people-field-employer-hint = де працює або навчається
people-field-job = Посада
people-education-isced_0 = без початкової освіти
people-education-isced_1 = початкова освіта
people-education-isced_2 = базова середня освіта
people-education-isced_3 = повна середня або професійна освіта
people-education-isced_4 = професійна освіта після середньої
people-education-isced_5 = короткий цикл вищої освіти
people-education-isced_6 = ступінь бакалавра або прикладна вища освіта
people-education-isced_7 = ступінь магістра
people-education-isced_8 = ступінь доктора
people-education-unknown = невідомо
people-work-working = працює
people-work-seeking = шукає роботу
people-work-studying = навчається
people-work-at_home = вдома з родиною
people-work-retired = на пенсії або непрацездатна особа
people-work-other = інше
people-work-unknown = невідомо

## Як зв’язатися
people-prefers = Надає перевагу
people-field-channel = Надає перевагу
people-field-contact_language = Мова спілкування
people-field-times = Зручний час
people-field-times-hint = наприклад: після 17-ї години
people-field-do_not_call = Не телефонувати
people-do-not-call = не телефонувати
people-field-safe_note = Безпечний зв’язок
people-field-safe_note-hint = чого уникати, щоб не наразити людину на небезпеку; зберігається в зашифрованому вигляді
people-safe_note-before = попередня позначка
people-safe_note-noted = нова позначка
people-reach-any = будь-який спосіб
people-reach-phone = телефон
people-reach-text_message = SMS
people-reach-chat = месенджер
people-reach-email = електронний лист
people-reach-post = лист поштою
people-reach-in_person = лише особисто

## Родина
people-family-title = Діти й опікуни
people-children-title = Діти
people-guardians-title = Хто відповідає за дитину
people-guardian-lead = Хто відповідає за неповнолітнього, позначте у справі дитини. У справі дорослого дитина з’явиться сама.
people-guardian-add = Додати відповідальну особу
people-guardian-who = Хто відповідає за дитину?
people-guardian-link = Позначити відповідальною особою
people-guardian-linked = Відповідальну особу позначено.
people-guardian-remove = Більше не відповідає
people-guardian-removed = Відповідальну особу вилучено.
people-guardian-none = Відповідальну особу не вказано
people-field-relation = Ким він є дитині?
people-field-guardian = Відповідальна особа
people-field-child = Дитина
people-relation-parent = мати або батько
people-relation-guardian = опікун
people-relation-other = інша близька людина

## Документи
people-documents-title = Документи
people-documents-none = Документи не вказано.
people-document-add = Додати документ
people-document-edit = Змінити документ
people-document-kept = Документ записано.
people-document-changed = Документ змінено.
people-document-withdrawn = Документ вилучено. У змінах він збережений.
people-field-document = Документ
people-field-kind = Вид
people-field-number = Номер документа
people-field-country = Країна видачі
people-field-valid_until = Дійсний до
people-document-passport = паспорт
people-document-id_card = ID-картка
people-document-residence_card = картка дозволу на проживання
people-document-aliens_passport = паспорт іноземця
people-document-travel_document = проїзний документ біженця
people-document-birth_certificate = свідоцтво про народження
people-document-driving_licence = посвідчення водія
people-document-other = інший документ

## Що не підходить
people-problem-language-missing = Вкажіть і мову, про яку йдеться.
people-problem-language-twice = Цю мову вже вказано.
people-problem-one-language = Такої мови ми не знаємо. Напишіть одну мову, наприклад: українська.
people-problem-interpreter-or-not = Для однієї з мов потрібен перекладач. Виберіть тут «потрібен» або зніміть позначку.
people-problem-work-missing = Виберіть і зайнятість, до якої належить дата.
people-problem-call-or-not = Позначено «не телефонувати». Виберіть інший спосіб.
people-problem-document-number = У номері документа 4–24 літери й цифри, щонайменше одна цифра.
people-problem-guardian-self = Людина не може бути опікуном самій собі.
people-problem-child-adult = Ця людина повнолітня. Відповідальну особу вказують лише для неповнолітнього.
people-problem-guardian-minor = Вибрана людина сама неповнолітня. Виберіть повнолітню.
people-problem-guardian-circle = Тоді дитина відповідала б за власного опікуна. Перевірте, хто з них дитина.
people-problem-guardian-twice = Цю людину вже позначено.

## Що пов’язано з клієнтом
people-attached-language_skill =
    { $n ->
        [one] { $n } запис про мову
        [few] { $n } записи про мови
       *[many] { $n } записів про мови
    }
people-attached-occupation =
    { $n ->
        [one] { $n } запис про освіту й роботу
        [few] { $n } записи про освіту й роботу
       *[many] { $n } записів про освіту й роботу
    }
people-attached-contact_preference =
    { $n ->
        [one] { $n } побажання щодо зв’язку
        [few] { $n } побажання щодо зв’язку
       *[many] { $n } побажань щодо зв’язку
    }
people-attached-guardian =
    { $n ->
        [one] { $n } зв’язок дитини й опікуна
        [few] { $n } зв’язки дітей і опікунів
       *[many] { $n } зв’язків дітей і опікунів
    }
people-attached-identity_document =
    { $n ->
        [one] { $n } документ
        [few] { $n } документи
       *[many] { $n } документів
    }
