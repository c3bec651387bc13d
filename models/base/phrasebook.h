#pragma once

#include "models/base/enumtext.h"
#include "models/base/language.h"

#include <QString>

#include <memory>

class QTranslator;

namespace gatehouse {

/// The product's phrases in a language chosen by the caller, whatever language the program
/// runs in: a workbook in English is written from a Chinese desktop, or in both at once.
/// Phrases are the same ones the screens use (translations/gatehouse_*.ts).
class Phrasebook
{
public:
    explicit Phrasebook(Language language);
    ~Phrasebook();
    Phrasebook(Phrasebook &&) noexcept;
    Phrasebook &operator=(Phrasebook &&) noexcept;

    Language language() const { return m_language; }

    /// `source` (English) as marked in `context`; the source itself where there is no translation.
    QString text(const char *context, const char *source) const;

    template<class E>
    QString label(E value) const
    {
        return text(EnumText<E>::context, entryOf(value).label);
    }

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace gatehouse
