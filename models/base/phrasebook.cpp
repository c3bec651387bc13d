#include "models/base/phrasebook.h"

#include <QTranslator>

namespace gatehouse {

Phrasebook::Phrasebook(Language language)
    : m_language(language), m_translator(std::make_unique<QTranslator>())
{
    // English is the source language: its file holds the plurals only.
    (void)m_translator->load(language == Language::Chinese
                                 ? QStringLiteral(":/i18n/gatehouse_zh_CN.qm")
                                 : QStringLiteral(":/i18n/gatehouse_en.qm"));
}

Phrasebook::Phrasebook(Language language, std::unique_ptr<QTranslator> translator)
    : m_language(language), m_translator(std::move(translator))
{
}

Phrasebook Phrasebook::ofProgram(Language language)
{
    return Phrasebook(language, nullptr);
}

Phrasebook::~Phrasebook() = default;
Phrasebook::Phrasebook(Phrasebook &&) noexcept = default;
Phrasebook &Phrasebook::operator=(Phrasebook &&) noexcept = default;

QString Phrasebook::translated(const char *context, const char *source, int count) const
{
    const QString translated = m_translator
        ? m_translator->translate(context, source, nullptr, count)
        : QCoreApplication::translate(context, source, nullptr, count);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString Phrasebook::text(const char *context, const char *source) const
{
    return translated(context, source, -1);
}

QString Phrasebook::text(const char *context, const char *source, int count) const
{
    return translated(context, source, count)
        .replace(QLatin1StringView("%n"), QString::number(count));
}

QString Phrasebook::list(const QStringList &items) const
{
    return items.join(m_language == Language::Chinese ? QStringLiteral("、")
                                                      : QStringLiteral(", "));
}

} // namespace gatehouse
