#pragma once

#include "models/base/momenttext.h"
#include "models/base/phrasebook.h"
#include "models/records/fieldwording.h"
#include "models/workbook/workbook.h"

#include <vector>

namespace gatehouse {

/// What a workbook says, in its language or in both: phrases of the context "Workbook", labels of
/// enumerations, bilingual content, dates.
class Wording
{
public:
    static constexpr const char *context = "Workbook";

    explicit Wording(WorkbookLanguage language);

    WorkbookLanguage language() const { return m_language; }

    /// A phrase marked QT_TRANSLATE_NOOP("Workbook", …), with %1, %2 … replaced.
    LocalizedText words(const char *source) const;
    LocalizedText words(const char *source, const std::vector<LocalizedText> &arguments) const;
    template<class E>
    LocalizedText label(E value) const
    {
        return {m_chinese.label(value), m_english.label(value)};
    }
    /// What fields are called and say, in each language.
    template<class Say>
    LocalizedText fields(Say say) const
    {
        return {say(FieldWording(m_chinese)), say(FieldWording(m_english))};
    }
    /// "512 字节" and "512 bytes", "1.2 MB".
    LocalizedText size(qint64 bytes) const;
    /// "甲、乙" and "A, B".
    LocalizedText list(const std::vector<LocalizedText> &items) const;
    /// The same of names that are the workbook's already.
    QString list(const QStringList &items) const;

    /// What stands in a cell: in both languages Chinese above English, once where they are the
    /// same. A text that one language lacks is given in the other.
    QString cell(const LocalizedText &text) const { return joined(text, u'\n'); }
    QString cell(const char *source) const { return cell(words(source)); }
    /// The same on one line, for sheet names, headers and titles.
    QString line(const LocalizedText &text) const { return joined(text, u' '); }
    QString line(const char *source) const { return line(words(source)); }

private:
    QString joined(const LocalizedText &text, QChar between) const;

    WorkbookLanguage m_language;
    Phrasebook m_chinese;
    Phrasebook m_english;
};

/// The same in every language: names, numbers, digests.
inline LocalizedText verbatim(const QString &text)
{
    return {text, text};
}
inline LocalizedText verbatim(qint64 number)
{
    return verbatim(QString::number(number));
}

} // namespace gatehouse
