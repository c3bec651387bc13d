#include "views/threatmodels/proposaldialog.h"

#include "models/threatmodels/threatproposal.h"
#include "models/workspace/actions.h"
#include "views/badges/threatbadge.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int listedProposals = 8;

} // namespace

ProposalDialog::ProposalDialog(ThreatDesk &desk, std::vector<ThreatId> threats, QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_threats(std::move(threats)),
      m_form(new Form), m_about(wrappedLabel()), m_list(shortList()), m_stage(new QComboBox),
      m_design(new QLineEdit)
{
    setWindowTitle(tr("Take the library's proposals"));
    setSaveText(tr("Take proposals"));
    m_form->addWidget(m_about);
    m_list->setObjectName(QStringLiteral("proposal-list"));
    m_list->setAccessibleName(tr("Proposed countermeasures"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_form->addWidget(m_list);
    m_stage->setObjectName(QStringLiteral("proposal-stage"));
    for (const CountermeasureStage stage :
         {CountermeasureStage::Proposed, CountermeasureStage::Decided,
          CountermeasureStage::Designed, CountermeasureStage::Implemented})
        m_stage->addItem(icon(badgeOf(stage).iconName, badgeOf(stage).tone), label(stage),
                         toKey(stage));
    m_stage->setCurrentIndex(m_stage->findData(toKey(CountermeasureStage::Designed)));
    m_form->addField(m_stage, tr("&Stage"),
                     tr("Of those that are added. What the model has already keeps its stage."));
    m_design->setObjectName(QStringLiteral("proposal-design"));
    m_design->setMaxLength(longestModelName);
    m_designField = m_form->addField(m_design, tr("&Design reference"),
                                     tr("Where they stand in the design: a document and its "
                                        "section."));
    m_designField->setCheck([this] {
        return isInDesign() && m_design->text().trimmed().isEmpty()
            ? tr("Say where they stand in the design: a document and its section.")
            : QString();
    });
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(560, 460);
    connect(m_stage, &QComboBox::currentIndexChanged, this, &ProposalDialog::follow);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    showProposals();
    follow();
    m_design->setFocus();
}

void ProposalDialog::showProposals()
{
    const Language language = m_desk.context().language();
    const ThreatRegister *model = m_desk.threats();
    // By the order of the library, with how many of the threats each would answer.
    QHash<QString, int> answers;
    int passedOver = 0;
    for (const ThreatId id : m_threats) {
        const ThreatRow *row = model ? model->threat(id) : nullptr;
        if (!row || !row->rule || !row->counts() || row->threat.answer != ThreatAnswer::None) {
            ++passedOver;
            continue;
        }
        for (const QString &key : proposedCountermeasures(*row->rule, *model->library))
            ++answers[key];
    }
    if (model) {
        for (const LibraryCountermeasure &each : model->library->countermeasures) {
            const int count = answers.value(each.key);
            if (count == 0)
                continue;
            const bool isThere =
                std::ranges::any_of(model->countermeasures, [&](const CountermeasureRow &row) {
                    return row.countermeasure.key == each.key;
                });
            const QString text =
                (isThere ? tr("%1 — in the model already; answers %n of them", nullptr, count)
                         : tr("%1 — answers %n of them", nullptr, count))
                    .arg(each.title.in(language));
            auto *item = new QListWidgetItem(
                icon(isThere ? QStringLiteral("check-all") : QStringLiteral("add")), text, m_list);
            item->setToolTip(each.about.in(language));
        }
    }
    fitRows(*m_list, listedProposals);
    const auto taken = static_cast<int>(m_threats.size()) - passedOver;
    QStringList lines{tr("For %n threat(s) the library proposes:", nullptr, taken)};
    if (passedOver > 0)
        lines += tr("%n of the selected are passed over: threats of one's own, and those that "
                    "somebody has answered already.",
                    nullptr, passedOver);
    m_about->setText(lines.join(QLatin1Char('\n')));
}

bool ProposalDialog::isInDesign() const
{
    const auto stage = fromKey<CountermeasureStage>(m_stage->currentData().toString());
    return stage && *stage >= CountermeasureStage::Designed;
}

void ProposalDialog::follow()
{
    m_designField->setRequired(isInDesign());
    m_designField->setProblem({});
}

Result<void> ProposalDialog::save()
{
    const ThreatRegister *model = m_desk.threats();
    if (!model)
        return {};
    const auto stage = fromKey<CountermeasureStage>(m_stage->currentData().toString());
    return m_desk.write(actions::addCountermeasure, [&](Change &change) -> Result<void> {
        TRY(takeProposals(change, model->model.id, m_threats,
                          {stage.value_or(CountermeasureStage::Decided), m_design->text().trimmed(),
                           m_desk.context().language()}));
        return {};
    });
}

} // namespace gatehouse
