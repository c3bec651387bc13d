#pragma once

#include <QString>

namespace gatehouse {

enum class Language { Chinese, English };

/// Bilingual content: both texts travel together, the reader picks one.
struct LocalizedText {
    QString zh;
    QString en;

    QString in(Language language) const { return language == Language::Chinese ? zh : en; }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace gatehouse
