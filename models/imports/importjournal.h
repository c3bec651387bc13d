#pragma once

#include "models/components/shippedlist.h"
#include "models/evidence/evidence.h"
#include "models/findings/finding.h"
#include "models/imports/importedreport.h"
#include "models/imports/toolresults.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What an import did, or a mapping to results that were there: enough to take it back.
struct ImportJournal {
    Q_DECLARE_TR_FUNCTIONS(ImportJournal)
public:
    struct OfFinding {
        FindingId finding;
        qint64 revision = 0; ///< as it was left; another one: somebody has worked on it since
        FindingStatus before = FindingStatus::Open;
        qint64 revisionBefore = 0; ///< 0: it was not there
    };
    /// A result as it was before.
    struct OfResult {
        qint64 id = 0;
        QJsonArray values; ///< of what an import writes anew
    };
    std::vector<OfFinding> opened;
    std::vector<OfFinding> moved;
    std::vector<EvidenceUse> links;
    std::vector<OfResult> results;
    std::vector<TestResultId> tests; ///< that were recorded
    /// What the release was made of before a bill of materials was taken over.
    std::optional<ShippedList> components;
    QString package; ///< SHA-256 that the release took over, hex; empty: none
    qint64 newest = 0; ///< the import after which a mapping was learned; 0: it is an import's

    bool isEmpty() const
    {
        return opened.empty() && moved.empty() && links.empty() && results.empty() && tests.empty()
            && !components && package.isEmpty();
    }
    Result<void> keep(Change &change, const QString &uid) const;
    /// SHA-256, hexadecimal, of one as it is stored: what the audit log says of it.
    static QString digestOf(QByteArrayView content);
    /// An empty one where none was kept.
    static Result<ImportJournal> read(const Database &database, const QString &uid);

    /// Keeps the result as it is stored now.
    Result<void> noteResult(const Database &database, qint64 id);

    /// Puts back what the record of that uid did, and forgets it; `report` is nullptr for a
    /// mapping, `written` holds what was written before. Conflict, with the finding named, when
    /// somebody has worked on one of its findings since, and where a later bill of materials was
    /// taken over. Links that are gone already stay gone.
    static Result<void> takeBack(Change &change, const QString &uid, const ImportedReport *report,
                                 WrittenResults written);

private:
    Result<void> takeBackTests(Change &change, EvidenceId report) const;
    Result<void> takeBackPackage(Change &change, ReleaseId release) const;
    QByteArray toBytes() const;
    static ImportJournal fromBytes(const QByteArray &bytes);
    /// A finding whose revision an earlier journal names has another one by now.
    static Result<void> carryRevision(Change &change, FindingId finding, qint64 from, qint64 to);
};

template<>
const RecordDescription &describe<ImportJournal>();

} // namespace gatehouse
