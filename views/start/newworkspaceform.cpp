#include "views/start/newworkspaceform.h"

#include "models/auditchain/logdigest.h"
#include "models/base/processzone.h"
#include "views/design/designtokens.h"
#include "views/design/dialogseam.h"
#include "views/design/forms.h"
#include "views/design/safefilename.h"
#include "views/page/newpasswordfields.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

const auto suffix = QStringLiteral(".gatehouse");

bool holdsWhiteSpace(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.isSpace(); });
}

} // namespace

NewWorkspaceForm::NewWorkspaceForm(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_dialogs(dialogs), m_form(new Form(this)), m_heading(new QLabel(this)),
      m_file(new QLineEdit(this)), m_display(new QLineEdit(this)), m_account(new QLineEdit(this)),
      m_digest(new QComboBox(this)), m_zone(new QComboBox(this)), m_browse(new QPushButton(this)),
      m_create(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    m_heading->setProperty("look", "heading");
    m_create->setProperty("look", "primary");
    m_file->setObjectName(QStringLiteral("newWorkspaceFile"));
    m_display->setObjectName(QStringLiteral("newWorkspaceDisplayName"));
    m_account->setObjectName(QStringLiteral("newWorkspaceAccount"));
    m_digest->setObjectName(QStringLiteral("newWorkspaceDigest"));
    m_zone->setObjectName(QStringLiteral("newWorkspaceTimeZone"));
    m_create->setObjectName(QStringLiteral("createWorkspace"));

    auto *place = new QWidget(this);
    auto *placeRow = new QHBoxLayout(place);
    placeRow->setContentsMargins(0, 0, 0, 0);
    placeRow->addWidget(m_file, 1);
    placeRow->addWidget(m_browse);
    place->setFocusProxy(m_file);
    m_fileField = m_form->addField(place, {});
    const auto names = m_form->addRow({m_display, m_account});
    m_displayField = names[0];
    m_accountField = names[1];
    m_password = new NewPasswordFields(*m_form, QStringLiteral("owner"));
    m_password->setAccountName([this] { return accountName(); });
    for (const DigestAlgorithm algorithm : allValues<DigestAlgorithm>())
        m_digest->addItem(label(algorithm), toKey(algorithm));
    m_zone->addItems(ProcessZone::offered());
    for (QComboBox *box : {m_zone, m_digest}) {
        // As wide as each other, not as what stands in them.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    const auto chosen = m_form->addRow({m_zone, m_digest});
    m_zoneField = chosen[0];
    m_digestField = chosen[1];
    for (FormField *field : {m_fileField, m_displayField, m_accountField, m_zoneField})
        field->setRequired(true);
    m_fileField->setCheck([this] {
        if (m_file->text().trimmed().isEmpty())
            return tr("Say where the workspace is to be stored.");
        if (QFileInfo::exists(path()))
            return tr("A file of this name exists already. Choose another name.");
        if (!QFileInfo(path()).dir().exists())
            return tr("This folder does not exist.");
        return QString();
    });
    m_displayField->setCheck([this] {
        return displayName().isEmpty() ? tr("Give the name that records are to show.") : QString();
    });
    m_accountField->setCheck([this] {
        if (accountName().isEmpty())
            return tr("Give a short name for the account.");
        if (holdsWhiteSpace(accountName()) || accountName().size() > 64)
            return tr("At most 64 characters, without spaces.");
        return QString();
    });
    m_zoneField->setCheck(
        [this] { return timeZone().isEmpty() ? tr("Choose the time zone.") : QString(); });
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        if (!m_fileField->problem().isEmpty())
            m_fileField->validate();
    });

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::l);
    column->addWidget(m_heading);
    column->addWidget(m_form);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_browse, &QPushButton::clicked, this, &NewWorkspaceForm::browse);
    connect(m_cancel, &QPushButton::clicked, this, &NewWorkspaceForm::cancelled);
    const auto create = [this] {
        if (m_form->validate())
            Q_EMIT createRequested();
    };
    connect(m_create, &QPushButton::clicked, this, create);
    for (QLineEdit *line :
         {m_file, m_display, m_account, m_password->password(), m_password->repeated()})
        connect(line, &QLineEdit::returnPressed, this, create);
    retranslate();
}

void NewWorkspaceForm::begin()
{
    const QDir folder(usualFolder());
    QString file = folder.filePath(tr("Portfolio") + suffix);
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = folder.filePath(
            QStringLiteral("%1 %2%3").arg(tr("Portfolio"), QString::number(number), suffix));
    m_file->setText(QDir::toNativeSeparators(file));
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("USERNAME");
    m_account->setText(user);
    m_display->clear();
    m_password->clear();
    m_digest->setCurrentIndex(0);
    const QString here = ProcessZone::id();
    if (m_zone->findText(here) < 0 && ProcessZone::isKnown(here))
        m_zone->addItem(here);
    m_zone->setCurrentIndex(m_zone->findText(here));
    m_form->clearProblems();
    m_display->setFocus();
}

QString NewWorkspaceForm::path() const
{
    QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (!file.endsWith(suffix, Qt::CaseInsensitive))
        file += suffix;
    return file;
}

QString NewWorkspaceForm::accountName() const
{
    return m_account->text().trimmed();
}

QString NewWorkspaceForm::displayName() const
{
    return m_display->text().trimmed();
}

DigestAlgorithm NewWorkspaceForm::logDigest() const
{
    return fromKey<DigestAlgorithm>(m_digest->currentData().toString())
        .value_or(DigestAlgorithm::Sha256);
}

QString NewWorkspaceForm::timeZone() const
{
    return m_zone->currentText();
}

Secret NewWorkspaceForm::password() const
{
    return Secret(m_password->password()->text());
}

void NewWorkspaceForm::forgetPassword()
{
    m_password->clear();
}

void NewWorkspaceForm::browse()
{
    const QString file = m_dialogs.saveFile(this, tr("New workspace"), path(),
                                            tr("Gatehouse workspaces (*.gatehouse)"));
    if (!file.isEmpty())
        m_file->setText(QDir::toNativeSeparators(file));
}

void NewWorkspaceForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NewWorkspaceForm::retranslate()
{
    m_heading->setText(tr("New workspace"));
    m_fileField->setLabel(tr("&File"));
    m_fileField->setHint(tr("One file holds the whole portfolio. Keep it where it is backed up."));
    m_displayField->setLabel(tr("Your &name"));
    m_displayField->setHint(tr("Records, sign-offs and workbooks show it."));
    m_accountField->setLabel(tr("&Account"));
    m_accountField->setHint(
        tr("A short name to sign in with. This first account administers the workspace."));
    m_password->retranslate();
    m_zoneField->setLabel(tr("&Time zone"));
    m_zoneField->setHint(tr("Its days count, wherever the file is opened."));
    m_digestField->setLabel(tr("Audit &log chained with"));
    m_digestField->setHint(tr("Chosen once: SM3 where national algorithms are asked for."));
    m_file->setAccessibleName(tr("File"));
    m_browse->setText(tr("&Browse…"));
    m_create->setText(tr("&Create"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace gatehouse
