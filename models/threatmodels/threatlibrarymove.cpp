#include "models/threatmodels/threatlibrarymove.h"

#include "models/threatmodels/modelfindings.h"
#include "models/threatmodels/threatlibraryrepository.h"

namespace gatehouse {

namespace {

/// Keeps with the threats whose rules the new version lacks where those are found.
Result<void> keepRules(const Database &database, ThreatModelId model, const ThreatLibrary &before,
                       const ThreatLibrary &after)
{
    TRY_ASSIGN(
        auto keeping,
        database.prepare("UPDATE threat SET rule_library = ? WHERE model_id = ? AND rule = ?"));
    for (const ThreatRule &rule : before.rules) {
        if (after.rule(rule.id))
            continue;
        keeping.bind(before.key + u'@' + before.version, model, rule.id);
        TRY(keeping.run());
    }
    return {};
}

void noteUnknown(const ThreatModel &drawing, const ThreatLibrary &library, ThreatLibraryMove &move)
{
    const auto note = [](QStringList &list, const QString &key) {
        if (!key.isEmpty() && !list.contains(key))
            list += key;
    };
    const auto noteAnswers = [&](const ModelAnswers &answers) {
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            if (!library.question(answer.key()))
                note(move.unknownQuestions, answer.key());
        }
    };
    for (const ModelElement &element : drawing.elements) {
        if (!library.type(element.type))
            note(move.unknownTypes, element.type);
        noteAnswers(element.answers);
    }
    for (const DataFlow &flow : drawing.flows) {
        if (!library.flowType(flow.type))
            note(move.unknownTypes, flow.type);
        noteAnswers(flow.answers);
    }
}

} // namespace

int ThreatLibraryMove::count(ThreatMove move) const
{
    return static_cast<int>(std::ranges::count(threats, move, &MovedThreat::move));
}

Result<ThreatLibraryMove> ThreatLibraryMover::preview(const Database &database, ReleaseId release,
                                                      const QString &library)
{
    TRY_ASSIGN(const auto before, ThreatRegister::load(database, release, {}));
    if (!before)
        return fail(ErrorKind::NotFound, tr("This release has no threat model."));
    TRY_ASSIGN(const PublishedThreatLibrary to, ThreatLibraryRepository(database).named(library));
    ThreatLibraryMove move;
    move.model = before->model.id;
    move.revision = before->model.revision;
    move.from = before->library->key + u'@' + before->library->version;
    move.to = to.name();
    if (move.from == move.to)
        return fail(ErrorKind::Invalid,
                    tr("This threat model is held against %1 already.").arg(move.to));
    TRY_ASSIGN(const ThreatLibrary *after,
               ThreatLibraryRepository(database).library(to.key, to.version));
    TRY_ASSIGN(const ThreatModel drawing,
               ThreatModelRepository(database).drawing(before->model.id));
    ThreatModelRecord record = before->model;
    record.libraryKey = to.key;
    record.libraryVersion = to.version;
    TRY_ASSIGN(const ModelFindings findings, ModelFindings::of(database, record, drawing));

    QHash<std::pair<QString, QString>, const GeneratedThreat *> found;
    for (const GeneratedThreat &each : findings.threats())
        found.insert({each.rule->id, each.subject}, &each);
    for (const ThreatRow &row : before->threats) {
        if (row.threat.isOwn())
            continue;
        const GeneratedThreat *again = found.take({row.threat.rule, row.threat.subject});
        const bool wasThere = row.state != ThreatState::Gone;
        if (!wasThere && !again)
            continue;
        MovedThreat &each = move.threats.emplace_back();
        each.move = !again ? ThreatMove::Goes : wasThere ? ThreatMove::Stays : ThreatMove::Comes;
        each.number = row.threat.number;
        each.rule = row.threat.rule;
        each.subject = row.threat.subject;
        each.subjectName = row.subjectName;
        each.title = again ? again->rule->title : row.title();
        each.before = row.rule ? row.rule->rating : ThreatRating();
        each.after = again ? again->rule->rating : ThreatRating();
        each.wasAnswered = row.threat.isExcluded;
        each.isAnswered = again && again->isExcluded;
        each.state = row.state;
    }
    QHash<QString, QString> names;
    for (const ModelPart &part : before->parts)
        names.insert(part.subject, part.name);
    for (const GeneratedThreat &each : findings.threats()) {
        if (!found.contains({each.rule->id, each.subject}))
            continue;
        MovedThreat &coming = move.threats.emplace_back();
        coming.move = ThreatMove::Comes;
        coming.rule = each.rule->id;
        coming.subject = each.subject;
        coming.subjectName = names.value(each.subject);
        coming.title = each.rule->title;
        coming.after = each.rule->rating;
        coming.isAnswered = each.isExcluded;
    }
    noteUnknown(drawing, *after, move);
    for (const CountermeasureRow &row : before->countermeasures) {
        if (!row.countermeasure.key.isEmpty() && !after->countermeasure(row.countermeasure.key))
            move.unknownCountermeasures += row.countermeasure.number;
    }
    return move;
}

Result<ThreatsFound> ThreatLibraryMover::move(Change &change, const ThreatLibraryMove &seen)
{
    const Database &database = change.database();
    const ThreatLibraryRepository libraries(database);
    TRY_ASSIGN(const ThreatModelRecord record, ThreatModelRepository(database).record(seen.model));
    TRY_ASSIGN(const ThreatLibrary *before,
               libraries.library(record.libraryKey, record.libraryVersion));
    TRY_ASSIGN(const PublishedThreatLibrary to, libraries.named(seen.to));
    TRY_ASSIGN(const ThreatLibrary *after, libraries.library(to.key, to.version));
    TRY(keepRules(database, seen.model, *before, *after));
    return ThreatModelRepository::hold(change, seen.model, *after, seen.revision);
}

} // namespace gatehouse
