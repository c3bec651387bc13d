#include "models/product/searchcheck.h"

#include "models/components/componentsearch.h"
#include "models/evidence/evidenceintake.h"
#include "models/findings/findingrepository.h"
#include "models/management/registerrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/store/searchindex.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatrepository.h"

namespace gatehouse {

namespace {

using Key = std::pair<QString, qint64>; ///< kind and id
using Texts = std::map<Key, QString>;

Result<Texts> textsOfRecords(const Database &database, LibraryShelf &shelf)
{
    Texts texts;
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    for (const LibrarySummary &each : libraries) {
        TRY_ASSIGN(const auto library, shelf.library(database, each.id));
        for (const Requirement &requirement : library->requirements)
            texts.emplace(Key(QStringLiteral("requirement"), requirement.id.value),
                          requirementSearchText(requirement));
    }
    const AppRepository apps(database);
    TRY_ASSIGN(const auto summaries, apps.all());
    for (const AppSummary &each : summaries) {
        TRY_ASSIGN(const App app, apps.app(each.id));
        texts.emplace(Key(QStringLiteral("app"), app.id.value), describe<App>().searchText(&app));
    }
    TRY_ASSIGN(const auto findings, FindingRepository(database, {}).listings());
    for (const FindingListing &each : findings)
        texts.emplace(Key(QStringLiteral("finding"), each.finding.id.value),
                      describe<Finding>().searchText(&each.finding));
    TRY_ASSIGN(const auto evidence, EvidenceRepository(database).all());
    for (const Evidence &each : evidence)
        texts.emplace(Key(QStringLiteral("evidence"), each.id.value),
                      describe<Evidence>().searchText(&each));
    TRY_ASSIGN(const auto threats, ThreatRepository(database).searchable());
    for (const RecordedThreat &each : threats)
        texts.emplace(Key(QStringLiteral("threat"), each.id.value),
                      describe<RecordedThreat>().searchText(&each));
    TRY_ASSIGN(const auto countermeasures, CountermeasureRepository(database).searchable());
    for (const Countermeasure &each : countermeasures)
        texts.emplace(Key(QStringLiteral("countermeasure"), each.id.value),
                      describe<Countermeasure>().searchText(&each));
    for (const RegisterKind &kind : registerKinds()) {
        TRY_ASSIGN(const auto records, RegisterRepository(database, kind).all());
        for (const Subject::Held &each : records)
            texts.emplace(Key(kind.key(), kind.record->id(each.get())),
                          kind.record->searchText(each.get()));
    }
    return texts;
}

} // namespace

Result<QStringList> SearchCheck::run() const
{
    TRY_ASSIGN(Texts expected, textsOfRecords(m_database, m_shelf));
    const SearchIndex index(m_database);
    TRY_ASSIGN(const auto documents, index.documents());
    std::map<QString, int> stale;
    for (const SearchIndex::Document &document : documents) {
        const auto record = expected.find({document.subject.kind, document.subject.subjectId});
        stale[document.subject.kind] += record == expected.end() || record->second != document.text;
        if (record != expected.end())
            expected.erase(record);
    }
    for (const auto &[subject, text] : expected)
        ++stale[subject.first];
    TRY_ASSIGN(stale[QStringLiteral("component")], misfiledComponents(m_database));
    TRY_ASSIGN(const SearchIndex::Faults faults, index.check());
    for (const SearchIndex::Hit &missing : faults.missing)
        ++stale[missing.kind];

    QStringList found;
    for (const auto &[kind, count] : stale) {
        if (count > 0)
            found += tr("Of the records of kind %1 the search knows %n wrongly.", nullptr, count)
                         .arg(kind);
    }
    if (faults.isDamaged)
        found +=
            tr("The search index does not hold the words of its records, so that searches find "
               "too little or too much. Have it made anew: gatehouse-cli reindex.");
    if (faults.superfluous > 0)
        found += tr("The search holds %n record(s) that are gone.", nullptr,
                    static_cast<int>(faults.superfluous));
    return found;
}

Result<void> SearchCheck::rebuild() const
{
    TRY_ASSIGN(const Texts texts, textsOfRecords(m_database, m_shelf));
    std::vector<SearchIndex::Document> documents;
    for (const auto &[key, text] : texts)
        documents.push_back({{key.first, key.second}, text});
    TRY(SearchIndex(m_database).rebuild(documents));
    return refileComponents(m_database);
}

} // namespace gatehouse
