#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

struct ActionLabel {
    const char *key;
    const char *label;
};

constexpr ActionLabel labels[] = {
    {actions::createWorkspace.key, QT_TRANSLATE_NOOP("Action", "Create the workspace")},
    {actions::addAccount.key, QT_TRANSLATE_NOOP("Action", "Add an account")},
    {actions::editAccount.key, QT_TRANSLATE_NOOP("Action", "Change an account")},
    {actions::publishLibrary.key, QT_TRANSLATE_NOOP("Action", "Publish a library")},
    {actions::addUnit.key, QT_TRANSLATE_NOOP("Action", "Add a department")},
    {actions::editUnit.key, QT_TRANSLATE_NOOP("Action", "Change a department")},
    {actions::removeUnit.key, QT_TRANSLATE_NOOP("Action", "Remove a department")},
    {actions::addPerson.key, QT_TRANSLATE_NOOP("Action", "Add a person")},
    {actions::editPerson.key, QT_TRANSLATE_NOOP("Action", "Change a person")},
    {actions::addApp.key, QT_TRANSLATE_NOOP("Action", "Add an app")},
    {actions::editApp.key, QT_TRANSLATE_NOOP("Action", "Change an app")},
    {actions::addRelease.key, QT_TRANSLATE_NOOP("Action", "Add a release")},
    {actions::editRelease.key, QT_TRANSLATE_NOOP("Action", "Change a release")},
    {actions::decideApplicability.key, QT_TRANSLATE_NOOP("Action", "Decide applicability")},
    {actions::withdrawApplicability.key,
     QT_TRANSLATE_NOOP("Action", "Withdraw an applicability decision")},
    {actions::assess.key, QT_TRANSLATE_NOOP("Action", "Record an assessment")},
    {actions::addEvidence.key, QT_TRANSLATE_NOOP("Action", "Add evidence")},
    {actions::editEvidence.key, QT_TRANSLATE_NOOP("Action", "Change evidence details")},
    {actions::linkEvidence.key, QT_TRANSLATE_NOOP("Action", "Link evidence")},
    {actions::unlinkEvidence.key, QT_TRANSLATE_NOOP("Action", "Unlink evidence")},
    {actions::openFinding.key, QT_TRANSLATE_NOOP("Action", "Open a finding")},
    {actions::editFinding.key, QT_TRANSLATE_NOOP("Action", "Change a finding")},
    {actions::retestFinding.key, QT_TRANSLATE_NOOP("Action", "Re-test a finding")},
    {actions::acceptRisk.key, QT_TRANSLATE_NOOP("Action", "Accept a risk")},
    {actions::renewRisk.key, QT_TRANSLATE_NOOP("Action", "Renew a risk acceptance")},
    {actions::withdrawRisk.key, QT_TRANSLATE_NOOP("Action", "Withdraw a risk acceptance")},
    {actions::decideGate.key, QT_TRANSLATE_NOOP("Action", "Decide a gate")},
};

} // namespace

QString actionLabel(const QString &key)
{
    for (const ActionLabel &entry : labels) {
        if (key == QLatin1StringView(entry.key))
            return QCoreApplication::translate("Action", entry.label);
    }
    return key;
}

} // namespace gatehouse
