#include "models/threatmodels/modeltemplate.h"

#include "models/base/strictfields.h"
#include "models/threatmodels/modeljson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUuid>

namespace gatehouse {

namespace {

/// Turns a template's JSON into a drawing's: keys become identities of its own, and of the texts in
/// two languages one stays.
class TemplateTranslation
{
public:
    explicit TemplateTranslation(Language language)
        : m_suffix(language == Language::Chinese ? QStringLiteral("_zh") : QStringLiteral("_en"))
    {
    }

    QJsonObject model(const QJsonObject &json)
    {
        QJsonObject model{{QStringLiteral("format"), 1}};
        model.insert(QStringLiteral("name"), json.value(QStringLiteral("title") + m_suffix));
        model.insert(QStringLiteral("description"), json.value(QStringLiteral("about") + m_suffix));
        // What others refer to comes before them.
        for (const char *list : {"assets", "elements", "flows", "boundaries", "diagrams"}) {
            const QJsonArray parts = json.value(QLatin1StringView(list)).toArray();
            QJsonArray translated;
            for (const QJsonValue &part : parts)
                translated.append(object(part.toObject()));
            model.insert(QLatin1StringView(list), translated);
        }
        return model;
    }

private:
    QString uidOf(const QString &key)
    {
        QString &uid = m_uids[key];
        if (uid.isEmpty())
            uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return uid;
    }

    QJsonObject object(const QJsonObject &json)
    {
        static const QStringList references{QStringLiteral("source"),   QStringLiteral("target"),
                                            QStringLiteral("element"),  QStringLiteral("flow"),
                                            QStringLiteral("boundary"), QStringLiteral("inside")};
        QJsonObject translated;
        for (auto member = json.begin(); member != json.end(); ++member) {
            const QString name = member.key();
            if (name == QLatin1StringView("key")) {
                translated.insert(QStringLiteral("uid"), uidOf(member->toString()));
            } else if (references.contains(name)) {
                translated.insert(name, uidOf(member->toString()));
            } else if (name == QLatin1StringView("assets")) {
                QStringList uids;
                for (const QJsonValue &asset : member->toArray())
                    uids += uidOf(asset.toString());
                uids.sort();
                translated.insert(name, QJsonArray::fromStringList(uids));
            } else if (name.endsWith(m_suffix)) {
                translated.insert(name.chopped(m_suffix.size()), *member);
            } else if (name.endsWith(QLatin1StringView("_zh"))
                       || name.endsWith(QLatin1StringView("_en"))) {
                continue;
            } else if (member->isArray() && member->toArray().at(0).isObject()) {
                QJsonArray parts;
                for (const QJsonValue &part : member->toArray())
                    parts.append(object(part.toObject()));
                translated.insert(name, parts);
            } else {
                translated.insert(name, *member);
            }
        }
        // Notes are named by nobody.
        if (translated.contains(QStringLiteral("text")))
            translated.insert(QStringLiteral("uid"),
                              QUuid::createUuid().toString(QUuid::WithoutBraces));
        return translated;
    }

    QString m_suffix;
    QHash<QString, QString> m_uids;
};

} // namespace

const std::vector<ModelTemplate> &ModelTemplate::builtIn()
{
    static const std::vector<ModelTemplate> templates = [] {
        std::vector<ModelTemplate> read;
        const QDir folder(QStringLiteral(":/threats/templates"));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            // Compiled into the program and checked by its tests.
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (auto found = ModelTemplate::read(file.readAll()))
                read.push_back(*std::move(found));
        }
        return read;
    }();
    return templates;
}

const ModelTemplate *ModelTemplate::find(const QString &key)
{
    const auto found = std::ranges::find(builtIn(), key, &ModelTemplate::key);
    return found == builtIn().end() ? nullptr : &*found;
}

Result<ModelTemplate> ModelTemplate::read(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorKind::Unreadable,
                    QCoreApplication::translate("ModelTemplate",
                                                "This is not a template of threat models."));
    ModelTemplate found;
    found.m_json = document.object();
    StrictFields fields(QCoreApplication::translate("ModelTemplate", "The template"), found.m_json);
    TRY_ASSIGN(found.key, fields.key(QStringLiteral("key")));
    TRY_ASSIGN(found.title, fields.localized(QStringLiteral("title")));
    TRY_ASSIGN(found.about, fields.localized(QStringLiteral("about")));
    TRY(found.model(Language::Chinese));
    return found;
}

ThreatModel ModelTemplate::instantiate(Language language) const
{
    return model(language).value_or(ThreatModel());
}

Result<ThreatModel> ModelTemplate::model(Language language) const
{
    return modelFromJson(TemplateTranslation(language).model(m_json));
}

} // namespace gatehouse
