#include "views/page/secondact.h"

#include "models/workspace/formerholders.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QTimer>

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class SecondAct
{
    Q_DECLARE_TR_FUNCTIONS(SecondAct)
};

/// Between two looks into the log, which leaves the window most of its time.
constexpr int breath = 20;
constexpr char asksAgain[] = "asksAgain";

template<class Control>
void refuse(Control *control, const Database &database, const std::function<Result<void>()> &duty,
            const std::function<void()> &again)
{
    if (!control->isEnabled())
        return;
    if (!FormerHolders::isAtHand(database).value_or(true)) {
        control->setEnabled(false);
        control->setToolTip(
            SecondAct::tr("Looking whether another person has to do this. One moment…"));
        // However often it is asked meanwhile, each control asks again once.
        if (control->property(asksAgain).toBool())
            return;
        control->setProperty(asksAgain, true);
        QTimer::singleShot(breath, control, [control, again] {
            control->setProperty(asksAgain, false);
            again();
        });
        return;
    }
    if (const auto may = duty(); !may) {
        control->setEnabled(false);
        control->setToolTip(may.error().message);
    }
}

} // namespace

void refuseSecondAct(QAction *control, const Database &database,
                     const std::function<Result<void>()> &duty, const std::function<void()> &again)
{
    refuse(control, database, duty, again);
}

void refuseSecondAct(QAbstractButton *control, const Database &database,
                     const std::function<Result<void>()> &duty, const std::function<void()> &again)
{
    refuse(control, database, duty, again);
}

} // namespace gatehouse
