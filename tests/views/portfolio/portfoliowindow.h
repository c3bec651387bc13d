#pragma once

#include "models/lifecycle/boardmodel.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/searchfield.h"
#include "views/portfolio/portfoliopage.h"
#include "views/frame/pagestack.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>

namespace gatehouse {

/// The real window with the portfolio, and a page that notes which release it is led to.
struct PortfolioWindow : WindowFixture {
    PortfolioWindow()
        : WindowFixture({{QStringLiteral("portfolio"),
                          QStringLiteral("portfolio"),
                          "Portfolio",
                          true,
                          {},
                          {DestinationKind::App, DestinationKind::List},
                          [](NavigationContext &context, QWidget *parent) -> Page * {
                              return new PortfolioPage(context, parent);
                          },
                          {QStringLiteral("board")}},
                         {QStringLiteral("release"),
                          QStringLiteral("release"),
                          "Release",
                          false,
                          QStringLiteral("portfolio"),
                          {DestinationKind::Release},
                          [](NavigationContext &context, QWidget *parent) -> Page * {
                              return new TestPage(context, parent);
                          }}})
    {
    }

    PortfolioPage *page() { return window().findChild<PortfolioPage *>(); }
    QTableView *table() { return page()->findChild<QTableView *>(); }
    BoardModel *model() { return page()->findChild<BoardModel *>(); }
    SearchField *search() { return page()->findChild<SearchField *>(); }
    TestPage *elsewhere() { return dynamic_cast<TestPage *>(window().pages()->currentPage()); }
    ReleaseDestination led() { return std::get<ReleaseDestination>(elsewhere()->shown.back()); }
    Session session() { return workspaces().session(); }

    /// What stands in the board's place; nullptr while the board is there.
    EmptyState *empty()
    {
        for (auto *each : page()->findChildren<EmptyState *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QStringList codes()
    {
        QStringList found;
        for (int row = 0; row < model()->rowCount(); ++row)
            found += model()->index(row, 0).data(BoardModel::CodeRole).toString();
        return found;
    }
    int rowOf(const QString &code) { return static_cast<int>(codes().indexOf(code)); }
    QString currentCode() { return table()->currentIndex().data(BoardModel::CodeRole).toString(); }
    void find(const QString &text)
    {
        search()->setFocus();
        search()->selectAll();
        // As an input method commits it: Chinese has no keys of its own.
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QApplication::sendEvent(search(), &typed);
        QTest::keyClick(search(), Qt::Key_Return);
    }
    QToolButton *chip(const QString &text)
    {
        for (auto *button : page()->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
            if (button->text() == text || button->text().startsWith(text + QStringLiteral("  ")))
                return button;
        }
        qFatal("no chip %s", qUtf8Printable(text));
        return nullptr;
    }
    void click(const QString &chipText) { QTest::mouseClick(chip(chipText), Qt::LeftButton); }
    void press(const QString &button)
    {
        for (auto *each : page()->findChildren<QToolButton *>()) {
            if (each->text() == button && each->isVisible()) {
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        }
        qFatal("no button %s", qUtf8Printable(button));
    }
};

} // namespace gatehouse
