#pragma once

#include "models/base/result.h"
#include "models/toolreports/toolreport.h"

#include <QCoreApplication>

#include <string_view>

namespace gatehouse {

/// A report in the making: takes texts over at sane lengths, says once what is read otherwise than
/// it stands, and how often, and is refused as a whole when there is more than any report holds.
class ReportBuilder
{
    Q_DECLARE_TR_FUNCTIONS(ReportBuilder)
public:
    static constexpr int longestLine = 400;
    static constexpr int longestText = 8000;
    /// Of one result; a reader that leaves out more counts it.
    static constexpr std::size_t mostPlaces = 100;

    explicit ReportBuilder(ReportFormat format);

    ToolReport &report() { return m_report; }

    /// A text of the file on one line, without what cannot be stored or shown; what is cut is
    /// counted.
    QString line(std::string_view text, int longest = longestLine);
    QString line(const QString &text, int longest = longestLine);
    /// The same with its lines.
    QString text(std::string_view text, int longest = longestText);
    QString text(const QString &text, int longest = longestText);
    /// The first sentence of a text that is kept whole elsewhere.
    static QString heading(const QString &text);

    /// Every result has a rule and a title: without a name it is called "unnamed".
    void add(ToolResult result);
    void add(ToolComponent component);
    void add(ToolVulnerability vulnerability);

    /// A sentence that is true of the whole report; said once.
    void warn(const QString &sentence);
    /// What happened so often is said in one sentence: `say(count)` makes it.
    using Sentence = QString (*)(int count);
    void count(Sentence say, int times = 1);
    void countCutPlaces();

    /// The report with its warnings; Invalid where it is more than Gatehouse takes over.
    Result<ToolReport> finish() &&;

private:
    QString counted(QString text, bool wasCut);
    /// There is more than any report holds: what is still to come is not looked at any more.
    bool isFull() const;
    bool hasRoom();

    ToolReport m_report;
    std::vector<std::pair<Sentence, int>> m_counts;
    std::size_t m_entries = 0;
    qsizetype m_characters = 0;
    int m_leftOutWarnings = 0;
};

} // namespace gatehouse
