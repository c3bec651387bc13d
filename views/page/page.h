#pragma once

#include "views/design/draft.h"
#include "views/page/navigationcontext.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

#include <functional>
#include <vector>

namespace gatehouse {

/// One page of the frame. Its constructor builds the widgets; reading waits for activate().
/// Texts are set in retranslate(), which the constructor's end calls too. Shortcuts of the frame,
/// not to be used by a page: Ctrl+K, F, I, O, Q, 1 to 9; Ctrl+Shift+S, W, L; Alt+Left, Right; F1.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(NavigationContext &context, QWidget *parent = nullptr)
        : QWidget(parent), m_context(context)
    {
    }

    /// Shown in the window's title and in the header's path; in the running language.
    virtual QString title() const = 0;
    /// The name of its icon under resources/icons, without ".svg".
    virtual QString iconName() const = 0;

    /// Called each time the page becomes the current one: read what is missing, take the focus.
    virtual void activate() { setFocus(); }

    /// Shows the destination and answers true; false when it is not this page's kind or is gone.
    virtual bool open(const Destination &) { return false; }

    /// What follows the selection in the dock on the right; nullptr when the page has none. Made
    /// once by the page; the dock becomes its parent and deletes it just before the page goes.
    virtual QWidget *inspector() { return nullptr; }

    /// What was entered here and not saved: it is asked about before it would be lost.
    virtual std::vector<Draft> drafts() { return {}; }

    /// What the command palette offers while this page is current: enabled actions with a text.
    virtual QList<QAction *> paletteActions() const { return actions(); }

Q_SIGNALS:
    void titleChanged();
    /// inspector() answers something else now.
    void inspectorChanged();

protected:
    NavigationContext &context() const { return m_context; }
    /// Sets every text again. Called on a change of language.
    virtual void retranslate() { }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            retranslate();
            Q_EMIT titleChanged();
        }
        QWidget::changeEvent(event);
    }

private:
    NavigationContext &m_context;
};

/// Which destinations a page shows.
enum class DestinationKind {
    Release,
    App,
    Requirement,
    Organisation,
    ThreatLibrary,
    Management,
    Record,
    List
};

/// How the program that assembles the frame names a page to it. Pages are made on first use.
struct PageEntry {
    QString key; ///< "portfolio"; stable, stands in the settings
    QString iconName; ///< for the rail
    const char *title = ""; ///< English source, translated in the context "Navigation"
    bool inRail = true; ///< false: reached from other pages only
    QString railKey; ///< which rail entry is lit for a page outside the rail
    std::vector<DestinationKind> shows;
    std::function<Page *(NavigationContext &, QWidget *parent)> create;
    QStringList lists = {}; ///< which lists it shows, where it shows some
};

} // namespace gatehouse
