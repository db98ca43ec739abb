## Группы данных
people-tab-person = Личные данные
people-tab-contact = Связь
people-tab-languages = Языки
people-tab-occupation = Образование и работа
people-tab-documents = Документы
people-tab-stays = Основание пребывания
people-tab-family = Семья
people-contact-title = Как связаться
people-languages-title = Языки и перевод
people-languages-help = Лучший язык первым. Если нет свидетельства, укажите уровень со слов человека.
people-language-number = Язык { $n }
people-occupation-title = Образование и работа
people-choose = Выберите
people-yes = да
people-withdraw-wrong = Удалить ошибочное

## Языки
people-field-language = Язык
people-field-level = Уровень
people-field-language_level = Владение языком
people-field-language-interpreter = нужен переводчик с него
people-with-interpreter = с переводчиком
people-level-a1 = A1
people-level-a2 = A2
people-level-b1 = B1
people-level-b2 = B2
people-level-c1 = C1
people-level-c2 = C2
people-level-native = родной
people-level-unknown = неизвестно

## Образование и работа
people-field-education = Образование
people-field-profession = Специальность
people-field-profession-hint = чему учился
people-field-work = Занятость
people-field-work_since = С какого дня
people-field-employer = Работодатель или школа
people-field-employer-hint = где работает или учится
people-field-job = Должность
people-education-isced_0 = нет начального образования
people-education-isced_1 = начальное образование
people-education-isced_2 = основное образование
people-education-isced_3 = среднее или среднее профессиональное образование
people-education-isced_4 = профессиональное образование после среднего
people-education-isced_5 = короткое высшее образование
people-education-isced_6 = степень бакалавра или прикладное высшее образование
people-education-isced_7 = степень магистра
people-education-isced_8 = докторская степень
people-education-unknown = неизвестно
people-work-working = работает
people-work-seeking = ищет работу
people-work-studying = учится
people-work-at_home = дома с семьёй
people-work-retired = на пенсии или нетрудоспособен
people-work-other = другое
people-work-unknown = неизвестно

## Как связаться
people-prefers = Предпочитает
people-field-channel = Предпочитает
people-field-contact_language = Язык общения
people-field-times = Удобное время
people-field-times-hint = например: после 17 часов
people-field-do_not_call = Не звонить
people-do-not-call = не звонить
people-field-safe_note = Безопасная связь
people-field-safe_note-hint = чего избегать, чтобы не подвергнуть человека опасности; хранится в зашифрованном виде
people-safe_note-before = прежняя пометка
people-safe_note-noted = новая пометка
people-reach-any = любой способ
people-reach-phone = телефон
people-reach-text_message = SMS
people-reach-chat = мессенджер
people-reach-email = электронное письмо
people-reach-post = письмо по почте
people-reach-in_person = только лично

## Семья
people-family-title = Дети и опекуны
people-children-title = Дети
people-guardians-title = Кто отвечает за ребёнка
people-guardian-lead = Кто отвечает за несовершеннолетнего, отметьте в деле ребёнка. В деле взрослого ребёнок появится сам.
people-guardian-add = Добавить ответственного
people-guardian-who = Кто отвечает за ребёнка?
people-guardian-link = Отметить ответственным
people-guardian-linked = Ответственный отмечен.
people-guardian-remove = Больше не отвечает
people-guardian-removed = Ответственный удалён.
people-guardian-none = Ответственный не указан
people-field-relation = Кем он приходится ребёнку?
people-field-guardian = Ответственный
people-field-child = Ребёнок
people-relation-parent = мать или отец
people-relation-guardian = опекун
people-relation-other = другой близкий

## Документы
people-documents-title = Документы
people-documents-none = Документы не указаны.
people-document-add = Добавить документ
people-document-edit = Изменить документ
people-document-kept = Документ записан.
people-document-changed = Документ изменён.
people-document-withdrawn = Документ удалён. В изменениях он сохранён.
people-field-document = Документ
people-field-kind = Вид
people-field-number = Номер документа
people-field-country = Страна выдачи
people-field-valid_until = Действителен до
people-document-passport = паспорт
people-document-id_card = ID-карта
people-document-residence_card = карта вида на жительство
people-document-aliens_passport = паспорт иностранца
people-document-travel_document = проездной документ беженца
people-document-birth_certificate = свидетельство о рождении
people-document-driving_licence = водительское удостоверение
people-document-other = другой документ

## Что не подходит
people-problem-language-missing = Укажите и язык, о котором речь.
people-problem-language-twice = Этот язык уже указан.
people-problem-one-language = Такого языка мы не знаем. Напишите один язык, например: украинский.
people-problem-interpreter-or-not = Для одного из языков нужен переводчик. Выберите здесь «нужен» или снимите отметку.
people-problem-work-missing = Выберите и занятость, к которой относится дата.
people-problem-call-or-not = Отмечено «не звонить». Выберите другой способ.
people-problem-document-number = В номере документа 4–24 буквы и цифры, не менее одной цифры.
people-problem-guardian-self = Человек не может быть опекуном самому себе.
people-problem-child-adult = Этот человек совершеннолетний. Ответственный указывается только для несовершеннолетнего.
people-problem-guardian-minor = Выбранный человек сам несовершеннолетний. Выберите совершеннолетнего.
people-problem-guardian-circle = Тогда ребёнок отвечал бы за своего же опекуна. Проверьте, кто из них ребёнок.
people-problem-guardian-twice = Этот человек уже отмечен.

## Что связано с клиентом
people-attached-language_skill =
    { $n ->
        [one] { $n } запись о языке
        [few] { $n } записи о языках
       *[many] { $n } записей о языках
    }
people-attached-occupation =
    { $n ->
        [one] { $n } запись об образовании и работе
        [few] { $n } записи об образовании и работе
       *[many] { $n } записей об образовании и работе
    }
people-attached-contact_preference =
    { $n ->
        [one] { $n } пожелание о связи
        [few] { $n } пожелания о связи
       *[many] { $n } пожеланий о связи
    }
people-attached-guardian =
    { $n ->
        [one] { $n } связь ребёнка и опекуна
        [few] { $n } связи детей и опекунов
       *[many] { $n } связей детей и опекунов
    }
people-attached-identity_document =
    { $n ->
        [one] { $n } документ
        [few] { $n } документа
       *[many] { $n } документов
    }
