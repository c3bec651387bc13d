#include "views/threatmodels/librarymovedialog.h"

#include "models/base/listing.h"
#include "models/threatmodels/threatriskpolicy.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

enum Column { MoveColumn, NumberColumn, RuleColumn, SubjectColumn, RiskColumn, TitleColumn, Count };

const char *iconOf(ThreatMove move)
{
    switch (move) {
    case ThreatMove::Comes:
        return "add";
    case ThreatMove::Goes:
        return "remove";
    default:
        return "refresh";
    }
}

/// What stays as it was is only counted.
bool isTold(const MovedThreat &threat)
{
    return threat.move != ThreatMove::Stays || threat.before != threat.after
        || threat.wasAnswered != threat.isAnswered;
}

QString riskOf(const MovedThreat &threat)
{
    const ThreatRiskPolicy &policy = ThreatRiskPolicy::builtIn();
    const QString before = label(policy.riskOf(threat.before));
    const QString after = label(policy.riskOf(threat.after));
    switch (threat.move) {
    case ThreatMove::Comes:
        return after;
    case ThreatMove::Goes:
        return before;
    default:
        return before == after ? after : QStringLiteral("%1 → %2").arg(before, after);
    }
}

} // namespace

LibraryMoveDialog::LibraryMoveDialog(ThreatDesk &desk, const QStringList &versions, QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_release(desk.release()),
      m_version(new QComboBox), m_counts(wrappedLabel()), m_notes(wrappedLabel("problem")),
      m_table(new QTableWidget(0, Count))
{
    setWindowTitle(tr("Move to another version of the threat library"));
    setSaveText(tr("Move"));
    m_version->setObjectName(QStringLiteral("move-version"));
    m_version->addItems(versions);
    auto *form = new Form;
    form->addField(m_version, tr("&Version"),
                   tr("What was decided stays with its rule and its element or flow."));
    m_counts->setObjectName(QStringLiteral("move-counts"));
    m_notes->setObjectName(QStringLiteral("move-notes"));
    m_table->setObjectName(QStringLiteral("move-threats"));
    m_table->setAccessibleName(tr("Threats that come, go or change"));
    prepareTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalHeaderLabels({tr("Change"), tr("Number"), tr("Rule"),
                                        tr("Element or flow"), tr("Usual risk"), tr("Threat")});
    const std::pair<int, int> widths[] = {{MoveColumn, 150},
                                          {NumberColumn, 80},
                                          {RuleColumn, 80},
                                          {SubjectColumn, 150},
                                          {RiskColumn, 150}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(form);
    column->addWidget(m_counts);
    column->addWidget(m_notes);
    column->addWidget(m_table, 1);
    setContent(content);
    resize(820, 560);
    connect(m_version, &QComboBox::currentIndexChanged, this, &LibraryMoveDialog::preview);
    setSave([this] { return save(); });
    preview();
}

void LibraryMoveDialog::preview()
{
    m_move.reset();
    messages()->clear();
    auto move = ThreatLibraryMover::preview(m_desk.database(), m_release, m_version->currentText());
    if (move)
        m_move = *std::move(move);
    else
        messages()->post(move.error());
    saveButton()->setEnabled(m_move.has_value());
    showThreats();
    showNotes();
}

void LibraryMoveDialog::showThreats()
{
    m_table->setRowCount(0);
    m_counts->clear();
    if (!m_move)
        return;
    m_counts->setText(tr("%1 → %2. New threats: %3, no longer found: %4, staying: %5.")
                          .arg(m_move->from, m_move->to)
                          .arg(m_move->count(ThreatMove::Comes))
                          .arg(m_move->count(ThreatMove::Goes))
                          .arg(m_move->count(ThreatMove::Stays)));
    const Language language = m_desk.context().language();
    for (const MovedThreat &each : m_move->threats) {
        if (!isTold(each))
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(
            row, MoveColumn,
            new QTableWidgetItem(icon(QLatin1StringView(iconOf(each.move))), label(each.move)));
        m_table->setItem(row, NumberColumn, new QTableWidgetItem(each.number));
        m_table->setItem(row, RuleColumn, new QTableWidgetItem(each.rule));
        m_table->setItem(row, SubjectColumn, new QTableWidgetItem(each.subjectName));
        m_table->setItem(row, RiskColumn, new QTableWidgetItem(riskOf(each)));
        auto *title = new QTableWidgetItem(each.title.in(language));
        title->setToolTip(title->text());
        m_table->setItem(row, TitleColumn, title);
    }
}

void LibraryMoveDialog::showNotes()
{
    QStringList notes;
    const auto note = [&](const QString &sentence, const QStringList &keys) {
        if (!keys.isEmpty())
            notes += sentence.arg(listed(keys));
    };
    if (m_move) {
        note(tr("The new version has no such types: %1."), m_move->unknownTypes);
        note(tr("The new version does not ask: %1. The answers stay in the drawing."),
             m_move->unknownQuestions);
        note(tr("The new version does not know these countermeasures: %1. They stay, and answer no "
                "question any more."),
             m_move->unknownCountermeasures);
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

Result<void> LibraryMoveDialog::save()
{
    if (!m_move)
        return {};
    return m_desk.write(actions::moveThreatModel, [&](Change &change) -> Result<void> {
        TRY(ThreatLibraryMover::move(change, *m_move));
        return {};
    });
}

} // namespace gatehouse
