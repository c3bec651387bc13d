#include "models/dashboards/listedrecords.h"

#include "models/base/eitherlanguage.h"
#include "models/assessments/assessment.h"
#include "models/dashboards/assessmentnarrowing.h"
#include "models/dashboards/chartwords.h"
#include "models/dashboards/gatelisting.h"
#include "models/dashboards/listday.h"
#include "models/dashboards/listedapps.h"
#include "models/dashboards/pastplaces.h"
#include "models/evidence/evidence.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/acceptancelisting.h"
#include "models/libraries/requirement.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

using ListedRecords = Result<std::vector<ListedRecord>>;

/// Lists the records of one place, as of its day.
class RecordList
{
public:
    RecordList(const Database &database, LibraryShelf &shelf, QDate today)
        : m_database(database), m_shelf(shelf), m_today(today)
    {
    }

    ListedRecords apps(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const ListDay list, look(asked));
        TRY_ASSIGN(const auto behind,
                   appsBehind(m_database, m_shelf, list.narrowing(), list.day()));
        TRY_ASSIGN(const ListedApps listed, ListedApps::read(m_database, m_shelf, list.day()));
        std::vector<ListedRecord> records;
        for (const AppId id : behind) {
            const ListedApp *app = listed.app(id);
            if (!app)
                continue; // taken away meanwhile
            const BoardRow &row = app->row;
            records.push_back({row.code,
                               sameIn(row.name),
                               row.release.isValid() ? row.code + u'@' + row.version : QString(),
                               {},
                               {}});
        }
        std::ranges::sort(records, {}, &ListedRecord::number);
        return records;
    }

    ListedRecords gates(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const auto behind, gatesBehind(m_database, m_shelf, asked, m_today));
        std::vector<ListedRecord> records;
        for (const GateListing &gate : behind)
            records.push_back({{},
                               sameIn(gate.appName),
                               gate.releaseName,
                               m_words.label(gate.phase),
                               gate.state
                                   ? m_words.label(*gate.state)
                                   : m_words.words(QT_TRANSLATE_NOOP("Dashboard", "Not passed"))});
        return records;
    }

    ListedRecords findings(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const ListDay list, look(asked));
        TRY_ASSIGN(const auto behind,
                   findingsBehind(m_database, m_shelf, list.narrowing(), list.day()));
        TRY_ASSIGN(const auto all, FindingRepository(m_database, list.day()).listings());
        std::vector<ListedRecord> records;
        for (const FindingListing &each : all) {
            if (behind.contains(each.finding.id))
                records.push_back({each.finding.number,
                                   sameIn(each.finding.title),
                                   each.releaseName,
                                   {},
                                   m_words.label(each.finding.status)});
        }
        return records;
    }

    ListedRecords acceptances(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const ListDay list, look(asked));
        TRY_ASSIGN(const auto behind,
                   acceptancesBehind(m_database, m_shelf, list.narrowing(), list.day()));
        TRY_ASSIGN(const auto all, acceptanceListings(m_database));
        std::vector<ListedRecord> records;
        for (const AcceptanceListing &each : all) {
            if (behind.contains(each.acceptance.id))
                records.push_back(
                    {each.finding.isEmpty() ? each.citation : each.finding,
                     each.finding.isEmpty() ? each.requirementTitle : sameIn(each.findingTitle),
                     each.releaseName,
                     {},
                     m_words.label(stateOn(each.acceptance, list.day()))});
        }
        return records;
    }

    ListedRecords evidence(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const ListDay list, look(asked));
        TRY_ASSIGN(const auto behind,
                   evidenceBehind(m_database, m_shelf, list.narrowing(), list.day()));
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT id, number, title FROM evidence "
                                      "ORDER BY id"));
        rows.bind();
        std::vector<ListedRecord> records;
        while (rows.next()) {
            if (behind.contains(rows.id<EvidenceId>(0)))
                records.push_back({rows.text(1), sameIn(rows.text(2)), {}, {}, {}});
        }
        TRY(rows.finished());
        return records;
    }

    ListedRecords assessments(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const ListDay list, look(asked));
        TRY_ASSIGN(const auto behind,
                   assessmentsBehind(m_database, m_shelf, list.narrowing(), list.day()));
        TRY_ASSIGN(auto rows,
                   m_database.prepare(
                       "SELECT s.id, q.clause, q.item, q.title_zh, q.title_en, "
                       "coalesce(a.code || '@' || r.version, ''), s.phase, s.judgement "
                       "FROM assessment s JOIN requirement q ON q.id = s.requirement_id "
                       "LEFT JOIN app_release r ON r.id = s.release_id "
                       "LEFT JOIN app a ON a.id = r.app_id WHERE s.judgement <> 'not_assessed'"));
        rows.bind();
        std::vector<std::pair<qint64, ListedRecord>> found;
        while (rows.next()) {
            if (!behind.contains(rows.integer(0)))
                continue;
            Requirement cited;
            cited.clause = rows.text(1);
            cited.item = rows.text(2);
            const auto phase = fromKey<Phase>(rows.text(6)); // what is judged once for all has none
            found.push_back({rows.integer(0),
                             {cited.citation(),
                              {rows.text(3), rows.text(4)},
                              rows.text(5),
                              phase ? m_words.label(*phase) : LocalizedText(),
                              m_words.label(rows.key<Judgement>(7))}});
        }
        TRY(rows.finished());
        std::ranges::sort(found, {}, &std::pair<qint64, ListedRecord>::first);
        std::vector<ListedRecord> records;
        for (auto &[id, record] : found)
            records.push_back(std::move(record));
        return records;
    }

    ListedRecords documents(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const ListDay list, look(asked));
        TRY_ASSIGN(const auto behind,
                   documentsBehind(m_database, m_shelf, list.narrowing(), list.day()));
        TRY_ASSIGN(const auto all, registered<Document>(m_database));
        std::vector<ListedRecord> records;
        for (const Document &each : all) {
            if (behind.contains(each.id))
                records.push_back(
                    {each.number, inEitherLanguage({each.titleZh, each.titleEn}), {}, {}, {}});
        }
        return records;
    }

    ListedRecords tests(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const auto behind, testsBehind(m_database, m_shelf, asked, m_today));
        std::vector<ListedRecord> records;
        for (const TestListing &each : behind)
            records.push_back({each.row.testCase.number,
                               each.row.title(),
                               each.releaseName,
                               {},
                               m_words.label(standingOf(each.row.outcome()))});
        return records;
    }

    ListedRecords threats(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const auto behind, threatsBehind(m_database, m_shelf, asked, m_today));
        std::vector<ListedRecord> records;
        for (const ThreatListing &each : behind)
            records.push_back({each.row.threat.number,
                               each.row.title(),
                               each.releaseName,
                               {},
                               m_words.label(each.row.state)});
        return records;
    }

    ListedRecords components(const ListNarrowing &asked)
    {
        TRY_ASSIGN(const auto behind, componentsBehind(m_database, m_shelf, asked, m_today));
        std::vector<ListedRecord> records;
        for (const ComponentUse &each : behind)
            records.push_back({each.component.name + u' ' + each.component.version,
                               sameIn(each.vulnerabilities),
                               each.appCode + u'@' + each.version,
                               {},
                               m_words.label(each.severity)});
        return records;
    }

private:
    Result<ListDay> look(const ListNarrowing &asked)
    {
        return ListDay::look(m_database, m_shelf, asked, m_today);
    }

    const Database &m_database;
    LibraryShelf &m_shelf;
    QDate m_today;
    ChartWords m_words;
};

struct KnownList {
    const char *key;
    ListedRecords (RecordList::*records)(const ListNarrowing &);
};
constexpr KnownList knownLists[] = {
    {"board", &RecordList::apps},          {"gates", &RecordList::gates},
    {"findings", &RecordList::findings},   {"acceptances", &RecordList::acceptances},
    {"evidence", &RecordList::evidence},   {"reviews", &RecordList::assessments},
    {"documents", &RecordList::documents}, {"tests", &RecordList::tests},
    {"threats", &RecordList::threats},     {"components", &RecordList::components},
};

} // namespace

Result<std::vector<ListedRecord>> recordsBehind(const Database &database, LibraryShelf &shelf,
                                                const ChartPlace &place, QDate today)
{
    const ChartPlace asked = place.list == u"release" ? insteadOfRelease(place) : place;
    for (const KnownList &known : knownLists) {
        if (asked.list == QLatin1StringView(known.key)) {
            RecordList list(database, shelf, today);
            return (list.*known.records)(asked.filter);
        }
    }
    return fail(ErrorKind::Invalid,
                QCoreApplication::translate("ListNarrowing",
                                            "There is no list of its own behind this number."));
}

} // namespace gatehouse
