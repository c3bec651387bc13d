#include "views/design/formkeeper.h"

#include "views/design/dialogseam.h"
#include "views/design/messagebar.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTimer>

#include <algorithm>

namespace gatehouse {

namespace {

/// Text of a form, not of a document.
constexpr KeptDrafts::Bounds bounds{.mostBytes = 1 << 20, .mostDays = 90};
constexpr int pauseMilliseconds = 1000;
/// Who is killed again before deciding about the last draft has several.
constexpr size_t mostOffered = 3;
/// One field may change what others offer.
constexpr int rounds = 3;

KeptDraftWriter &writer()
{
    static KeptDraftWriter one;
    return one;
}

bool isCheckable(const QListWidget &list)
{
    return list.count() > 0 && list.item(0)->flags().testFlag(Qt::ItemIsUserCheckable);
}

/// Whether a person enters something here that can be put back.
bool isKept(const QWidget &widget)
{
    const QObject *parent = widget.parent();
    // The line of a box or a number is that one's; calendars and messages are only looked at.
    if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent))
        return false;
    for (const QWidget *each = &widget; each; each = each->parentWidget()) {
        if (qobject_cast<const QCalendarWidget *>(each) || qobject_cast<const MessageBar *>(each))
            return false;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->isCheckable();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->echoMode() == QLineEdit::Normal && !line->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return !text->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return !text->isReadOnly();
    if (const auto *list = qobject_cast<const QListWidget *>(&widget))
        return isCheckable(*list);
    return qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget);
}

QStringList ticked(const QListWidget &list)
{
    QStringList texts;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->checkState() == Qt::Checked)
            texts += list.item(i)->text();
    }
    return texts;
}

QString textOf(const QWidget &widget)
{
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return box->currentText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return text->toPlainText();
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return text->toPlainText();
    if (const auto *number = qobject_cast<const QAbstractSpinBox *>(&widget))
        return number->text();
    if (const auto *list = qobject_cast<const QListWidget *>(&widget))
        return ticked(*list).join(u'\n');
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->isChecked() ? QStringLiteral("✓") : QStringLiteral("–");
    const auto *line = qobject_cast<const QLineEdit *>(&widget);
    return line ? line->text() : QString();
}

/// What is written down of it: a choice by what stands behind it, since names change.
QString valueOf(const QWidget &widget)
{
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        const QString data = box->currentData().toString();
        const bool isChosen = !box->isEditable()
            || (box->currentIndex() >= 0
                && box->currentText() == box->itemText(box->currentIndex()));
        return isChosen && !data.isEmpty() ? u'=' + data : u'~' + box->currentText();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->isChecked() ? QStringLiteral("1") : QStringLiteral("0");
    if (qobject_cast<const QAbstractSpinBox *>(&widget))
        return widget.metaObject()->userProperty().read(&widget).toString();
    return textOf(widget);
}

void choose(QComboBox &box, const QString &value)
{
    const QString wanted = value.mid(1);
    int index = -1;
    for (int i = 0; i < box.count() && index < 0; ++i) {
        const QString has = value.startsWith(u'=') ? box.itemData(i).toString() : box.itemText(i);
        if (has == wanted)
            index = i;
    }
    if (index < 0) {
        if (box.isEditable() && value.startsWith(u'~'))
            box.setEditText(wanted);
        return;
    }
    box.setCurrentIndex(index);
    // As if a person had chosen it: forms listen for that where they propose something.
    Q_EMIT box.activated(index);
}

void enter(QWidget &widget, const QString &value)
{
    if (auto *box = qobject_cast<QComboBox *>(&widget))
        return choose(*box, value);
    if (auto *button = qobject_cast<QAbstractButton *>(&widget)) {
        if (button->isChecked() != (value == QStringLiteral("1")) && button->isEnabled())
            button->click();
        return;
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(&widget))
        return text->setPlainText(value);
    if (auto *text = qobject_cast<QTextEdit *>(&widget))
        return text->setPlainText(value);
    if (auto *line = qobject_cast<QLineEdit *>(&widget)) {
        line->setText(value);
        Q_EMIT line->textEdited(value);
        return;
    }
    if (auto *list = qobject_cast<QListWidget *>(&widget)) {
        const QStringList wanted = value.split(u'\n', Qt::SkipEmptyParts);
        for (int i = 0; i < list->count(); ++i)
            list->item(i)->setCheckState(wanted.contains(list->item(i)->text()) ? Qt::Checked
                                                                                : Qt::Unchecked);
        return;
    }
    widget.metaObject()->userProperty().write(&widget, value);
}

/// What the form calls it.
QString nameOf(const QWidget &form, const QWidget &widget)
{
    QString name = widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        button && name.isEmpty())
        name = button->text();
    const auto labels = name.isEmpty() ? form.findChildren<QLabel *>() : QList<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && (label->buddy() == &widget || label->buddy()->isAncestorOf(&widget)))
            name = label->text();
    }
    if (name.endsWith(QLatin1StringView(" *")))
        name.chop(2);
    return name.remove(u'&');
}

} // namespace

FormDraftPlace FormDraftPlace::of(const QSettings &settings, const QString &workspace,
                                  const QString &account, const QString &key, qint64 revision)
{
    return {KeptDrafts(settings, QStringLiteral("forms"), workspace, account, bounds), key,
            revision};
}

FormKeeper::FormKeeper(QWidget *form, FormDraftPlace place)
    : QObject(form), m_form(form), m_place(std::move(place)), m_pause(new QTimer(this))
{
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &FormKeeper::keep);
}

FormKeeper::~FormKeeper() = default;

std::vector<FormKeeper::Field> FormKeeper::fields() const
{
    std::vector<Field> found;
    QHash<QString, int> alike;
    for (QWidget *each : m_form->findChildren<QWidget *>()) {
        if (!isKept(*each) || m_secret.contains(each))
            continue;
        const QString name = each->objectName().isEmpty()
            ? QString::fromLatin1(each->metaObject()->className())
            : each->objectName();
        found.push_back({each, QStringLiteral("%1/%2").arg(name).arg(alike[name]++)});
    }
    return found;
}

void FormKeeper::begin()
{
    for (auto *line : m_form->findChildren<QLineEdit *>()) {
        if (line->echoMode() != QLineEdit::Normal)
            m_secret.insert(line);
    }
    for (const Field &field : fields())
        m_base.insert(field.place, {valueOf(*field.editor), textOf(*field.editor)});
    m_place.drafts.removeOld();
    writer().finish(m_place.drafts.fileOf(m_place.key));
    if (const auto content = m_place.drafts.read(m_place.key)) {
        m_offered = drafts(*content);
        m_isKept = true;
    }
    m_pause->start();
}

std::vector<FormKeeper::Entered> FormKeeper::entered() const
{
    std::vector<Entered> changed;
    for (const Field &field : fields()) {
        const auto base = m_base.constFind(field.place);
        // What came to stand there later began empty.
        const QString was = base == m_base.constEnd() ? QString() : base->first;
        const QString now = valueOf(*field.editor);
        if (now != was)
            changed.push_back({field.place, nameOf(*m_form, *field.editor), was, now,
                               base == m_base.constEnd() ? QString() : base->second,
                               textOf(*field.editor)});
    }
    return changed;
}

void FormKeeper::keep()
{
    const std::vector<Entered> changed = entered();
    if (changed != m_last)
        write(changed);
}

void FormKeeper::write(const std::vector<Entered> &changed)
{
    m_last = changed;
    std::vector<Draft> all = m_offered;
    if (!changed.empty())
        all.push_back({m_place.revision, QDateTime::currentDateTimeUtc(), changed});
    while (all.size() > mostOffered)
        all.erase(all.begin());
    const QString file = m_place.drafts.fileOf(m_place.key);
    if (all.empty()) {
        if (m_isKept) {
            writer().drop(file);
            m_place.drafts.remove(m_place.key);
        }
        m_isKept = false;
        return;
    }
    m_isKept = true;
    writer().write(file, [place = m_place, content = spelled(all)] {
        place.drafts.write(place.key, content);
    });
}

QByteArray FormKeeper::spelled(const std::vector<Draft> &all)
{
    QJsonArray spelled;
    for (const Draft &draft : all) {
        QJsonArray fields;
        for (const Entered &each : draft.fields)
            fields += QJsonObject{{QStringLiteral("place"), each.place},
                                  {QStringLiteral("name"), each.name},
                                  {QStringLiteral("base"), each.base},
                                  {QStringLiteral("base_text"), each.baseText},
                                  {QStringLiteral("mine"), each.mine},
                                  {QStringLiteral("mine_text"), each.mineText}};
        spelled += QJsonObject{{QStringLiteral("revision"), draft.revision},
                               {QStringLiteral("at"), draft.at.toString(Qt::ISODate)},
                               {QStringLiteral("fields"), fields}};
    }
    return QJsonDocument(spelled).toJson(QJsonDocument::Compact);
}

std::vector<FormKeeper::Draft> FormKeeper::drafts(const QByteArray &content)
{
    std::vector<Draft> all;
    const QJsonArray spelled = QJsonDocument::fromJson(content).array();
    for (const QJsonValue &each : spelled) {
        Draft draft;
        draft.revision = each[QLatin1StringView("revision")].toInteger();
        draft.at = QDateTime::fromString(each[QLatin1StringView("at")].toString(), Qt::ISODate);
        const QJsonArray fields = each[QLatin1StringView("fields")].toArray();
        for (const QJsonValue &field : fields) {
            const auto text = [&field](const char *key) {
                return field[QLatin1StringView(key)].toString();
            };
            draft.fields.push_back({text("place"), text("name"), text("base"), text("mine"),
                                    text("base_text"), text("mine_text")});
        }
        if (!draft.fields.empty())
            all.push_back(std::move(draft));
    }
    return all;
}

std::optional<QDateTime> FormKeeper::offered() const
{
    if (m_offered.empty())
        return std::nullopt;
    return m_offered.back().at;
}

bool FormKeeper::restore(Dialogs &dialogs, const QString &record, QStringList *left)
{
    Draft draft = m_offered.back();
    // Of the same revision what differs now is what the form proposes by itself.
    if (draft.revision != m_place.revision) {
        ConflictQuestion question{record, {}, {}};
        std::vector<Entered> agreed;
        std::vector<Entered> asked;
        for (const Entered &each : draft.fields) {
            const auto now = m_base.constFind(each.place);
            const bool isTheirs =
                now != m_base.constEnd() && now->first != each.base && now->first != each.mine;
            if (!isTheirs) {
                agreed.push_back(each);
                continue;
            }
            question.fields.append({each.name, each.mineText, now->second, true});
            asked.push_back(each);
        }
        if (!asked.empty()) {
            const auto keep = dialogs.settleConflict(m_form, question);
            if (!keep)
                return false;
            for (size_t i = 0; i < asked.size(); ++i) {
                if (keep->value(static_cast<qsizetype>(i)))
                    agreed.push_back(asked[i]);
            }
        }
        draft.fields = std::move(agreed);
    }
    std::vector<Entered> open = draft.fields;
    for (int round = 0; round < rounds && !open.empty(); ++round) {
        open.clear();
        for (const Entered &each : draft.fields) {
            for (const Field &field : fields()) {
                if (field.place == each.place && valueOf(*field.editor) != each.mine)
                    enter(*field.editor, each.mine);
            }
        }
        // One that came later may have taken another along.
        const std::vector<Field> standing = fields();
        for (const Entered &each : draft.fields) {
            const bool stands = std::ranges::any_of(standing, [&](const Field &field) {
                return field.place == each.place && valueOf(*field.editor) == each.mine;
            });
            if (!stands)
                open.push_back(each);
        }
    }
    for (const Entered &each : open)
        *left += QStringLiteral("%1: %2").arg(each.name, each.mineText);
    m_offered.pop_back();
    write(entered());
    return true;
}

void FormKeeper::discardOffered()
{
    m_offered.pop_back();
    write(entered());
}

void FormKeeper::saved()
{
    m_pause->stop();
    m_offered.clear();
    write({});
}

void FormKeeper::discarded()
{
    m_pause->stop();
    write({});
}

} // namespace gatehouse
