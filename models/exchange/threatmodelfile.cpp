#include "models/exchange/threatmodelfile.h"

#include "models/base/xmlcharacters.h"
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
#include "models/toolreports/reportcontent.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace gatehouse {

namespace {

using Reader = Result<ForeignReading> (*)(const JsonNode &, const PartAliases &);
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
Result<ForeignReading> readWithOwn(const JsonNode &json, Reader reader, Writer writer,
                                   const QString &extensionPath)
{
    JsonNode extension = json;
    for (const QString &member : extensionPath.split(u'.'))
        extension = extension[member.toStdString()];
    if (!extension.isObject() || extension.isEmpty())
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
    const auto own = documentFromJson(QJsonDocument::fromJson(extension.json()).object());
    if (!own || showings(own->model) > mostShowings)
        return distrust();
    const ForeignWriting written = writer(*own);
    TRY_ASSIGN(const JsonReport asWritten, ForeignContent::fromObject(written.json));
    const auto unedited = reader(asWritten.root(), written.aliases);
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

/// Some programs write a list of models. One alone is read; of several nobody could say which.
Result<JsonNode> onlyModel(const JsonNode &value)
{
    if (!value.isArray())
        return value;
    const qsizetype count = value.itemCount();
    if (count == 1)
        return value[qsizetype(0)];
    bool hasModels = false;
    value.eachItem([&](const JsonNode &each) {
        hasModels = hasModels || isOtm(each) || isThreatDragon(each) || isThreatDragonLegacy(each);
    });
    if (!hasModels)
        return JsonNode();
    return fail(ErrorKind::Invalid,
                ThreatModelFile::tr("The file is a list of %n threat models. Split it into one "
                                    "file for each, and take over the one of this release.",
                                    nullptr, int(count)));
}

Result<ModelReading> readModel(const JsonNode &json)
{
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

Result<ModelReading> readJson(const QByteArray &content)
{
    TRY_ASSIGN(const JsonReport file, ForeignContent::fromJson(content));
    TRY_ASSIGN(const JsonNode json, onlyModel(file.root()));
    auto reading = readModel(json);
    if (reading && file.mendedCharacters() > 0)
        reading->lost.push_back({QString(),
                                 ThreatModelFile::tr("%n halves of characters became “�”.", nullptr,
                                                     file.mendedCharacters())});
    return reading;
}

Result<ModelReading> readYaml(const QByteArray &content)
{
    // Nearly every text is YAML, and what is none is no damaged model unless it looks like one.
    static const QByteArrayList signs{"otmVersion", "trustZones", "trustzones", "dataflows"};
    const bool looksLikeOne =
        std::ranges::any_of(signs, [&](const QByteArray &sign) { return content.contains(sign); });
    if (!looksLikeOne)
        return unknown();
    bool hasMore = false;
    TRY_ASSIGN(const JsonReport file, ForeignContent::fromYaml(content, &hasMore));
    TRY_ASSIGN(const JsonNode json, onlyModel(file.root()));
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

Result<ModelReading> readXml(QByteArray content)
{
    TRY(XmlTree::checkAttributes(content));
    constexpr int mostMended = 10'000;
    const int mended = mendXmlCharacters(content, mostMended);
    if (!isTm7(content))
        return unknown();
    auto reading = readTm7(content);
    if (reading && mended > 0)
        reading->lost.push_back(
            {QString(),
             ThreatModelFile::tr("%n characters that XML does not allow became “�”.", nullptr,
                                 mended)});
    return finished(ModelFormat::ThreatModelingTool, std::move(reading));
}

/// With a mark, or with the zeros that ASCII has in it.
bool isUtf16(const QByteArray &content)
{
    return content.startsWith("\xFF\xFE") || content.startsWith("\xFE\xFF")
        || (content.size() > 1 && (content[0] == '\0') != (content[1] == '\0'));
}

Result<ModelReading> readUtf8(const QByteArray &content)
{
    const QByteArray start = content.left(4096).trimmed();
    const QByteArray bare = start.startsWith("\xEF\xBB\xBF") ? start.mid(3).trimmed() : start;
    if (bare.isEmpty())
        return fail(ErrorKind::Unreadable, ThreatModelFile::tr("The file is empty."));
    if (bare.startsWith('<'))
        return readXml(content);
    if (bare.startsWith('{') || bare.startsWith('['))
        return readJson(content);
    return readYaml(content);
}

} // namespace

Result<ModelReading> readThreatModel(const QByteArray &content)
{
    TRY(ForeignContent::checkSize(content));
    if (!isUtf16(content))
        return readUtf8(content);
    const auto decoded = ReportContent::decode(content);
    if (!decoded)
        return fail(ErrorKind::Unreadable,
                    ThreatModelFile::tr("The text of the file is not in the encoding that it "
                                        "begins with (UTF-16). Save it as UTF-8."),
                    decoded.error().cause);
    // Its parser knows encodings, and goes by what the file declares.
    if (decoded->isXml())
        return readXml(content);
    return readUtf8(decoded->text().toByteArray());
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
