#include "views/page/bulkeditdialog.h"

#include "models/base/sentences.h"
#include "models/product/undo.h"
#include "models/workspace/recordwriter.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/message.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/outcometable.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// As many are looked at with every key, and nobody notices.
constexpr size_t mostAtEveryKey = 100;
constexpr int pause = 400;

} // namespace

BulkEditDialog::BulkEditDialog(NavigationContext &context, const Subject &subject,
                               std::vector<qint64> ids, Titles titles, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_subject(subject),
      m_ids(std::move(ids)), m_titles(std::move(titles)), m_field(new QComboBox),
      m_blank(subject.make()), m_place(new QVBoxLayout), m_summary(new QLabel),
      m_rows(new OutcomeTable(QStringLiteral("bulk-preview"), tr("Record"))),
      m_pause(new QTimer(this))
{
    setWindowTitle(tr("Change %n record(s)", nullptr, static_cast<int>(m_ids.size())));
    setSaveText(tr("Change"));
    m_field->setObjectName(QStringLiteral("bulk-field"));
    for (const Field *field : BulkEdit::fieldsOf(subject))
        m_field->addItem(FieldWording().name(*field), field->keyText());
    auto *choice = new Form;
    choice->addField(m_field, tr("&Field"));
    m_summary->setWordWrap(true);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(choice);
    column->addLayout(m_place);
    column->addWidget(m_summary);
    column->addWidget(m_rows, 1);
    setContent(content);
    // Wide enough for most of the reasons why something stays.
    resize(900, 520);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showEditor);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &BulkEditDialog::preview);
    setSave([this] { return save(); });
    showEditor();
}

void BulkEditDialog::showEditor()
{
    delete m_editor;
    m_editor = new Form;
    const Field &field = *m_subject.record->find(m_field->currentData().toString());
    m_editors =
        std::make_unique<RecordEditors>(*m_editor, *m_subject.record, QStringLiteral("bulk"));
    m_editors->add(field.key, tr("&New value"));
    if (field.kind == FieldKind::Reference) {
        const auto offered = referable(m_context.session().workspace.database(), *field.target);
        if (!offered)
            messages()->post(offered.error());
        std::vector<RecordEditors::Choice> choices{{tr("Not named"), 0}};
        for (const auto &[id, name] : offered.value_or(decltype(offered)::value_type()))
            choices.push_back({name, id});
        m_editors->offer(field.key, choices);
    }
    m_editors->load(m_blank.get());
    m_place->addWidget(m_editor);
    m_editors->onChange(field.key, m_editor, [this] { follow(); });
    m_previewed.reset();
    follow();
}

void BulkEditDialog::follow()
{
    const auto wanted = wish();
    if (wanted && m_previewed == wanted->value) {
        m_pause->stop();
        return present(true);
    }
    // Each is tried on all of them, which takes its time.
    if (!wanted || m_ids.size() <= mostAtEveryKey)
        return preview();
    m_pause->start();
    present(false);
}

void BulkEditDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_pause->isActive())
        return preview();
    FormDialog::keyPressEvent(event);
}

Result<BulkEdit::Wish> BulkEditDialog::wish() const
{
    const Field *field = m_subject.record->find(m_field->currentData().toString());
    TRY(m_editors->store(m_blank.get()));
    return BulkEdit::Wish{&m_subject, m_ids, field, field->get(m_blank.get())};
}

QString BulkEditDialog::text(const Field &field, const FieldValue &value) const
{
    if (field.kind != FieldKind::Reference)
        return FieldWording().text(field, value);
    const auto referred = referredTo(m_context.session().workspace.database(), *field.target,
                                     std::get<qint64>(value));
    return referred ? referred->name : referred.error().message;
}

QString BulkEditDialog::nameOf(const BulkEdit::Outcome &outcome)
{
    QString &title = m_titles[outcome.id];
    if (title.isEmpty()) {
        const auto record =
            m_subject.read(m_context.session().workspace.database(), outcome.id, m_context.today());
        for (const char *key : {"title", "name"}) {
            const Field *field = m_subject.record->find(QString::fromLatin1(key));
            if (record && field && title.isEmpty())
                title = FieldWording().text(*field, record->get());
        }
    }
    return title == outcome.name ? title
                                 : QStringLiteral("%1 %2").arg(outcome.name, title).trimmed();
}

void BulkEditDialog::preview()
{
    m_pause->stop();
    const auto wanted = wish();
    m_previewed = wanted ? std::optional(wanted->value) : std::nullopt;
    auto outcomes =
        wanted ? BulkEdit::preview(m_context.session(), *wanted) : tl::unexpected(wanted.error());
    if (outcomes) {
        m_outcomes = *std::move(outcomes);
        fill(*wanted);
    } else {
        m_outcomes.clear();
        m_said = outcomes.error().message;
        m_rows->setRows({});
    }
    present(true);
}

void BulkEditDialog::present(bool isCurrent)
{
    m_summary->setText(isCurrent ? m_said
                                 : tr("What becomes of them is looked at once you stop typing, or "
                                      "at the enter key."));
    m_rows->setEnabled(isCurrent);
    saveButton()->setEnabled(isCurrent
                             && std::ranges::any_of(m_outcomes, &BulkEdit::Outcome::changes));
}

void BulkEditDialog::fill(const BulkEdit::Wish &wish)
{
    const std::vector<BulkEdit::Outcome> &outcomes = m_outcomes;
    const auto changed = std::ranges::count_if(outcomes, &BulkEdit::Outcome::changes);
    const auto refused = std::ranges::count_if(
        outcomes, [](const auto &outcome) { return !outcome.refused.isEmpty(); });
    QStringList said;
    if (changed > 0)
        said += tr("%n will change.", nullptr, static_cast<int>(changed));
    if (refused > 0)
        said +=
            tr("%n cannot be changed and stay(s) as it is.", nullptr, static_cast<int>(refused));
    if (const auto same = std::ssize(outcomes) - changed - refused; same > 0)
        said += tr("%n need(s) no change.", nullptr, static_cast<int>(same));
    m_said = sentences(said);
    std::vector<OutcomeTable::Row> rows;
    for (const BulkEdit::Outcome &outcome : outcomes) {
        const QString then = !outcome.refused.isEmpty() ? outcome.refused
            : outcome.changes                           ? text(*wish.field, wish.value)
                                                        : tr("As it is");
        rows.push_back({nameOf(outcome), text(*wish.field, outcome.before), then, outcome.changes});
    }
    m_rows->setRows(rows);
}

Result<void> BulkEditDialog::save()
{
    TRY_ASSIGN(const BulkEdit::Wish wanted, wish());
    // Also whoever leaves and then chooses to save has seen what becomes of them.
    if (m_pause->isActive() || m_previewed != wanted.value) {
        preview();
        return fail(ErrorKind::Conflict,
                    tr("Look at what becomes of them first, and then change them."));
    }
    const auto done = BulkEdit::apply(m_context.session(), wanted, m_outcomes);
    if (!done) {
        if (done.error().kind == ErrorKind::Conflict)
            preview();
        return tl::unexpected(done.error());
    }
    const auto changed = std::ranges::count_if(*done, &BulkEdit::Outcome::changes);
    m_context.offerUndo(tr("%n record(s) changed.", nullptr, static_cast<int>(changed)));
    return {};
}

} // namespace gatehouse
