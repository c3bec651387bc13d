#include "views/threatmodels/threatacceptancedialog.h"

#include "models/lifecycle/threatacceptance.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"
#include "views/threatmodels/threatdesk.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

ThreatAcceptanceDialog::ThreatAcceptanceDialog(ThreatDesk &desk, std::vector<ThreatId> threats,
                                               QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_threats(std::move(threats)),
      m_form(new Form)
{
    setWindowTitle(tr("Accept the risk"));
    setSaveText(tr("Accept the risk"));
    auto *about = wrappedLabel("muted");
    const ThreatRow *only = m_threats.size() == 1 && m_desk.threats()
        ? m_desk.threats()->threat(m_threats.front())
        : nullptr;
    about->setText(only ? QStringLiteral("%1 %2").arg(only->threat.number,
                                                      only->title().in(m_desk.context().language()))
                        : tr("%n threats", nullptr, static_cast<int>(m_threats.size())));
    m_form->addWidget(about);
    const QDate today = m_desk.context().today();
    m_fields.emplace(*m_form, today, today, tr("At most until %1; then the threat is open again."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(480, 360);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, m_desk.context(), QStringLiteral("threat_acceptance"), {}, 0,
              placeOf(m_threats));
    m_fields->setFocus();
}

Result<void> ThreatAcceptanceDialog::save()
{
    return m_desk.write(actions::acceptThreat, [&](Change &change) -> Result<void> {
        for (const ThreatId id : m_threats)
            TRY(acceptThreat(change, id, m_fields->reason(), m_fields->lastDay()));
        return {};
    });
}

} // namespace gatehouse
