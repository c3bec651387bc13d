#include "views/design/inspector.h"

#include "views/design/breakingtext.h"
#include "views/design/designtokens.h"
#include "views/design/selectablelabel.h"
#include "models/appearance/fonts.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// A run that QLabel, which breaks at spaces only, would let stick out.
bool holdsLongRun(const QString &value)
{
    int run = 0;
    for (const QChar letter : value) {
        // Chinese breaks anywhere.
        run = letter.isSpace() || letter.script() == QChar::Script_Han ? 0 : run + 1;
        // As many as fit beside a name where the panel is narrowest.
        if (run > 14)
            return true;
    }
    return false;
}

/// Shortened where there is no room for it: a long title would push all the rest out of sight.
class SectionHeading final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize minimumSizeHint() const override
    {
        return {2 * iconSize().width(), QToolButton::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        const int room = width() - option.iconSize.width() - space::m;
        option.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

/// The widest of a grid's names says how wide all are; what is left is the values'.
class NameLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override
    {
        const QSize wish = sizeHint().boundedTo(maximumSize()).expandedTo(minimumSize());
        return {wish.width(), QLabel::minimumSizeHint().height()};
    }
};

QLabel *valueLabel(const QString &value, QWidget *parent)
{
    auto *label = new SelectableLabel(value.isEmpty() ? QStringLiteral("—") : value, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Beside a name over two lines, the first line is that of the name.
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setCursor(Qt::IBeamCursor);
    return label;
}

} // namespace

// Not a QFormLayout: filled anew at the width it had, that goes on giving rows the heights of their
// hints, and the last lines of a value were not seen.
KeyValueGrid::KeyValueGrid(QWidget *parent) : QWidget(parent), m_rows(new QGridLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(space::m);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(1, 1);
}

void KeyValueGrid::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_count = 0;
}

void KeyValueGrid::addRow(const QString &name, const QString &value)
{
    if (holdsLongRun(value))
        addRow(name, new BreakingText(value, this));
    else
        addRow(name, valueLabel(value, this));
}

void KeyValueGrid::addFixedRow(const QString &name, const QString &value)
{
    auto *text = new BreakingText(value, this);
    text->setFont(fixedFont(captionFont()));
    addRow(name, text);
}

void KeyValueGrid::addRow(const QString &name, QWidget *value)
{
    auto *label = new NameLabel(name, this);
    label->setProperty("look", "muted");
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setMinimumWidth(84);
    label->setMaximumWidth(140);
    label->setWordWrap(true);
    if (value->accessibleName().isEmpty() && !qobject_cast<QLabel *>(value))
        value->setAccessibleName(name);
    m_rows->addWidget(label, m_count, 0, Qt::AlignTop);
    const bool grows = value->sizePolicy().horizontalPolicy() & QSizePolicy::GrowFlag;
    m_rows->addWidget(value, m_count, 1, grows ? Qt::Alignment() : Qt::AlignLeft);
    ++m_count;
}

int KeyValueGrid::rowCount() const
{
    return m_count;
}

QString KeyValueGrid::value(const QString &name) const
{
    for (int row = 0; row < m_count; ++row) {
        const auto *label = qobject_cast<QLabel *>(m_rows->itemAtPosition(row, 0)->widget());
        if (!label || label->text() != name)
            continue;
        QWidget *field = m_rows->itemAtPosition(row, 1)->widget();
        if (const auto *text = qobject_cast<BreakingText *>(field))
            return text->toPlainText();
        if (const auto *value = qobject_cast<QLabel *>(field))
            return value->text();
    }
    return {};
}

InspectorSection::InspectorSection(QWidget *parent)
    : QWidget(parent), m_heading(new SectionHeading(this)), m_indented(new QVBoxLayout)
{
    m_heading->setProperty("look", "section");
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setArrowType(Qt::DownArrow);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_heading);
    m_indented->setContentsMargins(space::s, 0, space::xs, space::s);
    column->addLayout(m_indented);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_content->setVisible(open);
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
}

void InspectorSection::setContent(QWidget *content)
{
    m_content = content;
    m_indented->addWidget(content);
}

void InspectorSection::setTitle(const QString &title)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
    m_heading->setToolTip(title);
}

bool InspectorSection::isFolded() const
{
    return !m_heading->isChecked();
}

void InspectorSection::setFolded(bool folded)
{
    m_heading->setChecked(!folded);
}

InspectorPanel::InspectorPanel(QWidget *parent) : QScrollArea(parent)
{
    auto *body = new QWidget(this);
    body->setProperty("look", "surface");
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(space::m, space::m, space::m, space::m);
    m_column->setSpacing(space::s);
    m_column->addStretch(1);
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void InspectorPanel::addHeader(QWidget *header)
{
    m_column->insertWidget(m_column->count() - 1, header);
}

InspectorSection *InspectorPanel::addSection(QWidget *content, const QString &title)
{
    auto *section = new InspectorSection(widget());
    section->setContent(content);
    place(section, title);
    return section;
}

void InspectorPanel::place(InspectorSection *section, const QString &title)
{
    section->setTitle(title);
    m_column->insertWidget(m_column->count() - 1, section);
}

} // namespace gatehouse
