#include "views/portfolio/releaseeditor.h"

#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/releasestanding.h"
#include "models/portfolio/packagedigest.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/design/optionaldateedit.h"
#include "views/page/recordconflict.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace gatehouse {

ReleaseEditor::ReleaseEditor(NavigationContext &context, App app, Release release, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_app(std::move(app)),
      m_release(std::move(release)), m_stored(m_release), m_form(new Form),
      m_editors(*m_form, describe<Release>(), QStringLiteral("release"))
{
    const bool isNew = !m_release.id.isValid();
    setWindowTitle(isNew ? tr("New release of %1").arg(m_app.name)
                         : tr("%1 %2").arg(m_app.name, m_release.version));
    setSaveText(isNew ? tr("Add release") : tr("Save"));
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(makeForm());
    setContent(area);
    resize(680, 640);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, m_release, placeOf(m_app.id));
    m_editors.load(&m_release);
    m_editors.editor("version")->setFocus();
}

QWidget *ReleaseEditor::makeForm()
{
    if (!m_release.id.isValid() && wantsReasonForRelease(m_app.status)) {
        auto *warning = wrappedLabel("problem");
        warning->setText(tr("The status of this app is “%1”. Say in the notes why it gets another "
                            "release.")
                             .arg(label(m_app.status)));
        m_form->addWidget(warning);
    }
    if (const QString text = replaced(); !text.isEmpty()) {
        auto *warning = wrappedLabel("problem");
        warning->setObjectName(QStringLiteral("release-replaced"));
        warning->setText(text);
        m_form->addWidget(warning);
    }
    const auto versionRow = m_editors.addRow({"version", "build"});
    versionRow[0]->setLabel(tr("&Version"));
    versionRow[1]->setLabel(tr("&Build"));

    auto *platforms = new QWidget;
    new FlowLayout(platforms, space::s);
    const bool all = m_release.platforms.empty();
    for (const Platform platform : m_app.platforms) {
        auto *box = new QCheckBox(label(platform));
        box->setProperty("key", toKey(platform));
        box->setChecked(
            all
            || std::find(m_release.platforms.begin(), m_release.platforms.end(), platform)
                != m_release.platforms.end());
        platforms->layout()->addWidget(box);
        m_platforms.append(box);
    }
    FormField *platformField = m_form->addField(platforms, tr("Platforms"));
    platformField->setCheck([this] {
        const bool any = std::any_of(m_platforms.begin(), m_platforms.end(),
                                     [](const QCheckBox *box) { return box->isChecked(); });
        return any ? QString() : tr("Choose at least one platform.");
    });

    m_form->addHeading(tr("Planned dates"));
    auto *dates = new QWidget;
    auto *grid = new QGridLayout(dates);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    for (const Phase phase : allPhases) {
        const int index = indexOf(phase);
        auto *edit = new OptionalDateEdit;
        if (const auto planned = m_release.plannedOn.find(phase);
            planned != m_release.plannedOn.end())
            edit->setDate(planned->second);
        edit->setAccessibleName(tr("%1 gate due").arg(label(phase)));
        edit->setObjectName(QStringLiteral("due-") + toKey(phase));
        m_dates[static_cast<size_t>(index)] = edit;
        auto *name = new QLabel(label(phase));
        name->setBuddy(edit);
        grid->addWidget(name, (index / 3) * 2, index % 3);
        grid->addWidget(edit, (index / 3) * 2 + 1, index % 3);
    }
    m_form->addWidget(dates);
    auto *spread = new QPushButton(tr("Spread evenly between the first and the last date"));
    setLook(spread, "link");
    connect(spread, &QPushButton::clicked, this, &ReleaseEditor::spreadPlan);
    m_form->addWidget(spread);

    m_form->addHeading(tr("Package"));
    m_editors.add("package_name", tr("&Package name"));
    m_digests = new QLabel;
    m_digests->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_digests->setWordWrap(true);
    setLook(m_digests, "muted");
    if (!m_release.packageSha256.isEmpty())
        m_digests->setText(
            tr("SHA-256 %1\nSM3 %2").arg(m_release.packageSha256, m_release.packageSm3));
    m_form->addWidget(m_digests);
    auto *choose = new QPushButton(icon(QStringLiteral("file-archive")),
                                   tr("Compute the digests of a package file…"));
    connect(choose, &QPushButton::clicked, this, &ReleaseEditor::choosePackage);
    m_form->addWidget(choose);

    m_editors.add("notes", tr("&Notes"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

QString ReleaseEditor::replaced() const
{
    if (m_release.id.isValid() || !m_app.currentRelease.isValid())
        return {};
    // What cannot be read is said by the board, which reads the same.
    const auto releases = GateRollup::releases(m_context.session().workspace.database(),
                                               m_context.shelf(), m_app.id, m_context.today())
                              .value_or(std::vector<BoardRow>());
    const auto current = std::ranges::find(releases, m_app.currentRelease, &BoardRow::release);
    if (current == releases.end() || isFinished(*current))
        return {};
    return tr("%1 is not finished: %2. The board, the dashboards and what is to be decided show "
              "the new release from then on, and no longer %1; it stays among the releases of the "
              "app.")
        .arg(current->version, standingOf(*current));
}

void ReleaseEditor::choosePackage()
{
    const QString path = m_context.dialogs().openFile(
        this, tr("Package file"), tr("Packages (*.apk *.aab *.ipa *.hap *.zip);;All files (*)"));
    if (!path.isEmpty())
        readPackage(path);
}

void ReleaseEditor::readPackage(const QString &path)
{
    m_context.runJob<PackageDigest>(
        tr("Digests of %1").arg(QFileInfo(path).fileName()), this,
        [path](Progress &progress) { return digestOfPackage(path, &progress); },
        [this, path](const Result<PackageDigest> &digest) {
            if (!digest) {
                messages()->post(
                    {MessageKind::Error, digest.error().message, digest.error().cause, {}, {}});
                return;
            }
            m_release.packageSha256 = digest->sha256;
            m_release.packageSm3 = digest->sm3;
            auto *name = static_cast<QLineEdit *>(m_editors.editor("package_name"));
            if (name->text().isEmpty())
                name->setText(QFileInfo(path).fileName());
            m_digests->setText(tr("SHA-256 %1\nSM3 %2").arg(digest->sha256, digest->sm3));
        });
}

void ReleaseEditor::spreadPlan()
{
    const QDate first =
        m_dates.front()->date().isValid() ? m_dates.front()->date() : m_context.today().addDays(14);
    const QDate last = m_dates.back()->date().isValid() && m_dates.back()->date() > first
        ? m_dates.back()->date()
        : first.addDays(120);
    const qint64 days = first.daysTo(last);
    for (size_t i = 0; i < m_dates.size(); ++i)
        m_dates[i]->setDate(
            first.addDays(days * static_cast<qint64>(i) / static_cast<qint64>(m_dates.size() - 1)));
}

Result<void> ReleaseEditor::save()
{
    Release release = m_release;
    release.app = m_app.id;
    TRY(m_editors.store(&release));
    release.platforms.clear();
    for (const QCheckBox *box : std::as_const(m_platforms)) {
        if (box->isChecked())
            release.platforms.push_back(*fromKey<Platform>(box->property("key").toString()));
    }
    release.plannedOn.clear();
    for (const Phase phase : allPhases) {
        const OptionalDateEdit *edit = m_dates[static_cast<size_t>(indexOf(phase))];
        if (!edit->isAcceptable())
            return fail(ErrorKind::Invalid,
                        tr("“%1” is no date. Write the date of the %2 gate as 2026-11-22.")
                            .arg(edit->text(), label(phase)));
        if (edit->date().isValid())
            release.plannedOn[phase] = edit->date();
    }
    const Session session = m_context.session();
    SharedRecord<Release> shared;
    shared.name = tr("%1 %2").arg(m_app.name, m_release.version);
    shared.fields =
        conflictFields<Release>(session.workspace.database(),
                                {QStringLiteral("package_sha256"), QStringLiteral("package_sm3")});
    // Both digests are of one file.
    shared.fields.push_back(
        {tr("Package"),
         [](const Release &shown) {
             return shown.packageSha256.isEmpty()
                 ? QString()
                 : tr("SHA-256 %1\nSM3 %2").arg(shown.packageSha256, shown.packageSm3);
         },
         [](Release &to, const Release &from) {
             to.packageSha256 = from.packageSha256;
             to.packageSm3 = from.packageSm3;
         }});
    shared.lastSave = lastSaveIn<Release>(session.workspace.database());
    shared.write = [&session](Release &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::addRelease : actions::editRelease));
        if (isNew) {
            TRY_ASSIGN(wanted.id, ReleaseRepository::add(change, wanted));
        } else {
            TRY(ReleaseRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_release.id.isValid())
        shared.read = [&] {
            return ReleaseRepository(session.workspace.database()).release(m_release.id);
        };
    TRY_ASSIGN(m_release, saveShared(m_context.dialogs(), this, shared, m_stored, release));
    return {};
}

QStringList ReleaseEditor::entered() const
{
    return FormDialog::entered() + QStringList{m_release.packageSha256};
}

} // namespace gatehouse
