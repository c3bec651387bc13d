#pragma once

#include "views/page/exportfile.h"
#include "views/page/page.h"

class QComboBox;

namespace gatehouse {

class LibraryPartList;
class LibraryPartView;
class MessageBar;
class PageHeader;
class ThreatLibraryActions;
class ThreatLibraryDesk;

/// The threat libraries: a version, published or being written, with all its entries and the full
/// text of the one that is chosen beside them. A newer version of the library that comes with the
/// program is offered above.
class ThreatLibraryPage final : public Page, public ExportOrigin
{
    Q_OBJECT
public:
    explicit ThreatLibraryPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    ExportPlace exportPlace() const override { return ExportPlace::nobodys(); }
    void activate() override;
    bool open(const Destination &destination) override;

protected:
    void retranslate() override;

private:
    QWidget *buildHeader();
    void readVersions();
    void showOffer();
    void publishOffered();
    void showContent();
    void showCount();
    void showCurrent();

    ThreatLibraryDesk *m_desk;
    ThreatLibraryActions *m_actions;
    PageHeader *m_header;
    MessageBar *m_offer;
    QComboBox *m_versions;
    LibraryPartList *m_list;
    LibraryPartView *m_text;
};

} // namespace gatehouse
