#include "views/evidence/evidencesection.h"

#include "models/base/listing.h"
#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"
#include "views/subject/assessmentstate.h"
#include "views/evidence/evidenceattachment.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/permit.h"
#include "views/page/navigationcontext.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int listedRows = 5;

} // namespace

EvidenceSection::EvidenceSection(AssessmentState &state, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_state(state), m_messages(messages), m_list(shortList()),
      m_attach(new QPushButton(icon(QStringLiteral("attach")), {})), m_unlink(new QPushButton)
{
    m_attach->setObjectName(QStringLiteral("evidence-attach"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stacked({m_list, beside({m_attach, m_unlink})}));
    connect(m_attach, &QPushButton::clicked, this, &EvidenceSection::chooseFiles);
    connect(m_unlink, &QPushButton::clicked, this, &EvidenceSection::unlinkCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT evidenceRequested(EvidenceId(item->data(Qt::UserRole).toLongLong()));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        permit(m_unlink, m_state.context().session().account, actions::unlinkEvidence, row >= 0);
    });
}

void EvidenceSection::retranslate()
{
    m_attach->setText(tr("Attach files…"));
    m_unlink->setText(tr("Unlink"));
    m_list->setAccessibleName(tr("Evidence of this requirement"));
}

void EvidenceSection::showChosen()
{
    const Account account = m_state.context().session().account;
    permit(m_attach, account, actions::addEvidence);
    m_list->clear();
    const SheetRow *row = m_state.row();
    const auto pieces = EvidenceRepository(m_state.database())
                            .ofRequirement(m_state.subjectOf(*row), row->requirement->id);
    if (!pieces)
        return m_messages.post(pieces.error());
    for (const Evidence &piece : *pieces) {
        auto *item =
            new QListWidgetItem(icon(QStringLiteral("evidence")),
                                QStringLiteral("%1  %2").arg(piece.number, piece.title), m_list);
        item->setData(Qt::UserRole, piece.id.value);
        item->setToolTip(
            QStringLiteral("%1\nSHA-256 %2")
                .arg(piece.fileName, QString::fromLatin1(piece.digest.sha256.toHex())));
    }
    fitRows(*m_list, listedRows);
    m_list->setVisible(!pieces->empty());
    m_unlink->setVisible(!pieces->empty());
    permit(m_unlink, account, actions::unlinkEvidence, false);
}

void EvidenceSection::chooseFiles()
{
    const ReleaseId subject = m_state.subject();
    const RequirementId requirement = m_state.requirement();
    const QStringList paths =
        m_state.context().dialogs().openFiles(this, tr("Attach evidence"), tr("All files (*)"));
    // Chosen for this requirement; while the question stood, another one may have taken its place.
    if (!paths.isEmpty() && subject == m_state.subject() && requirement == m_state.requirement())
        attach(paths);
}

void EvidenceSection::attach(const QStringList &paths)
{
    const SheetRow *row = m_state.row();
    if (!row || !row->requirement->isAssessed())
        return;
    attachEvidence(m_state.context(), this, paths, m_state.subjectOf(*row), row->requirement->id,
                   [this](const auto &added) {
                       if (!added)
                           return m_messages.post(added.error());
                       QStringList again;
                       for (const auto &piece : *added) {
                           if (piece.wasThere)
                               again += piece.number;
                       }
                       if (!again.isEmpty())
                           m_messages.post({MessageKind::Info,
                                            tr("%1: this content was stored before; it is linked, "
                                               "not stored again.")
                                                .arg(listed(again)),
                                            {},
                                            {},
                                            {}});
                   });
}

void EvidenceSection::unlinkCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    // Taken now: while the question stands, the list may be read anew and the item go.
    const EvidenceUse use{EvidenceId(item->data(Qt::UserRole).toLongLong()),
                          m_state.subjectOf(*m_state.row()), m_state.requirement()};
    const bool sure = m_state.context().dialogs().confirm(
        this,
        {tr("Unlink evidence"),
         tr("The file stays in the workspace; it only no longer speaks for this requirement."),
         {item->text()},
         tr("Unlink"),
         true});
    if (!sure)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::unlinkEvidence));
        TRY(EvidenceRepository::unlink(change, use));
        return change.commit();
    };
    if (const auto unlinked = run(); !unlinked)
        m_messages.post(unlinked.error());
}

} // namespace gatehouse
