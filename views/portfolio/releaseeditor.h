#pragma once

#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

#include <array>

class QCheckBox;
class QLabel;

namespace gatehouse {

class Form;
class NavigationContext;
class OptionalDateEdit;

/// A release: version, build, platforms, package with both digests, and when each gate is due.
class ReleaseEditor final : public FormDialog
{
    Q_OBJECT
public:
    /// A new release of `app` when `release` has no id.
    ReleaseEditor(NavigationContext &context, App app, Release release, QWidget *parent = nullptr);
    /// The release as saved, with its id.
    const Release &release() const { return m_release; }

protected:
    QStringList entered() const override;

private:
    QWidget *makeForm();
    /// Where the release that the board shows stands, and that it shows the new one from then on;
    /// empty where that one is finished, and where there is none.
    QString replaced() const;
    void choosePackage();
    void readPackage(const QString &path);
    void spreadPlan();
    Result<void> save();

    NavigationContext &m_context;
    App m_app;
    Release m_release; ///< with the digests of the package chosen here
    Release m_stored; ///< as it was begun from
    Form *m_form;
    RecordEditors m_editors;
    QList<QCheckBox *> m_platforms;
    QLabel *m_digests;
    std::array<OptionalDateEdit *, 6> m_dates{};
};

} // namespace gatehouse
