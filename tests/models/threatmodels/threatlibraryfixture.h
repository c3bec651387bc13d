#pragma once

#include "models/threatmodels/threatlibrarydraftrepository.h"
#include "models/workspace/actions.h"
#include "tests/models/threatmodels/smallthreatlibrary.h"
#include "tests/models/threatmodels/threatfixture.h"

namespace gatehouse {

/// The model's workspace, and what is done to threat libraries in it.
class ThreatLibraryFixture : public ThreatFixture
{
public:
    static ThreatLibraryContent small()
    {
        return need(threatLibraryContentFromJson(smallThreatLibrary()));
    }

    ThreatLibraryRepository libraries() { return ThreatLibraryRepository(database()); }
    ThreatLibraryDraftRepository drafts() { return ThreatLibraryDraftRepository(database()); }

    /// In a Change of its own; its error.
    template<class Do>
    std::optional<Error> tried(Do &&what)
    {
        Change trying = change("threat_library.edit");
        if (const auto done = what(trying); !done)
            return done.error();
        need(trying.commit());
        return std::nullopt;
    }
    template<class Do>
    auto done(Do &&what)
    {
        Change doing = change("threat_library.edit");
        auto result = need(what(doing));
        need(doing.commit());
        return result;
    }
    ThreatLibraryId publish(const ThreatLibraryContent &content)
    {
        return done([&](Change &c) { return ThreatLibraryRepository::publish(c, content); });
    }
    ThreatLibraryDraftId begin(const ThreatLibraryContent &from, const QString &key)
    {
        return done([&](Change &c) { return ThreatLibraryDraftRepository::begin(c, from, key); });
    }
    LibraryPart part(ThreatLibraryDraftId draft, LibraryPartKind kind, const char *key)
    {
        return need(drafts().partNamed(draft, kind, QString::fromLatin1(key)));
    }
    std::optional<Error> update(const LibraryPart &part)
    {
        return tried([&](Change &c) { return ThreatLibraryDraftRepository::updatePart(c, part); });
    }
};

} // namespace gatehouse
