#include "models/base/textrule.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control;
}

} // namespace

Result<QString> TextRule::check(const QString &text) const
{
    const QString trimmed = text.trimmed();
    const qsizetype characters = trimmed.toUcs4().size();
    if (characters < shortest)
        return fail(
            ErrorKind::Invalid,
            tr("%1 is missing. Enter %2 to %3 characters.").arg(field).arg(shortest).arg(longest));
    if (characters > longest)
        return fail(ErrorKind::Invalid,
                    tr("%1 has %2 characters, and at most %3 fit. Shorten it.")
                        .arg(field)
                        .arg(characters)
                        .arg(longest));
    // Half a surrogate pair has no UTF-8 and would come back as something else.
    if (!trimmed.isValidUtf16() || std::any_of(trimmed.begin(), trimmed.end(), isControl))
        return fail(
            ErrorKind::Invalid,
            tr("%1 holds a line break or another character that cannot be shown. Remove it.")
                .arg(field));
    if (form == Form::Code && std::any_of(trimmed.begin(), trimmed.end(), [](QChar character) {
            return character.isSpace() || character == u'@';
        }))
        return fail(ErrorKind::Invalid,
                    tr("%1 cannot hold spaces or “@”: “%2”. Leave them out.").arg(field, trimmed));
    return trimmed;
}

} // namespace gatehouse
