#include "views/threatlibraries/threatlibraryactions.h"

#include "models/threatmodels/threatlibraryfile.h"
#include "models/workspace/actions.h"
#include "views/design/icons.h"
#include "views/design/safefilename.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/threatlibraries/threatlibrarycomparison.h"
#include "views/threatlibraries/threatlibrarydesk.h"
#include "views/threatlibraries/threatlibrarydrafteditor.h"
#include "views/threatlibraries/threatlibrarypublishing.h"

#include <QAction>
#include <QFileInfo>

namespace gatehouse {

namespace {

QString nameOfDraft(const QString &key)
{
    return key + u'@' + draftVersion;
}

} // namespace

ThreatLibraryActions::ThreatLibraryActions(ThreatLibraryDesk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window),
      m_copy(new QAction(icon(QStringLiteral("copy")), {}, this)),
      m_publish(new QAction(icon(QStringLiteral("check-all")), {}, this)),
      m_titles(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_compare(new QAction(icon(QStringLiteral("preview")), {}, this)),
      m_import(new QAction(icon(QStringLiteral("import")), {}, this)),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this)),
      m_discard(new QAction(icon(QStringLiteral("remove")), {}, this))
{
    connect(m_copy, &QAction::triggered, this, &ThreatLibraryActions::copyToDraft);
    connect(m_publish, &QAction::triggered, this, &ThreatLibraryActions::publishDraft);
    connect(m_titles, &QAction::triggered, this, &ThreatLibraryActions::editTitles);
    connect(m_compare, &QAction::triggered, this, &ThreatLibraryActions::compareVersions);
    connect(m_import, &QAction::triggered, this, &ThreatLibraryActions::readFile);
    connect(m_export, &QAction::triggered, this, &ThreatLibraryActions::writeFile);
    connect(m_discard, &QAction::triggered, this, &ThreatLibraryActions::discardDraft);
}

void ThreatLibraryActions::retranslate()
{
    m_copy->setText(tr("Copy to a draft…"));
    m_publish->setText(tr("Publish…"));
    m_titles->setText(tr("Titles…"));
    m_compare->setText(tr("Compare…"));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    m_discard->setText(tr("Discard the draft"));
}

void ThreatLibraryActions::permit()
{
    const Acting acting = m_desk.context().acting();
    const bool hasContent = m_desk.shown();
    const bool isDraft = m_desk.draft();
    gatehouse::permit(m_copy, acting, actions::beginThreatLibrary, hasContent && !isDraft);
    gatehouse::permit(m_publish, acting, actions::publishThreatLibrary, isDraft);
    gatehouse::permit(m_titles, acting, actions::editThreatLibrary, isDraft);
    gatehouse::permit(m_import, acting, actions::beginThreatLibrary);
    gatehouse::permit(m_discard, acting, actions::discardThreatLibrary, isDraft);
    m_compare->setEnabled(hasContent);
    m_export->setEnabled(hasContent);
}

void ThreatLibraryActions::copyToDraft()
{
    const ThreatLibraryContent &from = m_desk.shown()->content;
    TextPrompt prompt;
    prompt.title = tr("Copy %1 to a draft").arg(from.name());
    prompt.label = tr("Key of the library");
    prompt.text = ownThreatLibraryKey(from.key);
    prompt.hint = tr("The draft becomes a version of this library. Threats keep what was decided "
                     "of them when their model is moved to it.");
    prompt.confirmText = tr("Copy");
    const auto key = m_desk.context().dialogs().askText(m_window, prompt);
    if (!key)
        return;
    if (m_desk.act(actions::beginThreatLibrary, [&](Change &change) -> Result<void> {
            TRY(ThreatLibraryDraftRepository::begin(change, from, *key));
            return {};
        }))
        m_desk.show(nameOfDraft(*key));
}

void ThreatLibraryActions::publishDraft()
{
    auto *dialog = new ThreatLibraryPublishing(m_desk, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ThreatLibraryPublishing::partRequested, this,
            &ThreatLibraryActions::partRequested);
    connect(dialog, &ThreatLibraryPublishing::published, this, [this](const QString &name) {
        m_desk.context().showSuccess(tr("Published %1.").arg(name));
        m_desk.show(name);
    });
    dialog->open();
}

void ThreatLibraryActions::editTitles()
{
    auto *dialog = new ThreatLibraryDraftEditor(m_desk, *m_desk.draft(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ThreatLibraryActions::compareVersions()
{
    const auto published = ThreatLibraryRepository(m_desk.database()).all();
    const auto drafts = ThreatLibraryDraftRepository(m_desk.database()).all();
    if (!published || !drafts)
        return m_desk.context().showError(published ? drafts.error() : published.error());
    QStringList others;
    for (const PublishedThreatLibrary &each : *published)
        others += each.name();
    for (const ThreatLibraryDraft &each : *drafts)
        others += nameOfDraft(each.key);
    others.removeAll(m_desk.name());
    // A draft is first of all compared with what it was copied from.
    if (const ThreatLibraryDraft *draft = m_desk.draft(); draft && others.removeOne(draft->basedOn))
        others.prepend(draft->basedOn);
    if (others.isEmpty())
        return m_desk.context().showMessage({MessageKind::Info,
                                             tr("There is no other version to compare this one "
                                                "with."),
                                             {},
                                             {},
                                             {}});
    auto *dialog = new ThreatLibraryComparison(m_desk, others, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ThreatLibraryComparison::partRequested, this,
            [this, dialog](LibraryPartKind kind, const QString &key) {
                dialog->close();
                Q_EMIT partRequested(kind, key);
            });
    dialog->open();
}

void ThreatLibraryActions::readFile()
{
    const QString path = m_desk.context().dialogs().openFile(
        m_window, tr("Import a threat library"), tr("Threat libraries (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_desk.context().runJob<ThreatLibraryContent>(
        tr("Reading %1").arg(QFileInfo(path).fileName()), this,
        [path](Progress &) { return readThreatLibraryFile(path); },
        [this](const Result<ThreatLibraryContent> &content) {
            if (content)
                take(*content);
        });
}

void ThreatLibraryActions::take(const ThreatLibraryContent &content)
{
    const QString key = ownThreatLibraryKey(content.key);
    const auto there = ThreatLibraryDraftRepository(m_desk.database()).byKey(key);
    if (!there) {
        if (m_desk.act(actions::beginThreatLibrary, [&](Change &change) -> Result<void> {
                TRY(ThreatLibraryDraftRepository::begin(change, content, key));
                return {};
            }))
            m_desk.show(nameOfDraft(key));
        return;
    }
    Confirmation question;
    question.title = tr("Import a threat library");
    question.text =
        tr("“%1” has a draft. The file takes the place of all that it says now.").arg(key);
    question.touches = {nameOfDraft(key)};
    question.confirmText = tr("Replace the draft");
    question.destructive = true;
    if (m_desk.context().dialogs().confirm(m_window, question)
        && m_desk.act(actions::editThreatLibrary, [&](Change &change) {
               return ThreatLibraryDraftRepository::replace(change, there->id, content);
           }))
        m_desk.show(nameOfDraft(key));
}

void ThreatLibraryActions::writeFile()
{
    const ThreatLibraryContent &content = m_desk.shown()->content;
    const QString path = gatehouse::exportFile(
        m_desk.context(), ExportPlace::nobodys(), m_window, tr("Export the threat library"),
        safeFileName(content.key + u'-' + content.version, QStringLiteral(".json")),
        tr("Threat libraries (*.json)"));
    if (path.isEmpty())
        return;
    // The dialog has asked whether what stands there may go.
    const auto written = writeThreatLibraryFile(content, {path, FileTarget::Existing::Replace});
    if (!written)
        return m_desk.context().showError(written.error());
    m_desk.context().showSuccess(tr("The threat library is at %1.").arg(path));
}

void ThreatLibraryActions::discardDraft()
{
    const ThreatLibraryDraft draft = *m_desk.draft();
    Confirmation question;
    question.title = tr("Discard the draft");
    question.text = tr("All that was written in this draft is gone then. What is published stays.");
    question.touches = {nameOfDraft(draft.key)};
    question.confirmText = tr("Discard");
    question.destructive = true;
    if (!m_desk.context().dialogs().confirm(m_window, question))
        return;
    if (m_desk.act(actions::discardThreatLibrary, [&](Change &change) {
            return ThreatLibraryDraftRepository::discard(change, draft.id);
        }))
        m_desk.show(draft.basedOn);
}

} // namespace gatehouse
