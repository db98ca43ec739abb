## Согласия
people-consents-title = Согласия
people-consents-lead = Действует то, что человек сказал последним. Отозванное согласие больше не действует; можно дать новое.
people-consents-manage = Управлять
people-consents-none = Согласия не записаны.
people-consents-all = Что сказал человек
people-consent-add = Записать согласие или отказ
people-consent-kept = Пожелание человека записано.
people-consent-withdraw = Отзывает согласие
people-consent-withdrawn = Согласие отозвано.
people-consent-withdrawn-on = отозвано { $day }
people-consent-withdrawn-by = Отзыв записал(а)
people-consent-not-allowed = не разрешает
people-consent-lapsed = действовало до { $day }
people-consent-open = бессрочно
people-consent-reminders = Напоминания
people-consent-share = Передача данных другому учреждению
people-consent-carry_file = Передача дела в другое самоуправление
people-consent-photos = Фотографии с мероприятий
people-consent-interviews = Интервью
people-consent-other = Другое
people-consent-state-given = разрешает
people-consent-state-refused = не разрешает
people-consent-state-withdrawn = отозвал(а)
people-expression-in_writing = письменно
people-expression-orally = устно, записано
people-expression-electronically = электронно
people-field-consent = Согласие
people-field-purpose = Для чего
people-field-purpose_words = Подробнее
people-field-purpose_words-hint = нужно, если выбрано «Другое»
people-field-recipient = Кому
people-field-recipient-hint = учреждение, которому передаются данные, например: Töötukassa
people-field-pii_information = Какие данные
people-field-pii_information-hint = например: имя, телефон, уровень языка
people-field-from_day = С
people-field-from_day-hint = пусто – сегодня
people-field-until_day = До
people-field-event_type = Как выражено
people-field-event_state = Человек
people-field-consent_language = На каком языке объяснено
people-field-privacy_notice = Уведомление
people-field-privacy_notice-hint = название и версия, которую зачитали человеку
people-field-withdrawn_on = Отозвано
people-problem-recipient = Напишите, кому передаются данные.
people-problem-refused-until = У отказа нет срока окончания. Оставьте поле пустым.
people-problem-consent-withdrawn = Этого согласия уже нет. Если человек передумал, запишите новое.
people-problem-withdrawn-before = Согласие нельзя отозвать раньше, чем оно дано.
people-attached-consent =
    { $n ->
        [one] { $n } согласие
        [few] { $n } согласия
       *[many] { $n } согласий
    }
