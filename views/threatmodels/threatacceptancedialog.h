#pragma once

#include "models/base/id.h"
#include "views/design/formdialog.h"
#include "views/findings/acceptancefields.h"

#include <optional>
#include <vector>

namespace gatehouse {

class Form;
class ThreatDesk;

/// Accepts the risk of threats: why, and until when.
class ThreatAcceptanceDialog final : public FormDialog
{
    Q_OBJECT
public:
    ThreatAcceptanceDialog(ThreatDesk &desk, std::vector<ThreatId> threats,
                           QWidget *parent = nullptr);

private:
    Result<void> save();

    ThreatDesk &m_desk;
    std::vector<ThreatId> m_threats;
    Form *m_form;
    std::optional<AcceptanceFields> m_fields;
};

} // namespace gatehouse
