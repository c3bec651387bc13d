#include "models/portfolio/profileflag.h"
#include "models/portfolio/profilemodel.h"
#include "models/workbook/sheets/sheets.h"

#include <algorithm>
#include <functional>

namespace gatehouse {

namespace {

constexpr double nameWidth = 24;

/// A column of the profile's answers: whoever has one more to say adds one more.
struct ProfileColumn {
    TableSheet::Column column;
    std::function<Cell(const ProfileFlag &)> cell;
};

class AppSheet
{
public:
    AppSheet(Book &book, const AuditSheets &sheets, const AuditData &data)
        : m_book(book), m_sheets(sheets), m_data(data)
    {
    }

    void write()
    {
        const std::vector<ProfileColumn> columns = profileColumns();
        TableSheet::Layout layout{
            .title = words(QT_TRANSLATE_NOOP("Workbook", "App profile: what conditions rest on")),
            .notes = {words(QT_TRANSLATE_NOOP(
                "Workbook",
                "The answers decide which requirements apply. A question without an answer counts "
                "as “yes”, so that nothing is left out by leaving it open."))},
            .columns = {},
            .keyColumns = 1,
            .whenEmpty = {}};
        for (const ProfileColumn &each : columns)
            layout.columns.push_back(each.column);
        TableSheet table(m_book, m_sheets.app, std::move(layout));
        for (const ProfileFlag &flag : profileFlags()) {
            if (flag.retired && !isAsked(flag.key))
                continue;
            std::vector<Cell> cells;
            for (const ProfileColumn &each : columns)
                cells.push_back(each.cell(flag));
            table.add(cells);
        }
        table.finish();
        writeParties();
    }

private:
    const Wording &wording() const { return m_book.wording(); }
    LocalizedText words(const char *source) const { return wording().words(source); }

    std::vector<ProfileColumn> profileColumns() const
    {
        return {
            {{words(QT_TRANSLATE_NOOP("Workbook", "Subject of the question")), nameWidth,
              Look::Text},
             [this](const ProfileFlag &flag) { return wording().cell(flag.title); }},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Question")), 58, Look::Text},
             [this](const ProfileFlag &flag) { return wording().cell(flag.question); }},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Answer")), 18, Look::Centre},
             [this](const ProfileFlag &flag) { return answer(flag); }},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Reason")), 36, Look::Text},
             [this](const ProfileFlag &flag) { return reason(flag); }},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Answered by")), 14, Look::Text},
             [this](const ProfileFlag &flag) { return Cell(given(flag).answeredBy); }},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Confirmed by")), 14, Look::Text},
             [this](const ProfileFlag &flag) { return confirmation(flag); }},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Requirements it leaves out")), 52, Look::Text},
             [this](const ProfileFlag &flag) { return Cell(leftOut(flag)); }},
        };
    }

    /// Empty where nothing is answered.
    GivenAnswer given(const ProfileFlag &flag) const
    {
        const GivenAnswer *answer = m_data.app.profile.given(flag.key);
        return answer ? *answer : GivenAnswer{};
    }

    Cell reason(const ProfileFlag &flag) const
    {
        const GivenAnswer answer = given(flag);
        return answer.isEarlier && answer.reason.isEmpty()
                && m_data.deciding.takesAway(flag.key, answer.holds)
            ? wording().cell(QT_TRANSLATE_NOOP("Workbook", "Recorded before reasons were asked"))
            : Cell(answer.reason);
    }

    Cell confirmation(const ProfileFlag &flag) const
    {
        const GivenAnswer *answer = m_data.app.profile.given(flag.key);
        return answer && m_data.deciding.isOpen(flag.key, *answer)
            ? Cell(wording().cell(QT_TRANSLATE_NOOP("Workbook", "To be confirmed")),
                   CellTone::Caution)
            : Cell(given(flag).confirmedBy);
    }

    Cell answer(const ProfileFlag &flag) const
    {
        const auto given = m_data.app.profile.answer(flag.key);
        const ProfileAnswer answer = !given ? ProfileAnswer::Unanswered
            : *given                        ? ProfileAnswer::Yes
                                            : ProfileAnswer::No;
        const QString text = wording().cell(wording().label(answer));
        return given ? Cell(text) : Cell(text, CellTone::Caution);
    }

    /// Whether the libraries this release is held against ask it.
    bool isAsked(const QString &flag) const
    {
        return std::any_of(
            m_data.sheet.rows.begin(), m_data.sheet.rows.end(), [&](const SheetRow &row) {
                const QStringList &conditions = row.requirement->condition;
                return std::any_of(conditions.begin(), conditions.end(), [&](const QString &text) {
                    const auto condition = Condition::parse(text);
                    return condition && condition->names().contains(flag);
                });
            });
    }

    /// The requirements that do not apply because of an answer, as their explanations have it.
    QString leftOut(const ProfileFlag &flag) const
    {
        QStringList items;
        for (const SheetRow &row : m_data.sheet.rows) {
            if (row.applicability.because != Applicability::Because::Absent)
                continue;
            const auto deciding = Condition::parse(row.applicability.flag);
            if (deciding && deciding->names().contains(flag.key))
                items.push_back(shortName(wording(), row));
        }
        return wording().list(items);
    }

    /// What the app is on record with, goes out through and is made of.
    void writeParties() const
    {
        TableSheet table(
            m_book, m_sheets.parties,
            {.title = words(QT_TRANSLATE_NOOP("Workbook", "Filings, channels and third parties")),
             .notes = {},
             .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Filing")), nameWidth, Look::Text},
                         {words(QT_TRANSLATE_NOOP("Workbook", "Filing number")), 58, Look::Text},
                         {words(QT_TRANSLATE_NOOP("Workbook", "Platform")), 18, Look::Centre},
                         {words(QT_TRANSLATE_NOOP("Workbook", "State")), 52, Look::Text}},
             .keyColumns = 1,
             .whenEmpty = words(QT_TRANSLATE_NOOP("Workbook", "No filing is recorded.")),
             .several = true});
        addFilings(table);
        addChannels(table);
        addParties(table);
        table.finish();
    }

    void addFilings(TableSheet &table) const
    {
        for (const Filing &filing : m_data.app.filings) {
            table.add({wording().cell(wording().label(filing.authority)),
                       filing.number,
                       {wording().cell(wording().label(filing.platform)), Look::Centre},
                       filingState(filing)});
        }
        // Both are made for each platform; what is not on record is said, and left to be judged.
        for (const FilingAuthority authority : {FilingAuthority::Nifa, FilingAuthority::Miit}) {
            for (const Platform platform : m_data.release.platforms) {
                const auto &filings = m_data.app.filings;
                if (std::any_of(filings.begin(), filings.end(), [&](const Filing &filing) {
                        return filing.authority == authority && filing.platform == platform;
                    }))
                    continue;
                table.add({wording().cell(wording().label(authority)),
                           QString(),
                           {wording().cell(wording().label(platform)), Look::Centre},
                           {wording().cell(QT_TRANSLATE_NOOP("Workbook", "Not on record")),
                            CellTone::Caution}});
            }
        }
    }

    Cell filingState(const Filing &filing) const
    {
        std::vector<LocalizedText> parts;
        if (filing.number.isEmpty())
            parts.push_back(words(QT_TRANSLATE_NOOP("Workbook", "No filing number")));
        if (filing.filedOn.isValid())
            parts.push_back(wording().words(QT_TRANSLATE_NOOP("Workbook", "Filed on %1"),
                                            {verbatim(filing.filedOn.toString(Qt::ISODate))}));
        else
            parts.push_back(words(QT_TRANSLATE_NOOP("Workbook", "Day of filing not stated")));
        const bool other = !filing.version.isEmpty() && filing.version != m_data.release.version;
        if (other)
            parts.push_back(wording().words(
                QT_TRANSLATE_NOOP("Workbook", "for version %1, not the one assessed"),
                {verbatim(filing.version)}));
        else if (!filing.version.isEmpty())
            parts.push_back(words(QT_TRANSLATE_NOOP("Workbook", "for the version assessed")));
        const bool whole = !filing.number.isEmpty() && filing.filedOn.isValid() && !other;
        LocalizedText state;
        for (const LocalizedText &part : parts) {
            state.zh += (state.zh.isEmpty() ? QString() : QStringLiteral("，")) + part.zh;
            state.en += (state.en.isEmpty() ? QString() : QStringLiteral(", ")) + part.en;
        }
        return {wording().cell(state), whole ? CellTone::Good : CellTone::Caution};
    }

    void addChannels(TableSheet &table) const
    {
        table.beginBlock(words(QT_TRANSLATE_NOOP("Workbook", "Channels it is released through")),
                         {words(QT_TRANSLATE_NOOP("Workbook", "Channel")),
                          words(QT_TRANSLATE_NOOP("Workbook", "Address"))},
                         words(QT_TRANSLATE_NOOP("Workbook", "No channel is recorded.")));
        for (const StoreChannel &channel : m_data.app.channels)
            table.add({channel.name, channel.address});
    }

    void addParties(TableSheet &table) const
    {
        table.beginBlock(
            words(QT_TRANSLATE_NOOP("Workbook", "Third parties, SDKs and outsourcing")),
            {words(QT_TRANSLATE_NOOP("Workbook", "Party")),
             words(QT_TRANSLATE_NOOP("Workbook", "What it provides")),
             words(QT_TRANSLATE_NOOP("Workbook", "Kind of party")),
             words(QT_TRANSLATE_NOOP("Workbook", "Contract"))},
            words(QT_TRANSLATE_NOOP("Workbook", "No third party is recorded.")));
        for (const Party &party : m_data.app.parties) {
            table.add({party.name,
                       party.service,
                       {wording().cell(wording().label(party.kind)), Look::Centre},
                       party.contract});
        }
    }

    Book &m_book;
    const AuditSheets &m_sheets;
    const AuditData &m_data;
};

} // namespace

void writeApp(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    AppSheet(book, sheets, data).write();
}

} // namespace gatehouse
