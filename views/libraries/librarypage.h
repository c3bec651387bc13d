#pragma once

#include "models/libraries/libraryrepository.h"
#include "views/page/exportfile.h"
#include "views/page/page.h"

class QComboBox;
class QStackedWidget;
class QTreeView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class MessageBar;
class LibraryTreeModel;
class PageHeader;
class RequirementView;
class SearchField;

/// A requirement library: its tree, narrowed by a search in either language and by obligation or
/// phase, with the full text of what is chosen beside it. A newer version of the built-in library
/// is offered above.
class LibraryPage final : public Page, public ExportOrigin
{
    Q_OBJECT
public:
    explicit LibraryPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    ExportPlace exportPlace() const override { return ExportPlace::nobodys(); }
    void activate() override;
    bool open(const Destination &destination) override;

protected:
    void retranslate() override;

private:
    void readLibraries();
    /// Says that the program holds a newer version than the workspace, with a button that
    /// publishes it for whoever may.
    void showOffer();
    void publishOffered(const QString &version);
    void showLibrary(LibraryId id);
    void applyFilter();
    void showCurrent();
    void select(const QModelIndex &index);

    LibraryTreeModel *m_model;
    PageHeader *m_header;
    MessageBar *m_offer;
    QComboBox *m_versions;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    EmptyState *m_empty;
    RequirementView *m_text;
    ListFilter *m_filter;
    LibraryId m_library;
};

} // namespace gatehouse
