#pragma once

#include "models/base/result.h"
#include "models/portfolio/app.h"

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

private:
    RecordTable *m_filings;
    RecordTable *m_parties;
    RecordTable *m_channels;
};

} // namespace gatehouse
