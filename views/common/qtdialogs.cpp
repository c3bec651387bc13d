#include "views/common/qtdialogs.h"

#include "views/common/designtokens.h"
#include "views/common/forms.h"
#include "views/common/icons.h"
#include "views/common/toolbuttons.h"

#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const auto folderSetting = QStringLiteral("lastFolder");
constexpr int linesShown = 12;

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Cancel and the button that goes ahead, in that order, right aligned.
QHBoxLayout *buttonRow(QPushButton *cancel, QPushButton *confirm)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(confirm);
    return row;
}

/// The suffix of a filter's first pattern: "xlsx" of "Workbooks (*.xlsx)".
QString suffixOf(const QString &filter)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\*\.([A-Za-z0-9.]+))"));
    return pattern.match(filter).captured(1);
}

} // namespace

QString QtDialogs::lastFolder() const
{
    return m_settings
        .value(folderSetting, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void QtDialogs::rememberFolderOf(const QString &path)
{
    if (!path.isEmpty())
        m_settings.setValue(folderSetting, QFileInfo(path).absolutePath());
}

QStringList QtDialogs::openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    const QStringList paths = QFileDialog::getOpenFileNames(parent, title, lastFolder(), filter);
    rememberFolderOf(paths.value(0));
    return paths;
}

QString QtDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    const QString path = QFileDialog::getOpenFileName(parent, title, lastFolder(), filter);
    rememberFolderOf(path);
    return path;
}

QString QtDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggested,
                            const QString &filter)
{
    // An object, not the static call: only it appends the suffix before it asks whether an
    // existing file is to be replaced.
    QFileDialog dialog(parent, title, lastFolder(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(suffixOf(filter));
    if (QFileInfo(suggested).isAbsolute())
        dialog.setDirectory(QFileInfo(suggested).absolutePath());
    dialog.selectFile(QFileInfo(suggested).fileName());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString path = dialog.selectedFiles().value(0);
    rememberFolderOf(path);
    return path;
}

QString QtDialogs::chooseFolder(QWidget *parent, const QString &title)
{
    const QString path = QFileDialog::getExistingDirectory(parent, title, lastFolder());
    if (!path.isEmpty())
        m_settings.setValue(folderSetting, path);
    return path;
}

bool QtDialogs::confirm(QWidget *parent, const Confirmation &confirmation)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(confirmation.title);
    dialog.setAccessibleDescription(confirmation.text);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    auto *title = paragraph(confirmation.title, &dialog);
    title->setProperty("look", "heading");
    column->addWidget(title);
    column->addWidget(paragraph(confirmation.text, &dialog));
    if (!confirmation.touches.isEmpty()) {
        QStringList lines = confirmation.touches.mid(0, linesShown);
        if (confirmation.touches.size() > linesShown)
            lines.append(tr("… and %n more", nullptr,
                            static_cast<int>(confirmation.touches.size()) - linesShown));
        auto *card = new QFrame(&dialog);
        card->setProperty("look", "card");
        auto *list = new QVBoxLayout(card);
        list->setContentsMargins(space::m, space::s, space::m, space::s);
        for (const QString &line : std::as_const(lines))
            list->addWidget(paragraph(line, card));
        column->addWidget(card);
    }
    auto *cancel = new QPushButton(tr("&Cancel"), &dialog);
    auto *confirm = new QPushButton(
        confirmation.confirmText.isEmpty() ? tr("&Continue") : confirmation.confirmText, &dialog);
    column->addSpacing(space::xs);
    column->addLayout(buttonRow(cancel, confirm));
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(confirm, &QPushButton::clicked, &dialog, &QDialog::accept);
    if (confirmation.destructive) {
        // Enter must not be what destroys.
        setLook(confirm, "destructive");
        confirm->setAutoDefault(false);
        cancel->setAutoDefault(true);
        cancel->setFocus();
    } else {
        confirm->setDefault(true);
        confirm->setFocus();
    }
    dialog.setMinimumWidth(440);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> QtDialogs::askText(QWidget *parent, const TextPrompt &prompt)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(prompt.title);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::l);
    auto *form = new Form(&dialog);
    QLineEdit *line = nullptr;
    QPlainTextEdit *text = nullptr;
    if (prompt.multiLine) {
        text = new QPlainTextEdit(prompt.text, &dialog);
        text->setTabChangesFocus(true);
        text->setMinimumHeight(96);
        form->addField(text, prompt.label, prompt.hint)->setRequired(prompt.required);
    } else {
        line = new QLineEdit(prompt.text, &dialog);
        line->selectAll();
        form->addField(line, prompt.label, prompt.hint)->setRequired(prompt.required);
    }
    column->addWidget(form);
    auto *cancel = new QPushButton(tr("&Cancel"), &dialog);
    auto *confirm =
        new QPushButton(prompt.confirmText.isEmpty() ? tr("&OK") : prompt.confirmText, &dialog);
    confirm->setDefault(true);
    cancel->setAutoDefault(false);
    column->addLayout(buttonRow(cancel, confirm));
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(confirm, &QPushButton::clicked, &dialog, &QDialog::accept);

    const auto answer = [&] { return (line ? line->text() : text->toPlainText()).trimmed(); };
    const auto allow = [&] { confirm->setEnabled(!prompt.required || !answer().isEmpty()); };
    if (line)
        QObject::connect(line, &QLineEdit::textChanged, &dialog, allow);
    else
        QObject::connect(text, &QPlainTextEdit::textChanged, &dialog, allow);
    allow();
    dialog.setMinimumWidth(440);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return answer();
}

} // namespace gatehouse
