#pragma once

#include "models/evidence/evidencerepository.h"
#include "tests/support/testworkspace.h"

namespace gatehouse {

/// A workspace with two releases of an app and five requirements:
///
///     id  key  scope         obligation
///     1   A.1  application   mandatory
///     2   A.2  application   mandatory
///     3   O.1  organisation  mandatory
///     4   C.1  application   context
///     5   X.1  application   mandatory    of a library no release is held against
class EvidenceFixture : public TestWorkspace
{
public:
    static constexpr ReleaseId first{1};
    static constexpr ReleaseId second{2};
    static constexpr RequirementId a1{1};
    static constexpr RequirementId a2{2};
    static constexpr RequirementId o1{3};
    static constexpr RequirementId c1{4};
    static constexpr RequirementId x1{5};

    EvidenceFixture()
    {
        need(database().execute(R"(
            INSERT INTO library (id, uid, key, version, title_zh, title_en, content_digest,
                                 published_at)
            VALUES (1, 'l1', 'small', '1', '库', 'Library', x'00', ''),
                   (2, 'l2', 'other', '1', '库', 'Library', x'00', '');
            INSERT INTO requirement_group (library_id, position, key, clause, title_zh, title_en)
            VALUES (1, 0, '1', '1', '组', 'Group'), (2, 0, '1', '1', '组', 'Group');
            INSERT INTO requirement (id, uid, library_id, position, key, group_key, clause, item,
                                     title_zh, title_en, statement_zh, statement_en, side, scope,
                                     obligation, phases, methods)
            SELECT column1, 'r' || column1, column2, column1, column3, '1', '6.1', 'a', '', '', '',
                   '', 'client', column4, column5, 'test', 'document'
            FROM (VALUES (1, 1, 'A.1', 'application', 'mandatory'),
                         (2, 1, 'A.2', 'application', 'mandatory'),
                         (3, 1, 'O.1', 'organisation', 'mandatory'),
                         (4, 1, 'C.1', 'application', 'context'),
                         (5, 2, 'X.1', 'application', 'mandatory'));
            INSERT INTO app (id, uid, code, name, kind, platforms, status, tier, created_at)
            VALUES (1, 'a1', 'SALES', '展业', 'native_app', 'android', 'live', 1, '');
            INSERT INTO app_release (id, uid, app_id, version, platforms, created_at)
            VALUES (1, 'e1', 1, '1.0', 'android', ''), (2, 'e2', 1, '2.0', 'android', '');
            INSERT INTO release_library (release_id, library_id) VALUES (1, 1), (2, 1);
        )"));
    }

    EvidenceRepository repository() { return EvidenceRepository(database()); }

    /// What addFiles() in a Change of its own comes to, committed when it succeeds.
    Result<std::vector<EvidenceRepository::Added>>
    tryAdd(const QStringList &paths, ReleaseId release = first,
           const std::vector<RequirementId> &requirements = {a1}, const QString &title = {},
           Progress *progress = nullptr)
    {
        Change adding = change("evidence.add");
        auto added =
            EvidenceRepository::addFiles(adding, paths, release, requirements, title, progress);
        if (added)
            need(adding.commit());
        return added;
    }

    EvidenceId add(const QByteArray &content, ReleaseId release = first,
                   const std::vector<RequirementId> &requirements = {a1},
                   const QString &name = QStringLiteral("evidence.txt"))
    {
        return need(tryAdd({write(name, content)}, release, requirements)).front().id;
    }

    qint64 count(const char *table)
    {
        auto rows = need(database().prepare(QByteArray("SELECT count(*) FROM ") + table));
        rows.bind();
        return rows.next() ? rows.integer(0) : -1;
    }
};

} // namespace gatehouse
