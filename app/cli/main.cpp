#include "app/cli/program.h"
#include "app/cli/values.h"

#include <QCoreApplication>
#include <QTranslator>

#include <string_view>

using namespace gatehouse;

namespace {

Language languageOfEnvironment()
{
    // The first of them that says anything, as POSIX has it.
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(variable);
        if (!locale.isEmpty())
            return locale.startsWith(QLatin1StringView("en")) ? Language::English
                                                              : Language::Chinese;
    }
    return Language::Chinese;
}

// Looked for before the command line is read: the help and the complaints are worded by it.
Language languageWanted(int argc, char **argv)
{
    Language language = languageOfEnvironment();
    constexpr std::string_view option = "--language";
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument = argv[index];
        if (argument == option && index + 1 < argc)
            (void)readValue(QString::fromUtf8(argv[index + 1]), language);
        else if (argument.starts_with("--language="))
            (void)readValue(QString::fromUtf8(argv[index] + option.size() + 1), language);
    }
    return language;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));

    Context context;
    context.language = languageWanted(argc, argv);
    context.workspacePath = qEnvironmentVariable("GATEHOUSE_WORKSPACE");
    context.accountName = qEnvironmentVariable("GATEHOUSE_ACCOUNT");
    context.clock = std::make_shared<Clock>();

    QTranslator translator;
    if (translator.load(context.language == Language::Chinese
                            ? QStringLiteral(":/i18n/gatehouse_zh_CN.qm")
                            : QStringLiteral(":/i18n/gatehouse_en.qm")))
        QCoreApplication::installTranslator(&translator);
    return runProgram(argc, argv, context);
}
