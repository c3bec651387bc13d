#include "models/toolreports/junitreader.h"

#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/reportwords.h"

#include <QTimeZone>

namespace gatehouse {

namespace {

/// What the children of a case, or of a suite, say of it.
struct Verdict {
    QString failure; ///< message and text of the first failure or error
    QString skipped;
    QString repeated; ///< of the first run that failed
    bool hasFailed = false;
    bool isSkipped = false;
    bool wasRepeated = false;
};

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
        while (m_xml.nextChild()) {
            const QString name = m_xml.name();
            if (name == QLatin1StringView("testsuite"))
                readSuite(suite);
            else if (name == QLatin1StringView("testcase"))
                readCase(suite, file);
            else if (!readVerdict(name, verdict))
                m_xml.skip();
        }
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

    /// What a failure says, its message before its text, which often begins with it.
    QString said()
    {
        const QString message = attribute("message");
        const QString type = attribute("type");
        const QString text = m_builder.text(m_xml.text());
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
        if (name == QLatin1StringView("failure") || name == QLatin1StringView("error"))
            return note(verdict.hasFailed, verdict.failure);
        if (name == QLatin1StringView("skipped") || name == QLatin1StringView("disabled"))
            return note(verdict.isSkipped, verdict.skipped);
        if (name == QLatin1StringView("flakyFailure") || name == QLatin1StringView("flakyError"))
            return note(verdict.wasRepeated, verdict.repeated);
        // Comes with a failure, which counts.
        if (name == QLatin1StringView("rerunFailure") || name == QLatin1StringView("rerunError"))
            return note(verdict.wasRepeated, verdict.repeated);
        return false;
    }

    void readProperties(ToolResult &result)
    {
        while (m_xml.nextChild()) {
            const QString name = attribute("name").toLower();
            const QString value = attribute("value");
            const QString text = value.isEmpty() ? m_builder.line(m_xml.text()) : value;
            if (!value.isEmpty())
                m_xml.skip();
            if (name == QLatin1StringView("cwe"))
                addEach(result.cwes,
                        cwesIn(text).isEmpty() ? QStringList{cweOfNumber(text)} : cwesIn(text));
            else if (name == QLatin1StringView("masvs") || name == QLatin1StringView("mstg"))
                addEach(result.controls, controlsIn(text));
        }
    }

    void readCase(const QString &suite, const QString &suiteFile)
    {
        ToolResult result;
        const QString own = attribute("name");
        const QString group = attribute("classname");
        const QString prefix = group.isEmpty() ? suite : group;
        result.rule = QStringList{prefix, own}.join(u'.');
        if (prefix.isEmpty() || own.isEmpty())
            result.rule = prefix.isEmpty() ? own : prefix;
        result.title = own.isEmpty() ? result.rule : own;
        ToolPlace place;
        place.path = attribute("file");
        if (place.path.isEmpty())
            place.path = suiteFile;
        place.line = std::max(attribute("line").toInt(), 0);
        place.logical = group;
        if (place != ToolPlace{})
            result.places = {place};
        const QString status = attribute("status").toLower();
        const QString outcome = attribute("result").toLower();
        const QString success = attribute("success").toLower();
        Verdict verdict;
        while (m_xml.nextChild()) {
            const QString name = m_xml.name();
            if (name == QLatin1StringView("properties"))
                readProperties(result);
            else if (!readVerdict(name, verdict))
                m_xml.skip();
        }
        static const QStringList notRun{QStringLiteral("notrun"),   QStringLiteral("skipped"),
                                        QStringLiteral("disabled"), QStringLiteral("suppressed"),
                                        QStringLiteral("ignored"),  QStringLiteral("pending")};
        // Some say it with an attribute alone; what says that it failed never counts as passed.
        static const QStringList failed{QStringLiteral("fail"), QStringLiteral("failed"),
                                        QStringLiteral("failure"), QStringLiteral("error")};
        if (verdict.hasFailed
            || (!verdict.isSkipped
                && (failed.contains(status) || failed.contains(outcome)
                    || success == QLatin1StringView("false")))) {
            result.outcome = ToolOutcome::Failed;
            result.message = verdict.failure;
        } else if (verdict.isSkipped || notRun.contains(status) || notRun.contains(outcome)) {
            result.outcome = ToolOutcome::NotRun;
            result.message = verdict.skipped;
        } else {
            result.outcome = ToolOutcome::Passed;
            result.message = verdict.repeated;
            if (verdict.wasRepeated)
                m_builder.count([](int times) {
                    return tr(
                        "%n test case(s) failed at first and passed when repeated; they count "
                        "as passed.",
                        nullptr, times);
                });
        }
        if (result.rule.isEmpty()) {
            result.rule = QStringLiteral("testcase");
            result.title = result.rule;
        }
        m_builder.add(std::move(result));
    }

    XmlReport &m_xml;
    ReportBuilder m_builder;
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
