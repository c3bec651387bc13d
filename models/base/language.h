#pragma once

#include <QLocale>
#include <QString>

namespace gatehouse {

enum class Language { Chinese, English };

/// What calendars and Qt's own texts follow while the program speaks this language.
inline QLocale localeOf(Language language)
{
    return language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                         : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

/// Bilingual content: both texts travel together, the reader picks one.
struct LocalizedText {
    QString zh;
    QString en;

    QString in(Language language) const { return language == Language::Chinese ? zh : en; }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace gatehouse
