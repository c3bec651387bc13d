#pragma once

#include "models/base/phrasebook.h"

namespace gatehouse {

/// What charts say, in both languages at once: phrases of the context "Dashboard" and labels of
/// enumerations.
class ChartWords
{
public:
    static constexpr const char *context = "Dashboard";

    ChartWords() : m_chinese(Language::Chinese), m_english(Language::English) { }

    /// A phrase marked QT_TRANSLATE_NOOP("Dashboard", …); nothing for nullptr.
    LocalizedText words(const char *source) const;
    /// Its %1 replaced.
    LocalizedText words(const char *source, const LocalizedText &argument) const;
    LocalizedText words(const char *source, const QString &argument) const
    {
        return words(source, LocalizedText{argument, argument});
    }
    template<class E>
    LocalizedText label(E value) const
    {
        return {m_chinese.label(value), m_english.label(value)};
    }

private:
    Phrasebook m_chinese;
    Phrasebook m_english;
};

/// The same in every language: names.
inline LocalizedText sameIn(const QString &text)
{
    return {text, text};
}

} // namespace gatehouse
