#pragma once

#include "models/libraries/requirement.h"

#include <QTextBrowser>

namespace gatehouse {

/// The full text of a requirement or a group: both languages, the one in use first, with
/// obligation, scope, phases, methods, condition, notes, the evidence an auditor would ask for and
/// how it is verified, which can be folded away.
class RequirementView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit RequirementView(QWidget *parent = nullptr);

    void showRequirement(const Library &library, const Requirement &requirement, Language language);
    void showGroup(const Library &library, const RequirementGroup &group, Language language);
    void showLibrary(const Library &library, Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &html, const QString &howToVerify = {});

    QString m_html;
    QString m_howToVerify; ///< empty where there is no guidance
    bool m_isFolded = false;
};

} // namespace gatehouse
