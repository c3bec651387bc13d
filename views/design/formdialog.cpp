#include "views/design/formdialog.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/dialogseam.h"
#include "views/design/formkeeper.h"
#include "views/design/messagebar.h"
#include "views/design/toolbuttons.h"

#include <QAbstractSlider>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// What a desktop puts around a window; how much, it says only once the window is there.
constexpr int titleBarHeight = 40;

/// Marks what is scrolled here, and not by its own form.
constexpr const char *scrolledProperty = "scrolledForm";

/// Parts that scroll by themselves give way to each other. Mere fields do not, and neither does a
/// list that opens from one or that keeps its height.
bool givesWay(const QWidget &content)
{
    if (qobject_cast<const QAbstractScrollArea *>(&content))
        return true;
    const auto parts = content.findChildren<QAbstractScrollArea *>();
    return std::ranges::any_of(parts, [&](const QAbstractScrollArea *part) {
        return !qobject_cast<const QPlainTextEdit *>(part) && !qobject_cast<const QTextEdit *>(part)
            && part->window() == content.window() && part->minimumHeight() != part->maximumHeight();
    });
}

/// The Tab key leads from field to field, out of texts as well and not onto what is round them.
void prepareTabKey(const QWidget &dialog)
{
    for (auto *text : dialog.findChildren<QPlainTextEdit *>())
        text->setTabChangesFocus(true);
    for (auto *text : dialog.findChildren<QTextEdit *>())
        text->setTabChangesFocus(true);
    for (auto *area : dialog.findChildren<QScrollArea *>()) {
        const auto inside = area->findChildren<QWidget *>();
        if (std::ranges::any_of(inside, [](const QWidget *each) {
                return (each->focusPolicy() & Qt::TabFocus) != 0;
            }))
            area->setFocusPolicy(Qt::NoFocus);
    }
}

/// Whether a person enters something here.
bool isField(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled()
        && !qobject_cast<const QLabel *>(&widget);
}

/// Into the first field: by itself Qt takes the first button that can be pressed, and Enter would
/// press it. Of choices that exclude each other it is the one that stands.
void beginEntering(const QDialog &dialog, std::initializer_list<const QWidget *> around)
{
    QWidget *first = nullptr;
    for (QWidget *each = dialog.nextInFocusChain(); each != &dialog;
         each = each->nextInFocusChain()) {
        const bool isAround = std::ranges::any_of(
            around, [each](const QWidget *part) { return part->isAncestorOf(each); });
        if (isAround || each->window() != &dialog || !each->isVisibleTo(&dialog) || !isField(*each))
            continue;
        const auto *choice = qobject_cast<const QRadioButton *>(each);
        if (!first)
            first = each;
        if (!choice || choice->isChecked()) {
            if (choice)
                first = each;
            break;
        }
    }
    if (first)
        first->setFocus();
}

/// As high as its form wants to be, and never beyond the screen.
QSize fitted(const QDialog &dialog)
{
    const QWidget *place = dialog.parentWidget() ? dialog.parentWidget() : &dialog;
    const QSize room = place->screen()->availableGeometry().size() - QSize(0, titleBarHeight);
    QSize size = dialog.size();
    for (auto *area : dialog.findChildren<QScrollArea *>()) {
        if (!area->property(scrolledProperty).toBool())
            continue;
        const QWidget *form = area->widget();
        const int bar = area->verticalScrollBar()->sizeHint().width();
        area->setMinimumWidth(form->minimumSizeHint().width() + bar);
        size.setWidth(std::max(size.width(), dialog.layout()->minimumSize().width()));
        const int around =
            dialog.layout()->minimumSize().height() - area->minimumSizeHint().height();
        const int wanted = form->hasHeightForWidth() ? form->heightForWidth(size.width())
                                                     : form->sizeHint().height();
        size.setHeight(std::max(size.height(), wanted + around));
    }
    return size.boundedTo(room);
}

} // namespace

FormDialog::FormDialog(Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_dialogs(dialogs), m_column(new QVBoxLayout(this)),
      m_messages(new MessageBar),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    m_column->setContentsMargins(0, 0, 0, space::l);
    m_column->setSpacing(space::m);
    m_column->addWidget(m_messages);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, 0, space::l, 0);
    foot->addWidget(m_buttons);
    m_column->addLayout(foot);
    saveButton()->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FormDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FormDialog::reject);
}

void FormDialog::setContent(QWidget *content)
{
    if (!givesWay(*content)) {
        QScrollArea *area = scrolled(content);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setProperty(scrolledProperty, true);
        content = area;
    }
    m_column->insertWidget(1, content, 1);
}

void FormDialog::setSaveText(const QString &text)
{
    saveButton()->setText(text);
}

QPushButton *FormDialog::saveButton() const
{
    return m_buttons->button(QDialogButtonBox::Save);
}

void FormDialog::keepDrafts(FormDraftPlace place)
{
    m_keeper = new FormKeeper(this, std::move(place));
}

void FormDialog::offerDraft()
{
    delete std::exchange(m_offer, nullptr);
    const auto at = m_keeper->offered();
    if (!at)
        return;
    auto *said = wrappedLabel();
    said->setObjectName(QStringLiteral("form-draft"));
    said->setText(tr("On %1 something was entered here and not saved. It is still there.")
                      .arg(locale().toString(at->toLocalTime(), QLocale::ShortFormat)));
    auto *restore = new QPushButton(tr("&Restore it"));
    restore->setObjectName(QStringLiteral("form-draft-restore"));
    restore->setAutoDefault(false);
    auto *discard = new QPushButton(tr("&Discard it"));
    discard->setObjectName(QStringLiteral("form-draft-discard"));
    discard->setAutoDefault(false);
    m_offer = stacked({said, beside({restore, discard})});
    m_offer->layout()->setContentsMargins(space::l, space::m, space::l, 0);
    m_column->insertWidget(1, m_offer);
    // By itself it would be shown, and have its room, only once the form stands there.
    m_offer->show();
    connect(restore, &QPushButton::clicked, this, &FormDialog::restoreDraft);
    connect(
        discard, &QPushButton::clicked, this,
        [this] {
            m_keeper->discardOffered();
            offerDraft();
        },
        Qt::QueuedConnection);
}

void FormDialog::restoreDraft()
{
    QStringList left;
    const QPointer<FormDialog> self(this);
    if (!m_keeper->restore(m_dialogs, windowTitle(), &left) || !self)
        return;
    if (!left.isEmpty())
        m_messages->post({MessageKind::Warning,
                          tr("Not all of it could be put back. What is missing: %1")
                              .arg(left.join(QStringLiteral(" · "))),
                          {},
                          {},
                          {}});
    // The button that was pressed goes with it.
    QMetaObject::invokeMethod(this, &FormDialog::offerDraft, Qt::QueuedConnection);
}

bool FormDialog::isChanged() const
{
    return m_save && m_shown && entered() != *m_shown;
}

QStringList FormDialog::entered() const
{
    QStringList values;
    for (const QWidget *each : findChildren<QWidget *>()) {
        const QMetaProperty value = each->metaObject()->userProperty();
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const bool fixed = (button && !button->isCheckable())
            || qobject_cast<const QAbstractSlider *>(each) != nullptr;
        if (value.isValid() && !fixed)
            values += value.read(each).toString();
        // Two choices may read the same, such as two people of one name.
        if (const auto *choice = qobject_cast<const QComboBox *>(each))
            values += QString::number(choice->currentIndex());
        if (const auto *table = qobject_cast<const QTableView *>(each); table && table->model()) {
            const QAbstractItemModel *cells = table->model();
            for (int row = 0; row < cells->rowCount(); ++row) {
                for (int column = 0; column < cells->columnCount(); ++column)
                    values += cells->index(row, column).data().toString();
            }
        }
    }
    return values;
}

void FormDialog::showEvent(QShowEvent *event)
{
    if (!m_shown) {
        if (m_keeper) {
            m_keeper->begin();
            offerDraft();
        }
        prepareTabKey(*this);
        resize(fitted(*this));
        if (!focusWidget()) {
            if (m_offer)
                beginEntering(*this, {m_messages, m_buttons, m_offer});
            else
                beginEntering(*this, {m_messages, m_buttons});
        }
        m_shown = entered();
    }
    QDialog::showEvent(event);
}

void FormDialog::reject()
{
    if (!isChanged())
        return discard();
    const QPointer<FormDialog> self(this);
    const DraftAnswer answer = m_dialogs.askAboutDrafts(this, {{windowTitle()}, true});
    if (!self)
        return;
    switch (answer) {
    case DraftAnswer::Cancel:
        return;
    case DraftAnswer::Discard:
        return discard();
    case DraftAnswer::Save:
        return accept();
    }
}

void FormDialog::done(int result)
{
    if (m_keeper && m_shown)
        result == QDialog::Accepted ? m_keeper->saved() : m_keeper->discarded();
    QDialog::done(result);
}

void FormDialog::discard()
{
    QDialog::reject();
}

void FormDialog::accept()
{
    m_messages->clear();
    if (m_validate && !m_validate())
        return;
    if (m_save) {
        if (const auto saved = m_save(); !saved) {
            // Who thought better of it is told nothing.
            if (!saved.error().message.isEmpty())
                m_messages->post(
                    {MessageKind::Error, saved.error().message, saved.error().cause, {}, {}});
            return;
        }
    }
    QDialog::accept();
}

} // namespace gatehouse
