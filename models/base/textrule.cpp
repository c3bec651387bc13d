#include "models/base/textrule.h"

#include "models/base/hiddencharacter.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control;
}

/// What would have a text read otherwise than it stands, and in a name whatever cannot be seen.
bool misleads(const QList<uint> &characters, TextRule::Form form)
{
    char32_t before = 0;
    for (const char32_t character : characters) {
        if (turnsOrder(character) || (form != TextRule::Form::Text && isHidden(character, before)))
            return true;
        before = character;
    }
    return false;
}

} // namespace

Result<void> TextRule::checkForFiles(const QString &field, const QString &text)
{
    constexpr QStringView inNoFileName = u"/\\:*?\"<>|";
    // An option of a command, and a file that is not shown.
    if (text.startsWith(u'-') || text.startsWith(u'.'))
        return fail(ErrorKind::Invalid,
                    tr("%1 cannot begin with “%2”: “%3”. Begin it with a letter or a digit.")
                        .arg(field, text.first(1), text));
    for (const QChar character : text) {
        if (inNoFileName.contains(character))
            return fail(ErrorKind::Invalid,
                        tr("%1 cannot hold “%2”, since files are called by it: “%3”. Write “-” "
                           "or “_” instead.")
                            .arg(field, character, text));
        constexpr char16_t firstWide = 0xFF01; // ！ to ～: ASCII as an input method widens it
        constexpr char16_t lastWide = 0xFF5E;
        constexpr char16_t apart = firstWide - u'!';
        const char16_t code = character.unicode();
        if (code >= firstWide && code <= lastWide)
            return fail(ErrorKind::Invalid,
                        tr("%1 holds the full-width character “%2”, which nobody tells from “%3” "
                           "in a command: “%4”. Write it in half width.")
                            .arg(field, character, QChar(char16_t(code - apart)), text));
    }
    return {};
}

Result<QString> TextRule::check(const QString &text) const
{
    QString trimmed = text.trimmed();
    if (form == Form::Text)
        trimmed.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    const QList<uint> ucs4 = trimmed.toUcs4();
    const qsizetype characters = ucs4.size();
    if (characters < shortest)
        return fail(ErrorKind::Invalid,
                    tr("%1 is missing. Enter %2 to %3 characters.")
                        .arg(field, QString::number(shortest), QString::number(longest)));
    if (characters > longest)
        return fail(ErrorKind::Invalid,
                    tr("%1 has %2 characters, and at most %3 fit. Shorten it.")
                        .arg(field, QString::number(characters), QString::number(longest)));
    // Half a surrogate pair has no UTF-8 and would come back as something else.
    const bool hasForeign = std::any_of(trimmed.cbegin(), trimmed.cend(), [this](QChar character) {
        return isControl(character)
            && (form != Form::Text || (character != u'\n' && character != u'\t'));
    });
    if (!trimmed.isValidUtf16() || hasForeign || misleads(ucs4, form))
        return fail(
            ErrorKind::Invalid,
            (form == Form::Text
                 ? tr("%1 holds a character that cannot be shown. Remove it.")
                 : tr(
                     "%1 holds a line break or another character that cannot be shown. Remove it."))
                .arg(field));
    if (form == Form::Code && std::any_of(trimmed.begin(), trimmed.end(), [](QChar character) {
            return character.isSpace() || character == u'@';
        }))
        return fail(ErrorKind::Invalid,
                    tr("%1 cannot hold spaces or “@”: “%2”. Leave them out.").arg(field, trimmed));
    return trimmed;
}

} // namespace gatehouse
