#include "models/toolreports/junitreader.h"

#include "models/base/listing.h"
#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/reportwords.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <set>

namespace gatehouse {

namespace {

/// What a word says of how a case ended. There is no list of them: each framework has its own.
enum class JUnitWord { None, Passed, Failed, NotRun, Unknown };

JUnitWord junitWord(const QString &word)
{
    static const QHash<QString, JUnitWord> words = [] {
        QHash<QString, JUnitWord> known;
        const auto add = [&known](JUnitWord means, std::initializer_list<const char *> each) {
            for (const char *one : each)
                known.insert(QString::fromLatin1(one), means);
        };
        add(JUnitWord::Passed,
            {"pass", "passed", "passing", "ok", "success", "successful", "succeeded", "run", "ran",
             "complete", "completed", "done", "finished", "executed", "expected", "fixed", "true"});
        add(JUnitWord::Failed,
            {"fail", "failed", "failing", "failure", "error", "errored", "broken", "timeout",
             "timedout", "crash", "crashed", "abort", "aborted", "regression", "fatal",
             "unexpected", "false"});
        add(JUnitWord::NotRun,
            {"notrun", "notexecuted", "skip", "skipped", "disabled", "suppressed", "ignore",
             "ignored", "pending", "untested", "undefined", "incomplete", "inconclusive", "todo",
             "blocked", "cancelled", "canceled", "assumptionfailure", "assumptionviolated"});
        return known;
    }();
    QString letters;
    for (const QChar character : word) {
        if (character.isLetterOrNumber())
            letters += character.toLower();
    }
    return letters.isEmpty() ? JUnitWord::None : words.value(letters, JUnitWord::Unknown);
}

/// What the children of a case, or of a suite, say of it.
struct Verdict {
    QString failure; ///< message and text of the first failure or error
    QString skipped;
    QString repeated; ///< of the first run that failed
    ToolPlace place; ///< where that first failure says that it is
    bool hasFailed = false;
    bool isSkipped = false;
    bool wasRepeated = false;
};

/// Each run of a case as its own, where a framework repeats what failed: what tells them apart is
/// left out of `identity`.
struct JUnitRun {
    QByteArray identity;
    std::size_t result = 0; ///< its place in the report
};

/// Attributes and properties in which the runs of one case may differ, or that say which run it is.
bool isOfRun(QStringView attribute)
{
    static const QSet<QString> names{
        QStringLiteral("time"),      QStringLiteral("timestamp"),  QStringLiteral("status"),
        QStringLiteral("result"),    QStringLiteral("success"),    QStringLiteral("duration"),
        QStringLiteral("started"),   QStringLiteral("start"),      QStringLiteral("end"),
        QStringLiteral("executed"),  QStringLiteral("completed"),  QStringLiteral("assertions"),
        QStringLiteral("asserts"),   QStringLiteral("retry"),      QStringLiteral("attempt"),
        QStringLiteral("rerun"),     QStringLiteral("started-at"), QStringLiteral("finished-at"),
        QStringLiteral("repetition")};
    return names.contains(attribute.toString().toLower());
}

class JUnitReader
{
    Q_DECLARE_TR_FUNCTIONS(JUnitReader)
public:
    explicit JUnitReader(XmlReport &xml) : m_xml(xml), m_builder(ReportFormat::JUnit) { }

    Result<ToolReport> read() &&
    {
        m_builder.report().tool = QStringLiteral("JUnit");
        readSuite(QString());
        TRY(m_xml.check());
        dropRepeated();
        sayFlaky();
        return std::move(m_builder).finish();
    }

private:
    QString attribute(const char *name)
    {
        return m_builder.line(m_xml.attribute(QLatin1StringView(name)));
    }

    void noteTime()
    {
        QDateTime moment = QDateTime::fromString(attribute("timestamp"), Qt::ISODate);
        if (moment.timeSpec() == Qt::LocalTime)
            moment.setTimeZone(QTimeZone::utc());
        QDateTime &ranAt = m_builder.report().ranAt;
        if (moment.isValid() && !ranAt.isValid())
            ranAt = moment;
    }

    void readSuite(const QString &above) // NOLINT(misc-no-recursion): as deep as the XML may be
    {
        noteTime();
        // The root's name is that of the run, and changes with it.
        const bool isRun = m_xml.name() == QLatin1StringView("testsuites");
        const QString own = isRun ? QString() : attribute("name");
        const QString file = attribute("file");
        const QString suite = above.isEmpty() ? own : own.isEmpty() ? above : above + u'.' + own;
        Verdict verdict;
        std::vector<JUnitRun> runs;
        while (m_xml.nextChild()) {
            const QString name = m_xml.name();
            if (name == QLatin1StringView("testsuite"))
                readSuite(suite);
            else if (name == QLatin1StringView("testcase"))
                readCase(suite, file, runs);
            else if (!readVerdict(name, verdict))
                m_xml.skip();
        }
        joinRuns(runs);
        if (verdict.hasFailed) {
            ToolResult result;
            result.rule = suite.isEmpty() ? QStringLiteral("testsuite") : suite;
            result.title = result.rule;
            result.message = verdict.failure;
            if (!file.isEmpty())
                result.places = {{file, 0, {}, {}}};
            m_builder.add(std::move(result));
        }
    }

    /// By the attributes of a case, or a failure.
    ToolPlace placeHere()
    {
        ToolPlace place;
        place.path = attribute("file");
        place.line = std::max(attribute("line").toInt(), 0);
        return place;
    }

    /// Without the signs that colour a terminal, as the first of them was mended.
    static QString withoutColours(QString text)
    {
        static const QRegularExpression colours(QStringLiteral("\uFFFD\\[[0-9;]*[mK]"));
        return text.contains(QChar::ReplacementCharacter) ? text.remove(colours) : text;
    }

    /// What a failure says, its message before its text, which often begins with it.
    QString said()
    {
        const QString message = withoutColours(attribute("message"));
        const QString type = attribute("type");
        const QString text = m_builder.text(withoutColours(m_xml.text()));
        QString first = message.isEmpty() ? type : message;
        if (text.isEmpty() || text.startsWith(message))
            return text.isEmpty() ? first : text;
        return first.isEmpty() ? text : first + u'\n' + text;
    }

    /// False for a child that says nothing of how the case ended; that is not left.
    bool readVerdict(const QString &name, Verdict &verdict)
    {
        const auto note = [this](bool &flag, QString &what) {
            const QString text = said();
            if (!flag)
                what = text;
            flag = true;
            return true;
        };
        const JUnitWord word = junitWord(name);
        if (word == JUnitWord::Failed) {
            if (!verdict.hasFailed)
                verdict.place = placeHere();
            return note(verdict.hasFailed, verdict.failure);
        }
        if (word == JUnitWord::NotRun)
            return note(verdict.isSkipped, verdict.skipped);
        if (name == QLatin1StringView("flakyFailure") || name == QLatin1StringView("flakyError"))
            return note(verdict.wasRepeated, verdict.repeated);
        // Comes with a failure, which counts.
        if (name == QLatin1StringView("rerunFailure") || name == QLatin1StringView("rerunError"))
            return note(verdict.wasRepeated, verdict.repeated);
        return false;
    }

    void readProperties(ToolResult &result, QCryptographicHash &identity)
    {
        while (m_xml.nextChild()) {
            const QString name = attribute("name").toLower();
            const QString value = attribute("value");
            const QString text = value.isEmpty() ? m_builder.line(m_xml.text()) : value;
            if (!value.isEmpty())
                m_xml.skip();
            if (!isOfRun(name))
                addTo(identity, {name, text});
            if (name == QLatin1StringView("cwe"))
                addEach(result.cwes,
                        cwesIn(text).isEmpty() ? QStringList{cweOfNumber(text)} : cwesIn(text));
            else if (name == QLatin1StringView("masvs") || name == QLatin1StringView("mstg"))
                addEach(result.controls, controlsIn(text));
        }
    }

    static void addTo(QCryptographicHash &identity, std::initializer_list<QString> parts)
    {
        for (const QString &part : parts) {
            identity.addData(part.toUtf8());
            identity.addData(QByteArrayView("", 1));
        }
    }

    /// A framework that repeats what failed until it passes writes each run as a case: all but the
    /// last of one name failed. What looks like that is one case, which is flaky; whatever does not
    /// (a case of that name that passed before, two that passed, none that did) is several of equal
    /// names, as those with parameters are.
    void joinRuns(const std::vector<JUnitRun> &runs)
    {
        std::map<QByteArray, std::vector<std::size_t>> cases;
        for (const JUnitRun &run : runs)
            cases[run.identity].push_back(run.result);
        auto &results = m_builder.report().results;
        for (const auto &[identity, each] : cases) {
            const auto failed = std::ranges::count_if(each, [&](std::size_t index) {
                return results[index].outcome == ToolOutcome::Failed;
            });
            ToolResult &last = results[each.back()];
            if (each.size() < 2 || std::size_t(failed) + 1 != each.size()
                || last.outcome != ToolOutcome::Passed)
                continue;
            last.message = results[each.front()].message;
            m_repeated.insert(each.begin(), each.end() - 1);
            m_flaky += last.rule;
        }
    }

    /// By their names, so that nobody has to take it on trust.
    void sayFlaky()
    {
        constexpr qsizetype most = 10;
        if (m_flaky.isEmpty())
            return;
        m_flaky.sort();
        QString names = listed(m_flaky.first(std::min(m_flaky.size(), most)));
        if (m_flaky.size() > most)
            names =
                tr("%1 and %n more", nullptr, static_cast<int>(m_flaky.size() - most)).arg(names);
        m_builder.warn(tr("%n test case(s) failed at first and passed when repeated; they count "
                          "as passed: %1.",
                          nullptr, static_cast<int>(m_flaky.size()))
                           .arg(names));
    }

    void dropRepeated()
    {
        std::size_t index = 0;
        std::erase_if(m_builder.report().results,
                      [&](const ToolResult &) { return m_repeated.contains(index++); });
    }

    void readCase(const QString &suite, const QString &suiteFile, std::vector<JUnitRun> &runs)
    {
        QCryptographicHash identity(QCryptographicHash::Sha256);
        for (const QXmlStreamAttribute &each : m_xml.attributes()) {
            if (!isOfRun(each.name()))
                addTo(identity, {each.name().toString(), each.value().toString()});
        }
        ToolResult result;
        const QString own = attribute("name");
        const QString group = attribute("classname");
        const QString prefix = group.isEmpty() ? suite : group;
        result.rule = QStringList{prefix, own}.join(u'.');
        if (prefix.isEmpty() || own.isEmpty())
            result.rule = prefix.isEmpty() ? own : prefix;
        result.title = own.isEmpty() ? result.rule : own;
        ToolPlace place = placeHere();
        const std::array words{junitWord(attribute("status")), junitWord(attribute("result"))};
        const QString success = attribute("success").toLower();
        const bool isOff = attribute("ignored").toLower() == QLatin1StringView("true")
            || attribute("disabled").toLower() == QLatin1StringView("true")
            || attribute("executed").toLower() == QLatin1StringView("false");
        Verdict verdict;
        while (m_xml.nextChild()) {
            const QString name = m_xml.name();
            if (name == QLatin1StringView("properties"))
                readProperties(result, identity);
            else if (!readVerdict(name, verdict))
                m_xml.skip();
        }
        if (place.path.isEmpty() && place.line == 0)
            place = verdict.place;
        if (place.path.isEmpty())
            place.path = suiteFile;
        place.logical = group;
        if (place != ToolPlace{})
            result.places = {place};
        // Some say it with an attribute alone; what says that it failed never counts as passed.
        const auto says = [&words](JUnitWord word) {
            return std::ranges::find(words, word) != words.end();
        };
        const bool isUnclear = says(JUnitWord::Unknown) && !says(JUnitWord::Passed)
            && !says(JUnitWord::Failed) && !says(JUnitWord::NotRun);
        if (!verdict.hasFailed && !verdict.isSkipped && isUnclear)
            m_builder.count([](int times) {
                return tr("%n test case(s) ended in a word that says neither passed nor failed; "
                          "they count as not run.",
                          nullptr, times);
            });
        if (verdict.hasFailed
            || (!verdict.isSkipped
                && (says(JUnitWord::Failed) || success == QLatin1StringView("false")))) {
            result.outcome = ToolOutcome::Failed;
            result.message = verdict.failure;
        } else if (verdict.isSkipped || isOff || isUnclear || says(JUnitWord::NotRun)) {
            result.outcome = ToolOutcome::NotRun;
            result.message = verdict.skipped;
        } else {
            result.outcome = ToolOutcome::Passed;
            result.message = verdict.repeated;
            if (verdict.wasRepeated)
                m_flaky += result.rule;
        }
        if (result.rule.isEmpty()) {
            result.rule = QStringLiteral("testcase");
            result.title = result.rule;
        }
        auto &results = m_builder.report().results;
        const std::size_t before = results.size();
        m_builder.add(std::move(result));
        if (results.size() > before)
            runs.push_back({identity.result(), before});
    }

    XmlReport &m_xml;
    ReportBuilder m_builder;
    QStringList m_flaky;
    std::set<std::size_t> m_repeated; ///< results of runs that a later one takes the place of
};

} // namespace

bool isJUnit(const XmlReport &xml)
{
    return xml.name() == QLatin1StringView("testsuites")
        || xml.name() == QLatin1StringView("testsuite");
}

Result<ToolReport> readJUnit(XmlReport &xml)
{
    return JUnitReader(xml).read();
}

} // namespace gatehouse
