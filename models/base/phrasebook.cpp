#include "models/base/phrasebook.h"

#include <QTranslator>

namespace gatehouse {

Phrasebook::Phrasebook(Language language)
    : m_language(language), m_translator(std::make_unique<QTranslator>())
{
    // English is the source language, so only Chinese has a file that must be there.
    if (language == Language::Chinese)
        (void)m_translator->load(QStringLiteral(":/i18n/gatehouse_zh_CN.qm"));
}

Phrasebook::~Phrasebook() = default;
Phrasebook::Phrasebook(Phrasebook &&) noexcept = default;
Phrasebook &Phrasebook::operator=(Phrasebook &&) noexcept = default;

QString Phrasebook::text(const char *context, const char *source) const
{
    const QString translated = m_translator->translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

} // namespace gatehouse
