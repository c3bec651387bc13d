#include "views/design/qtdialogs.h"

#include "models/base/momenttext.h"
#include "models/base/sentences.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/printpreview.h"
#include "views/design/safefilename.h"
#include "views/design/toolbuttons.h"

#include <QButtonGroup>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSettings>
#include <QTreeView>
#include <QVBoxLayout>

#include <functional>

namespace gatehouse {

namespace {

/// Where files are taken from, and where they are put.
const auto openingFolder = QStringLiteral("lastFolder");
const auto savingFolder = QStringLiteral("lastSavingFolder");
constexpr int linesShown = 12;
constexpr QSize fileDialogSize(860, 520);

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Cancel first and the button that goes ahead last, right aligned.
QHBoxLayout *buttonRow(std::initializer_list<QPushButton *> buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch(1);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    return row;
}

/// What Enter presses. The others wait to be chosen, so that Enter is never what destroys.
void preselect(QPushButton *chosen, std::initializer_list<QPushButton *> all)
{
    for (QPushButton *button : all)
        button->setAutoDefault(button == chosen);
    chosen->setDefault(true);
    chosen->setFocus();
}

/// A question: its title, its sentence and a card with what it touches.
QVBoxLayout *layOut(QDialog &dialog, const QString &title, const QString &text,
                    const QStringList &touches)
{
    dialog.setWindowTitle(title);
    dialog.setAccessibleDescription(text);
    dialog.setMinimumWidth(440);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    auto *heading = paragraph(title, &dialog);
    heading->setProperty("look", "heading");
    column->addWidget(heading);
    column->addWidget(paragraph(text, &dialog));
    if (!touches.isEmpty()) {
        QStringList lines = touches.mid(0, linesShown);
        if (touches.size() > linesShown)
            lines.append(QtDialogs::tr("… and %n more", nullptr,
                                       static_cast<int>(touches.size()) - linesShown));
        auto *card = new QFrame(&dialog);
        card->setProperty("look", "card");
        auto *list = new QVBoxLayout(card);
        list->setContentsMargins(space::m, space::s, space::m, space::s);
        for (const QString &line : std::as_const(lines))
            list->addWidget(paragraph(line, card));
        column->addWidget(card);
    }
    column->addSpacing(space::xs);
    return column;
}

/// Both versions of each field beside each other, and which of them is to stand.
class ConflictGrid final : public QWidget
{
public:
    explicit ConflictGrid(const QList<FieldConflict> &fields)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, space::s, 0);
        column->setSpacing(space::s);
        for (const FieldConflict &field : fields) {
            auto *name = paragraph(field.field, this);
            setLook(name, "section");
            column->addWidget(name);
            auto *versions = new QHBoxLayout;
            versions->setSpacing(space::s);
            column->addLayout(versions);
            auto *group = new QButtonGroup(this);
            const auto add = [&](const QString &whose, const QString &text) {
                auto *card = new QFrame(this);
                setLook(card, "card");
                auto *content = new QVBoxLayout(card);
                auto *choice = new QRadioButton(whose, card);
                choice->setAccessibleName(headed(field.field, whose));
                choice->setAccessibleDescription(text);
                group->addButton(choice);
                content->addWidget(choice);
                auto *shown = paragraph(text.isEmpty() ? QtDialogs::tr("(empty)") : text, card);
                shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
                content->addWidget(shown, 1, Qt::AlignTop);
                versions->addWidget(card, 1);
                return choice;
            };
            m_mine.append(add(QtDialogs::tr("Mine"), field.mine));
            m_theirs.append(add(QtDialogs::tr("Theirs"), field.theirs));
            (field.keepMine ? m_mine : m_theirs).constLast()->setChecked(true);
        }
        column->addStretch(1);
    }
    void chooseAll(const QList<QRadioButton *> &choices)
    {
        for (QRadioButton *choice : choices)
            choice->setChecked(true);
    }
    void keepMine() { chooseAll(m_mine); }
    void takeTheirs() { chooseAll(m_theirs); }
    QList<bool> answer() const
    {
        QList<bool> kept;
        for (const QRadioButton *choice : m_mine)
            kept.append(choice->isChecked());
        return kept;
    }

private:
    QList<QRadioButton *> m_mine;
    QList<QRadioButton *> m_theirs;
};

/// A text that is asked for. What was entered is not lost to a key pressed by mistake.
class Prompt final : public QDialog
{
public:
    using QDialog::QDialog;

    /// What becomes of what was entered, asked on leaving; by itself it is asked nothing.
    std::function<DraftAnswer()> onLeaving;

    void reject() override
    {
        switch (onLeaving ? onLeaving() : DraftAnswer::Discard) {
        case DraftAnswer::Cancel:
            return;
        case DraftAnswer::Discard:
            return QDialog::reject();
        case DraftAnswer::Save:
            return accept();
        }
    }
};

/// The suffix of a filter's first pattern: "xlsx" of "Workbooks (*.xlsx)".
QString suffixOf(const QString &filter)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\*\.([A-Za-z0-9.]+))"));
    return pattern.match(filter).captured(1);
}

} // namespace

QString QtDialogs::lastFolder(const QString &setting) const
{
    const QString folder = m_settings.value(setting).toString();
    // Of a folder that is gone the dialog would make the name of a file.
    return QFileInfo(folder).isDir() ? folder : usualFolder();
}

QStringList QtDialogs::choose(QFileDialog &dialog, const QString &setting, const QString &suggested)
{
    // The desktop's own runs in this program on most of them, and looks into files too.
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setIconProvider(&m_icons);
    dialog.setDirectory(QFileInfo(suggested).isAbsolute() ? QFileInfo(suggested).absolutePath()
                                                          : lastFolder(setting));
    if (auto *files = dialog.findChild<QTreeView *>()) {
        files->header()->setStretchLastSection(false);
        files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
        files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    dialog.resize(fileDialogSize);
    if (!suggested.isEmpty())
        dialog.selectFile(QFileInfo(suggested).fileName());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QStringList paths = dialog.selectedFiles();
    if (!paths.isEmpty())
        m_settings.setValue(setting, QFileInfo(paths.constFirst()).absolutePath());
    return paths;
}

QStringList QtDialogs::openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    QFileDialog dialog(parent, title, QDir::rootPath(), filter);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return choose(dialog, openingFolder);
}

QString QtDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    QFileDialog dialog(parent, title, QDir::rootPath(), filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return choose(dialog, openingFolder).value(0);
}

QString QtDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggested,
                            const QString &filter)
{
    QFileDialog dialog(parent, title, QDir::rootPath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(suffixOf(filter));
    return choose(dialog, savingFolder, suggested).value(0);
}

Result<bool> QtDialogs::printPages(QWidget *parent, QPrinter &printer, const PaintPages &paint)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return fail(ErrorKind::NotFound,
                    tr("No printer is set up on this computer. Export this as a file, and print "
                       "that where there is one."));
    if (PrintPreview(printer, paint, parent).exec() != QDialog::Accepted)
        return false;
    TRY(paint(printer));
    return true;
}

bool QtDialogs::confirm(QWidget *parent, const Confirmation &confirmation)
{
    QDialog dialog(parent);
    auto *column = layOut(dialog, confirmation.title, confirmation.text, confirmation.touches);
    auto *cancel = new QPushButton(tr("&Cancel"), &dialog);
    auto *confirm = new QPushButton(
        confirmation.confirmText.isEmpty() ? tr("&Continue") : confirmation.confirmText, &dialog);
    column->addLayout(buttonRow({cancel, confirm}));
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(confirm, &QPushButton::clicked, &dialog, &QDialog::accept);
    if (confirmation.destructive)
        setLook(confirm, "destructive");
    preselect(confirmation.destructive ? cancel : confirm, {cancel, confirm});
    return dialog.exec() == QDialog::Accepted;
}

DraftAnswer QtDialogs::askAboutDrafts(QWidget *parent, const DraftQuestion &question)
{
    QDialog dialog(parent);
    auto *column = layOut(
        dialog, question.canSave ? tr("Save what was entered?") : tr("Discard what was entered?"),
        question.canSave ? tr("This is not saved yet.")
                         : tr("This is recorded only by the decision it was written for."),
        question.drafts);
    auto *cancel = new QPushButton(tr("&Cancel"), &dialog);
    auto *discard = new QPushButton(tr("&Discard"), &dialog);
    setLook(discard, "destructive");
    auto *save = new QPushButton(tr("&Save"), &dialog);
    save->setVisible(question.canSave);
    column->addLayout(buttonRow({cancel, discard, save}));
    const auto answers = [&dialog](QPushButton *button, DraftAnswer answer) {
        QObject::connect(button, &QPushButton::clicked, &dialog,
                         [&dialog, answer] { dialog.done(static_cast<int>(answer)); });
    };
    answers(cancel, DraftAnswer::Cancel);
    answers(discard, DraftAnswer::Discard);
    answers(save, DraftAnswer::Save);
    // Escape and the window's cross say 0.
    static_assert(static_cast<int>(DraftAnswer::Cancel) == QDialog::Rejected);
    preselect(question.canSave ? save : cancel, {cancel, discard, save});
    return static_cast<DraftAnswer>(dialog.exec());
}

std::optional<QList<bool>> QtDialogs::settleConflict(QWidget *parent,
                                                     const ConflictQuestion &question)
{
    QDialog dialog(parent);
    const LastSave &first = question.theirs;
    auto *column =
        layOut(dialog,
               first.who.isEmpty() ? tr("Somebody else saved this in the meantime")
                                   : tr("%1 saved this in the meantime").arg(first.who),
               first.at.isValid() ? tr("That was on %1. Choose for each field what is to stand.")
                                        .arg(shortMomentText(first.at))
                                  : tr("Choose for each field what is to stand."),
               {question.record});
    auto *grid = new ConflictGrid(question.fields);
    auto *area = new QScrollArea(&dialog);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(grid);
    column->addWidget(area, 1);
    auto *mine = new QPushButton(tr("&Keep all mine"), &dialog);
    auto *theirs = new QPushButton(tr("&Take all theirs"), &dialog);
    auto *cancel = new QPushButton(tr("&Cancel"), &dialog);
    auto *save = new QPushButton(tr("&Save"), &dialog);
    auto *buttons = buttonRow({cancel, save});
    buttons->insertWidget(0, mine);
    buttons->insertWidget(1, theirs);
    column->addLayout(buttons);
    QObject::connect(mine, &QPushButton::clicked, grid, [grid] { grid->keepMine(); });
    QObject::connect(theirs, &QPushButton::clicked, grid, [grid] { grid->takeTheirs(); });
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(save, &QPushButton::clicked, &dialog, &QDialog::accept);
    preselect(save, {mine, theirs, cancel, save});
    dialog.resize(640, 480);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return grid->answer();
}

std::optional<QString> QtDialogs::askText(QWidget *parent, const TextPrompt &prompt)
{
    Prompt dialog(parent);
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
    column->addLayout(buttonRow({cancel, confirm}));
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
    dialog.onLeaving = [&] {
        return answer().isEmpty() || answer() == prompt.text.trimmed()
            ? DraftAnswer::Discard
            : askAboutDrafts(&dialog, {{prompt.title}, true});
    };
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return answer();
}

} // namespace gatehouse
