#include "views/evidence/evidenceactions.h"

#include "models/evidence/evidencereliance.h"
#include "models/evidence/evidencerepository.h"
#include "models/evidence/evidencetablemodel.h"
#include "models/redaction/evidencecopy.h"
#include "models/workspace/actions.h"
#include "views/design/icons.h"
#include "views/design/safefilename.h"
#include "views/evidence/evidenceeditor.h"
#include "views/evidence/evidencetable.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/writingjob.h"

#include <QFileInfo>
#include <QToolButton>

namespace gatehouse {

QStringList relianceLines(NavigationContext &context, EvidenceId evidence)
{
    const auto reliances = evidenceReliances(context.session().workspace.database(), evidence);
    if (!reliances) {
        context.showError(reliances.error());
        return {};
    }
    QStringList lines;
    for (const EvidenceReliance &each : *reliances) {
        const QString place =
            each.releaseName.isEmpty() ? EvidenceActions::tr("Organisation") : each.releaseName;
        QStringList line{label(each.kind), place, each.citation, each.what(context.language())};
        line.removeAll(QString());
        lines += line.join(QStringLiteral(" · "));
    }
    return lines;
}

EvidenceActions::EvidenceActions(EvidenceTable *table, NavigationContext &context)
    : QObject(table), m_table(table), m_context(context),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_save(new QAction(icon(QStringLiteral("save-copy")), {}, this)),
      m_saveOriginal(new QAction(icon(QStringLiteral("unlock")), {}, this)),
      m_revise(new QAction(icon(QStringLiteral("refresh")), {}, this)),
      m_retire(new QAction(icon(QStringLiteral("remove")), {}, this)),
      m_reinstate(new QAction(icon(QStringLiteral("undo")), {}, this))
{
    connect(table, &QTableView::activated, m_edit, &QAction::trigger);
    connect(m_edit, &QAction::triggered, this, &EvidenceActions::edit);
    connect(m_save, &QAction::triggered, this, [this] { saveCopy(CopyForm::PaintedOver); });
    connect(m_saveOriginal, &QAction::triggered, this, [this] { saveCopy(CopyForm::Original); });
    connect(m_revise, &QAction::triggered, this, &EvidenceActions::revise);
    connect(m_retire, &QAction::triggered, this, &EvidenceActions::retire);
    connect(m_reinstate, &QAction::triggered, this, &EvidenceActions::reinstate);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvidenceActions::permit);
    connect(&context, &NavigationContext::sessionChanged, this, &EvidenceActions::permit);
}

void EvidenceActions::retranslate()
{
    m_edit->setText(tr("Edit…"));
    m_save->setText(tr("Save a copy…"));
    m_saveOriginal->setText(tr("Save the original…"));
    m_revise->setText(tr("Replace…"));
    m_retire->setText(tr("Retire…"));
    m_reinstate->setText(tr("Reinstate"));
    m_edit->setObjectName(QStringLiteral("evidence-edit"));
    m_save->setObjectName(QStringLiteral("evidence-save"));
    m_saveOriginal->setObjectName(QStringLiteral("evidence-save-original"));
    m_revise->setObjectName(QStringLiteral("evidence-revise"));
    m_retire->setObjectName(QStringLiteral("evidence-retire"));
    m_reinstate->setObjectName(QStringLiteral("evidence-reinstate"));
}

void EvidenceActions::setTableShown(bool shown)
{
    m_isTableShown = shown;
    permit();
}

void EvidenceActions::permit()
{
    const QModelIndex index = m_isTableShown ? m_table->currentIndex() : QModelIndex();
    const auto standing =
        static_cast<EvidenceStanding>(index.data(EvidenceTableModel::StandingRole).toInt());
    const bool retired = index.isValid() && standing == EvidenceStanding::Retired;
    const bool counts = index.isValid() && !retired && standing != EvidenceStanding::Replaced;
    // It belongs to whichever apps it is linked to; what is refused says which.
    const Acting acting = m_context.acting(ActionPlace::later());
    gatehouse::permit(m_edit, acting, actions::editEvidence, index.isValid());
    m_save->setEnabled(index.isValid());
    gatehouse::permit(m_saveOriginal, acting, actions::editEvidence, index.isValid());
    // A button that only a few pieces have a use for; it does not follow its action by itself.
    const bool isPaintedOver = index.data(EvidenceTableModel::PaintedOverRole).toBool();
    for (QObject *each : m_saveOriginal->associatedObjects()) {
        if (auto *button = qobject_cast<QToolButton *>(each))
            button->setVisible(isPaintedOver);
    }
    gatehouse::permit(m_revise, acting, actions::reviseEvidence, counts);
    gatehouse::permit(m_retire, acting, actions::retireEvidence, counts);
    gatehouse::permit(m_reinstate, acting, actions::reinstateEvidence, retired);
}

void EvidenceActions::edit()
{
    auto evidence =
        EvidenceRepository(m_context.session().workspace.database()).evidence(m_table->current());
    if (!evidence)
        return m_context.showError(evidence.error());
    auto *editor = new EvidenceEditor(m_context, *std::move(evidence), m_table);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void EvidenceActions::saveCopy(CopyForm form)
{
    const Session session = m_context.session();
    const auto piece =
        EvidenceRepository(session.workspace.database()).evidence(m_table->current());
    if (!piece)
        return m_context.showError(piece.error());
    const auto place = placeOf(session.workspace.database(), piece->id);
    if (!place)
        return m_context.showError(place.error());
    const QString name = copyName(*piece, form);
    const QString path = exportFile(m_context, *place, m_table, tr("Save a copy of %1").arg(name),
                                    safeFileName(name, {}), tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_context.runJob<int>(
        tr("Saving %1").arg(name), this,
        [readers = session.workspace.readers(), account = session.account, id = piece->id, path,
         form](Progress &progress) -> Result<int> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            // The dialog has asked whether what stands there may go.
            return saveEvidenceCopy(*reader, account, id, {path, FileTarget::Existing::Replace},
                                    form, &progress);
        },
        [this, path](const Result<int> &covered) {
            if (!covered)
                return;
            m_context.showSuccess(
                *covered == 0
                    ? tr("Saved to %1; both digests match.").arg(path)
                    : tr("Saved to %1 with %n part(s) painted over.", nullptr, *covered).arg(path));
        });
}

void EvidenceActions::revise()
{
    const EvidenceId replaced = m_table->current();
    const QString number = m_table->currentIndex().data(EvidenceTableModel::NumberRole).toString();
    const QStringList lines = relianceLines(m_context, replaced);
    const bool isPaintedOver =
        m_table->currentIndex().data(EvidenceTableModel::PaintedOverRole).toBool();
    const QString path = m_context.dialogs().openFile(
        m_table, tr("The file that replaces %1").arg(number), tr("All files (*)"));
    if (path.isEmpty())
        return;
    const bool sure = m_context.dialogs().confirm(
        m_table,
        {tr("Replace %1").arg(number),
         tr("The old file stays. What rests on it rests on the new one from now on: its "
            "assessments are to be confirmed, and gates that were passed on it say so.")
             + (isPaintedOver ? u' '
                        + tr("Parts of the old picture are painted over; on the new one nothing "
                             "is yet.")
                              : QString()),
         lines, tr("Replace"), false});
    if (!sure)
        return;
    using Added = EvidenceRepository::Added;
    runWriting<Added>(
        m_context, tr("Storing %1").arg(QFileInfo(path).fileName()), this,
        [replaced, path](const Session &writing, LibraryShelf &, Progress &progress) {
            return EvidenceRepository::revise(writing, replaced, path, &progress);
        },
        [this, number](const Result<Written<Added>> &added) {
            if (added)
                m_context.showSuccess(
                    tr("%1 has taken the place of %2.").arg(added->result.number, number));
        });
}

void EvidenceActions::retire()
{
    const EvidenceId evidence = m_table->current();
    const QString number = m_table->currentIndex().data(EvidenceTableModel::NumberRole).toString();
    const QStringList lines = relianceLines(m_context, evidence);
    const bool sure = lines.isEmpty()
        || m_context.dialogs().confirm(
            m_table,
            {tr("Retire %1").arg(number),
             tr("It counts no longer for what rests on it. Nothing is deleted, and it can be "
                "reinstated."),
             lines, tr("Retire"), true});
    if (!sure)
        return;
    const auto reason = m_context.dialogs().askText(m_table,
                                                    {tr("Retire %1").arg(number),
                                                     tr("Reason"),
                                                     {},
                                                     tr("It stands with the evidence."),
                                                     tr("Retire"),
                                                     false,
                                                     true});
    if (!reason)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::retireEvidence));
        TRY(EvidenceRepository::retire(change, evidence, *reason));
        return change.commit();
    };
    if (const auto retired = run(); !retired)
        m_context.showError(retired.error());
}

void EvidenceActions::reinstate()
{
    const EvidenceId evidence = m_table->current();
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::reinstateEvidence));
        TRY(EvidenceRepository::reinstate(change, evidence));
        return change.commit();
    };
    if (const auto reinstated = run(); !reinstated)
        m_context.showError(reinstated.error());
}

} // namespace gatehouse
