#pragma once

#include "models/base/result.h"
#include "models/portfolio/app.h"
#include "views/common/conflict.h"

#include <QWidget>

namespace gatehouse {

class RecordTable;

/// The filings, parties and store channels of an app, each in a table edited in place.
class AppRecordsForm final : public QWidget
{
    Q_OBJECT
public:
    explicit AppRecordsForm(const App &app, QWidget *parent = nullptr);

    /// Puts what is entered into `app`. Invalid, and `app` as it was: a filing's date is none.
    Result<void> writeTo(App &app) const;
    /// Each table, to be settled with what somebody else saved.
    std::vector<ConflictField<App>> conflictFields() const;

private:
    RecordTable *m_filings;
    RecordTable *m_parties;
    RecordTable *m_channels;
};

} // namespace gatehouse
