#include "models/exchange/threatmodelfile.h"

#include "models/exchange/documentjson.h"
#include "models/exchange/documentmerge.h"
#include "models/exchange/foreigncontent.h"
#include "models/exchange/lossreport.h"
#include "models/exchange/otmreader.h"
#include "models/exchange/otmwriter.h"
#include "models/exchange/threatdragonlegacyreader.h"
#include "models/exchange/threatdragonreader.h"
#include "models/exchange/threatdragonwriter.h"
#include "models/exchange/tm7reader.h"
#include "models/exchange/xmltree.h"
#include "models/store/inputfile.h"

#include <QSet>

namespace gatehouse {

namespace {

using Reader = Result<ForeignReading> (*)(const QJsonObject &, const PartAliases &);
using Writer = ForeignWriting (*)(const ModelDocument &);

/// Parts that all diagrams show together: every one of them is written and read once more below.
std::size_t showings(const ThreatModel &model)
{
    std::size_t count = 0;
    for (const Diagram &diagram : model.diagrams)
        count += diagram.placements.size() + diagram.routes.size() + diagram.boundaries.size()
            + diagram.notes.size();
    return count;
}

struct ThreatModelFile {
    Q_DECLARE_TR_FUNCTIONS(ThreatModelFile)
};

/// Reads a file that Gatehouse may have written: what it left there counts as far as nobody has
/// edited the file since.
Result<ForeignReading> readWithOwn(const QJsonObject &json, Reader reader, Writer writer,
                                   const QString &extensionPath)
{
    QJsonValue extension = json;
    for (const auto member : extensionPath.tokenize(u'.'))
        extension = extension.toObject().value(member);
    if (extension.toObject().isEmpty())
        return reader(json, {});
    constexpr std::size_t mostShowings = 100'000;
    const auto distrust = [&]() -> Result<ForeignReading> {
        TRY_ASSIGN(ForeignReading found, reader(json, {}));
        found.lost.push_back({extensionPath,
                              ThreatModelFile::tr("What Gatehouse left in the file does not hold "
                                                  "together any more; only the other tool's own "
                                                  "fields are read.")});
        return found;
    };
    const auto own = documentFromJson(extension.toObject());
    if (!own || showings(own->model) > mostShowings)
        return distrust();
    const ForeignWriting written = writer(*own);
    const auto unedited = reader(written.json, written.aliases);
    auto found = reader(json, written.aliases);
    if (!unedited || !found)
        return distrust();
    ModelDocument merged = mergeEdits(*own, *unedited, *found);
    if (!checkDocument(merged))
        return distrust();
    found->document = std::move(merged);
    // What our own fields lose is in what Gatehouse left there.
    QSet<QPair<QString, QString>> expected;
    for (const LostField &line : unedited->lost)
        expected.insert({line.path, line.why});
    std::erase_if(found->lost, [&](const LostField &line) {
        return expected.contains({line.path, line.why});
    });
    return std::move(*found);
}

Result<ModelReading> finished(ModelFormat format, Result<ForeignReading> reading)
{
    if (!reading)
        return tl::unexpected(std::move(reading).error());
    TRY(checkDocument(reading->document));
    return ModelReading{format, std::move(reading->formatVersion), std::move(reading->document),
                        std::move(reading->lost)};
}

tl::unexpected<Error> unknown(const QString &cause = {})
{
    return fail(ErrorKind::Unreadable,
                ThreatModelFile::tr(
                    "This is no threat model that Gatehouse can read. It reads those of OWASP "
                    "Threat Dragon, Open Threat Model (JSON or YAML) and the Microsoft Threat "
                    "Modeling Tool (.tm7)."),
                cause);
}

Result<ModelReading> readJson(const QByteArray &content)
{
    TRY_ASSIGN(const QJsonValue value, ForeignContent::fromJson(content));
    const QJsonObject json = value.toObject();
    if (isThreatDragon(json))
        return finished(ModelFormat::ThreatDragon,
                        readWithOwn(json, &readThreatDragon, &toThreatDragon,
                                    QStringLiteral("detail.gatehouse")));
    if (isThreatDragonLegacy(json))
        return finished(ModelFormat::ThreatDragonLegacy, readThreatDragonLegacy(json));
    if (isOtm(json))
        return finished(
            ModelFormat::OpenThreatModel,
            readWithOwn(json, &readOtm, &toOtm, QStringLiteral("project.attributes.gatehouse")));
    return unknown();
}

Result<ModelReading> readYaml(const QByteArray &content)
{
    // Nearly every text is YAML, and what is none is no damaged model unless it looks like one.
    static const QByteArrayList signs{"otmVersion", "trustZones", "dataflows"};
    const bool looksLikeOne =
        std::ranges::any_of(signs, [&](const QByteArray &sign) { return content.contains(sign); });
    if (!looksLikeOne)
        return unknown();
    bool hasMore = false;
    TRY_ASSIGN(const QJsonValue value, ForeignContent::fromYaml(content, &hasMore));
    const QJsonObject json = value.toObject();
    if (!isOtm(json))
        return unknown();
    auto reading =
        readWithOwn(json, &readOtm, &toOtm, QStringLiteral("project.attributes.gatehouse"));
    if (reading && hasMore)
        reading->lost.push_back(
            {QStringLiteral("---"),
             ThreatModelFile::tr("Only the first document of the file is read.")});
    return finished(ModelFormat::OpenThreatModelYaml, std::move(reading));
}

} // namespace

Result<ModelReading> readThreatModel(const QByteArray &content)
{
    TRY(ForeignContent::checkSize(content));
    const auto readXml = [&]() -> Result<ModelReading> {
        TRY(XmlTree::checkAttributes(content));
        if (!isTm7(content))
            return unknown();
        return finished(ModelFormat::ThreatModelingTool, readTm7(content));
    };
    if (content.startsWith("\xFF\xFE") || content.startsWith("\xFE\xFF"))
        return readXml();
    const QByteArray start = content.left(4096).trimmed();
    const QByteArray bare = start.startsWith("\xEF\xBB\xBF") ? start.mid(3).trimmed() : start;
    if (bare.isEmpty())
        return fail(ErrorKind::Unreadable, ThreatModelFile::tr("The file is empty."));
    if (bare.startsWith('<'))
        return readXml();
    if (bare.startsWith('{') || bare.startsWith('['))
        return readJson(content);
    return readYaml(content);
}

Result<ModelReading> readThreatModelFile(const QString &path)
{
    TRY_ASSIGN(InputFile file, InputFile::open(path));
    if (file.size() > ForeignContent::mostBytes)
        return ForeignContent::tooLarge();
    QByteArray content(file.size(), Qt::Uninitialized);
    TRY(file.read(content.data(), content.size()));
    TRY(file.expectEnd());
    return readThreatModel(content);
}

} // namespace gatehouse
