#include "models/workbook/wording.h"

#include "models/base/quantity.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Replaces %1 … %9 in one pass, so that an argument may hold a "%1" of its own.
QString filled(const QString &phrase, const std::vector<LocalizedText> &arguments,
               Language language)
{
    QString text;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const int number =
            phrase[i] == u'%' && i + 1 < phrase.size() ? phrase[i + 1].digitValue() : -1;
        if (number < 1 || number > int(arguments.size())) {
            text += phrase[i];
            continue;
        }
        text += arguments[size_t(number - 1)].in(language);
        ++i;
    }
    return text;
}

} // namespace

Wording::Wording(WorkbookLanguage language)
    : m_language(language), m_chinese(Language::Chinese), m_english(Language::English)
{
}

LocalizedText Wording::words(const char *source) const
{
    return {m_chinese.text(context, source), m_english.text(context, source)};
}

LocalizedText Wording::words(const char *source, const std::vector<LocalizedText> &arguments) const
{
    const LocalizedText phrase = words(source);
    return {filled(phrase.zh, arguments, Language::Chinese),
            filled(phrase.en, arguments, Language::English)};
}

LocalizedText Wording::size(qint64 bytes) const
{
    // Units are the same in both languages; only bare bytes are a word.
    return bytes < 1024 ? words(QT_TRANSLATE_NOOP("Workbook", "%1 bytes"), {verbatim(bytes)})
                        : verbatim(sizeText(bytes));
}

LocalizedText Wording::list(const std::vector<LocalizedText> &items) const
{
    // Names that are the same in every language make one list, not two that differ in commas.
    const bool same = std::all_of(items.begin(), items.end(),
                                  [](const LocalizedText &item) { return item.zh == item.en; });
    const QString between =
        same && m_language == WorkbookLanguage::Both ? QStringLiteral(", ") : QStringLiteral("、");
    LocalizedText list;
    for (const LocalizedText &item : items) {
        list.zh += (list.zh.isEmpty() ? QString() : between) + item.zh;
        list.en += (list.en.isEmpty() ? QString() : QStringLiteral(", ")) + item.en;
    }
    return list;
}

QString Wording::list(const QStringList &items) const
{
    return items.join(m_language == WorkbookLanguage::Chinese ? QStringLiteral("、")
                                                              : QStringLiteral(", "));
}

QString Wording::joined(const LocalizedText &text, QChar between) const
{
    if (text.zh.isEmpty() || text.en.isEmpty() || text.zh == text.en)
        return text.zh.isEmpty() ? text.en : text.zh;
    switch (m_language) {
    case WorkbookLanguage::Chinese:
        return text.zh;
    case WorkbookLanguage::English:
        return text.en;
    case WorkbookLanguage::Both:
        break;
    }
    return text.zh + between + text.en;
}

} // namespace gatehouse
