#pragma once

#include "tests/app/cli/cliprogram.h"
#include "tests/support/sariflog.h"
#include "tests/support/smallpicture.h"

#include <QRegularExpression>

namespace gatehouse {

/// A verb, or a group of them, as its own help describes it.
struct HelpPage {
    QString name; ///< "gate sign"; empty: of the program
    QString text;

    /// What it prints as examples, with what they export before them.
    QStringList examples() const
    {
        static const QRegularExpression command(QStringLiteral("^ *((gatehouse-cli|export) .*)$"),
                                                QRegularExpression::MultilineOption);
        QStringList commands;
        const auto matches = command.globalMatch(text.section(QStringLiteral("Examples:"), 1));
        for (const auto &match : matches)
            commands += match.captured(1);
        return commands;
    }
    QStringList below() const
    {
        static const QRegularExpression verb(QStringLiteral("^  ([a-z-]+)  +\\S"),
                                             QRegularExpression::MultilineOption);
        QStringList names;
        const auto matches = verb.globalMatch(text.section(QStringLiteral("Commands:"), 1)
                                                  .section(QStringLiteral("Examples:"), 0, 0));
        for (const auto &match : matches)
            names += (name + u' ' + match.captured(1)).trimmed();
        return names;
    }
};

/// Every page of the help, found in the help itself.
inline QList<HelpPage> helpPages(const CliProgram &cli)
{
    QList<HelpPage> pages;
    QStringList waiting{QString()};
    while (!waiting.isEmpty()) {
        const QString name = waiting.takeFirst();
        const Outcome help = cli.must(words(qUtf8Printable(name + QStringLiteral(" -h"))));
        pages += HelpPage{name, QString::fromUtf8(help.out)};
        waiting += pages.last().below();
    }
    return pages;
}

/// Puts the files into a folder that the examples name.
inline void putExampleFiles(const QString &folder)
{
    const auto write = [&](const char *name, const QByteArray &content) {
        QFile file(folder + u'/' + QString::fromUtf8(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write an example's file");
    };
    for (const char *name : {"渗透测试报告.pdf", "policy.pdf", "design.pdf"})
        write(name, name);
    write("screen.png", smallPicture());
    write("codeql.sarif", sarifLog({{"java/android/implicitly-exported-component"}}));
    write("judgements.tsv",
          "条款\t符合程度\t测评方法\t测评对象\t结果记录\n"
          "6.1.4.a\t符合\t静态分析\t5.3.0 测试包\t已核对\n");
    const std::pair<const char *, const char *> copies[] = {
        {"exchange/fixtures/dragon.json", "model.json"},
        {"exchange/fixtures/device.tm7", "model.tm7"},
        {"packages/fixtures/debug.apk", "policy-5.4.1.apk"},
        {"components/fixtures/bom.json", "bom.json"},
    };
    for (const auto &[from, to] : copies) {
        if (!QFile::copy(QStringLiteral(SOURCE_DIR "/tests/models/") + QLatin1StringView(from),
                         folder + u'/' + QLatin1StringView(to)))
            qFatal("cannot copy an example's file");
    }
}

} // namespace gatehouse
