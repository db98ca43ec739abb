## Работники
frame-staff-title = Работники
frame-staff-present = Сейчас и в будущем
frame-staff-former = Бывшие
frame-staff-none = Здесь пока никого нет
frame-staff-none-help = Пригласите первого коллегу; ему придёт письмо со ссылкой.
frame-staff-invite = Пригласить коллегу
frame-staff-invite-help = Приглашённый получит письмо со ссылкой для выбора пароля. Ссылка действует три дня. Если учётная запись уже есть, роль добавится к ней.
frame-staff-invite-send = Отправить приглашение
frame-staff-invited = Приглашение отправлено.
frame-staff-added = Роль добавлена. Коллега входит как прежде.
frame-staff-name = Имя
frame-staff-login = Эл. почта
frame-staff-login-hint = она же служит для входа
frame-staff-language = Язык
frame-staff-role = Роль
frame-staff-centre = Центр
frame-staff-centre-hint = только для консультанта; остальные отвечают за все центры
frame-staff-from = Первый день
frame-staff-until = Последний день
frame-staff-until-hint = если он известен
frame-staff-period = Срок
frame-staff-state = Состояние
frame-staff-granted = Кто добавил
frame-staff-now = работает
frame-staff-coming = начнёт позже
frame-staff-over = завершено
frame-staff-waits = ещё не входил
frame-staff-first = Первый вход
frame-staff-program = программа
frame-staff-membership = Роль в учреждении
frame-staff-waiting = У него на руках
frame-staff-past = Все роли здесь
frame-staff-link = Отправить новую ссылку для входа
frame-staff-link-sent = Новая ссылка отправлена.
frame-link-by-administrator = Письма сейчас не отправляются. Пароль у этого человека уже есть, поэтому новую ссылку даёт администратор из командной строки: teekond user invite { $login }
frame-link-title = Передайте эту ссылку
frame-link-help = Письма сейчас не отправляются. Передайте ссылку сами: по ней { $name } выберет пароль и войдёт.
frame-link-once = Ссылка показывается только здесь и сейчас. Она действует три дня и срабатывает один раз.
frame-link-back = Готово

## Уход и перемены
frame-end-title = Роль завершается
frame-end-day = Последний рабочий день
frame-end-day-hint = вчерашний день прекращает доступ сразу
frame-end-successor = Кто примет дела
frame-end-successor-hint = последующие дела и клиенты сразу переходят к нему
frame-end-nobody = никто
frame-end-send = Завершить роль
frame-end-done = Последний день роли записан.
frame-change-title = Другая роль или центр
frame-change-from = Начиная с
frame-change-send = Изменить
frame-change-done = Изменение записано.
frame-changed-until = последний день
frame-changed-handed_over = передано

## Изменения
frame-changes-title = Что изменилось
frame-change-when = Когда
frame-change-who = Кто
frame-change-field = Что
frame-change-was = Было
frame-change-became = Стало

## Центры
frame-centres-title = Центры
frame-centres-none = Центров пока нет
frame-centres-none-help = Добавьте первый центр, тогда в нём можно записывать консультации.
frame-centre-new = Новый центр
frame-centre-name = Название
frame-centre-address = Адрес
frame-centre-contact = Телефон и эл. почта
frame-centre-phone = Телефон
frame-centre-email = Эл. почта
frame-centre-opened_on = Открыт с
frame-centre-closed_on = Последний день
frame-centre-closed-hint = если центр закрывается; прежнее сохранится
frame-centre-funding = Кто обычно платит
frame-centre-activity = Мероприятие программы
frame-centre-more = Редкие поля в форме консультации сразу открыты
frame-centre-more-hint = финансирование, переводчик и ограниченная заметка
frame-centre-more-on = да
frame-centre-open = открыт
frame-centre-coming = откроется
frame-centre-closed = закрыт
frame-centre-added = Центр добавлен.
frame-centre-kept = Центр сохранён.
frame-centre-stale-help = За это время кто-то сохранил тот же центр. Посмотрите различия; в форме ниже написанное вами, оно заменит сохранённое.
frame-centre-topics = Темы в форме
frame-centre-topics-help = До десяти тем видны в форме сразу, остальные открываются одним нажатием.
frame-centre-topics-first = Видны сразу
frame-centre-topics-rest = Остальные
frame-centre-topics-full = Уже десять. Чтобы добавить, сначала уберите одну.
frame-arrange-up = Выше
frame-arrange-down = Ниже
frame-arrange-add = Добавить
frame-arrange-remove = Убрать
frame-funding-esf_programme = программа ESF+
frame-funding-amif = AMIF
frame-funding-municipality_own = самоуправление

## Учреждения
frame-installation-title = Учреждения
frame-installation-count = { $n ->
    [one] { $n } учреждение
    [few] { $n } учреждения
   *[many] { $n } учреждений
}
frame-installation-none = Такого учреждения нет
frame-installation-none-help = Напишите короче или выберите все виды.
frame-organisation-name = Учреждение
frame-organisation-kind = Вид
frame-organisation-partner = Партнёр с
frame-organisation-centres = Центров
frame-organisation-leaders = Ответственных
frame-organisation-new = Добавить организацию
frame-organisation-new-lead = Все 79 самоуправлений уже есть. Здесь можно добавить партнёра сети или самоуправление, возникшее при слиянии.
frame-organisation-title = Название
frame-organisation-of-municipality = Данные самоуправления
frame-organisation-of-municipality-hint = для других оставьте пустым
frame-organisation-ehak = Код EHAK
frame-organisation-ehak-hint = четыре цифры
frame-organisation-county = Уезд
frame-organisation-partner_from = партнёр с
frame-organisation-closed_on = закрыта с
frame-organisation-closed = закрыта { $day }
frame-organisation-open = действует
frame-organisation-details = Данные
frame-organisation-standing = Состояние
frame-organisation-slug = Имя в адресе
frame-organisation-closing = Закрытие
frame-organisation-close = Закрыть организацию
frame-organisation-close-help = Когда организация закрыта, доступа к её данным больше нет ни у кого, в том числе у программ. Записанное остаётся, организацию можно открыть снова.
frame-organisation-reopen = Открыть снова
frame-organisation-reopen-help = После открытия сотрудники получат те же роли, что были при закрытии.
frame-organisation-added = Организация добавлена.
frame-organisation-kept = Организация сохранена.
frame-kind-all = все виды
frame-kind-municipality = самоуправление
frame-kind-implementer = исполнитель
frame-kind-authority = исполнительный орган
frame-kind-unit = подразделение реализации
frame-kind-network = партнёр сети
frame-kind-installation = установка системы
frame-first-invite = Пригласить ответственного
frame-first-title = Первый ответственный
frame-first-help = В учреждении { $organisation } пока никого нет. Приглашённый сам добавит коллег; ваше приглашение останется видно учреждению.

## Темы
frame-topics-title = Темы
frame-topics-lead = О чём идёт консультация. Названия и порядок меняются, коды остаются: прежние цифры не путаются.
frame-topic-key = Буква
frame-topic-name = Тема
frame-topic-names = Названия
frame-topic-area = Область
frame-topic-offered = предлагается
frame-topic-retired = не предлагается
frame-topic-et = По-эстонски
frame-topic-en = По-английски
frame-topic-ru = По-русски
frame-topic-uk = По-украински
frame-topic-position = место в порядке
frame-topic-retired_on = не предлагается с
frame-topic-retire = Убрать из выбора
frame-topic-return = Вернуть в выбор
frame-topic-retire-help = Убранная тема не предлагается в новых консультациях; записанное раньше сохраняется.
frame-topic-kept = Тема сохранена.
frame-topic-code = код: { $code }
frame-topic-act = новое действие
frame-acts-title = Действия
frame-acts-none = Действий пока нет
frame-acts-none-help = Действие — это то, что сделано на консультации, например «место жительства зарегистрировано».
frame-act-digit = Цифра
frame-act-name = Действие
frame-act-new = Добавить действие
frame-act-new-lead = Действие получит первую свободную цифру. Код берётся из английского названия и потом не меняется.
frame-act-added = Действие добавлено.
frame-act-kept = Действие сохранено.
frame-act-retire-help = Действие, снятое с выбора, в новых консультациях не предлагается; записанное раньше остаётся.
frame-act-et = на эстонском
frame-act-en = на английском
frame-act-ru = на русском
frame-act-uk = на украинском
frame-act-retired_on = снято с выбора с
frame-choose = Выберите
frame-area-documents = документы и жильё
frame-area-language = эстонский язык
frame-area-work = работа
frame-area-education = образование
frame-area-health = здоровье
frame-area-community = сообщество

## Праздники
frame-holiday-new-year = Новый год
frame-holiday-independence = День независимости
frame-holiday-good-friday = Страстная пятница
frame-holiday-easter = первый день Пасхи
frame-holiday-spring = Праздник весны
frame-holiday-pentecost = Троица
frame-holiday-victory = День победы
frame-holiday-midsummer = Янов день
frame-holiday-restoration = День восстановления независимости
frame-holiday-christmas-eve = Сочельник
frame-holiday-christmas = первый день Рождества
frame-holiday-second-christmas = второй день Рождества

## Что не подходит
frame-problem-language = Выберите один из четырёх языков.
frame-problem-role = Эту роль здесь назначить нельзя. Выберите роль из списка.
frame-problem-centre = Такого центра в вашем учреждении нет. Выберите из списка.
frame-problem-not-an-address = Это не адрес эл. почты. Напишите, например, mari@tartu.ee.
frame-problem-until-before-from = Последний день раньше первого. Исправьте один из них.
frame-problem-day-past = Этот день прошёл. Прошлое не переписывается; выберите сегодня или позже.
frame-problem-yourself = Назначить роль себе нельзя. Попросите другого координатора.
frame-problem-login-closed = Учётная запись с этим адресом закрыта или принадлежит программе. Укажите другой адрес или спросите администратора.
frame-problem-login-unproven = Учётную запись с этим адресом создало другое учреждение, и её владелец ещё не подтвердил адрес. Попросите администратора дать человеку новую ссылку (teekond user invite); когда он выберет по ней пароль, попробуйте ещё раз.
frame-problem-link-shown = Для этого человека ссылка здесь не показывается: пароль у него уже есть. Попросите новую ссылку у администратора.
frame-problem-held-already = Эта роль у него в это время уже есть. Измените срок, роль или центр.
frame-problem-successor = Выберите коллегу из списка.
frame-problem-last = После него за учреждение никто не отвечал бы. Выберите преемника.
frame-problem-work-waits = У него есть незавершённые дела. Выберите, кто их примет.
frame-problem-ends-before = Роль завершается раньше этого дня. Выберите день раньше.
frame-problem-led-already = У учреждения уже есть ответственный. Новых коллег добавляет он.
frame-problem-kind = Такого вида нет. Выберите из списка.
frame-problem-funding = Выберите, кто обычно платит.
frame-problem-activity = Выберите мероприятие из списка.
frame-problem-closed-before-opened = Последний день раньше открытия. Исправьте один из них.
frame-problem-acts-full = У темы уже девять действий, свободных цифр больше нет. Сначала снимите одно с выбора.
frame-problem-ehak = В коде EHAK четыре цифры, например 0793.
frame-problem-ehak-taken = Самоуправление с таким кодом уже есть. Проверьте код.
frame-problem-county = Выберите уезд из списка.
frame-problem-organisation-there = Организация с таким названием уже есть. Найдите её в списке.
frame-problem-installation = Саму установку закрыть нельзя.

## Письма
frame-mail-invitation-subject = Приглашение в Teekond
frame-mail-invitation-body =
    Здравствуйте!

    { $by } приглашает вас в Teekond: { $organisation }.
    Выберите пароль и войдите здесь: { $link }

    Ссылка действует три дня и срабатывает один раз. Если вы не ждали приглашения, оставьте письмо без внимания.
frame-mail-role-body =
    Здравствуйте!

    { $by } дал вам новую роль в Teekond: { $organisation }.
    Входите как прежде: { $address }
frame-mail-link-subject = Новая ссылка в Teekond
frame-mail-link-body =
    Здравствуйте!

    { $by } ({ $organisation }) отправил вам новую ссылку.
    Выберите пароль и войдите здесь: { $link }

    Ссылка действует три дня и срабатывает один раз. Если вы о ней не просили, сообщите координатору.
