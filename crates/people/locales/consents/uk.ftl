## Згоди
people-consents-title = Згоди
people-consents-lead = Чинним є те, що людина сказала останнім. Відкликана згода більше не діє; можна дати нову.
people-consents-manage = Керувати
people-consents-none = Згоди не записано.
people-consents-all = Що сказала людина
people-consent-add = Записати згоду або відмову
people-consent-kept = Побажання людини записано.
people-consent-withdraw = Відкликає згоду
people-consent-withdrawn = Згоду відкликано.
people-consent-withdrawn-on = відкликано { $day }
people-consent-withdrawn-by = Відкликання записав(-ла)
people-consent-not-allowed = не дозволяє
people-consent-lapsed = діяла до { $day }
people-consent-open = безстроково
people-consent-reminders = Нагадування
people-consent-share = Передавання даних іншій установі
people-consent-carry_file = Передавання справи до іншого самоврядування
people-consent-photos = Фотографії із заходів
people-consent-interviews = Інтерв’ю
people-consent-other = Інше
people-consent-state-given = дозволяє
people-consent-state-refused = не дозволяє
people-consent-state-withdrawn = відкликав(-ла)
people-expression-in_writing = письмово
people-expression-orally = усно, записано
people-expression-electronically = електронно
people-field-consent = Згода
people-field-purpose = Для чого
people-field-purpose_words = Докладніше
people-field-purpose_words-hint = потрібно, якщо вибрано «Інше»
people-field-recipient = Кому
people-field-recipient-hint = установа, якій передаються дані, наприклад: Töötukassa
people-field-pii_information = Які дані
people-field-pii_information-hint = наприклад: ім’я, телефон, рівень мови
people-field-from_day = З
people-field-from_day-hint = порожньо – сьогодні
people-field-until_day = До
people-field-event_type = Як висловлено
people-field-event_state = Людина
people-field-consent_language = Якою мовою пояснено
people-field-privacy_notice = Повідомлення
people-field-privacy_notice-hint = назва й версія, яку зачитали людині
people-field-withdrawn_on = Відкликано
people-problem-recipient = Напишіть, кому передаються дані.
people-problem-refused-until = Відмова не має кінцевого строку. Залиште поле порожнім.
people-problem-consent-withdrawn = Цієї згоди вже немає. Якщо людина передумала, запишіть нову.
people-problem-withdrawn-before = Згоду не можна відкликати раніше, ніж її надано.
people-attached-consent =
    { $n ->
        [one] { $n } згода
        [few] { $n } згоди
       *[many] { $n } згод
    }
