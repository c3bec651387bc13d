#include "views/evidence/evidencesection.h"

#include "models/evidence/evidenceexpiry.h"
#include "models/evidence/folderfiles.h"
#include "models/workspace/actions.h"
#include "views/subject/assessmentstate.h"
#include "views/evidence/evidenceattachment.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/permit.h"
#include "views/page/navigationcontext.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

#include <set>

namespace gatehouse {

namespace {

constexpr int listedRows = 5;

} // namespace

EvidenceSection::EvidenceSection(AssessmentState &state, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_state(state), m_messages(messages), m_list(shortList()),
      m_attach(new QPushButton(icon(QStringLiteral("attach")), {})), m_unlink(new QPushButton),
      m_doubt(wrappedLabel()), m_confirm(new QPushButton), m_suggestion(wrappedLabel("muted")),
      m_use(new QPushButton)
{
    m_confirm->setObjectName(QStringLiteral("evidence-confirm"));
    m_use->setObjectName(QStringLiteral("evidence-use"));
    m_attach->setObjectName(QStringLiteral("evidence-attach"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stacked({m_doubt, beside({m_confirm}), m_list, m_suggestion, beside({m_use}),
                               beside({m_attach, m_unlink})}));
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, &EvidenceSection::paste);
    connect(m_confirm, &QPushButton::clicked, this, &EvidenceSection::confirmDoubts);
    connect(m_use, &QPushButton::clicked, this, &EvidenceSection::useSuggestion);
    connect(m_attach, &QPushButton::clicked, this, &EvidenceSection::chooseFiles);
    connect(m_unlink, &QPushButton::clicked, this, &EvidenceSection::unlinkCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT evidenceRequested(EvidenceId(item->data(Qt::UserRole).toLongLong()));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        permit(m_unlink, m_state.actingOn(*m_state.row()), actions::unlinkEvidence, row >= 0);
    });
}

void EvidenceSection::retranslate()
{
    m_attach->setText(tr("Attach files…"));
    m_attach->setToolTip(tr("Files and folders can be dropped here, and a picture pasted."));
    m_unlink->setText(tr("Unlink"));
    m_confirm->setText(tr("It still holds"));
    m_list->setAccessibleName(tr("Evidence of this requirement"));
}

void EvidenceSection::showChosen()
{
    const Acting acting = m_state.actingOn(*m_state.row());
    permit(m_attach, acting, actions::addEvidence);
    m_list->clear();
    const SheetRow *row = m_state.row();
    const auto pieces = EvidenceRepository(m_state.database())
                            .ofRequirement(m_state.subjectOf(*row), row->requirement->id);
    if (!pieces)
        return m_messages.post(pieces.error());
    for (const Evidence &piece : *pieces) {
        const EvidenceStanding standing = standingOn(piece, m_state.context().today());
        QString text = QStringLiteral("%1  %2").arg(piece.number, piece.title);
        if (standing != EvidenceStanding::Valid)
            text += QStringLiteral(" · ") + label(standing);
        auto *item = new QListWidgetItem(icon(QStringLiteral("evidence")), text, m_list);
        item->setData(Qt::UserRole, piece.id.value);
        item->setToolTip(
            QStringLiteral("%1\nSHA-256 %2")
                .arg(piece.fileName, QString::fromLatin1(piece.digest.sha256.toHex())));
    }
    fitRows(*m_list, listedRows);
    m_list->setVisible(!pieces->empty());
    m_unlink->setVisible(!pieces->empty());
    permit(m_unlink, acting, actions::unlinkEvidence, false);
    showDoubts();
    showSuggestion();
}

void EvidenceSection::showDoubts()
{
    const SheetRow *row = m_state.row();
    m_doubts.clear();
    if (auto doubts = evidenceDoubts(m_state.database(), m_state.subjectOf(*row))) {
        std::erase_if(*doubts, [row](const EvidenceDoubt &doubt) {
            return doubt.requirement != row->requirement->id;
        });
        m_doubts = *std::move(doubts);
    } else {
        m_messages.post(doubts.error());
    }
    QStringList lines;
    for (const EvidenceDoubt &doubt : m_doubts) {
        const QString line = tr("It was judged on %1, which %2 has replaced. Judge again, or "
                                "confirm that the judgement holds.")
                                 .arg(doubt.was, doubt.is);
        lines += doubt.phase ? tr("%1: %2").arg(label(*doubt.phase), line) : line;
    }
    m_doubt->setText(lines.join(u'\n'));
    m_doubt->setVisible(!lines.isEmpty());
    m_confirm->setVisible(!lines.isEmpty());
    permit(m_confirm, m_state.actingOn(*m_state.row()), actions::confirmEvidence);
}

void EvidenceSection::confirmDoubts()
{
    const auto run = [this]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::confirmEvidence));
        std::set<AssessmentId> confirmed;
        for (const EvidenceDoubt &doubt : m_doubts) {
            if (confirmed.insert(doubt.assessment).second)
                TRY(confirmEvidence(change, doubt.assessment));
        }
        return change.commit();
    };
    if (const auto confirmed = run(); !confirmed)
        m_messages.post(confirmed.error());
}

void EvidenceSection::showSuggestion()
{
    const SheetRow *row = m_state.row();
    m_suggestions.clear();
    if (row->requirement->isAssessed() && row->applicability.applies) {
        if (auto found = suggestedEvidence(m_state.database(), m_state.subjectOf(*row),
                                           row->requirement->id, m_state.context().today()))
            m_suggestions = *std::move(found);
        else
            m_messages.post(found.error());
    }
    const bool any = !m_suggestions.empty();
    m_suggestion->setVisible(any);
    m_use->setVisible(any);
    if (!any)
        return;
    const EvidenceSuggestion &first = m_suggestions.front();
    m_suggestion->setText(tr("%1 %2 speaks for the same requirement of %3 and is valid.")
                              .arg(first.number, first.title, first.releaseName));
    m_use->setText(tr("Use %1 here too").arg(first.number));
    permit(m_use, m_state.actingOn(*m_state.row()), actions::linkEvidence);
}

void EvidenceSection::useSuggestion()
{
    const EvidenceUse use{m_suggestions.front().evidence, m_state.subjectOf(*m_state.row()),
                          m_state.requirement()};
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::linkEvidence));
        TRY(EvidenceRepository::link(change, use));
        return change.commit();
    };
    if (const auto linked = run(); !linked)
        m_messages.post(linked.error());
}

void EvidenceSection::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    if (held && held->hasImage()) {
        QBuffer content;
        content.open(QIODevice::WriteOnly);
        if (qvariant_cast<QImage>(held->imageData()).save(&content, "PNG"))
            return attachPicture(content.data());
        return m_messages.post({MessageKind::Error,
                                tr("The picture could not be stored. Save it as a file and attach "
                                   "that."),
                                {},
                                {},
                                {}});
    }
    QStringList paths;
    if (held) {
        for (const QUrl &url : held->urls()) {
            if (url.isLocalFile())
                paths += url.toLocalFile();
        }
    }
    if (!paths.isEmpty())
        return attach(paths);
    m_messages.post(
        {MessageKind::Info, tr("The clipboard holds neither a picture nor files."), {}, {}, {}});
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
    const FolderFiles found = FolderFiles::under(paths);
    if (!found.hasFolder)
        return attachFiles(paths);
    const QString left =
        tr("%n file(s) are left out: hidden, of the system, or empty.", nullptr, found.leftOut);
    if (found.files.isEmpty() || found.isTooMany)
        return m_messages.post(
            {MessageKind::Warning,
             found.isTooMany
                 ? tr("There are more than %n files in there. Attach what proves something.",
                      nullptr, FolderFiles::most)
                 : tr("There is no file in there that can be attached.") + u' ' + left,
             {},
             {},
             {}});
    const int many = static_cast<int>(found.files.size());
    const bool sure = m_state.context().dialogs().confirm(
        this,
        {tr("Attach a folder"),
         tr("Each of the %n file(s) becomes a piece of evidence of its own.", nullptr, many)
             + (found.leftOut > 0 ? u' ' + left : QString()),
         found.files, tr("Attach %n file(s)", nullptr, many), false});
    if (sure)
        attachFiles(found.files);
}

void EvidenceSection::attachFiles(const QStringList &paths)
{
    const SheetRow *row = m_state.row();
    if (row && row->requirement->isAssessed())
        attachEvidence(m_state.context(), this, paths, m_state.subjectOf(*row),
                       {row->requirement->id}, [this](const auto &added) { showAttached(added); });
}

void EvidenceSection::attachPicture(const QByteArray &content)
{
    const SheetRow *row = m_state.row();
    if (!row || !row->requirement->isAssessed())
        return;
    const QDateTime now = m_state.context().session().workspace.clock().now().toLocalTime();
    const QString name =
        tr("Screenshot %1").arg(now.toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")))
        + QStringLiteral(".png");
    attachContent(m_state.context(), this, content, name, m_state.subjectOf(*row),
                  row->requirement->id, [this](const auto &added) { showAttached(added); });
}

void EvidenceSection::showAttached(const Result<std::vector<EvidenceRepository::Added>> &added)
{
    if (!added)
        return m_messages.post(added.error());
    if (const QString known = saidOfKnown(*added); !known.isEmpty())
        m_messages.post({MessageKind::Info, known, {}, {}, {}});
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
