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
    /// The one that the program runs in, as it is installed there; `language` says which that is.
    static Phrasebook ofProgram(Language language);
    ~Phrasebook();
    Phrasebook(Phrasebook &&) noexcept;
    Phrasebook &operator=(Phrasebook &&) noexcept;

    Language language() const { return m_language; }

    /// `source` (English) as marked in `context`; the source itself where there is no translation.
    QString text(const char *context, const char *source) const;
    /// The same with %n replaced, in the form the language has for so many.
    QString text(const char *context, const char *source, int count) const;
    /// "甲、乙" and "A, B".
    QString list(const QStringList &items) const;

    template<class E>
    QString label(E value) const
    {
        return text(EnumText<E>::context, entryOf(value).label);
    }

private:
    Phrasebook(Language language, std::unique_ptr<QTranslator> translator);
    QString translated(const char *context, const char *source, int count) const;

    Language m_language;
    std::unique_ptr<QTranslator> m_translator; ///< nullptr: the program's
};

} // namespace gatehouse
