#include "views/threatmodels/scopefields.h"

#include "views/design/designtokens.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

ScopeFields::ScopeFields(QWidget *parent)
    : QWidget(parent), m_isOut(new QCheckBox), m_reason(new QPlainTextEdit)
{
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(54);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_isOut);
    column->addWidget(m_reason);
    const auto enter = [this] {
        m_reason->setVisible(m_isOut->isChecked());
        Q_EMIT changed(entered());
    };
    connect(m_isOut, &QCheckBox::clicked, this, enter);
    connect(m_reason, &QPlainTextEdit::textChanged, this, enter);
}

OutOfScope ScopeFields::entered() const
{
    return {m_isOut->isChecked(), m_reason->toPlainText().left(longestModelText)};
}

void ScopeFields::show(const OutOfScope &scope, bool isReadOnly)
{
    const QSignalBlocker quiet(m_reason);
    m_isOut->setChecked(scope.isOut);
    m_isOut->setEnabled(!isReadOnly);
    if (m_reason->toPlainText() != scope.reason)
        m_reason->setPlainText(scope.reason);
    m_reason->setReadOnly(isReadOnly);
    m_reason->setVisible(scope.isOut);
}

void ScopeFields::retranslate()
{
    m_isOut->setText(tr("Out of scope"));
    m_isOut->setToolTip(tr("No threats are looked for here."));
    m_reason->setPlaceholderText(tr("Why it is out of scope"));
    m_reason->setAccessibleName(tr("Why it is out of scope"));
}

} // namespace gatehouse
