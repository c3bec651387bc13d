#include "app/desktop/desktoparguments.h"

#include "views/frame/languagecontroller.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace gatehouse {

void refuse(const QString &sentence)
{
    std::fprintf(stderr, "gatehouse: %s\n", qUtf8Printable(sentence));
    std::exit(2);
}

DesktopArguments desktopArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "DesktopArguments", "The workbench for mobile app compliance (JR/T 0225-2021)."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption account(
        QStringLiteral("as"),
        QCoreApplication::translate("DesktopArguments", "Sign in as this account."),
        QStringLiteral("name"));
    const QCommandLineOption language(
        QStringLiteral("language"),
        QCoreApplication::translate("DesktopArguments", "Speak this language: zh or en."),
        QStringLiteral("language"));
    const QCommandLineOption appearance(
        QStringLiteral("theme"),
        QCoreApplication::translate("DesktopArguments", "Look like this: light, dark or system."),
        QStringLiteral("theme"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("DesktopArguments", "Open the demo portfolio."));
    parser.addOptions({account, language, appearance, demo});
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate("DesktopArguments", "The workspace to open."),
        QStringLiteral("[file]"));
    parser.process(arguments);

    DesktopArguments wanted;
    wanted.file = parser.positionalArguments().value(0);
    wanted.account = parser.value(account);
    wanted.demo = parser.isSet(demo);
    if (parser.isSet(language)) {
        wanted.language = languageFromKey(parser.value(language));
        if (!wanted.language)
            refuse(QCoreApplication::translate("DesktopArguments", "--language takes zh or en."));
    }
    if (parser.isSet(appearance)) {
        wanted.appearance = fromKey<Appearance>(parser.value(appearance));
        if (!wanted.appearance)
            refuse(QCoreApplication::translate("DesktopArguments",
                                               "--theme takes light, dark or system."));
    }
    return wanted;
}

} // namespace gatehouse
