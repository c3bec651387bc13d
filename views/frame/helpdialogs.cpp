#include "views/frame/helpdialogs.h"

#include "views/design/designtokens.h"
#include "views/design/mnemonics.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QPushButton *closeButton(QDialog *dialog)
{
    auto *button = new QPushButton(QCoreApplication::translate("HelpDialogs", "&Close"), dialog);
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, dialog, &QDialog::accept);
    return button;
}

} // namespace

void showAbout(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("HelpDialogs", "About Gatehouse"));
    auto *picture = new QLabel(dialog);
    picture->setPixmap(QIcon(QStringLiteral(":/icons/gatehouse.svg"))
                           .pixmap(QSize(64, 64), dialog->devicePixelRatioF()));
    auto *name = new QLabel(QCoreApplication::translate("HelpDialogs", "Gatehouse %1")
                                .arg(QStringLiteral(GATEHOUSE_VERSION)),
                            dialog);
    name->setProperty("look", "title");
    auto *text = new QLabel(
        QCoreApplication::translate(
            "HelpDialogs",
            "A workbench for the security of an insurer's mobile apps: requirement libraries, six "
            "gates from requirements to operation, evidence, findings and sign-offs in one "
            "file.\n\nIt works without a network: nothing leaves this computer.\n\nFree software: "
            "the "
            "sources under the Apache License 2.0, this program, which holds Qt Charts, under the "
            "GNU General Public License 3.0. Built with Qt %1, SQLite, OpenSSL and "
            "libxlsxwriter.")
            .arg(QString::fromLatin1(qVersion())),
        dialog);
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    auto *grid = new QGridLayout(dialog);
    grid->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(name, 0, 1);
    grid->addWidget(text, 1, 1);
    grid->addWidget(closeButton(dialog), 2, 1, Qt::AlignRight);
    dialog->open();
}

void showShortcuts(QWidget *parent, const QList<QAction *> &actions)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("shortcutsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("HelpDialogs", "Keyboard shortcuts"));
    auto *body = new QWidget(dialog);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, space::m, 0);
    grid->setHorizontalSpacing(2 * space::xl);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty() || action->text().isEmpty())
            continue;
        grid->addWidget(new QLabel(withoutMnemonic(action->text()), body), row, 0);
        auto *keys = new QLabel(action->shortcut().toString(QKeySequence::NativeText), body);
        keys->setProperty("look", "muted");
        grid->addWidget(keys, row, 1, Qt::AlignRight);
        ++row;
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea(dialog);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::xl, space::l, space::l, space::l);
    column->setSpacing(space::l);
    column->addWidget(scroll);
    column->addWidget(closeButton(dialog), 0, Qt::AlignRight);
    dialog->resize(460, 480);
    dialog->open();
}

} // namespace gatehouse
