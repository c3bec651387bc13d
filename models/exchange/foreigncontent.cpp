#include "models/exchange/foreigncontent.h"

#include "models/base/quantity.h"
#include "models/toolreports/jsonextent.h"
#include "models/toolreports/reportcontent.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

tl::unexpected<Error> ForeignContent::tooLarge()
{
    return fail(ErrorKind::Invalid,
                tr("The file is larger than %1. A threat model never is: this is some other file.")
                    .arg(sizeText(mostBytes)));
}

tl::unexpected<Error> ForeignContent::tooMany()
{
    return fail(ErrorKind::Invalid,
                tr("The file holds more than %1 values. Split the model into several files.")
                    .arg(countText(mostValues)));
}

tl::unexpected<Error> ForeignContent::tooManyParts()
{
    return fail(
        ErrorKind::Invalid,
        tr("The model has more parts or threats than Gatehouse takes over (%1 and %2). Split "
           "it into several models.")
            .arg(countText(mostParts), countText(mostThreats)));
}

tl::unexpected<Error> ForeignContent::tooDeep()
{
    return fail(ErrorKind::Invalid,
                tr("Parts of the file stand inside each other on more than %n levels; no threat "
                   "model does that.",
                   nullptr, mostLevels));
}

tl::unexpected<Error> ForeignContent::damaged(const QString &where, const QString &cause)
{
    return fail(ErrorKind::Unreadable,
                tr("The file is damaged or cut off (%1). Export it again from the tool it comes "
                   "from.")
                    .arg(where),
                cause);
}

QString ForeignContent::placeIn(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    const qsizetype line = before.lastIndexOf('\n') + 1;
    return tr("in line %1, at character %2")
        .arg(countText(before.count('\n') + 1),
             countText(QString::fromUtf8(before.mid(line)).size() + 1));
}

tl::unexpected<Error> ForeignContent::noUtf8(const QString &cause)
{
    return fail(ErrorKind::Unreadable,
                tr("The text of the file is not in UTF-8, or ends within a character. Save it as "
                   "UTF-8."),
                cause);
}

tl::unexpected<Error> ForeignContent::noJson(const QByteArray &text, const QJsonParseError &error)
{
    if (error.error == QJsonParseError::IllegalUTF8String)
        return noUtf8(error.errorString());
    const QString where = placeIn(text, error.offset);
    if (error.error == QJsonParseError::GarbageAtEnd)
        return fail(ErrorKind::Invalid,
                    tr("The model ends before the file does (%1). Keep one model in a file, "
                       "and nothing after it.")
                        .arg(where),
                    error.errorString());
    return damaged(where, error.errorString());
}

Result<void> ForeignContent::checkSize(const QByteArray &content)
{
    if (content.size() > mostBytes)
        return tooLarge();
    return {};
}

Result<JsonReport> ForeignContent::parsed(const QByteArray &json)
{
    TRY_ASSIGN(const ReportContent content, ReportContent::decode(json));
    return JsonReport::parse(content);
}

Result<JsonReport> ForeignContent::fromJson(const QByteArray &content)
{
    TRY(checkSize(content));
    const JsonExtent extent = JsonExtent::of(content, mostValues);
    if (extent.values > mostValues)
        return tooMany();
    if (extent.levels > mostLevels)
        return tooDeep();
    QByteArray text = content;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    // A number in a model is a place or a rating: one that was put out of the way is looked at.
    if (auto report = parsed(text); report && report->mendedNumbers() == 0)
        return report;
    // A parser in a hurry neither says where it stopped nor takes what tools write all the same.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return noJson(text, error);
    return parsed(document.toJson(QJsonDocument::Compact));
}

Result<JsonReport> ForeignContent::fromObject(const QJsonObject &object)
{
    return parsed(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace gatehouse
