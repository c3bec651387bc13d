#include "models/libraries/guidance.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

namespace {

LocalizedText bothOf(const QJsonValue &text)
{
    return {text[QStringLiteral("zh")].toString(), text[QStringLiteral("en")].toString()};
}

RequirementGuidance guidanceFrom(const QJsonValue &entry)
{
    RequirementGuidance guidance;
    const QJsonObject verify = entry[QStringLiteral("verify")].toObject();
    for (auto text = verify.begin(); text != verify.end(); ++text) {
        if (const auto method = fromKey<Method>(text.key()))
            guidance.verify.emplace(*method, bothOf(*text));
    }
    guidance.evidence = bothOf(entry[QStringLiteral("evidence")]);
    guidance.failure = bothOf(entry[QStringLiteral("failure")]);
    return guidance;
}

} // namespace

Guidance::Guidance()
{
    for (const QFileInfo &each : QDir(QStringLiteral(":/guidance")).entryInfoList()) {
        QFile file(each.filePath());
        // Compiled into the program and checked by its tests: none can be absent or broken.
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject chapter = QJsonDocument::fromJson(file.readAll()).object();
        m_library = chapter.value(QStringLiteral("library")).toString();
        m_version = chapter.value(QStringLiteral("version")).toString();
        const QJsonObject requirements = chapter.value(QStringLiteral("requirements")).toObject();
        for (auto entry = requirements.begin(); entry != requirements.end(); ++entry)
            m_requirements.emplace(entry.key(), guidanceFrom(*entry));
    }
}

const Guidance &Guidance::builtIn()
{
    static const Guidance read;
    return read;
}

const RequirementGuidance *Guidance::of(const QString &libraryKey,
                                        const QString &requirementKey) const
{
    if (libraryKey != m_library)
        return nullptr;
    const auto found = m_requirements.find(requirementKey);
    return found == m_requirements.end() ? nullptr : &found->second;
}

const RequirementGuidance *Guidance::of(const QString &libraryKey,
                                        const Requirement &requirement) const
{
    return requirement.isAssessed() ? of(libraryKey, requirement.key) : nullptr;
}

} // namespace gatehouse
