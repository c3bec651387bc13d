// Threats: found in a drawing, found again after one change, and a large file of another tool.

#include "models/exchange/threatdragonwriter.h"
#include "models/exchange/threatmodelfile.h"
#include "models/threatmodels/threatgeneration.h"
#include "tests/benchmarks/data/largedrawing.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QJsonDocument>

namespace gatehouse::bench {

namespace {

Condition::Value unknown(const QString &)
{
    return {};
}

/// The conditions of the rules that come into question at each subject, and nothing else.
Result<int> bareLoop(const ThreatModel &model, const ModelGeometry &geometry)
{
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    const Condition::Lookup nothing = unknown;
    int found = 0;
    const auto ask = [&](const ThreatRule &rule) {
        if (rule.include && rule.include->evaluate(nothing).truth == Condition::Truth::No)
            return;
        if (rule.exclude)
            found += rule.exclude->evaluate(nothing).truth == Condition::Truth::Yes ? 0 : 1;
    };
    QHash<QString, QString> types;
    for (const ModelElement &element : model.elements) {
        types.insert(element.uid, element.type);
        for (const ThreatRule &rule : library.rules) {
            if (!rule.atFlows && (rule.types.isEmpty() || rule.types.contains(element.type)))
                ask(rule);
        }
    }
    for (const DataFlow &flow : model.flows) {
        const bool crosses = geometry.crossings.contains(flow.uid);
        for (const ThreatRule &rule : library.rules) {
            if (rule.atFlows && (!rule.crosses || crosses)
                && (rule.from.isEmpty() || rule.from.contains(types.value(flow.source)))
                && (rule.to.isEmpty() || rule.to.contains(types.value(flow.target))))
                ask(rule);
        }
    }
    return found;
}

/// Threats of its own at every element, until the file is as large as asked.
QByteArray foreignFile(ThreatModel model, qint64 bytes)
{
    ModelDocument document;
    document.model = std::move(model);
    const QString text = QStringLiteral("Somebody who listens learns what is said. ").repeated(20);
    QByteArray content;
    for (int round = 0; content.size() < bytes; ++round) {
        const auto added = std::max<qint64>(100, (bytes - content.size()) / 2500);
        for (qint64 i = 0; i < added; ++i) {
            DocumentThreat threat;
            threat.uid = QStringLiteral("00000000-0000-4000-8000-%1")
                             .arg(document.threats.size(), 12, 10, QLatin1Char('0'));
            threat.subject =
                document.model.elements[document.threats.size() % document.model.elements.size()]
                    .uid;
            threat.title = QStringLiteral("threat %1").arg(document.threats.size());
            threat.description = text;
            threat.categories = {ThreatCategory::InformationDisclosure};
            threat.risk = Risk::Medium;
            document.threats.push_back(threat);
        }
        // As another tool writes it: without the part that only we read.
        content = QJsonDocument(toThreatDragon(document).json).toJson();
    }
    return content;
}

} // namespace

Result<RowResult> threats(const Bench &bench)
{
    const int elements = bench.size(500, 50);
    const int flows = bench.size(800, 80);
    ThreatModel model = largeDrawing(elements, flows);
    const ModelGeometry geometry = geometryOf(model);
    std::size_t count = 0;
    const auto generate = [&] {
        return timed([&]() -> Result<void> {
            ThreatGenerator generator(ThreatLibrary::builtIn(), unknown);
            count = generator.generate(model, geometry, {}).size();
            return {};
        });
    };
    const auto bare = [&] {
        return timed([&]() -> Result<void> {
            TRY(bareLoop(model, geometry));
            return {};
        });
    };
    TRY_ASSIGN(const Medians whole, alternate(bench.rounds(), generate, bare));
    if (count < static_cast<std::size_t>(elements))
        return unexpected(QStringLiteral("Only %1 threats are found.").arg(count));

    ThreatGenerator kept(ThreatLibrary::builtIn(), unknown);
    kept.generate(model, geometry, {});
    int changes = 0;
    const auto again = [&] {
        return timed([&]() -> Result<void> {
            model.elements[7].answers.insert(QStringLiteral("hardened"), ++changes % 2 == 0);
            if (kept.generate(model, geometry, {}).empty() || kept.lookedAgain() != 1)
                return unexpected(QStringLiteral("The generator looks at more than has changed."));
            return {};
        });
    };
    TRY_ASSIGN(const Medians one, alternate(bench.rounds(), again, generate));

    const QByteArray file =
        foreignFile(largeDrawing(elements, flows), bench.size(10'000'000, 100'000));
    const auto read = [&] {
        return timed([&]() -> Result<void> {
            TRY(readThreatModel(file));
            return {};
        });
    };
    const auto parse = [&] {
        return timed([&]() -> Result<void> {
            if (QJsonDocument::fromJson(file).isNull())
                return unexpected(QStringLiteral("The file cannot be parsed."));
            return {};
        });
    };
    TRY_ASSIGN(const Medians reading, alternate(bench.rounds(), read, parse));
    return RowResult{
        QStringLiteral("a drawing of %1 elements and %2 flows, %3 rules, %4 threats; a file of "
                       "another tool, %5 bytes")
            .arg(elements)
            .arg(flows)
            .arg(ThreatLibrary::builtIn().rules.size())
            .arg(grouped(static_cast<qint64>(count)))
            .arg(grouped(file.size())),
        {{.what = QStringLiteral("all threats found"),
          .ours = whole.ours,
          .rival = QStringLiteral("the same conditions in a bare loop"),
          .theirs = whole.theirs,
          .aim = Aim::ratio(3),
          .bound = QStringLiteral("each rule that comes into question is asked at each element.")},
         {.what = QStringLiteral("found again after one change"),
          .ours = one.ours,
          .rival = QStringLiteral("all found anew"),
          .theirs = one.theirs,
          .aim = Aim::atMost(2e-3),
          .bound = QStringLiteral("what is remembered is held against each element and flow.")},
         {.what = QStringLiteral("a file of another tool read"),
          .ours = reading.ours,
          .rival = QStringLiteral("its JSON parsed alone"),
          .theirs = reading.theirs,
          .aim = Aim::ratio(3),
          .bound = QStringLiteral("every field is taken or named as lost.")}}};
}

} // namespace gatehouse::bench
