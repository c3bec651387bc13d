#include "app/cli/arguments.h"

#include "app/cli/commandline.h"

#include <QStringDecoder>

#include <algorithm>

namespace gatehouse {

namespace {

std::optional<QString> decoded(const char *bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(QByteArrayView(bytes));
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

bool isUnwelcome(QChar character)
{
    return character.category() == QChar::Other_Control && character != u'\n' && character != u'\r'
        && character != u'\t';
}

QString complaintAbout(const char *bytes, const QString &place)
{
    const auto text = decoded(bytes);
    if (!text)
        return CommandLine::tr("%1 is not valid UTF-8. Set the terminal to UTF-8, or convert what "
                               "is passed.")
            .arg(place);
    if (std::any_of(text->begin(), text->end(), isUnwelcome))
        return CommandLine::tr("%1 holds a control character. Remove it.").arg(place);
    return {};
}

// "--name", where a value follows it or stands behind a '='; else its number.
QString placeOf(int index, char **argv)
{
    const QByteArray argument(argv[index]);
    if (argument.startsWith("--") && argument.contains('='))
        if (const auto option = decoded(argument.left(argument.indexOf('=')).constData()))
            return *option;
    const auto before = index > 1 ? decoded(argv[index - 1]) : std::nullopt;
    return before && before->startsWith(u'-') ? *before : CommandLine::tr("Argument %1").arg(index);
}

} // namespace

QString complaintAboutCharacters(int argc, char **argv)
{
    for (int index = 1; index < argc; ++index) {
        if (QString complaint = complaintAbout(argv[index], placeOf(index, argv));
            !complaint.isEmpty())
            return complaint;
    }
    for (const char *variable : {"GATEHOUSE_WORKSPACE", "GATEHOUSE_ACCOUNT"}) {
        const QByteArray value = qgetenv(variable);
        if (QString complaint = complaintAbout(value.constData(), QString::fromLatin1(variable));
            !complaint.isEmpty())
            return complaint;
    }
    return {};
}

} // namespace gatehouse
