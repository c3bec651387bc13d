#include "views/page/recordeditors.h"

#include "models/base/folding.h"
#include "views/design/forms.h"
#include "views/design/optionaldateedit.h"
#include "views/page/keychoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace gatehouse {

namespace {

// Enough to see that there is more to write than a line, in a form that has several of them.
constexpr int longTextHeight = 90;
/// As many choices are seen at once; more are found by typing.
constexpr int choicesAtOnce = 12;
constexpr int namesShown = 12; ///< characters of a name that are seen at least
/// Up to which a double holds every whole number: 2^53. A QSpinBox counts to two billion only.
constexpr double largestWholeNumber = 9'007'199'254'740'992.0;

/// A click into the line of a box marks the whole of it, so that typing looks for something else.
class MarkedByAClick final : public QObject
{
public:
    explicit MarkedByAClick(QComboBox *box) : QObject(box) { box->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn
            && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason) {
            // After the click, which puts the cursor somewhere.
            QTimer::singleShot(0, static_cast<QComboBox *>(watched)->lineEdit(),
                               &QLineEdit::selectAll);
        }
        return QObject::eventFilter(watched, event);
    }
};

/// What is typed into a box with many choices: a part of a name offers those that hold it, and the
/// only one that does is taken.
void letSearch(QComboBox *box)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMaxVisibleItems(choicesAtOnce);
    new MarkedByAClick(box);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setMaxVisibleItems(choicesAtOnce);
    QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, box, [box] {
        const QString typed = folded(box->currentText().trimmed());
        if (typed.isEmpty() || box->currentText() == box->itemText(box->currentIndex()))
            return;
        QList<int> found;
        for (int i = 0; i < box->count(); ++i) {
            if (holdsFolded(box->itemText(i), typed))
                found += i;
        }
        if (found.size() == 1) {
            box->setCurrentIndex(found.first());
            box->setEditText(box->itemText(found.first()));
        }
    });
}

/// Whether something else is typed into a box than what it stands on.
bool isAstray(const QComboBox &box)
{
    return box.isEditable() && box.currentText() != box.itemText(box.currentIndex());
}

} // namespace

RecordEditors::RecordEditors(Form &form, const RecordDescription &description,
                             const QString &object)
    : m_form(form), m_description(description), m_object(object)
{
}

QWidget *RecordEditors::make(const Field &field)
{
    QWidget *made = nullptr;
    switch (field.kind) {
    case FieldKind::LongText: {
        auto *text = new QPlainTextEdit;
        text->setTabChangesFocus(true);
        text->setMaximumHeight(longTextHeight);
        made = text;
        break;
    }
    case FieldKind::Key: {
        auto *box = new QComboBox;
        if (field.choices->label({}))
            box->addItem(tr("Not said"), QString());
        for (const QString &key : field.choices->keys())
            box->addItem(FieldWording().label(field, key), key);
        made = box;
        break;
    }
    case FieldKind::Keys:
        made = new KeyChoices(field);
        break;
    case FieldKind::Reference: {
        auto *box = new QComboBox;
        // A long name does not make the form wider than the screen.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(namesShown);
        made = box;
        break;
    }
    case FieldKind::Number: {
        auto *number = new QDoubleSpinBox;
        number->setDecimals(0);
        number->setRange(0, largestWholeNumber);
        number->setGroupSeparatorShown(true);
        made = number;
        break;
    }
    case FieldKind::Date:
        made = new OptionalDateEdit;
        break;
    case FieldKind::Flag:
        made = new QCheckBox;
        break;
    default:
        made = new QLineEdit;
        break;
    }
    made->setObjectName(m_object + u'-' + field.keyText());
    m_editors.emplace(&field, made);
    return made;
}

FormField *RecordEditors::prepare(FormField *made, const Field &field)
{
    made->setRequired(field.shortest > 0);
    made->setCheck([this, &field] { return problem(field); });
    return made;
}

FormField *RecordEditors::add(const char *key, const QString &label, const QString &hint)
{
    const Field &field = m_description.field(key);
    return prepare(m_form.addField(make(field), label, hint), field);
}

QCheckBox *RecordEditors::addFlag(const char *key, const QString &text)
{
    auto *box = static_cast<QCheckBox *>(make(m_description.field(key)));
    box->setText(text);
    m_form.addWidget(box);
    return box;
}

QList<FormField *> RecordEditors::addRow(const std::vector<const char *> &keys)
{
    QList<QWidget *> editors;
    for (const char *key : keys)
        editors += make(m_description.field(key));
    const QList<FormField *> row = m_form.addRow(editors);
    for (size_t i = 0; i < keys.size(); ++i)
        prepare(row[static_cast<qsizetype>(i)], m_description.field(keys[i]));
    return row;
}

QList<FormField *> RecordEditors::addEither(const char *chinese, const char *english)
{
    const QList<FormField *> row = addRow({chinese, english});
    const Field &one = m_description.field(chinese);
    const Field &other = m_description.field(english);
    m_either[&one] = &other;
    m_either[&other] = &one;
    for (FormField *field : row)
        field->setRequired(false);
    row[0]->setHint(tr("One of the two suffices: it is shown where the other is missing."));
    return row;
}

QWidget *RecordEditors::editor(const char *key) const
{
    return m_editors.at(&m_description.field(key));
}

void RecordEditors::onChange(const char *key, QObject *context,
                             const std::function<void()> &told) const
{
    QWidget *made = editor(key);
    const auto tell = [told] { told(); };
    if (auto *box = qobject_cast<QComboBox *>(made)) {
        // Of two names that read alike the text says nothing, of what is typed the index.
        QObject::connect(box, &QComboBox::currentIndexChanged, context, tell);
        QObject::connect(box, &QComboBox::editTextChanged, context, tell);
    } else if (auto *line = qobject_cast<QLineEdit *>(made))
        QObject::connect(line, &QLineEdit::textChanged, context, tell);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(made))
        QObject::connect(text, &QPlainTextEdit::textChanged, context, tell);
    else if (auto *number = qobject_cast<QDoubleSpinBox *>(made))
        QObject::connect(number, &QDoubleSpinBox::valueChanged, context, tell);
    else if (auto *flag = qobject_cast<QCheckBox *>(made))
        QObject::connect(flag, &QCheckBox::toggled, context, tell);
    else if (auto *keys = qobject_cast<KeyChoices *>(made))
        QObject::connect(keys, &KeyChoices::changed, context, tell);
}

void RecordEditors::offer(const char *key, const std::vector<Choice> &choices)
{
    auto *box = static_cast<QComboBox *>(editor(key));
    box->clear();
    for (const Choice &choice : choices)
        box->addItem(choice.name, choice.id);
    if (box->count() > choicesAtOnce && !box->isEditable())
        letSearch(box);
}

void RecordEditors::offerUnread(const char *key, const void *record)
{
    showUnread(static_cast<QComboBox *>(editor(key)),
               std::get<qint64>(m_description.field(key).get(record)));
}

void RecordEditors::setRule(const char *key, std::function<QString()> rule)
{
    m_rules[&m_description.field(key)] = std::move(rule);
}

void RecordEditors::offerKeys(const char *key, const QStringList &keys)
{
    auto *box = static_cast<QComboBox *>(editor(key));
    box->clear();
    for (const QString &each : keys)
        box->addItem(FieldWording().label(m_description.field(key), each), each);
}

void RecordEditors::load(const void *record)
{
    for (const auto &[field, widget] : m_editors) {
        const FieldValue value = field->get(record);
        switch (field->kind) {
        case FieldKind::LongText:
            static_cast<QPlainTextEdit *>(widget)->setPlainText(std::get<QString>(value));
            break;
        case FieldKind::Key: {
            auto *box = static_cast<QComboBox *>(widget);
            box->setCurrentIndex(box->findData(std::get<QString>(value)));
            break;
        }
        case FieldKind::Keys:
            static_cast<KeyChoices *>(widget)->setKeys(std::get<QStringList>(value));
            break;
        case FieldKind::Reference: {
            auto *box = static_cast<QComboBox *>(widget);
            box->setCurrentIndex(box->findData(std::get<qint64>(value)));
            break;
        }
        case FieldKind::Number:
            static_cast<QDoubleSpinBox *>(widget)->setValue(
                static_cast<double>(std::get<qint64>(value)));
            break;
        case FieldKind::Date:
            static_cast<OptionalDateEdit *>(widget)->setDate(std::get<QDate>(value));
            break;
        case FieldKind::Flag:
            static_cast<QCheckBox *>(widget)->setChecked(std::get<bool>(value));
            break;
        default:
            static_cast<QLineEdit *>(widget)->setText(FieldWording().text(*field, record));
            break;
        }
    }
}

FieldValue RecordEditors::value(const Field &field) const
{
    const QWidget *widget = m_editors.at(&field);
    switch (field.kind) {
    case FieldKind::LongText:
        return static_cast<const QPlainTextEdit *>(widget)->toPlainText().trimmed();
    case FieldKind::Key:
        return static_cast<const QComboBox *>(widget)->currentData().toString();
    case FieldKind::Keys:
        return static_cast<const KeyChoices *>(widget)->keys();
    case FieldKind::Reference:
        return static_cast<const QComboBox *>(widget)->currentData().toLongLong();
    case FieldKind::Number:
        return static_cast<qint64>(static_cast<const QDoubleSpinBox *>(widget)->value());
    case FieldKind::Date:
        return static_cast<const OptionalDateEdit *>(widget)->date();
    case FieldKind::Flag:
        return static_cast<const QCheckBox *>(widget)->isChecked();
    default:
        return static_cast<const QLineEdit *>(widget)->text().trimmed();
    }
}

QString RecordEditors::problem(const Field &field) const
{
    const QString name = FieldWording().name(field);
    if (field.kind == FieldKind::Date) {
        const auto *edit = static_cast<const OptionalDateEdit *>(m_editors.at(&field));
        if (!edit->isAcceptable())
            return tr("“%1” is no date. Write it as 2026-11-22.").arg(edit->text());
    }
    const auto *box = qobject_cast<const QComboBox *>(m_editors.at(&field));
    if (box && isAstray(*box))
        return tr("Choose one from the list: none in it is called “%1”.").arg(box->currentText());
    const FieldValue held = value(field);
    const QString *text = std::get_if<QString>(&held);
    const auto either = m_either.find(&field);
    if (either != m_either.end() && text && text->isEmpty()) {
        // Said once, of the one that stands first.
        const bool isFirst = field.keyText().endsWith(QLatin1StringView("_zh"));
        return isFirst && std::get<QString>(value(*either->second)).isEmpty()
            ? tr("Enter: %1, or the same in the other language.").arg(name)
            : QString();
    }
    if (field.shortest > 0 && text && text->isEmpty())
        return tr("Enter: %1.").arg(name);
    const auto rule = m_rules.find(&field);
    return rule == m_rules.end() ? QString() : rule->second();
}

Result<void> RecordEditors::store(void *record) const
{
    for (const auto &[field, widget] : m_editors) {
        if (field->kind == FieldKind::Date) {
            const auto *edit = static_cast<const OptionalDateEdit *>(widget);
            if (!edit->isAcceptable())
                return fail(ErrorKind::Invalid, problem(*field));
        }
        // What the editor could not show is not the editor's to change.
        const auto *box = qobject_cast<const QComboBox *>(widget);
        if (box && isAstray(*box))
            return fail(ErrorKind::Invalid, problem(*field));
        if (!box || box->currentIndex() >= 0)
            field->set(record, value(*field));
    }
    return {};
}

} // namespace gatehouse
