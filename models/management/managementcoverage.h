#pragma once

#include "models/management/document.h"
#include "models/management/duestate.h"
#include "models/store/database.h"

namespace gatehouse {

/// It holds on that day: in force, and in effect.
bool isInForce(const Document &document, QDate today);

/// An item of 7.2, and the documents that answer it.
struct CoveredItem {
    ManagementItem item = ManagementItem::A;
    std::vector<Document> documents; ///< in force, the soonest review first
    int drafts = 0; ///< that would answer it
    int overdue = 0; ///< of those in force: whose review is overdue
    bool isGap() const { return documents.empty(); }
    bool operator==(const CoveredItem &) const = default;
};

/// A subject area, and what there is in it.
struct DocumentPlace {
    DocumentArea area = DocumentArea::Other;
    int inForce = 0;
    int drafts = 0;
    int overdue = 0;
    bool operator==(const DocumentPlace &) const = default;
};

/// What the documents of the management system answer on a day, and where there are none.
struct ManagementCoverage {
    std::vector<CoveredItem> items; ///< 7.2.a to g
    std::vector<DocumentPlace> places; ///< all areas

    static Result<ManagementCoverage> load(const Database &database, QDate today);
    static ManagementCoverage of(const std::vector<Document> &documents, QDate today);
    int gaps() const;
    bool operator==(const ManagementCoverage &) const = default;
};

} // namespace gatehouse
