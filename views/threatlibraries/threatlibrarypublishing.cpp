#include "views/threatlibraries/threatlibrarypublishing.h"

#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/threatlibraries/libraryproblemtable.h"
#include "views/threatlibraries/threatlibrarydesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVersionNumber>

#include <algorithm>

namespace gatehouse {

ThreatLibraryPublishing::ThreatLibraryPublishing(ThreatLibraryDesk &desk, QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_draft(desk.draft()->id),
      m_key(desk.draft()->key), m_form(new Form), m_version(new QLineEdit(nextVersion()))
{
    setWindowTitle(tr("Publish %1").arg(m_key));
    setSaveText(tr("Publish"));
    const std::vector<LibraryProblem> &problems = desk.shown()->problems;
    const auto blocking =
        static_cast<int>(std::ranges::count_if(problems, &LibraryProblem::blocks));
    auto *about = wrappedLabel(blocking > 0 ? "problem" : "muted");
    about->setText(blocking > 0
                       ? tr("%n thing(s) keep it from being published. Enter on a line leads to "
                            "the entry.",
                            nullptr, blocking)
                       : tr("A published version never changes. Threat models keep the version "
                            "they are held against until they are moved."));
    m_form->addWidget(about);
    m_version->setObjectName(QStringLiteral("publish-version"));
    m_version->setMaxLength(64);
    FormField *version = m_form->addField(m_version, tr("&Version"), tr("Such as 1.1.0"));
    version->setRequired(true);
    version->setCheck([this] {
        return m_version->text().trimmed().isEmpty() ? tr("Say which version it is.") : QString();
    });
    version->setVisible(blocking == 0);
    auto *table = new LibraryProblemTable(problems);
    table->setVisible(!problems.empty());
    connect(table, &LibraryProblemTable::partRequested, this,
            [this](LibraryPartKind kind, const QString &key) {
                Q_EMIT partRequested(kind, key);
                discard();
            });
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addWidget(table, 1);
    if (problems.empty())
        column->addStretch(1);
    setContent(content);
    resize(720, problems.empty() ? 260 : 520);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    saveButton()->setEnabled(blocking == 0);
    if (blocking == 0)
        m_version->setFocus();
    else
        table->setFocus();
}

QString ThreatLibraryPublishing::nextVersion() const
{
    const auto newest = ThreatLibraryRepository(m_desk.database()).named(m_key);
    if (!newest)
        return QStringLiteral("1.0.0");
    const QVersionNumber last = QVersionNumber::fromString(newest->version);
    return last.isNull()
        ? QString()
        : QVersionNumber(last.majorVersion(), last.minorVersion() + 1, 0).toString();
}

Result<void> ThreatLibraryPublishing::save()
{
    const QString version = m_version->text().trimmed();
    const auto done =
        m_desk.write(actions::publishThreatLibrary, [&](Change &change) -> Result<void> {
            TRY(ThreatLibraryDraftRepository::publish(change, m_draft, version));
            return {};
        });
    if (!done)
        return done;
    Q_EMIT published(m_key + u'@' + version);
    return {};
}

} // namespace gatehouse
