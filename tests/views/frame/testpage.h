#pragma once

#include "views/page/page.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

/// A page that notes what the frame does to it.
class TestPage final : public Page
{
public:
    explicit TestPage(NavigationContext &context, QWidget *parent = nullptr)
        : Page(context, parent), m_label(new QLabel(this)), m_action(new QAction(this)),
          m_inspector(new QLabel)
    {
        setFocusPolicy(Qt::StrongFocus);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_label);
        m_action->setObjectName(QStringLiteral("count"));
        connect(m_action, &QAction::triggered, this, [this] { ++runs; });
        addAction(m_action);
        TestPage::retranslate();
    }

    QString title() const override { return QStringLiteral("Test page"); }
    QString iconName() const override { return QStringLiteral("portfolio"); }
    void activate() override
    {
        ++activations;
        setFocus();
    }
    bool open(const Destination &destination) override
    {
        if (refuses)
            return false;
        shown.push_back(destination);
        if (!complaint.isEmpty())
            context().showError({ErrorKind::Invalid, complaint, {}});
        return true;
    }
    QWidget *inspector() override { return m_inspector; }
    std::vector<Draft> drafts() override
    {
        std::vector<Draft> all;
        for (const QString &name : unsaved)
            all.push_back({name,
                           [this, name]() -> Result<void> {
                               if (savesNothing)
                                   return fail(ErrorKind::Unwritable,
                                               QStringLiteral("The disk is full."));
                               saved += name;
                               unsaved.removeAll(name);
                               return {};
                           },
                           [this, name] {
                               discarded += name;
                               unsaved.removeAll(name);
                           }});
        return all;
    }
    NavigationContext &frame() const { return context(); }

    int activations = 0;
    int runs = 0;
    int retranslations = 0;
    bool refuses = false;
    bool savesNothing = false;
    QString complaint; ///< said whenever something is opened
    QStringList unsaved;
    QStringList saved;
    QStringList discarded;
    std::vector<Destination> shown;

protected:
    void retranslate() override
    {
        ++retranslations;
        m_action->setText(QStringLiteral("Count the apps"));
        m_label->setText(toKey(Phase::Design));
    }

private:
    QLabel *m_label;
    QAction *m_action;
    QLabel *m_inspector;
};

/// Two pages in the rail and one outside it that shows releases.
inline std::vector<PageEntry> testPages()
{
    const auto make = [](NavigationContext &context, QWidget *parent) -> Page * {
        return new TestPage(context, parent);
    };
    return {{QStringLiteral("first"),
             QStringLiteral("portfolio"),
             "First",
             true,
             {},
             {DestinationKind::App},
             make},
            {QStringLiteral("second"),
             QStringLiteral("libraries"),
             "Second",
             true,
             {},
             {DestinationKind::Requirement},
             make},
            {QStringLiteral("release"),
             QStringLiteral("release"),
             "Release",
             false,
             QStringLiteral("first"),
             {DestinationKind::Release},
             make}};
}

} // namespace gatehouse
